/** Rows of a table that stand one below the other. */
export interface RowRun {
  readonly first: number;
  readonly count: number;
}

/** From the first one down, in whatever order the rows are given. */
export function rowRuns(rows: readonly number[]): RowRun[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === row) last.count += 1;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}
