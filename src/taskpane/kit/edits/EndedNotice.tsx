import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';
import { Notice } from '../Notice';
import { ProblemText } from '../ProblemText';
import { useWords } from '../../state/PaneContext';
import { WorkbookStanding } from '../WorkbookStanding';
import type { Edit } from '../../../workbook/edits/edit';
import type { ConventionView } from '../../model/paneReading';
import { endingTitle, type Ending } from './endings';
import { refusalSentence } from './refusalSentence';
import { editWords } from './words';
import { heldWhile } from '../buttons/held';
import { Spoken } from '../aloud/Spoken';

const useStyles = makeStyles({ line: { margin: 0 } });

interface EndedNoticeProps {
  readonly view: ConventionView;
  readonly ending: Ending;
  readonly element: RefObject<HTMLDivElement | null>;
  /** An edit is under way: nothing can be taken back now. */
  readonly busy: boolean;
  readonly undoTestId: string;
  readonly onUndo: (undo: Edit) => void;
  /** What can be done about a row that has changed. */
  readonly changedActions?: ReactNode;
  /** What there is to do after what was done. */
  readonly next?: ReactNode;
}

/** How an edit ended, whoever asked for it, and what to do then. */
export function EndedNotice(props: EndedNoticeProps) {
  const { view, ending, element, busy, undoTestId, onUndo, changedActions, next } = props;
  const styles = useStyles();
  const words = useWords(editWords);
  const title = endingTitle(ending, words);
  switch (ending.kind) {
    case 'done':
      return (
        <Notice tone="success" title={title} focusRef={element}>
          {ending.removed > 0 && (
            <p className={styles.line}>{words.removedAlong({ count: ending.removed })}</p>
          )}
          {next}
          <Button
            size="small"
            data-testid={undoTestId}
            {...heldWhile(busy)}
            onClick={() => onUndo(ending.undo)}
          >
            {words.undo}
          </Button>
        </Notice>
      );
    case 'undone':
      return <Notice tone="success" title={title} focusRef={element} />;
    case 'failed':
      return (
        <Notice tone="error" title={title} focusRef={element}>
          <ProblemText problem={ending.failure.problem} />
          <WorkbookStanding failure={ending.failure} />
        </Notice>
      );
    case 'refused': {
      const { what, todo } = refusalSentence(ending.refusal, words, view.binding);
      return (
        <Notice tone="error" title={title} focusRef={element}>
          <p className={styles.line}>
            <Spoken>{`${what} ${todo}`}</Spoken>
          </p>
          {ending.refusal.code === 'changedMeanwhile' && changedActions}
        </Notice>
      );
    }
  }
}
