import { HostWorkbook } from '../../host/index';
import { openExcel } from '../../host/node';
import { withFunctions } from './excel';

interface SheetData {
  name: string;
  rowNumber: number;
  cells: Record<string, string>;
  tables: { range: string }[];
}

/**
 * The workbook with more rows below those of its tables, as text that somebody types, from A on: put into the file, since
 * typing so many would take minutes. `rows` by the name of a sheet whose one table starts in A1 and has one blank row or
 * the rows that stay.
 */
export async function withRows(
  host: HostWorkbook,
  rows: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<HostWorkbook> {
  const saved = host.save();
  const data = JSON.parse(saved.data) as { sheets: SheetData[] };
  for (const [name, added] of Object.entries(rows)) {
    const sheet = data.sheets.find((each) => each.name === name)!;
    const [table] = sheet.tables as [{ range: string }];
    const [, lastColumn = 'A', lastRow = '2'] = /:([A-Z]+)(\d+)$/.exec(table.range) ?? [];
    const isBlank = !Object.keys(sheet.cells).some((address) => /\d+$/.exec(address)?.[0] === lastRow);
    const first = isBlank ? Number(lastRow) : Number(lastRow) + 1;
    for (const [at, cells] of added.entries())
      for (const [column, content] of cells.entries())
        if (content !== '') sheet.cells[`${String.fromCharCode(65 + column)}${first + at}`] = content;
    const last = first + added.length - 1;
    sheet.rowNumber = Math.max(sheet.rowNumber, last + 10);
    table.range = `A1:${lastColumn}${last}`;
  }
  const large = HostWorkbook.fromSaved({ ...saved, data: JSON.stringify(data) });
  await openExcel({ host: large });
  return withFunctions(large);
}
