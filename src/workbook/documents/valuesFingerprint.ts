import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from '../plan/canonicalCell';
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

function withoutEmptyEnd<Item>(items: readonly Item[], isEmpty: (item: Item) => boolean): Item[] {
  return items.slice(0, items.findLastIndex((item) => !isEmpty(item)) + 1);
}
