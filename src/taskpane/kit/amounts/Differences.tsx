import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { amountsWords } from './words';
import type { FrozenComparison } from '../../../workbook/frozen/compareFrozen';
import { Block } from '../Block';
import { useRowStyles } from '../rowStyles';
import { usePane, useWords } from '../../state/PaneContext';
import { differenceRows, type DifferenceRow } from './differenceRows';
import { Spoken } from '../aloud/Spoken';

const useStyles = makeStyles({
  line: { margin: 0 },
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  figures: { ...typographyStyles.caption1, textAlign: 'right', whiteSpace: 'nowrap' },
});

/** More rows than anybody reads in a pane. */
const MOST_ROWS = 200;

interface DifferencesProps {
  readonly title: string;
  readonly comparison: FrozenComparison;
  /** Rows that are shown; of the others, how many there are. */
  readonly most?: number;
}

/** How the tables of today differ from a frozen recap, figure by figure. */
export function Differences({ title, comparison, most = MOST_ROWS }: DifferencesProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { format } = usePane();
  const words = useWords(amountsWords);
  const all = differenceRows(comparison, words, format);
  const summary = comparison.same
    ? words.same
    : words.changed({ communes: comparison.communes.length, amounts: comparison.amounts });
  return (
    <Block title={title} detail={words.order}>
      <p className={styles.line} data-testid="council-summary">
        {summary}
      </p>
      <ul className={rows.list} data-testid="council-differences">
        {all.slice(0, most).map((row) => (
          <li key={row.key} className={rows.item}>
            <Difference row={row} />
          </li>
        ))}
      </ul>
      {all.length > most && <p className={styles.empty}>{words.more({ count: all.length - most })}</p>}
    </Block>
  );
}

function Difference({ row: { what, detail, figures } }: { readonly row: DifferenceRow }) {
  const styles = useStyles();
  const rows = useRowStyles();
  return (
    <div className={rows.row}>
      <span className={rows.lines}>
        <span>
          <Spoken>{what}</Spoken>
        </span>
        <span className={rows.detail}>
          <Spoken>{detail}</Spoken>
        </span>
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
