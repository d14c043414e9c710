import type { FindingView } from '../../model/paneReading';
import type { ChecksWords } from './words';

/** Where a finding is, as the grid shows it: `Communes · cellule E3 · Population`. */
export function placeLine(
  { table, sheet, row, cell, column }: NonNullable<FindingView['where']>,
  words: ChecksWords,
): string {
  const inSheet = cell !== null ? words.cell({ cell }) : row !== null ? words.row({ row }) : null;
  return [table, sheet === null ? null : words.sheet({ sheet }), inSheet, column]
    .filter((part) => part !== null)
    .join(' · ');
}
