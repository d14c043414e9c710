/**
 * How the rows (or columns) that stand become those that are wanted, by moving what stays: people link their own
 * formulas to our sheets, and a link to a commune's amount must follow that commune.
 */

/** Carried out in order; `at` counts from 0 from the first key, in the list as it is when the step comes. */
export type AlignmentStep =
  | { readonly kind: 'delete'; readonly at: number; readonly count: number }
  | { readonly kind: 'insert'; readonly at: number; readonly count: number };

/**
 * Steps from one list of keys to the other: deletions from the end first, then insertions from the start.
 * What stands in both, in the same order, is never deleted; a key that moved is deleted and inserted.
 */
export function align(before: readonly string[], after: readonly string[]): AlignmentStep[] {
  const kept = longestCommonSubsequence(before, after);
  const keptBefore = new Set(kept.map(([i]) => i));
  const keptAfter = new Set(kept.map(([, j]) => j));
  const deletions = runs(before.length, (i) => !keptBefore.has(i)).reverse();
  const insertions = runs(after.length, (j) => !keptAfter.has(j));
  return [
    ...deletions.map((run) => ({ kind: 'delete' as const, ...run })),
    ...insertions.map((run) => ({ kind: 'insert' as const, ...run })),
  ];
}

/** The steps that undo the given ones. */
export function undoSteps(steps: readonly AlignmentStep[]): AlignmentStep[] {
  return [...steps]
    .reverse()
    .map(({ kind, at, count }) => ({ kind: kind === 'insert' ? 'delete' : 'insert', at, count }));
}

/** Where the item at `index` stands after the steps; null when it was deleted. */
export function movedIndex(steps: readonly AlignmentStep[], index: number): number | null {
  let at = index;
  for (const step of steps) {
    if (step.kind === 'insert') at += step.at <= at ? step.count : 0;
    else if (at >= step.at + step.count) at -= step.count;
    else if (at >= step.at) return null;
  }
  return at;
}

/**
 * How many of the steps were carried out, in order, told from what stands now: an inserted place is empty. `before`
 * and `now` are whole columns (or rows) of texts, so that what stands behind the last key tells its own part.
 */
export function stepsCarriedOut(
  before: readonly string[],
  steps: readonly AlignmentStep[],
  now: readonly string[],
): number {
  const list = [...before];
  const wanted = trimmed(now);
  if (trimmed(list) === wanted) return 0;
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'delete') list.splice(step.at, step.count);
    else list.splice(step.at, 0, ...Array<string>(step.count).fill(''));
    if (trimmed(list) === wanted) return index + 1;
  }
  return 0;
}

function trimmed(texts: readonly string[]): string {
  const last = texts.findLastIndex((text) => text !== '');
  return JSON.stringify(texts.slice(0, last + 1));
}

function runs(length: number, wanted: (index: number) => boolean): { at: number; count: number }[] {
  const found: { at: number; count: number }[] = [];
  for (let i = 0; i < length; i++) {
    const last = found.at(-1);
    if (!wanted(i)) continue;
    if (last && last.at + last.count === i) last.count++;
    else found.push({ at: i, count: 1 });
  }
  return found;
}

/** Pairs of indices; the common head and tail are taken first, which is nearly all of it in practice. */
function longestCommonSubsequence(a: readonly string[], b: readonly string[]): [number, number][] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;

  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const lengthAt = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      (lengths[i] as Uint32Array)[j] =
        a[head + i] === b[head + j]
          ? lengthAt(i + 1, j + 1) + 1
          : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));

  const pairs: [number, number][] = [];
  for (let k = 0; k < head; k++) pairs.push([k, k]);
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (a[head + i] === b[head + j]) pairs.push([head + i++, head + j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  for (let k = tail; k > 0; k--) pairs.push([a.length - k, b.length - k]);
  return pairs;
}
