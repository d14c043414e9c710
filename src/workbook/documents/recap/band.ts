import type { Recap } from '../../../core/recap';
import { cellAddress, regionAddress, type Lock } from '../../plan/address';
import { text } from '../../plan/sheetRows';
import type { ConventionReading } from '../../read/readConvention';
import type { Settings } from '../../read/readSettings';
import { annexedTo } from '../annexed';
import { contributionLabel } from '../clauseWords';
import { totalPerUnitLabel, weightType } from '../keyWords';
import { documentSubtitle } from '../parts';
import { both, type CellWriter } from './cellWriter';
import { recap as entry } from './entry';
import { bodyColumn, countedWeights, type RecapLayout } from './layout';
import { costFormula, rateFormula, type LiveReferences } from './live';

/** Title, subtitle and the row of headers. */
export function writeHead(
  write: CellWriter,
  layout: RecapLayout,
  { settings }: ConventionReading,
  recap: Recap,
): void {
  const { key } = recap;
  const vintage =
    key.ofVintage && settings.populationVintage !== null ? ` ${settings.populationVintage}` : '';
  write.put(0, 0, text(entry.title(recap.year)));
  write.put(1, 0, text(documentSubtitle(settings, `${weightType(key, settings)}${vintage}`)));
  if (layout.annexedRow !== null) write.put(layout.annexedRow, 0, text(annexedTo(settings.clauses)));
  write.put(layout.headerRow, 0, text('Commune'));
  write.put(layout.headerRow, 1, text('Code INSEE'));
  write.put(layout.headerRow, layout.weightColumn, text(key.words.weight));
  recap.applications.forEach(({ application }, index) =>
    write.put(layout.headerRow, layout.firstApplication + index, text(application.name)),
  );
  write.put(layout.headerRow, layout.totalColumn, text('Total'));
  write.put(layout.headerRow, layout.gapColumn, text('Écart d’arrondi'));
}

/** The four rows of the applications: cost, rate, cost to share, cost per unit of the key. */
export function writeBand(
  write: CellWriter,
  layout: RecapLayout,
  { clauses }: Settings,
  recap: Recap,
  live: LiveReferences,
): void {
  const { costRow, rateRow, shareRow, unitRow, weightColumn } = layout;
  write.put(costRow, 0, text('Coût annuel global'));
  write.put(rateRow, 0, text(contributionLabel(clauses)));
  write.put(shareRow, 0, text('Coût à répartir'));
  write.put(unitRow, 0, text(totalPerUnitLabel(recap.key)));

  const summed = countedWeights(recap) === recap.totalWeight && recap.rows.length > 0;
  const sumFormula = `SUM(${regionAddress(bodyColumn(layout, weightColumn))})`;
  write.computed(unitRow, weightColumn, recap.totalWeight, {
    ...(live.totalWeightSource === undefined ? {} : { live: live.totalWeightSource }),
    // A total that somebody fixed by hand stays fixed; one that is the sum follows the rows.
    ...(summed ? { portable: sumFormula } : {}),
  });

  recap.applications.forEach((each, index) => {
    const column = layout.firstApplication + index;
    const at = (row: number, lock: Lock = ''): string => cellAddress(row, column, lock);
    const lookUp = (role: string): string => live.lookUp(at(layout.headerRow, 'row'), role);
    const totalWeight = cellAddress(unitRow, weightColumn, 'both');

    const isSaid = live.saysCost(each.application.name);
    write.computed(costRow, column, each.annualCost, isSaid ? costFormula(live, lookUp) : {});
    write.computed(rateRow, column, each.application.contributionRate, {
      ...(isSaid ? rateFormula(live, lookUp('contributionRate')) : {}),
    });
    const shared = `${at(costRow)}*(1-${at(rateRow)})`;
    write.computed(shareRow, column, each.costToShare, both(shared));
    if (each.costPerUnit !== null)
      write.computed(unitRow, column, each.costPerUnit, {
        live: `QUOTEPART.COSTPERINHABITANT(${at(costRow)},${totalWeight},${at(rateRow)})`,
        portable: `${at(shareRow)}/${totalWeight}`,
      });
  });

  const costs = regionAddress(layout.bandRow(costRow));
  const shares = regionAddress(layout.bandRow(shareRow));
  if (recap.applications.length === 0) return;
  const total = layout.totalColumn;
  write.computed(costRow, total, recap.annualCost, both(`SUM(${costs})`));
  write.computed(shareRow, total, recap.annualCost.minus(recap.contribution), both(`SUM(${shares})`));
}
