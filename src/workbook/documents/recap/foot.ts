import { roundCents, sum, type Decimal } from '../../../core/money';
import type { ApplicationRecap, Recap } from '../../../core/recap';
import { cellAddress, regionAddress, type Lock } from '../../plan/address';
import { text } from '../../plan/sheetRows';
import type { Settings } from '../../read/readSettings';
import { contributionLabel, residualLabel } from '../clauseWords';
import { unitsLabel } from '../keyWords';
import { both, type CellWriter } from './cellWriter';
import { bodyColumn, countedWeights, type RecapLayout } from './layout';

/** What is billed and what stays with the creditor, by application and over all. */
export function writeFoot(write: CellWriter, layout: RecapLayout, { clauses }: Settings, recap: Recap): void {
  const { foot, weightColumn, totalColumn, gapColumn, shareRow } = layout;
  write.put(foot.billed, 0, text('Total refacturé'));
  write.put(foot.notBilledUnits, 0, text(`${unitsLabel(recap.key)} des communes non adhérentes`));
  write.put(foot.nonSubscribers, 0, text('Part des non-adhérents'));
  write.put(foot.contribution, 0, text(contributionLabel(clauses)));
  write.put(foot.rounding, 0, text('Arrondis'));
  write.put(foot.residual, 0, text(residualLabel(clauses)));
  write.put(foot.check, 0, text('Contrôle : refacturé + reste à charge = coût annuel global'));
  if (recap.rows.length === 0) return;

  const body = (column: number, lock: Lock = ''): string => regionAddress(bodyColumn(layout, column), lock);
  const weights = body(weightColumn, 'both');
  const totalWeight = cellAddress(layout.unitRow, weightColumn, 'both');
  const atLeastTheCommunes = `MAX(${totalWeight},SUM(${weights}))`;
  // In the largest remainder the amounts must add up, so that the divisor is never below the communes' sum.
  const divisor = recap.roundingPolicy === 'largestRemainder' ? atLeastTheCommunes : totalWeight;

  write.computed(foot.billed, weightColumn, countedWeights(recap), both(`SUM(${body(weightColumn)})`));

  const column = (index: number, each: ApplicationRecap | Recap): void => {
    const at = (row: number): string => cellAddress(row, index);
    write.computed(foot.billed, index, each.billed, both(`ROUND(SUM(${body(index)}),2)`));
    const rounding = `ROUND(${at(layout.costRow)}-SUM(${at(foot.billed)},${at(foot.nonSubscribers)},${at(foot.contribution)}),6)`;
    write.computed(foot.rounding, index, each.rounding, both(rounding));
    const residual = regionAddress({ row: foot.nonSubscribers, column: index, rows: 3, columns: 1 });
    write.computed(foot.residual, index, each.residualCost, both(`ROUND(SUM(${residual}),6)`));
    const check = `ROUND(${at(foot.billed)}+${at(foot.residual)},6)`;
    write.computed(foot.check, index, each.annualCost, both(check));
  };

  recap.applications.forEach((each, application) => {
    const index = layout.firstApplication + application;
    const at = (row: number): string => cellAddress(row, index);
    column(index, each);
    const notBilled = `${atLeastTheCommunes}-SUMIF(${body(index)},"<>",${weights})`;
    write.computed(foot.notBilledUnits, index, notBilledUnits(recap, application), both(notBilled));
    const share = `ROUND(${at(foot.notBilledUnits)}*${at(shareRow)}/${divisor},2)`;
    write.computed(foot.nonSubscribers, index, each.nonSubscribersShare, both(share));
    const contribution = `ROUND(${at(layout.costRow)}*${at(layout.rateRow)},2)`;
    write.computed(foot.contribution, index, roundCents(each.contribution), both(contribution));
  });

  if (recap.applications.length === 0) return;
  column(totalColumn, recap);
  const notBilled = regionAddress(layout.bandRow(foot.notBilledUnits));
  const shares = regionAddress(layout.bandRow(shareRow));
  write.computed(
    foot.nonSubscribers,
    totalColumn,
    recap.nonSubscribersShare,
    both(`ROUND(SUMPRODUCT(${notBilled},${shares})/${divisor},2)`),
  );
  const costs = regionAddress(layout.bandRow(layout.costRow));
  write.computed(
    foot.contribution,
    totalColumn,
    roundCents(recap.contribution),
    both(`ROUND(SUM(${costs})-SUM(${shares}),2)`),
  );
  write.computed(foot.billed, gapColumn, recap.roundingGaps, both(`ROUND(SUM(${body(gapColumn)}),2)`));
  writeGaps(write, layout, recap);
}

/**
 * Below what is billed, too, totals are rounded once and their parts each: what is between them is shown, so that every
 * row adds up for whoever adds it up.
 */
function writeGaps(write: CellWriter, layout: RecapLayout, recap: Recap): void {
  const { foot, totalColumn, gapColumn } = layout;
  const gap = (row: number, of: (each: ApplicationRecap | Recap) => Decimal): void => {
    const parts = sum(recap.applications.map(of));
    const cells = regionAddress(layout.bandRow(row));
    write.computed(
      row,
      gapColumn,
      of(recap).minus(parts),
      both(`ROUND(${cellAddress(row, totalColumn)}-SUM(${cells}),6)`),
    );
  };
  gap(foot.nonSubscribers, (each) => each.nonSubscribersShare);
  gap(foot.contribution, (each) => roundCents(each.contribution));
  gap(foot.rounding, (each) => each.rounding);
  gap(foot.residual, (each) => each.residualCost);
  gap(foot.check, (each) => each.annualCost);
}

function notBilledUnits(recap: Recap, application: number): number {
  const billed = recap.rows.filter((row) => row.lines[application] !== null);
  const units = billed.reduce((total, row) => total + row.weight, 0);
  return Math.max(recap.totalWeight, countedWeights(recap)) - units;
}
