import type { RawCell } from '../read/rawTables';

/** Characters that no file of a spreadsheet can hold: they are lost on the way; so are halves of surrogate pairs. */
const NOT_IN_FILES = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * What a cell says, whoever saved it; empty for nothing. A number to the millionth, which is finer than what any cell
 * shows; a text with plain single spaces.
 */
export function canonical(cell: RawCell): string {
  if (typeof cell === 'number') {
    const value = Number(cell.toPrecision(15));
    // A rounded away minus sign would be another text.
    return `n${value.toFixed(6).replace(/^-(0\.0+)$/, '$1')}`;
  }
  if (typeof cell === 'boolean') return `b${String(cell)}`;
  const words = cell
    .replace(NOT_IN_FILES, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? '' : `t${words}`;
}
