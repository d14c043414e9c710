import { columnHeader, tableName, type Binding } from '../workbook/binding';
import type { TablePlace } from '../workbook/findings';
import { sameName } from '../workbook/readValues';
import type { Outcome } from './outcome';
import { ProblemFound, run } from './run';

/** Selects the cell that a finding is about; the table's header where the finding is about the whole table. */
export async function goToPlace(place: TablePlace, binding: Binding): Promise<Outcome<void>> {
  const name = tableName(binding, place.table);
  return run(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load('name');
    const headers = table.getHeaderRowRange();
    headers.load('values');
    await context.sync();
    if (table.isNullObject) throw new ProblemFound({ code: 'itemGone', item: name });

    const wanted = place.column === null ? null : columnHeader(binding, place.table, place.column);
    const column = Math.max(
      0,
      (headers.values[0] ?? []).findIndex((header) => wanted !== null && sameName(header, wanted)),
    );
    table.worksheet.activate();
    const cell =
      place.row === null ? headers.getCell(0, column) : table.getDataBodyRange().getCell(place.row, column);
    cell.select();
    await context.sync();
  });
}

export async function goToSheet(name: string): Promise<Outcome<void>> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) throw new ProblemFound({ code: 'itemGone', item: name });
    sheet.activate();
    await context.sync();
  });
}
