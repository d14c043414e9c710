import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { drawUnderAnotherName, goToSheet, undoCreation } from '../state/actions';
import { upgradeWorkbook } from '../state/upgrade';
import { resultTitle } from '../state/announcement';
import { usePane } from '../state/PaneContext';
import type { Result } from '../state/paneState';
import { ActionButton } from './ActionButton';
import { ActionLink } from './ActionLink';
import { DrawingNotes } from './sheets/DrawingNotes';
import { Notice } from './Notice';
import { ProblemText } from './ProblemText';
import { useFocusWish } from './useFocusWish';
import { WorkbookStanding } from './WorkbookStanding';

const useStyles = makeStyles({ line: { margin: 0 } });

const GOOD: readonly Result['kind'][] = [
  'drawn',
  'exampleLoaded',
  'created',
  'creationUndone',
  'upgraded',
  'sheetShown',
];

function toneOf(result: Result): 'success' | 'warning' | 'error' {
  if (GOOD.includes(result.kind)) return 'success';
  return result.kind === 'upgradeFailed' && result.failure.restored ? 'warning' : 'error';
}

/** How the last thing ended. */
export function ResultNotice() {
  const element = useFocusWish<HTMLDivElement>('result');
  const { state, text } = usePane();
  const { result } = state;
  if (result === null) return null;
  return (
    <Notice tone={toneOf(result)} title={resultTitle(result, text)} focusRef={element}>
      <Details result={result} />
    </Notice>
  );
}

function Details({ result }: { readonly result: Result }): ReactNode {
  const styles = useStyles();
  const { text } = usePane();
  switch (result.kind) {
    case 'drawn':
      return (
        <>
          <DrawingNotes drawing={result} />
          <ActionLink action={goToSheet} target={result.sheet} testId="go-to-sheet" />
        </>
      );
    case 'exampleLoaded':
    case 'sheetShown':
      return null;
    case 'created':
      return (
        result.mark && (
          <ActionButton action={undoCreation} target={result} size="small" testId="undo-creation" />
        )
      );
    case 'creationUndone':
      return <p className={styles.line}>{text.creation.undoneDetail}</p>;
    case 'creationChanged':
      return <p className={styles.line}>{text.creation.changedSince}</p>;
    case 'upgraded':
      return <p className={styles.line}>{text.upgrade.doneDetail}</p>;
    case 'upgradeFailed':
      return (
        <>
          <ProblemText problem={result.failure.problem} />
          {result.failure.restored ? (
            <p className={styles.line}>{text.upgrade.readAsBefore}</p>
          ) : (
            <WorkbookStanding failure={result.failure} />
          )}
          <ActionButton action={upgradeWorkbook} target={undefined} size="small" testId="upgrade-workbook" />
        </>
      );
    case 'notReached':
      return <ProblemText problem={result.problem} />;
    case 'exampleFailed':
    case 'createFailed':
    case 'creationUndoFailed':
      return (
        <>
          <ProblemText problem={result.failure.problem} />
          <WorkbookStanding failure={result.failure} />
        </>
      );
    case 'drawFailed': {
      const { problem, restored } = result.failure;
      const intact = result.hadFormer ? text.drawing.formerIntact : text.workbook.intact;
      return (
        <>
          <ProblemText problem={problem} />
          <p className={styles.line}>{restored ? intact : text.drawing.notRestored}</p>
          {'free' in problem && problem.free !== null && result.document === undefined && (
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
