import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { drawUnderAnotherName, goToSheet } from '../actions';
import { resultTitle } from '../announcement';
import { usePane } from '../PaneContext';
import type { Result } from '../state/paneState';
import { ActionButton } from './ActionButton';
import { ActionLink } from './ActionLink';
import { Notice } from './Notice';
import { ProblemText } from './ProblemText';
import { useFocusWish } from './useFocusWish';

const useStyles = makeStyles({ line: { margin: 0 } });

/** How the last thing ended. */
export function ResultNotice() {
  const element = useFocusWish<HTMLDivElement>('result');
  const { state, text } = usePane();
  const { result } = state;
  if (result === null) return null;
  const good = result.kind === 'drawn' || result.kind === 'exampleLoaded';
  return (
    <Notice tone={good ? 'success' : 'error'} title={resultTitle(result, text)} focusRef={element}>
      <Details result={result} />
    </Notice>
  );
}

function Details({ result }: { readonly result: Result }): ReactNode {
  const styles = useStyles();
  const { text } = usePane();
  switch (result.kind) {
    case 'drawn':
      return <ActionLink action={goToSheet} target={result.sheet} testId="go-to-sheet" />;
    case 'exampleLoaded':
      return null;
    case 'notReached':
      return <ProblemText problem={result.problem} />;
    case 'exampleFailed': {
      const { problem, restored } = result.failure;
      return (
        <>
          <ProblemText problem={problem} />
          <p className={styles.line}>{restored ? text.workbook.intact : text.workbook.changed}</p>
        </>
      );
    }
    case 'drawFailed': {
      const { problem, restored } = result.failure;
      const intact = result.hadFormer ? text.documents.formerIntact : text.documents.intact;
      return (
        <>
          <ProblemText problem={problem} />
          <p className={styles.line}>{restored ? intact : text.documents.notRestored}</p>
          {problem.code === 'nameTaken' && problem.free !== null && (
            <ActionButton
              action={drawUnderAnotherName}
              target={problem.free}
              size="small"
              testId="draw-under-another-name"
            />
          )}
        </>
      );
    }
  }
}
