import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RawCell } from '../read/rawTables';

/**
 * SHA-256, in hexadecimal, of what stands in cells, whoever saved them: an amount, a name or a word that is another
 * one gives another fingerprint. What programs do to a file when they save it gives the same one: other kinds of
 * spaces, letters put together in another way, lost control characters, digits behind the fifteenth, empty cells at the
 * end of a row or below the last one.
 */
export function valuesFingerprint(rows: readonly (readonly RawCell[])[]): string {
  const known = rows.map((row) => withoutEmptyEnd(row.map(canonical), (cell) => cell === ''));
  const inputs = ['values 1', withoutEmptyEnd(known, (row) => row.length === 0)];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(inputs))));
}

/** Characters that no file of a spreadsheet can hold: they are lost on the way; so are halves of surrogate pairs. */
const NOT_IN_FILES = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A number to the millionth, which is finer than what any cell shows; a text with plain single spaces. */
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

function withoutEmptyEnd<Item>(items: readonly Item[], isEmpty: (item: Item) => boolean): Item[] {
  return items.slice(0, items.findLastIndex((item) => !isEmpty(item)) + 1);
}
