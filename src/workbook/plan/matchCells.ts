import { EMPTY_CODE, FORMULA_CODE, type CellCode } from './cellDigest';

/**
 * Which of the rows and columns that were drawn stands where now: people move, sort, insert and delete them. Rows and
 * columns count from 0 on both sides.
 */

export type CodeRows = readonly (readonly CellCode[])[];

export const codeAt = (rows: CodeRows, row: number, column: number): CellCode =>
  rows[row]?.[column] ?? EMPTY_CODE;

const isBlank = (codes: readonly CellCode[]): boolean => codes.every((code) => code === EMPTY_CODE);

/** As far as something was drawn, with the columns that are ours. */
export function rowsOfOneLength(codes: CodeRows, columns: number): CellCode[][] {
  const rows = codes.map((_, row) => Array.from({ length: columns }, (__, x) => codeAt(codes, row, x)));
  return rows.slice(0, rows.findLastIndex((row) => !isBlank(row)) + 1);
}

/** A word or a number tells much, a formula only that it is one. */
const WORD = 64;
const weightOf = (code: CellCode): number => (code === EMPTY_CODE ? 0 : code === FORMULA_CODE ? 1 : WORD);

/** In their order, those that hold most of the same; what is left between two of them, side by side. */
export function matchedColumns(before: CodeRows, now: CodeRows): Map<number, number> {
  const [ours, theirs] = [bagsOf(before), bagsOf(now)];
  const likeness = ours.map((bag) => theirs.map((other) => shared(bag, other)));
  const like = (x: number, k: number): number => likeness[x]?.[k] ?? 0;
  // best[x][k]: of our columns from x on and theirs from k on.
  const best = Array.from({ length: ours.length + 1 }, () => new Array<number>(theirs.length + 1).fill(0));
  const bestOf = (x: number, k: number): number => best[x]?.[k] ?? 0;
  for (let x = ours.length - 1; x >= 0; x--)
    for (let k = theirs.length - 1; k >= 0; k--) {
      const both = like(x, k) + bestOf(x + 1, k + 1);
      (best[x] ?? [])[k] = Math.max(bestOf(x + 1, k), bestOf(x, k + 1), both);
    }
  const pairs: [number, number][] = [];
  for (let x = 0, k = 0; x < ours.length && k < theirs.length;) {
    if (like(x, k) > 0 && bestOf(x, k) === like(x, k) + bestOf(x + 1, k + 1)) pairs.push([x++, k++]);
    else if (bestOf(x, k) === bestOf(x, k + 1)) k++;
    else x++;
  }
  return withGaps(pairs, ours.length, theirs.length);
}

/** How often each code stands in a column; the rows are of one length. */
function bagsOf(rows: CodeRows): ReadonlyMap<CellCode, number>[] {
  return (rows[0] ?? []).map((_, column) => {
    const bag = new Map<CellCode, number>();
    for (const row of rows.keys()) {
      const code = codeAt(rows, row, column);
      if (code !== EMPTY_CODE) bag.set(code, (bag.get(code) ?? 0) + 1);
    }
    return bag;
  });
}

function shared(a: ReadonlyMap<CellCode, number>, b: ReadonlyMap<CellCode, number>): number {
  let weight = 0;
  for (const [code, count] of a) weight += weightOf(code) * Math.min(count, b.get(code) ?? 0);
  return weight;
}

/** Pairs in order, and between them as many more as both sides have. */
function withGaps(
  pairs: readonly (readonly [number, number])[],
  count: number,
  width: number,
): Map<number, number> {
  const matched = new Map(pairs);
  let [x, k] = [0, 0];
  for (const [nextX, nextK] of [...pairs, [count, width] as const]) {
    for (; x < nextX && k < nextK; x++, k++) matched.set(x, k);
    [x, k] = [nextX + 1, nextK + 1];
  }
  return matched;
}

/**
 * Rows that are the same, wherever they stand; then those that have most in common; then what follows the row before.
 * Blank ones are nobody's.
 */
export function matchedRows(
  before: CodeRows,
  now: CodeRows,
  columns: ReadonlyMap<number, number>,
): Map<number, number> {
  const theirs = now.map((_, row) =>
    (before[0] ?? []).map((__, x) => codeAt(now, row, columns.get(x) ?? Infinity)),
  );
  const filled = (rows: CodeRows): number[] => rows.flatMap((row, at) => (isBlank(row) ? [] : [at]));
  const places = new Map<string, number[]>();
  for (const row of filled(theirs)) {
    const text = textOf(theirs, row);
    places.set(text, [...(places.get(text) ?? []), row]);
  }
  const free = new Set(filled(theirs));
  const matched = new Map<number, number>();
  const match = (y: number, row: number | undefined): void => {
    if (row === undefined) return;
    matched.set(y, row);
    free.delete(row);
  };
  const ours = filled(before);
  for (const y of ours) match(y, places.get(textOf(before, y))?.shift());
  for (const y of ours) if (!matched.has(y)) match(y, likest(before[y] ?? [], theirs, free, y));
  for (const [index, y] of ours.entries()) {
    if (matched.has(y)) continue;
    const former = index === 0 ? -1 : (ours[index - 1] ?? -1);
    const follows = former < 0 ? 0 : (matched.get(former) ?? NaN) + 1;
    match(
      y,
      [follows + y - former - 1, follows].find((row) => free.has(row)),
    );
  }
  return matched;
}

const textOf = (rows: CodeRows, row: number): string => rows[row]?.join('') ?? '';

/** The nearest of those that have most in common; undefined: none has a word or a number in common. */
function likest(
  ours: readonly CellCode[],
  theirs: CodeRows,
  free: ReadonlySet<number>,
  near: number,
): number | undefined {
  let found: number | undefined;
  let most = WORD - 1;
  for (const row of free) {
    const weight = ours.reduce(
      (sum, code, x) => sum + (codeAt(theirs, row, x) === code ? weightOf(code) : 0),
      0,
    );
    const isNearer = found !== undefined && weight === most && Math.abs(row - near) < Math.abs(found - near);
    if (weight > most || isNearer) [found, most] = [row, weight];
  }
  return found;
}
