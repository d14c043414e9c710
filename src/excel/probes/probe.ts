import { regionAddress } from '../../workbook/plan/address';
import type { Region } from '../../workbook/plan/sheetPlan';
import { problemOf } from '../run';

/**
 * A probe tries one thing that the add-in takes for granted of Excel, in the Excel where it runs. What it answers is one
 * of a few words, never anything that stands in the workbook: the answers may be passed on.
 */

interface Question<Id extends string, Answer extends string> {
  /** Never changes: reports of former versions hold it. */
  readonly id: Id;
  /** The answers that are as the add-in takes them to be. */
  readonly expected: readonly Answer[];
  /** What it means when Excel refuses what is asked of it; where nothing is said, the probe could not be tried. */
  readonly refused?: Answer;
}

/** Asked of Office and of the page: leaves the workbook alone. */
export interface PageProbe<Id extends string = string, Answer extends string = string> extends Question<
  Id,
  Answer
> {
  readonly on: 'page';
  readonly ask: (page: PageAbilities) => Answer | Promise<Answer>;
}

/** Tried on the scratch sheet. */
export interface SheetProbe<Id extends string = string, Answer extends string = string> extends Question<
  Id,
  Answer
> {
  readonly on: 'sheet';
  /** The probe without whose answer this one says nothing: it stands before it. */
  readonly needs?: string;
  readonly ask: (ground: Ground) => Promise<Answer>;
}

export type Probe<Id extends string = string, Answer extends string = string> =
  PageProbe<Id, Answer> | SheetProbe<Id, Answer>;

export function pageProbe<const Id extends string, const Answer extends string>(
  probe: Omit<PageProbe<Id, Answer>, 'on'>,
): PageProbe<Id, Answer> {
  return { on: 'page', ...probe };
}

export function sheetProbe<const Id extends string, const Answer extends string>(
  probe: Omit<SheetProbe<Id, Answer>, 'on'>,
): SheetProbe<Id, Answer> {
  return { on: 'sheet', ...probe };
}

export type Browser =
  'edge' | 'chrome' | 'safari' | 'firefox' | 'legacyEdge' | 'internetExplorer' | 'unknown';

/** What the page that the pane runs in can do; who draws the pane looks. */
export interface PageAbilities {
  readonly browser: Browser;
  /** Whether it keeps what the pane remembers. */
  readonly storage: boolean;
  readonly clipboard: 'api' | 'selection' | 'none';
  /** Whether it makes files to save. */
  readonly files: boolean;
}

/** Where a probe is tried: rows of the scratch sheet that no other probe uses. */
export interface Ground {
  readonly sheetName: string;
  /** The first of its rows, from 0. */
  readonly row: number;
  /** How long to wait for what Excel does in its own time, in milliseconds. */
  readonly patience: number;
  readonly use: <T>(
    batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
  ) => Promise<T>;
}

/** Cells by row and column within the ground. */
export type Place = readonly [row: number, column: number, rows?: number, columns?: number];

function regionOf(ground: Ground, [row, column, rows = 1, columns = 1]: Place): Region {
  return { row: ground.row + row, column, rows, columns };
}

export function addressOf(ground: Ground, place: Place): string {
  return regionAddress(regionOf(ground, place));
}

export function cellsOf(ground: Ground, sheet: Excel.Worksheet, place: Place): Excel.Range {
  const { row, column, rows, columns } = regionOf(ground, place);
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** Names of tables and of formulas that probes give begin so: what a crash leaves is known by it. */
export const SCRATCH_PREFIX = 'QuotePartEssai';
export const SCRATCH_KEY = 'quotePartEssai';

/** A table of the ground, from its first cell; headers first. */
export function addTable(
  ground: Ground,
  sheet: Excel.Worksheet,
  name: string,
  rows: readonly (readonly (string | number)[])[],
): Excel.Table {
  const cells = cellsOf(ground, sheet, [0, 0, rows.length, rows[0]?.length ?? 0]);
  cells.values = rows.map((row) => [...row]);
  const table = sheet.tables.add(cells, true);
  table.name = `${SCRATCH_PREFIX}${name}`;
  return table;
}

/** The first value of a range that was loaded. */
export function valueOf(range: Excel.Range): unknown {
  return (range.values as unknown[][])[0]?.[0];
}

/** Passes by itself: it says nothing of what Excel can do. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof OfficeExtension.Error)) return false;
  return ['cellBeingEdited', 'excelBusy'].includes(problemOf(error).code);
}

/** Whether Excel refuses it. */
export async function isRefused(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) || isPassing(error)) throw error;
    return true;
  }
}

/** What was tried gave neither of the answers. */
export class Inconclusive extends Error {}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
