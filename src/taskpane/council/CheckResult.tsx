import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ExcelProblem } from '../../excel/outcome';
import type { ReadProblemCode } from '../../files/readLimits';
import { councilWords, type CouncilWords } from '../../i18n/council';
import type { FrozenCheck } from '../../workbook/checkFrozen';
import { Block } from '../components/Block';
import { Notice, type Tone } from '../components/Notice';
import { ProblemText } from '../components/ProblemText';
import { useRowStyles } from '../components/rowStyles';
import { usePane, useWords } from '../PaneContext';
import { differenceRows, type DifferenceRow } from './differenceRows';

/** What came of a check; `name` of the sheet or the file. */
export type ShownCheck = { readonly name: string } & (
  | { readonly kind: 'checked'; readonly check: FrozenCheck }
  | { readonly kind: 'noRecap' }
  | { readonly kind: 'unreadable'; readonly code: ReadProblemCode }
  | { readonly kind: 'failed'; readonly problem: ExcelProblem }
);

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalS})` },
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  figures: { ...typographyStyles.caption1, textAlign: 'right', whiteSpace: 'nowrap' },
});

/** More rows than anybody reads in a pane. */
const MOST_ROWS = 200;

/** Whether a document is what was frozen, and how the tables of today differ from it. The focus comes here. */
export function CheckResult({ shown }: { readonly shown: ShownCheck }) {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  const words = useWords(councilWords);
  useEffect(() => {
    if (document.hasFocus()) element.current?.focus();
  }, [shown]);
  return (
    <>
      <Notice tone={toneOf(shown)} title={checkTitle(shown, words)} focusRef={element}>
        {shown.kind === 'checked' && <Verdict check={shown.check} />}
        {shown.kind === 'noRecap' && <p className={styles.line}>{words.noRecapDetail}</p>}
        {shown.kind === 'unreadable' && <p className={styles.line}>{words.unreadableDetail}</p>}
        {shown.kind === 'failed' && <ProblemText problem={shown.problem} />}
      </Notice>
      {shown.kind === 'checked' && <Differences check={shown.check} />}
    </>
  );
}

export function checkTitle(shown: ShownCheck, words: CouncilWords): string {
  const { name } = shown;
  return shown.kind === 'checked'
    ? words.integrity[shown.check.integrity]({ name })
    : words[shown.kind]({ name });
}

function toneOf(shown: ShownCheck): Tone {
  if (shown.kind !== 'checked') return 'error';
  return ({ intact: 'success', altered: 'error', unsigned: 'warning' } as const)[shown.check.integrity];
}

function Verdict({ check }: { readonly check: FrozenCheck }) {
  const styles = useStyles();
  const words = useWords(councilWords);
  const { recap, original, inputsToday } = check;
  return (
    <>
      <p className={styles.line}>{words.about({ year: recap.year, date: recap.drawnOn || '?' })}</p>
      {recap.note !== '' && <p className={styles.line}>{words.itsNote({ note: recap.note })}</p>}
      <p className={styles.line}>
        {original === null
          ? words.noOriginal
          : words[original.same ? 'sameAs' : 'differsFrom']({ sheet: original.name })}
      </p>
      <p className={styles.line}>{inputsToday ? words.inputsSame : words.inputsOther}</p>
    </>
  );
}

function Differences({ check: { comparison, recap } }: { readonly check: FrozenCheck }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { format } = usePane();
  const words = useWords(councilWords);
  const all = differenceRows(comparison, words, format);
  const summary = comparison.same
    ? words.same
    : words.changed({ communes: comparison.communes.length, amounts: comparison.amounts });
  return (
    <Block title={words.today({ year: recap.year })} detail={words.order}>
      <p className={styles.line} data-testid="council-summary">
        {summary}
      </p>
      <ul className={mergeClasses(rows.list, styles.list)} data-testid="council-differences">
        {all.slice(0, MOST_ROWS).map((row) => (
          <li key={row.key} className={rows.item}>
            <Difference row={row} />
          </li>
        ))}
      </ul>
      {all.length > MOST_ROWS && (
        <p className={styles.empty}>{words.more({ count: all.length - MOST_ROWS })}</p>
      )}
    </Block>
  );
}

function Difference({ row: { what, detail, figures } }: { readonly row: DifferenceRow }) {
  const styles = useStyles();
  const rows = useRowStyles();
  return (
    <div className={rows.row}>
      <span className={rows.lines}>
        <span>{what}</span>
        <span className={rows.detail}>{detail}</span>
      </span>
      {figures && (
        <span className={styles.figures}>
          {figures.before} → {figures.now}
          {figures.difference !== '' && (
            <>
              <br />
              {figures.difference}
            </>
          )}
        </span>
      )}
    </div>
  );
}
