import type { Report } from './findings/findings';
import { isEmpty, isExcelError, readText } from './readValues';
import type { RowView } from './tableView';

/** What names its row; null, with a finding, where nothing can. */
export function readName(row: RowView, column: string, report: Report): string | null {
  const cell = row.cell(column);
  if (isExcelError(cell)) report('cellHoldsError', row.place(column), { value: readText(cell) });
  else if (isEmpty(cell)) report('nameMissing', row.place(column));
  else return readText(cell);
  return null;
}

/** A name that formulas look up: they miss it by the spaces that we read over. */
export function readTidyName(row: RowView, column: string, report: Report): string | null {
  const name = readName(row, column, report);
  const cell = row.cell(column);
  if (name !== null && typeof cell === 'string' && cell !== name)
    report('nameNotTidy', row.place(column), { value: name });
  return name;
}

/** What we read from text, formulas do not: live amounts would show an error. */
export function warnOfText(row: RowView, column: string, report: Report): void {
  const cell = row.cell(column);
  if (typeof cell === 'string' && !isEmpty(cell))
    report('numberStoredAsText', row.place(column), { value: readText(cell) });
}
