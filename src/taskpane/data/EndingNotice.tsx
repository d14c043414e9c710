import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Notice } from '../components/Notice';
import { ProblemText } from '../components/ProblemText';
import { usePane } from '../PaneContext';
import type { ConventionView } from '../model/paneReading';
import { ENDING } from './dataState';
import { endingTitle } from './endings';
import { fieldOf } from './forms';
import { refusalSentence } from './refusalSentence';
import { useData, useDataFocus } from './useData';

const useStyles = makeStyles({ line: { margin: 0 } });

interface EndingNoticeProps {
  readonly view: ConventionView;
  /** Fields of the page's form: what is about one of them is said there. */
  readonly fields?: readonly string[];
  /** What can be done about a row that has changed. */
  readonly changedActions?: ReactNode;
}

/** How the last edit ended, and what to do then. */
export function EndingNotice({ view, fields = [], changedActions }: EndingNoticeProps) {
  const styles = useStyles();
  const { text } = usePane();
  const { data, dataStore } = useData();
  const element = useDataFocus<HTMLDivElement>(ENDING);
  const { ending } = data;
  if (ending === null) return null;
  const title = endingTitle(ending, text);
  switch (ending.kind) {
    case 'done':
      return (
        <Notice tone="success" title={title} focusRef={element}>
          {ending.removed > 0 && (
            <p className={styles.line}>{text.data.removedAlong({ count: ending.removed })}</p>
          )}
          <Button
            size="small"
            data-testid="data-undo"
            disabledFocusable={data.busy}
            onClick={() => void dataStore.undo(ending.undo)}
          >
            {text.data.undo}
          </Button>
        </Notice>
      );
    case 'undone':
      return <Notice tone="success" title={title} focusRef={element} />;
    case 'failed':
      return (
        <Notice tone="error" title={title} focusRef={element}>
          <ProblemText problem={ending.failure.problem} />
          <p className={styles.line}>
            {ending.failure.restored ? text.workbook.intact : text.workbook.changed}
          </p>
        </Notice>
      );
    case 'refused': {
      const field = fieldOf(ending.refusal);
      if (field !== null && fields.includes(field)) return null;
      const { what, todo } = refusalSentence(ending.refusal, text, view.binding);
      return (
        <Notice tone="error" title={title} focusRef={element}>
          <p className={styles.line}>
            {what} {todo}
          </p>
          {ending.refusal.code === 'changedMeanwhile' && changedActions}
        </Notice>
      );
    }
  }
}
