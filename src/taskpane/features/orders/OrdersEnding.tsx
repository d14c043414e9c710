import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { EndedNotice } from '../../kit/edits/EndedNotice';
import { endingTitle } from '../../kit/edits/endings';
import { useStillPossible } from '../../kit/edits/useStillPossible';
import { editWords } from '../../kit/edits/words';
import type { ConventionView } from '../../model/paneReading';
import { useWords } from '../../state/PaneContext';
import { useEndedFocus, useOrders } from './useOrders';
import { ordersWords } from './words';
import { heldWhile } from '../../kit/buttons/held';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({ start: { alignSelf: 'flex-start', flexShrink: 0 } });

/** How the last edit of the section ended, and the way back from it as long as the workbook lets it. */
export function OrdersEnding({ view }: { readonly view: ConventionView }) {
  const styles = useStyles();
  const words = useWords(ordersWords);
  const edits = useWords(editWords);
  const { orders, session } = useOrders();
  const element = useEndedFocus();
  const { ending, last, busy } = orders;
  const isPossible = useStillPossible(view, last?.undo ?? null);
  if (ending !== null)
    return (
      <EndedNotice
        view={view}
        ending={ending}
        element={element}
        busy={busy}
        undoTestId="orders-undo"
        onUndo={(undo) => void session.undo(undo)}
      />
    );
  if (last === null || !isPossible) return null;
  return (
    <Button
      size="small"
      icon={<ArrowUndo20Regular />}
      className={styles.start}
      data-testid="orders-undo-last"
      {...heldWhile(busy)}
      onClick={() => void session.undo(last.undo)}
    >
      <Spoken>{words.undoLast({ what: endingTitle(last, edits).replace(/\.$/, '') })}</Spoken>
    </Button>
  );
}
