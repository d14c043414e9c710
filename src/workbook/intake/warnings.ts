import { addressOf, type CellPlace } from './grid';

/**
 * What is said about a file before anything of it is taken, besides what could not be read of it. A question waits for
 * the person's answer; the others only say what was done.
 */
export const INTAKE_WARNINGS = {
  /** No row gives titles: the columns are told from what stands in them. */
  noHeader: 'question',
  /** Rows that the file does not show. */
  hiddenRows: 'question',
  /** Several columns are called by years: which one counts is not said. */
  yearHeaders: 'question',
  /** A title has several lines. */
  joinedHeaders: 'info',
  /** Several columns have the same title. */
  sameHeaders: 'warning',
  /** Cells beside the last title. */
  beyondHeaders: 'warning',
  /** Formulas that no program has computed. */
  notComputed: 'warning',
  errorCells: 'warning',
  /** 50 % is read as 0.5. */
  percentCells: 'info',
  /** What stands in a merged cell goes for each of its rows. */
  mergedRows: 'warning',
  /** An amount in a merged cell goes for the first of its rows only. */
  mergedNumbers: 'warning',
  /** A byte that the encoding does not have. */
  doubtfulTexts: 'warning',
  cutTexts: 'warning',
  /** Both signs stand before decimals. */
  mixedDecimals: 'warning',
  /** Numbers that can be read in two ways, with no decimal sign to tell. */
  ambiguousNumbers: 'warning',
  /** Negative amounts: avoirs. */
  credits: 'info',
  /** Codes of communes made of the département's and three digits. */
  joinedCodes: 'info',
  /** Three digits within a département that is not said. */
  codesNotWhole: 'warning',
  /** Crosses of a matrix that are neither yes, no nor a year. */
  matrixCells: 'warning',
} as const satisfies Readonly<Record<string, 'info' | 'warning' | 'question'>>;

export type IntakeWarningCode = keyof typeof INTAKE_WARNINGS;

export interface IntakeWarning {
  readonly code: IntakeWarningCode;
  /** As the sheet shows them: `B2`, `B2:B9`, `4` for a whole row. */
  readonly addresses: readonly string[];
  /** Cells, rows or columns that it is about. */
  readonly count: number;
  /** A title, or what stands there; '' where there is nothing to name. */
  readonly value: string;
}

export function aboutCells(
  code: IntakeWarningCode,
  places: readonly CellPlace[],
  value = '',
): IntakeWarning[] {
  if (places.length === 0) return [];
  return [{ code, addresses: addressesOf(places), count: places.length, value }];
}

export function aboutRows(code: IntakeWarningCode, rows: readonly number[]): IntakeWarning[] {
  return rows.length === 0 ? [] : [{ code, addresses: rowSpans(rows), count: rows.length, value: '' }];
}

/** Rows one after the other as one span: `4`, `7–12`. */
export function rowSpans(rows: readonly number[]): string[] {
  return spans(rows).map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
}

/** Cells below one another as one range, by column: `E2:E9`. */
function addressesOf(places: readonly CellPlace[]): string[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of places) {
    const rows = columns.get(column);
    if (rows === undefined) columns.set(column, [row]);
    else rows.push(row);
  }
  return [...columns]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, rows]) =>
      spans(rows).map(([first, last]) => {
        const from = addressOf({ row: first, column });
        return first === last ? from : `${from}:${addressOf({ row: last, column })}`;
      }),
    );
}

function spans(rows: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}
