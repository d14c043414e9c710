/** Cells as people and formulas call them; rows and columns count from 0. */

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `lock` puts the dollar signs: which part of the address stays when the formula is copied. */
export type Lock = '' | 'row' | 'column' | 'both';

export function cellAddress(row: number, column: number, lock: Lock = ''): string {
  const beforeColumn = lock === 'column' || lock === 'both' ? '$' : '';
  const beforeRow = lock === 'row' || lock === 'both' ? '$' : '';
  return `${beforeColumn}${columnLetters(column)}${beforeRow}${row + 1}`;
}
