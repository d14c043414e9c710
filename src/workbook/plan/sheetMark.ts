import type { VersionOrigin } from '../../core/amountsOrigin';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { digestOf } from './cellDigest';
import type { Filling, Region, SheetKind, SheetLook, SheetPlan } from './sheetPlan';

/**
 * What a sheet that we draw carries, in two custom properties of the sheet, and once more in names of the sheet, which
 * outlive other programs (see `markNames`).
 * The *label* says whose the sheet is and how far our cells reach; it stays from the first moment to the last.
 * The *mark* says that the drawing is whole: it comes off before the first cell changes and goes on after the last,
 * so that a label without a mark is an incomplete drawing.
 */
export const LABEL_KEY = 'QuotePart.Sheet';
export const MARK_KEY = 'QuotePart.Mark';

/** Of labels, marks and their names; one that is higher was put there by a version of the add-in to come. */
export const MARK_VERSION = 1;

export interface SheetLabel {
  readonly version: 1;
  readonly kind: SheetKind;
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
  readonly kind: SheetKind;
  readonly year: number;
  readonly filling: Filling;
  /** Of the inputs at the time of drawing; empty: they are not known any more. */
  readonly fingerprint: string;
  /** Of a frozen document: see `SheetPlan`. */
  readonly note?: string;
  readonly values?: string;
  /** The version that its amounts are from; left out: the tables. */
  readonly origin?: VersionOrigin;
  /** The date that is printed, `dd/mm/yyyy`: with it the same inputs give the same cells. */
  readonly drawnOn?: string;
  /** What was drawn into the cells, see `cellDigest`; names have only its code. Left out by 0.1.0. */
  readonly cells?: string;
  /** The first digits of the digest's SHA-256. */
  readonly cellsCode?: string;
  /** Where the communes' rows and the applications' columns stand; their keys are read from the sheet. */
  readonly body: MarkedBody;
  /** So that a drawing that fails can give the former look back; null: not known any more. */
  readonly look: SheetLook | null;
}

export type MarkedBody = Region & { readonly keyRow: number; readonly keyColumn: number };

export function labelOf(plan: SheetPlan): SheetLabel {
  return {
    version: MARK_VERSION,
    kind: plan.kind,
    year: plan.year,
    ...(plan.subject === undefined ? {} : { subject: plan.subject }),
    frozen: plan.filling === 'frozen',
    rows: plan.cells.length,
    columns: plan.look.columnWidths.length,
  };
}

/** `drawnOn`: the date that the plan prints, `dd/mm/yyyy`. */
export function markOf(plan: SheetPlan, drawnOn: string): SheetMark {
  const { firstRow, firstColumn, keyRow, keyColumn, rowKeys, columnKeys } = plan.body;
  const cells = digestOf(plan.cells);
  return {
    version: MARK_VERSION,
    kind: plan.kind,
    year: plan.year,
    filling: plan.filling,
    fingerprint: plan.fingerprint,
    ...(plan.note === undefined ? {} : { note: plan.note }),
    ...(plan.values === undefined ? {} : { values: plan.values }),
    ...(plan.origin === undefined ? {} : { origin: plan.origin }),
    drawnOn,
    cells,
    cellsCode: cellsCodeOf(cells),
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

export function cellsCodeOf(digest: string): string {
  return bytesToHex(sha256(utf8ToBytes(digest))).slice(0, 16);
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

/** What a label of a version to come says of its sheet, as far as it says so in the words of this one. */
export interface NewerLabel {
  readonly version: number;
  readonly kind: SheetKind | null;
  readonly year: number | null;
  readonly subject: string | null;
}

/** null: no label or mark, or one of a version that is known here. */
export function parseNewer(text: string): NewerLabel | null {
  const data = parseRecord(text);
  const version = data?.['version'];
  if (!data || typeof version !== 'number' || !(version > MARK_VERSION)) return null;
  const { kind, year, subject } = data;
  return {
    version,
    kind: typeof kind === 'string' ? kind : null,
    year: typeof year === 'number' ? year : null,
    subject: typeof subject === 'string' ? subject : null,
  };
}

function parseVersion1(text: string): Record<string, unknown> | null {
  const record = parseRecord(text);
  // Of a kind that only a later version knows, it is one of ours all the same.
  return record?.['version'] === MARK_VERSION && typeof record['kind'] === 'string' ? record : null;
}

function parseRecord(text: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
