import type { ApplicationAmount, CommuneAmount } from '../../../core/explanation/steps';
import { sameName } from '../../read/names';
import { readText } from '../../read/readValues';
import type { AmountsOn } from '../document';
import { AMOUNT, CONTRIBUTION, COST, PER_UNIT, SHARED } from './sections';

const OF_APPLICATION = new Map<number, ApplicationAmount>([
  [COST, 'annualCost'],
  [CONTRIBUTION, 'contribution'],
  [SHARED, 'costToShare'],
  [PER_UNIT, 'costPerUnit'],
]);

const SUMS = new Map<number, CommuneAmount>([
  [COST, 'annualCost'],
  [CONTRIBUTION, 'contribution'],
  [SHARED, 'costToShare'],
  [AMOUNT, 'lines'],
]);

/** By the labels of its rows: the lines stand between their header and their sum. */
export const amountsOn: AmountsOn = (cells, recap, subject) => {
  const of = recap.rows.find(({ commune: { name } }) => sameName(name, subject ?? ''));
  const labels = cells.map(([first]) => readText(first));
  const header = labels.indexOf('Application');
  // An application may have any name: the sum is what stands last.
  const foot = labels.lastIndexOf('Somme des lignes');
  if (of === undefined || header < 0 || foot < header) return () => null;
  const commune = of.commune.name;

  return (row, column) => {
    const label = labels[row] ?? '';
    if (row > header && row < foot) {
      const application = recap.applications.find(({ application: { name } }) => sameName(name, label))
        ?.application.name;
      const amount = OF_APPLICATION.get(column);
      if (application === undefined) return null;
      if (amount !== undefined) return { scope: 'application', application, amount };
      return column === AMOUNT ? { scope: 'line', commune, application } : null;
    }
    const sum = row === foot ? SUMS.get(column) : undefined;
    if (sum !== undefined) return { scope: 'commune', commune, amount: sum };
    if (row <= foot || column !== AMOUNT) return null;
    if (label === 'Écart d’arrondi') return { scope: 'commune', commune, amount: 'gap' };
    return label === 'Montant dû, net de taxe' ? { scope: 'commune', commune, amount: 'total' } : null;
  };
};
