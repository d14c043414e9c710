import type { CommuneRecap, Recap } from '../../../core/recap';
import { cellAddress, regionAddress } from '../../plan/address';
import type { Region } from '../../plan/sheetPlan';
import { number, text } from '../../plan/sheetRows';
import { both, type CellWriter } from './cellWriter';
import type { RecapLayout } from './layout';
import type { LiveReferences } from './live';

export function writeCommune(
  write: CellWriter,
  layout: RecapLayout,
  recap: Recap,
  { commune, weight, lines, total, roundingGap }: CommuneRecap,
  index: number,
  live: LiveReferences,
): void {
  const row = layout.firstRow + index;
  const { costRow, rateRow, shareRow, weightColumn, totalColumn, gapColumn } = layout;
  write.put(row, 0, text(commune.name));
  write.put(row, 1, text(commune.inseeCode ?? ''));
  write.computed(row, weightColumn, weight, live.weightFormula(cellAddress(row, 0, 'column')));

  const weightCell = cellAddress(row, weightColumn, 'column');
  const totalWeight = cellAddress(layout.unitRow, weightColumn, 'both');
  const linesHere: Region = { row, column: layout.firstApplication, rows: 1, columns: layout.applications };
  const own = regionAddress(linesHere, 'column');
  const band = (bandRow: number): string => regionAddress(layout.bandRow(bandRow), 'both');

  lines.forEach((line, application) => {
    if (line === null) return;
    const column = layout.firstApplication + application;
    const at = (bandRow: number): string => cellAddress(bandRow, column, 'row');
    write.computed(
      row,
      column,
      line,
      recap.roundingPolicy === 'largestRemainder'
        ? both(layout.remainder.line(row, application))
        : {
            live: `QUOTEPART.COSTSHARE(${weightCell},${at(costRow)},${live.totalWeight},${at(rateRow)})`,
            portable: `ROUND(${weightCell}*${at(shareRow)}/${totalWeight},2)`,
          },
    );
  });

  if (layout.applications === 0) {
    write.put(row, totalColumn, number(total));
    write.put(row, gapColumn, number(roundingGap));
    return;
  }
  const sumOfLines = `ROUND(SUM(${own}),2)`;
  write.computed(
    row,
    totalColumn,
    total,
    recap.roundingPolicy === 'exactTotal'
      ? {
          live: `QUOTEPART.COMMUNETOTAL(${weightCell},${band(costRow)},${live.totalWeight},${band(rateRow)},${own}<>"")`,
          portable: `ROUND(${weightCell}*SUMIF(${own},"<>",${band(shareRow)})/${totalWeight},2)`,
        }
      : both(sumOfLines),
  );
  const gap = `ROUND(${cellAddress(row, totalColumn, 'column')}-SUM(${own}),2)`;
  write.computed(row, gapColumn, roundingGap, both(gap));
}
