import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { sheetsWords, type SheetsWords } from './words';
import { goToSheet } from '../../state/actions';
import { ActionLink } from '../../kit/ActionLink';
import { DrawingNotes } from '../../kit/sheets/DrawingNotes';
import { Notice } from '../../kit/Notice';
import type { DrawnDocument } from '../../../excel/drawDocument';
import type { Printing } from '../../../excel/drawing/printSetup';
import { ProblemText } from '../../kit/ProblemText';
import { useWords } from '../../state/PaneContext';
import type { FailedSheet, SheetsResult } from './sheetsSession';
import { Spoken } from '../../kit/aloud/Spoken';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: { margin: 0 },
});

/** More links than anybody follows here; the list of drawn sheets has them all. */
const MOST_LINKS = 40;

interface ResultProps {
  readonly result: SheetsResult;
  readonly shownBefore: boolean;
  readonly onUnderAnotherName: (failed: readonly FailedSheet[]) => void;
}

/** What was drawn, and where it is; what was not, and why. The focus comes here when the work ends. */
export function SheetsResultNotice({ result, shownBefore, onUnderAnotherName }: ResultProps) {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  const words = useWords(sheetsWords);
  useEffect(() => {
    if (!shownBefore && document.hasFocus()) element.current?.focus();
  }, [result, shownBefore]);
  const { drawn, failed, left, cancelled } = result;
  const tone = failed.length > 0 ? 'error' : cancelled && left > 0 ? 'warning' : 'success';
  const notPrinted = printingNotes(drawn);
  const drafts = drawn.filter(({ draft }) => draft).length;
  const bare = drawn.filter(({ withoutLogo }) => withoutLogo).length;
  const taken = failed.filter(({ problem }) => 'free' in problem);
  return (
    <Notice tone={tone} title={resultSentence(result, words)} focusRef={element}>
      {left > 0 && <p className={styles.line}>{words.left({ count: left })}</p>}
      {drafts > 0 && (
        <p className={styles.line} data-testid="sheets-drafts">
          {words.drafts({ count: drafts })}
        </p>
      )}
      {bare > 0 && <p className={styles.line}>{words.withoutLogo({ count: bare })}</p>}
      {notPrinted.map((each) => (
        <div key={each.printing} data-testid="sheets-printing">
          <DrawingNotes drawing={{ ...each, hidden: false }} />
          {drawn.length > 1 && (
            <p className={styles.line}>
              <Spoken>{words.concerned({ sheets: each.sheets })}</Spoken>
            </p>
          )}
        </div>
      ))}
      {drawn.length > 0 && (
        <ul className={styles.list} aria-label={words.drawnSheets} data-testid="sheets-drawn">
          {drawn.slice(0, MOST_LINKS).map(({ sheetName, unchanged, hidden }) => (
            <li key={sheetName}>
              <ActionLink action={goToSheet} target={sheetName} />
              {unchanged && ` ${words.unchanged}`}
              {hidden && <DrawingNotes drawing={{ printing: 'set', hidden }} />}
            </li>
          ))}
        </ul>
      )}
      {failed.length > 0 && (
        <ul className={styles.list} aria-label={words.notDrawn}>
          {failed.map(({ name, problem, restored }) => (
            <li key={name}>
              <ProblemText problem={problem} />
              <p className={styles.line}>{words[restored ? 'intact' : 'notRestored']({ name })}</p>
            </li>
          ))}
        </ul>
      )}
      {taken.length > 0 && (
        <Button size="small" data-testid="sheets-other-name" onClick={() => onUnderAnotherName(taken)}>
          {words.underAnotherName({ count: taken.length })}
        </Button>
      )}
    </Notice>
  );
}

/** Said once for all sheets that it befell. */
function printingNotes(
  drawn: readonly DrawnDocument[],
): { readonly printing: Printing; readonly sheets: string }[] {
  return (['notSet', 'fitLost'] as const).flatMap((printing) => {
    const names = drawn.filter((each) => each.printing === printing).map(({ sheetName }) => sheetName);
    return names.length === 0 ? [] : [{ printing, sheets: names.join(', ') }];
  });
}

export function resultSentence({ drawn, failed, left }: SheetsResult, words: SheetsWords): string {
  return failed.length > 0 || left > 0
    ? words.partly({ drawn: drawn.length, total: drawn.length + failed.length + left })
    : words.drawn({ count: drawn.length });
}
