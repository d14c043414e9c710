import { columnHeader, tableName, type Binding } from '../workbook/schema/binding';
import type { FindingPlace, NamePlace, TablePlace } from '../workbook/read/findings/findings';
import { sameName } from '../workbook/read/names';
import type { Outcome } from './outcome';
import { ProblemFound, run } from './run';

/**
 * Goes to what a finding is about: a sheet, the cell that a defined name points at (else the populations, which the
 * only one that has findings stands for), a cell of a table, its header where the finding is about the whole table.
 */
export async function goToPlace(place: FindingPlace, binding: Binding): Promise<Outcome<void>> {
  if ('sheet' in place) return goToSheet(place.sheet);
  return 'definedName' in place ? goToName(place, binding) : goToCell(place, binding);
}

async function goToName({ definedName }: NamePlace, binding: Binding): Promise<Outcome<void>> {
  const reached = await run(async (context) => {
    const range = context.workbook.names.getItemOrNullObject(definedName).getRangeOrNullObject();
    range.load('address');
    await context.sync();
    if (range.isNullObject) return false;
    range.worksheet.activate();
    range.select();
    await context.sync();
    return true;
  });
  if (!reached.ok) return reached;
  return reached.value
    ? { ok: true, value: undefined }
    : goToCell({ table: 'communes', row: null, column: 'population' }, binding);
}

async function goToCell(place: TablePlace, binding: Binding): Promise<Outcome<void>> {
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
