import type { OverallAmount } from '../../../core/explanation/steps';
import type { Recap } from '../../../core/recap';
import { sameName } from '../../read/names';
import { readText } from '../../read/readValues';
import { CONTRIBUTION, RESIDUAL } from '../clauseWords';
import type { AmountsOn } from '../document';
import { totalPerUnitLabel } from '../keyWords';
import { readRecapHeader } from './header';

type LabelledRow = readonly [label: string, amount: OverallAmount];

/** What a row holds, by how its label begins. */
const BAND: readonly LabelledRow[] = [
  ['Coût annuel global', 'annualCost'],
  ['Coût à répartir', 'costToShare'],
];
const FOOT: readonly LabelledRow[] = [
  ['Total refacturé', 'billed'],
  ['Part des non-adhérents', 'nonSubscribersShare'],
  [CONTRIBUTION, 'contributionInCents'],
  ['Arrondis', 'rounding'],
  [RESIDUAL, 'residualCost'],
  ['Contrôle', 'annualCost'],
];

/** By the headers, the labels and the names that stand in its row and its column. */
export const amountsOn: AmountsOn = (cells, recap) => {
  const header = readRecapHeader(cells);
  const labels = cells.map(([first]) => readText(first));
  const unitRow = labels.indexOf(totalPerUnitLabel(recap.key));
  // A commune may have any name: the foot is what stands last.
  const foot = labels.lastIndexOf('Total refacturé');
  if (header === null || unitRow < 0 || foot < 0) return () => null;
  const { totalColumn, headers } = header;

  return (row, column) => {
    const label = labels[row] ?? '';
    if (row <= header.row || label === '') return null;
    const application =
      column > WEIGHT && column < totalColumn ? applicationNamed(recap, headers[column]) : undefined;
    const over = column === totalColumn ? 'all' : column === totalColumn + 1 ? 'gaps' : null;
    if (row > unitRow && row < foot) {
      const commune = recap.rows.find(({ commune: { name } }) => sameName(name, label))?.commune.name;
      if (commune === undefined) return null;
      if (application !== undefined) return { scope: 'line', commune, application };
      return over && { scope: 'commune', commune, amount: over === 'all' ? 'total' : 'gap' };
    }
    if (row === unitRow)
      return application === undefined ? null : { scope: 'application', application, amount: 'costPerUnit' };
    const amount = (row < unitRow ? BAND : FOOT).find(([begins]) => label.startsWith(begins))?.[1];
    if (amount === undefined) return null;
    if (application !== undefined) return { scope: 'application', application, amount };
    return over === null || (over === 'gaps' && row < unitRow) ? null : { scope: over, amount };
  };
};

const WEIGHT = 2;

function applicationNamed({ applications }: Recap, header: string | undefined): string | undefined {
  return applications.find(({ application: { name } }) => sameName(name, header ?? ''))?.application.name;
}
