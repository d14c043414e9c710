import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Euros } from '../../../../core/money';
import { populationsWords } from './words';
import { usePane, useWords } from '../../../state/PaneContext';
import type { PopulationEffect, PopulationRow } from './newPopulations';
import { OfWorkbook } from '../../../kit/aloud/OfWorkbook';
import { WideTable } from '../../../kit/figures/WideTable';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'auto',
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    verticalAlign: 'top',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: { fontWeight: tokens.fontWeightSemibold, verticalAlign: 'bottom' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, paddingLeft: 0, minWidth: '5rem' },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
  last: { paddingRight: 0 },
  // The sum stands first: with many communes nobody should have to scroll for it.
  sum: { fontWeight: tokens.fontWeightSemibold },
  former: { display: 'block', color: tokens.colorNeutralForeground2 },
  now: { display: 'block' },
  kept: { display: 'block', color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
});

interface EffectTableProps {
  readonly effect: PopulationEffect;
  readonly caption: string;
}

/** Before above after, for every commune: narrow enough for the narrowest pane. */
export function EffectTable({ effect, caption }: EffectTableProps) {
  const styles = useStyles();
  const words = useWords(populationsWords);
  const two = (
    <>
      <span className={styles.former}>{words.before}</span>
      <span className={styles.now}>{words.after}</span>
    </>
  );
  return (
    <WideTable label={caption}>
      <table aria-label={caption} className={styles.table} data-testid="populations-effect">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.name, styles.head)}>
              {words.commune}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>
              {words.population}
              {two}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>
              {words.total}
              {two}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.number, styles.last)}>
              {words.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          <EffectRow row={effect.sum} name={words.all} isSum />
          {effect.rows.map((row, index) => (
            <EffectRow key={index} row={row} name={row.name} />
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

interface EffectRowProps {
  readonly row: PopulationRow;
  readonly name: string;
  readonly isSum?: boolean;
}

function EffectRow({ row, name, isSum = false }: EffectRowProps) {
  const styles = useStyles();
  const { format } = usePane();
  const words = useWords(populationsWords);
  const integer = (value: number | null): string => (value === null ? '–' : format.integer(value));
  const money = (value: Euros | null): string => (value === null ? '–' : format.money(value.toFixed(2)));
  const { difference } = row;
  const sign = difference.greaterThan(0) ? '+' : '';
  const number = mergeClasses(styles.cell, styles.number);
  return (
    <tr
      className={isSum ? styles.sum : undefined}
      data-testid={isSum ? 'populations-sum' : 'populations-row'}
    >
      <th scope="row" className={mergeClasses(styles.cell, styles.name, isSum && styles.sum)}>
        {isSum ? name : <OfWorkbook>{name}</OfWorkbook>}
        {row.leftAlone && <span className={styles.kept}>{words.kept}</span>}
      </th>
      <td className={number}>
        <span className={styles.former}>{integer(row.populationBefore)}</span>{' '}
        <span className={styles.now}>{integer(row.populationAfter)}</span>
      </td>
      <td className={number}>
        <span className={styles.former}>{money(row.totalBefore)}</span>{' '}
        <span className={styles.now}>{money(row.totalAfter)}</span>
      </td>
      <td className={mergeClasses(number, styles.last)}>
        {sign}
        {money(difference)}
      </td>
    </tr>
  );
}
