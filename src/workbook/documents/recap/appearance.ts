import type { Recap } from '../../../core/recap';
import type { Region, SheetLook } from '../../plan/sheetPlan';
import {
  AMOUNT_FORMAT,
  COUNT_FORMAT,
  EXACT_AMOUNT_FORMAT,
  PER_UNIT_FORMAT,
  rateFormat,
  unitFormat,
} from '../../plan/sheetRows';
import type { RecapLayout } from './layout';

/** Styles and formats, from the top to the notes. */
export function appearance(layout: RecapLayout, recap: Recap): Pick<SheetLook, 'styles' | 'numberFormats'> {
  const {
    annexedRow,
    headerRow,
    costRow,
    rateRow,
    shareRow,
    unitRow,
    firstRow,
    foot,
    gapColumn,
    weightColumn,
  } = layout;
  const across = (row: number, rows = 1, column = 0, columns = gapColumn + 1 - column): Region => ({
    row,
    column,
    rows,
    columns,
  });
  const amounts = layout.firstApplication;
  const bodyRows = layout.communes;
  const signed = layout.firstNote + layout.notes;
  const signature = layout.rows - signed;
  const helper = layout.columns - (gapColumn + 2);
  return {
    styles: [
      { ...across(0), style: 'title' },
      { ...across(1), style: 'subtitle' },
      ...(annexedRow === null ? [] : [{ ...across(annexedRow), style: 'strong' as const }]),
      { ...across(headerRow, 1, 0, 2), style: 'headerLeft' },
      { ...across(headerRow, 1, weightColumn), style: 'header' },
      { ...across(costRow, 4, 0, 2), style: 'bandLabel' },
      { ...across(costRow, 4, weightColumn), style: 'band' },
      ...(bodyRows > 0 ? [{ ...across(firstRow, bodyRows), style: 'row' as const }] : []),
      ...(bodyRows > 0
        ? [{ ...across(firstRow, bodyRows, layout.totalColumn, 1), style: 'total' as const }]
        : []),
      { ...across(foot.billed), style: 'footStrong' },
      { ...across(foot.notBilledUnits, 4), style: 'foot' },
      { ...across(foot.residual), style: 'footStrong' },
      { ...across(foot.check), style: 'check' },
      { ...across(layout.firstNote, layout.notes), style: 'note' },
      ...(signature > 0 ? [{ ...across(signed, signature), style: 'value' as const }] : []),
      ...(helper > 0
        ? [
            {
              row: headerRow,
              column: gapColumn + 2,
              rows: foot.billed + 1 - headerRow,
              columns: helper,
              style: 'helper' as const,
            },
          ]
        : []),
    ],
    numberFormats: [
      { ...across(firstRow, Math.max(1, bodyRows), 1, 1), numberFormat: '@' },
      { ...across(firstRow, bodyRows + 1, weightColumn, 1), numberFormat: COUNT_FORMAT },
      { ...across(costRow, 1, amounts), numberFormat: AMOUNT_FORMAT },
      {
        ...across(rateRow, 1, amounts),
        numberFormat: rateFormat(recap.applications.map((each) => each.application.contributionRate)),
      },
      { ...across(shareRow, 1, amounts), numberFormat: EXACT_AMOUNT_FORMAT },
      { ...across(unitRow, 1, weightColumn, 1), numberFormat: unitFormat(recap.key.words.unit.short) },
      { ...across(unitRow, 1, amounts), numberFormat: PER_UNIT_FORMAT },
      ...(bodyRows > 0 ? [{ ...across(firstRow, bodyRows, amounts), numberFormat: AMOUNT_FORMAT }] : []),
      { ...across(foot.billed, 1, amounts), numberFormat: AMOUNT_FORMAT },
      { ...across(foot.notBilledUnits, 1, amounts), numberFormat: COUNT_FORMAT },
      { ...across(foot.nonSubscribers, 5, amounts), numberFormat: AMOUNT_FORMAT },
    ],
  };
}
