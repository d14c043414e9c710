import { cellAddress, quotedSheetName } from '../../workbook/plan/address';
import { SHEET_STYLES } from '../../workbook/plan/sheetStyles';
import type { FoundWorkbook } from '../../workbook/tables/foundTables';
import type { NamesPlan, PointedName, WrittenCells } from '../../workbook/tables/nameBlock';
import { cellInput } from '../cellInput';
import { ProblemFound } from '../run';
import { applyStyle, pointsOf } from '../writePlan';

/** Before anything is written: the sheet of the cells may be protected. */
export function refuseProtected({ cells }: NamesPlan, { protectedSheets }: FoundWorkbook): void {
  const found = cells.find(({ sheet }) => protectedSheets.includes(sheet));
  if (found !== undefined) throw new ProblemFound({ code: 'sheetProtected', sheet: found.sheet });
}

/** The cells that the names point at: their formulas are English everywhere. */
export function queueCells(context: Excel.RequestContext, { cells }: NamesPlan): void {
  for (const each of cells) {
    const range = rangeOf(context, each);
    range.formulas = each.cells.map((row) => row.map(cellInput));
    if (each.look !== null) applyBlockLook(range, each.look);
  }
}

/** Last of all: as long as a name refers to what it did, formulas give what they gave. */
export function queueNames(context: Excel.RequestContext, { pointed }: NamesPlan): void {
  const { names, worksheets } = context.workbook;
  for (const { name, comment, cell, former } of pointed)
    if (former === null)
      names.add(name, worksheets.getItem(cell.sheet).getRangeByIndexes(cell.row, cell.column, 1, 1), comment);
    else names.getItem(name).formula = addressOf(cell);
}

/** Alike in every language. A name that is there is changed, never deleted and made: formulas would lose it meanwhile. */
function addressOf({ sheet, row, column }: PointedName['cell']): string {
  return `=${quotedSheetName(sheet)}!${cellAddress(row, column, 'both')}`;
}

/** What stands there was free, and has the look of a sheet that nobody has touched. */
export function rangeOf(
  context: Excel.RequestContext,
  { sheet, row, column, cells }: Pick<WrittenCells, 'sheet' | 'row' | 'column' | 'cells'>,
): Excel.Range {
  const columns = cells[0]?.length ?? 1;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, cells.length, columns);
}

function applyBlockLook(range: Excel.Range, look: NonNullable<WrittenCells['look']>): void {
  const titles = look.widths === null ? 0 : 1;
  if (look.widths !== null) applyStyle(range.getRow(0), SHEET_STYLES.headerLeft, { rows: 1 });
  look.widths?.forEach((characters, column) => {
    range.getColumn(column).getEntireColumn().format.columnWidth = pointsOf(characters);
  });
  look.numberFormats.forEach((numberFormat, index) => {
    const value = range.getCell(index + titles, look.valueColumn);
    value.numberFormat = [[numberFormat]];
    // Beside their labels, whatever they are: numbers would stand against the words to their right.
    value.format.horizontalAlignment = 'Left';
  });
}
