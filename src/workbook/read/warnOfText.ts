import type { WorkbookFinding } from './findings/findings';
import { isEmpty, readText } from './readValues';
import type { RowView } from './tableView';

/** What we read from text, formulas do not: live amounts would show an error. */
export function warnOfText(row: RowView, column: string, report: (finding: WorkbookFinding) => void): void {
  const cell = row.cell(column);
  if (typeof cell === 'string' && !isEmpty(cell))
    report({
      code: 'numberStoredAsText',
      severity: 'warning',
      place: row.place(column),
      values: { value: readText(cell) },
    });
}
