import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type RefObject } from 'react';
import { Notice } from '../components/Notice';
import { ProblemText } from '../components/ProblemText';
import { VisuallyHidden } from '../components/VisuallyHidden';
import { endingTitle } from '../data/endings';
import { refusalSentence } from '../data/refusalSentence';
import type { ConventionView } from '../model/paneReading';
import { usePane } from '../PaneContext';
import { useMendState } from './useMends';

const useStyles = makeStyles({ line: { margin: 0 } });

/** How the last mend ended, said aloud too; the focus comes here, since the button that was pressed is gone. */
export function MendNotice({ view }: { readonly view: ConventionView }) {
  const { text } = usePane();
  const { busy, ending, turn } = useMendState().mends;
  const element = useRef<HTMLDivElement>(null);
  // An ending from before the page was opened takes no focus.
  const seen = useRef(turn);
  useEffect(() => {
    if (turn !== seen.current && document.hasFocus()) element.current?.focus();
    seen.current = turn;
  }, [turn]);
  return (
    <>
      <VisuallyHidden role="status">
        {busy ? text.data.saving : ending ? endingTitle(ending, text) : ''}
      </VisuallyHidden>
      {ending && <Ended view={view} element={element} />}
    </>
  );
}

interface EndedProps {
  readonly view: ConventionView;
  readonly element: RefObject<HTMLDivElement | null>;
}

function Ended({ view, element }: EndedProps) {
  const styles = useStyles();
  const { text } = usePane();
  const { mends, mendStore } = useMendState();
  const { ending } = mends;
  if (ending === null) return null;

  const title = endingTitle(ending, text);
  switch (ending.kind) {
    case 'done':
      return (
        <Notice tone="success" title={title} focusRef={element}>
          <Button
            size="small"
            data-testid="mend-undo"
            disabledFocusable={mends.busy}
            onClick={() => void mendStore.undo(ending.undo)}
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
      const { what, todo } = refusalSentence(ending.refusal, text, view.binding);
      return (
        <Notice tone="error" title={title} focusRef={element}>
          <p className={styles.line}>
            {what} {todo}
          </p>
        </Notice>
      );
    }
  }
}
