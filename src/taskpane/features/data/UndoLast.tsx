import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { usePane, useWords } from '../../state/PaneContext';
import { conventionOf } from '../../state/paneState';
import { endingTitle } from '../../kit/edits/endings';
import { useData } from './useData';
import { dataWords } from './words';
import { useStillPossible } from '../../kit/edits/useStillPossible';
import { editWords } from '../../kit/edits/words';
import { heldWhile } from '../../kit/buttons/held';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({ start: { alignSelf: 'flex-start', flexShrink: 0 } });

/** Takes the last edit back from whichever page is open, as long as the workbook still lets it. */
export function UndoLast() {
  const styles = useStyles();
  const { state } = usePane();
  const section = useWords(dataWords);
  const edits = useWords(editWords);
  const { data, dataStore } = useData();
  const { last, ending, busy } = data;
  const isPossible = useStillPossible(conventionOf(state), last?.undo ?? null);
  // Where it has just been done, its notice has the button.
  if (last === null || ending === last || !isPossible) return null;
  return (
    <Button
      size="small"
      icon={<ArrowUndo20Regular />}
      className={styles.start}
      data-testid="data-undo-last"
      {...heldWhile(busy)}
      onClick={() => void dataStore.undo(last.undo)}
    >
      <Spoken>{section.undoLast({ what: endingTitle(last, edits).replace(/\.$/, '') })}</Spoken>
    </Button>
  );
}
