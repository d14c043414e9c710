import type { Report, WorkbookFinding } from './findings/findings';
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

/**
 * A name that formulas look up: they miss it by the spaces that we read over, and by accents that stand as signs of
 * their own behind their letters (decomposed, NFD), as files and folders of a Mac spell them.
 */
export function readTidyName(row: RowView, column: string, report: Report): string | null {
  const name = readName(row, column, report);
  const cell = row.cell(column);
  if (name === null || typeof cell !== 'string' || cell === name) return name;
  const hasOtherSpaces = cell.normalize('NFC') !== name;
  report(hasOtherSpaces ? 'nameNotTidy' : 'nameDecomposed', row.place(column), { value: name });
  return name;
}

/** What we read from text, formulas do not: live amounts would show an error. */
export function warnOfText(row: RowView, column: string, report: Report): WorkbookFinding | null {
  const cell = row.cell(column);
  return typeof cell === 'string' && !isEmpty(cell)
    ? report('numberStoredAsText', row.place(column), { value: readText(cell) })
    : null;
}
