import type { RawCell } from '../read/rawTables';
import { readText } from '../read/readValues';

/** What a file says, as far as it is shown: a cell may hold as much as a book, and a row hundreds of them. */

/** Characters of a cell that are read for it, with the spaces before them. */
const MOST_READ = 1_000;

export function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The beginning of what stands in a cell. */
export function beginningOf(cell: RawCell, longest: number): string {
  return shortened(readText(typeof cell === 'string' ? cell.slice(0, MOST_READ) : cell), longest);
}

/** The beginning of what stands in a row, to know it by; cells that would not be seen are not looked at. */
export function excerptOf(cells: readonly RawCell[], longest: number, between = ' · '): string {
  let text = '';
  for (const cell of cells) {
    const next = beginningOf(cell, longest);
    if (next === '') continue;
    text += text === '' ? next : `${between}${next}`;
    if (text.length > longest) break;
  }
  return shortened(text, longest);
}
