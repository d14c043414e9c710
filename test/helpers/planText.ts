/** A drawn sheet and a file as texts and hashes that a reviewer can compare. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';

interface AnyPlan {
  readonly cells: readonly (readonly AnyCell[])[];
  readonly look: object;
}

type AnyCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'formula'; readonly formula: string; readonly cached: number | string | null };

/** SHA-256 of each part, in hexadecimal; `whole` of everything. */
export type Parts = Readonly<Record<string, string>>;

/** Enough to tell two makings of a part apart. */
const PART_DIGITS = 12;

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** JSON with the keys of every object in order: the same data give the same text, whoever built it. */
function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** What a plan says of itself in a word stands as it is, what is long by its hash; the look, part by part. */
export function partsOfPlan(plan: AnyPlan): Parts {
  const { look, ...own } = plan;
  const parts = [
    ...Object.entries(own),
    ...Object.entries(look).map(([key, value]): [string, unknown] => [`look.${key}`, value]),
  ].filter(([, value]) => value !== undefined);
  return {
    whole: sha256(canonical(plan)),
    ...Object.fromEntries(
      parts
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => [key, typeof value === 'string' ? value : inShort(canonical(value))]),
    ),
  };
}

const inShort = (json: string): string =>
  json.length <= PART_DIGITS ? json : sha256(json).slice(0, PART_DIGITS);

export function partsOfFile(bytes: Uint8Array): Parts {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    whole: sha256(bytes),
    ...Object.fromEntries(parts.map(([path, part]) => [path, sha256(part).slice(0, PART_DIGITS)])),
  };
}

/** A line a cell that is not empty: `C7 =SUM(C4:C6) gives 12.5`. */
export function linesOfPlan({ cells }: AnyPlan): string[] {
  return cells.flatMap((row, y) =>
    row.flatMap((cell, x) => (cell.kind === 'empty' ? [] : [`${address(y, x)} ${words(cell)}`])),
  );
}

function words(cell: Exclude<AnyCell, { kind: 'empty' }>): string {
  switch (cell.kind) {
    case 'text':
      return quoted(cell.text);
    case 'number':
      return String(cell.value);
    case 'formula':
      return `${cell.formula} gives ${quoted(cell.cached)}`;
  }
}

/** Spaces that look like another one are spelled out. */
function quoted(value: string | number | null): string {
  return JSON.stringify(value).replace(
    /[\u00a0\u2000-\u200f\u2028-\u202f]/g,
    (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Written again here: what is recorded does not depend on what it checks. */
function address(row: number, column: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}
