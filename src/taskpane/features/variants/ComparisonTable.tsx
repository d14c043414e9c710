import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Euros } from '../../../core/money';
import type {
  CommuneDifference,
  Comparison,
  ComparedVariant,
  Difference,
} from '../../../core/variants/compare';
import type { Format } from '../../../i18n/format';
import { usePane, useWords } from '../../state/PaneContext';
import { variantsWords, type VariantsWords } from './words';
import { Spoken } from '../../kit/aloud/Spoken';
import { WideTable } from '../../kit/figures/WideTable';

const useStyles = makeStyles({
  table: { ...typographyStyles.caption1, width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    verticalAlign: 'top',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: { fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom' },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    paddingLeft: 0,
    // Beside columns that do not break, no narrower than most names.
    minWidth: '7rem',
    overflowWrap: 'break-word',
  },
  sum: { fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
  detail: {
    display: 'block',
    minWidth: '6rem',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'normal',
    overflowWrap: 'break-word',
  },
  track: {
    display: 'flex',
    width: '100%',
    minWidth: '4rem',
    height: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  half: { display: 'flex', width: '50%' },
  less: { justifyContent: 'flex-end' },
  bar: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
});

interface ComparisonTableProps {
  readonly comparison: Comparison;
}

/** Totals first, then every commune: today beside each variant, what it changes in words, and a bar for the eye. */
export function ComparisonTable({ comparison }: ComparisonTableProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(variantsWords);
  const { today, variants, year } = comparison;
  const names = new Set([
    ...today.rows.map(({ commune }) => commune.name),
    ...variants.flatMap(({ communes }) => communes.map(({ commune }) => commune)),
  ]);
  const before = new Map(today.rows.map(({ commune, total }) => [commune.name, total]));
  const found = variants.map(({ communes }) => new Map(communes.map((each) => [each.commune, each])));
  const largest = Math.max(
    0.01,
    ...variants.flatMap(({ communes }) => communes.map(({ change }) => change.abs().toNumber())),
  );
  const head = mergeClasses(styles.cell, styles.head, styles.number);
  const label = words.table({ year });
  return (
    <WideTable label={label}>
      <table aria-label={label} className={styles.table} data-testid="variants-table">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.name, styles.head)}>
              {words.commune}
            </th>
            <th scope="col" className={head}>
              {words.today}
            </th>
            {variants.map(({ name }) => (
              <th key={name} scope="col" lang="fr" className={head}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SumRow name={words.cost} today={today.annualCost} of={variants.map((each) => each.annualCost)} />
          <SumRow name={words.billed} today={today.billed} of={variants.map((each) => each.billed)} />
          <SumRow
            name={words.residual}
            today={today.residualCost}
            of={variants.map((each) => each.residualCost)}
          />
          <CountRow name={words.winners} variants={variants} standing="wins" />
          <CountRow name={words.losers} variants={variants} standing="loses" />
          <CountRow name={words.same} variants={variants} standing="same" />
          {Array.from(names, (name) => (
            <tr key={name} data-testid="variants-row">
              <th scope="row" lang="fr" className={mergeClasses(styles.cell, styles.name)}>
                {name}
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>
                {money(before.get(name) ?? null, words, format)}
              </td>
              {found.map((communes, index) => (
                <Cell key={index} of={communes.get(name)} largest={largest} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

interface CellProps {
  readonly of: CommuneDifference | undefined;
  readonly largest: number;
}

function Cell({ of, largest }: CellProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(variantsWords);
  const cell = mergeClasses(styles.cell, styles.number);
  if (of === undefined) return <td className={cell}>{words.none}</td>;
  const share = of.change.toNumber() / largest;
  const bar = { width: `${Math.abs(share) * 100}%` };
  return (
    <td className={cell}>
      {money(of.after, words, format)}
      <span className={styles.detail}>{changeSaid(of, words, format)}</span>
      {of.former.length > 0 && (
        <span className={styles.detail}>
          <Spoken>{words.merged({ names: of.former.join(', ') })}</Spoken>
        </span>
      )}
      <div className={styles.track} aria-hidden>
        <div className={mergeClasses(styles.half, styles.less)}>
          {share < 0 && <div className={styles.bar} style={bar} />}
        </div>
        <div className={styles.half}>{share > 0 && <div className={styles.bar} style={bar} />}</div>
      </div>
    </td>
  );
}

interface SumRowProps {
  readonly name: string;
  readonly today: Euros;
  readonly of: readonly Difference[];
}

function SumRow({ name, today, of }: SumRowProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(variantsWords);
  const cell = mergeClasses(styles.cell, styles.number);
  return (
    <tr className={styles.sum}>
      <th scope="row" className={mergeClasses(styles.cell, styles.name, styles.sum)}>
        {name}
      </th>
      <td className={cell}>{money(today, words, format)}</td>
      {of.map((each, index) => (
        <td key={index} className={cell}>
          {money(each.after, words, format)}
          <span className={styles.detail}>{changeSaid(each, words, format)}</span>
        </td>
      ))}
    </tr>
  );
}

interface CountRowProps {
  readonly name: string;
  readonly variants: readonly ComparedVariant[];
  readonly standing: keyof ComparedVariant['standings'];
}

function CountRow({ name, variants, standing }: CountRowProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(variantsWords);
  const cell = mergeClasses(styles.cell, styles.number);
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {name}
      </th>
      <td className={cell}>{words.none}</td>
      {variants.map((each) => (
        <td key={each.name} className={cell}>
          {format.integer(each.standings[standing])}
        </td>
      ))}
    </tr>
  );
}

function money(amount: Euros | null, words: VariantsWords, format: Format): string {
  return amount === null ? words.none : format.money(amount.toFixed(2));
}

/** With a sign and a word, so that no colour is needed to tell them apart. */
function changeSaid({ change, rate }: Difference, words: VariantsWords, format: Format): string {
  if (change.isZero()) return words.unchanged;
  const value = format.money(change.abs().toFixed(2));
  const said = change.isNegative() ? words.paysLess({ value }) : words.paysMore({ value });
  return rate === null ? said : said + words.rate({ value: format.percent(rate.abs().toFixed()) });
}
