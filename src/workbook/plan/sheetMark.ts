import type { Filling, Region, SheetLook, SheetPlan } from './sheetPlan';

/**
 * What a sheet that we draw carries, in two custom properties of the sheet.
 * The *label* says whose the sheet is and how far our cells reach; it stays from the first moment to the last.
 * The *mark* says that the drawing is whole: it comes off before the first cell changes and goes on after the last,
 * so that a label without a mark is an incomplete drawing.
 */
export const LABEL_KEY = 'QuotePart.Sheet';
export const MARK_KEY = 'QuotePart.Mark';

export interface SheetLabel {
  readonly version: 1;
  readonly kind: SheetPlan['kind'];
  readonly year: number;
  /** The commune, where there is one sheet a commune. */
  readonly subject?: string;
  /** A frozen sheet is what a council voted on: it is never drawn over. */
  readonly frozen: boolean;
  /** Cells that are ours: rows and columns from A1. */
  readonly rows: number;
  readonly columns: number;
  /** While drawing: the rows and columns that come and go have all done so. */
  readonly moved?: true;
}

export interface SheetMark {
  readonly version: 1;
  readonly kind: SheetPlan['kind'];
  readonly year: number;
  readonly filling: Filling;
  /** Of the inputs at the time of drawing. */
  readonly fingerprint: string;
  /** Of a frozen document: see `SheetPlan`. */
  readonly note?: string;
  readonly values?: string;
  /** Where the communes' rows and the applications' columns stand; their keys are read from the sheet. */
  readonly body: Region & { readonly keyRow: number; readonly keyColumn: number };
  /** So that a drawing that fails can give the former look back. */
  readonly look: SheetLook;
}

export function labelOf(plan: SheetPlan): SheetLabel {
  return {
    version: 1,
    kind: plan.kind,
    year: plan.year,
    ...(plan.subject === undefined ? {} : { subject: plan.subject }),
    frozen: plan.filling === 'frozen',
    rows: plan.cells.length,
    columns: plan.look.columnWidths.length,
  };
}

export function markOf(plan: SheetPlan): SheetMark {
  const { firstRow, firstColumn, keyRow, keyColumn, rowKeys, columnKeys } = plan.body;
  return {
    version: 1,
    kind: plan.kind,
    year: plan.year,
    filling: plan.filling,
    fingerprint: plan.fingerprint,
    ...(plan.note === undefined ? {} : { note: plan.note }),
    ...(plan.values === undefined ? {} : { values: plan.values }),
    body: {
      row: firstRow,
      column: firstColumn,
      rows: rowKeys.length,
      columns: columnKeys.length,
      keyRow,
      keyColumn,
    },
    look: plan.look,
  };
}

/** In ASCII: not every program that saves a workbook keeps other letters in a property whole. */
export function serialise(value: SheetLabel | SheetMark): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function parseLabel(text: string): SheetLabel | null {
  const data = parseVersion1(text);
  return data && typeof data['year'] === 'number' && isCount(data['rows']) && isCount(data['columns'])
    ? (data as unknown as SheetLabel)
    : null;
}

export function parseMark(text: string): SheetMark | null {
  const data = parseVersion1(text);
  const body = data?.['body'];
  const whole =
    data &&
    typeof data['year'] === 'number' &&
    typeof data['fingerprint'] === 'string' &&
    typeof body === 'object' &&
    typeof data['look'] === 'object';
  return whole ? (data as unknown as SheetMark) : null;
}

function parseVersion1(text: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null) return null;
    const record = data as Record<string, unknown>;
    // Of a kind that only a later version knows, it is one of ours all the same.
    return record['version'] === 1 && typeof record['kind'] === 'string' ? record : null;
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
