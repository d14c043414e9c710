import type { RawCell } from '../../workbook/read/rawTables';
import { isEmpty } from '../../workbook/read/readValues';
import type { TableRole } from '../../workbook/schema/tables';
import { newRowsOf, rolesOf, type CellInput, type CellStep, type Steps } from './steps';
import { formulaAt, isFormula, valueAt, type Looks, type Moment, type TableLook } from './tableLook';

/**
 * How far a change has come in one table, told from what stood there before, what was to be written and what stands
 * there now. Rows are those of the table before; `null` in its place: what stands there now is neither, so that
 * somebody else has changed the table.
 */
export interface Progress {
  /** Cells that hold what was to be written, and did not before. */
  readonly written: readonly CellStep[];
  /** Cells that still hold what stood there before. */
  readonly unwritten: readonly CellStep[];
  /** Cells that Excel has filled by itself beside a formula of ours, or that took what we wrote as another kind of thing. */
  readonly strays: readonly { readonly row: number; readonly header: string }[];
  /** Formulas that pointed at a row which has gone: they are written again when it comes back. */
  readonly lost: readonly { readonly row: number; readonly header: string }[];
  /** How many new rows stand in the table, and which row of it is the first of them. */
  readonly added: number;
  readonly addedAt: number;
  /** Cells of new rows that are still empty; rows from 0 at the first new row. */
  readonly unfilled: readonly CellStep[];
  /** New rows that are not there yet. */
  readonly unadded: number;
  /** Rows that have gone, from the last one up. */
  readonly removed: readonly number[];
  readonly unremoved: readonly number[];
  /** A blank row stands in the place of all that have gone. */
  readonly emptied: boolean;
}

export function isUntouched(progress: Progress): boolean {
  const { written, strays, added, removed } = progress;
  return written.length + strays.length + added + removed.length === 0;
}

export function isFinished(progress: Progress): boolean {
  const { unwritten, strays, unfilled, unadded, unremoved } = progress;
  return unwritten.length + strays.length + unfilled.length + unadded + unremoved.length === 0;
}

/** Of each table that the steps write into, and of the names. */
export interface WholeProgress {
  readonly tables: Readonly<Partial<Record<TableRole, Progress | null>>>;
  readonly names: { readonly written: readonly string[]; readonly unwritten: readonly string[] };
}

export function progressOf(before: Moment, steps: Steps, now: Moment): WholeProgress {
  // Compared with what Excel said before, never with what we wrote: Excel spells it its way.
  const isWritten = (name: string): boolean => before.names[name] !== now.names[name];
  const changed = steps.names.filter(({ name, input }) => before.names[name] !== input);
  return {
    tables: Object.fromEntries(
      rolesOf(steps).map((role) => {
        const former = before.looks[role] ?? null;
        const present = now.looks[role] ?? null;
        return [
          role,
          former === null || present === null ? null : tableProgress(role, former, steps, present),
        ];
      }),
    ),
    names: {
      written: changed.flatMap(({ name }) => (isWritten(name) ? [name] : [])),
      unwritten: changed.flatMap(({ name }) => (isWritten(name) ? [] : [name])),
    },
  };
}

function tableProgress(role: TableRole, before: TableLook, steps: Steps, now: TableLook): Progress | null {
  if (JSON.stringify(before.headers) !== JSON.stringify(now.headers)) return null;
  const { rows, before: beforeRow } = newRowsOf(steps, role);
  const removals = steps.removed.filter((step) => step.role === role).flatMap((step) => step.rows);
  // Rows go after the new ones have come: their number tells how far it got.
  for (const added of new Set([0, rows.length])) {
    const gone = before.rowCount + added - now.rowCount;
    if (gone < 0 || gone > removals.length || (gone > 0 && added < rows.length)) continue;
    const emptied = isEmptied(before, added, removals, now);
    const removed = emptied ? removals : removals.slice(0, gone);
    const supposed = { rows, beforeRow, added, removed, removals, emptied };
    const progress = rowsProgress(role, before, steps, now, supposed);
    if (progress !== null) return progress;
  }
  return null;
}

/** Excel may keep one blank row in a table that has lost all others. */
function isEmptied(before: TableLook, added: number, removals: readonly number[], now: TableLook): boolean {
  return (
    before.rowCount + added === removals.length &&
    removals.length > 0 &&
    now.rowCount === 1 &&
    (now.values[0] ?? []).every(isEmpty)
  );
}

interface Supposed {
  readonly rows: readonly Readonly<Record<string, CellInput>>[];
  /** The row that the new ones come before; null: they come last. */
  readonly beforeRow: number | null;
  readonly added: number;
  readonly removed: readonly number[];
  readonly removals: readonly number[];
  readonly emptied: boolean;
}

function rowsProgress(
  role: TableRole,
  before: TableLook,
  steps: Steps,
  now: TableLook,
  { rows, beforeRow, added, removed, removals, emptied }: Supposed,
): Progress | null {
  const planned = new Map(
    steps.cells.filter((step) => step.role === role).map((step) => [`${step.row} ${step.header}`, step]),
  );
  /** Columns that a formula of ours stands in: Excel may fill them. */
  const filledDown = new Set<string>();
  for (const { header, input } of planned.values()) if (input.cell.kind === 'formula') filledDown.add(header);
  for (const row of rows)
    for (const header of Object.keys(row)) if (row[header]?.cell.kind === 'formula') filledDown.add(header);
  const written: CellStep[] = [];
  const unwritten: CellStep[] = [];
  const strays: Progress['strays'][number][] = [];
  const lost: Progress['lost'][number][] = [];
  const unfilled: CellStep[] = [];
  const gone = new Set(removed);
  const left = rowsFrom(0, before.rowCount).filter((row) => !gone.has(row));
  // Of the Journal, whose rows stay where they are, some were not looked at.
  const first = Math.max(before.first, now.first);
  /** The first of the new rows, as the table stands now. */
  const firstNew = beforeRow === null ? left.length : left.filter((row) => row < beforeRow).length;

  for (const [index, row] of left.entries()) {
    if (row < first) continue;
    const at = index < firstNew ? index : index + added;
    for (const [column, header] of before.headers.entries()) {
      const former = cellAt(before, row, column);
      const present = cellAt(now, at, column);
      const step = planned.get(`${row} ${header}`);
      const asBefore = sameCell(former, present);
      // The format goes before the contents.
      const isFormatted =
        step !== undefined &&
        step.input.numberFormat !== null &&
        formatAt(before, row, column) !== formatAt(now, at, column);
      if (
        step !== undefined &&
        (!asBefore || isFormatted) &&
        (holds(present, step.input, former) || asBefore)
      )
        written.push(step);
      if (step !== undefined && holds(present, step.input, former)) continue;
      if (step !== undefined && asBefore) unwritten.push(step);
      else if (!asBefore && (filledDown.has(header) || isOtherKind(present, step?.input)))
        strays.push({ row, header });
      else if (!asBefore && String(present.formula).includes('#REF!')) lost.push({ row, header });
      else if (!asBefore) return null;
    }
  }
  const columnOf = new Map(before.headers.map((header, column) => [header, column]));
  for (const [index, inputs] of rows.slice(0, added).entries())
    for (const [header, input] of Object.entries(inputs)) {
      const present = cellAt(now, firstNew + index, columnOf.get(header) ?? -1);
      if (holds(present, input, NOTHING)) continue;
      if (!isEmpty(present.value)) return null;
      unfilled.push({ role, header, row: index, input });
    }
  return {
    written,
    unwritten,
    strays,
    lost,
    added,
    addedAt: firstNew,
    unfilled,
    unadded: rows.length - added,
    removed,
    unremoved: removals.slice(removed.length),
    emptied,
  };
}

interface Cell {
  readonly value: RawCell;
  readonly formula: RawCell;
}

const NOTHING: Cell = { value: '', formula: '' };

function cellAt(look: TableLook, row: number, column: number): Cell {
  return { value: valueAt(look, row, column), formula: formulaAt(look, row, column) };
}

const formatAt = ({ formats }: TableLook, row: number, column: number): string | null =>
  formats?.[row]?.[column] ?? null;

/** What formulas give may follow what is written elsewhere; their addresses may follow rows that come and go. */
function sameCell(a: Cell, b: Cell): boolean {
  const formulas = [isFormula(a.formula, a.value), isFormula(b.formula, b.value)];
  if (formulas[0] !== formulas[1]) return false;
  return formulas[0] ? sameShape(a.formula, b.formula) : a.value === b.value;
}

const sameShape = (a: RawCell, b: RawCell): boolean => a === b || shape(a) === shape(b);

const shape = (formula: RawCell): string => String(formula).replace(/(?<=[A-Z]\$?)\d+/g, '');

function holds(present: Cell, { cell }: CellInput, former: Cell): boolean {
  const { value, formula } = present;
  switch (cell.kind) {
    case 'empty':
      return value === '' && !isFormula(formula, value);
    case 'number':
      return typeof value === 'number' && Math.abs(value - cell.value) <= Math.abs(cell.value) * 1e-12;
    case 'text':
      return typeof value === 'string' && lines(value) === lines(cell.text) && !isFormula(formula, value);
    case 'formula':
      // Excel may spell it another way.
      return isFormula(formula, value) && (sameShape(formula, cell.formula) || !sameCell(present, former));
  }
}

/** A number that a cell formatted as text took as its text, or a text that became its number: of a row that was moved. */
function isOtherKind({ value }: Cell, input: CellInput | undefined): boolean {
  if (input?.cell.kind === 'number') return value === String(input.cell.value);
  return input?.cell.kind === 'text' && typeof value === 'number' && String(value) === input.cell.text;
}

const lines = (text: string): string => text.replaceAll('\r\n', '\n');

/** before: nothing of it is there; after: all of it is; half: some; unknown: somebody else has changed the tables. */
export type Standing = 'before' | 'after' | 'half' | 'unknown';

export function standingOf({ tables, names }: WholeProgress): Standing {
  const all = Object.values(tables);
  const known = all.filter((each) => each !== null);
  if (known.length < all.length) return 'unknown';
  if (known.every(isFinished) && names.unwritten.length === 0) return 'after';
  return known.every(isUntouched) && names.written.length === 0 ? 'before' : 'half';
}

/** As before to the last cell, row and formula. */
export function sameLooks(a: Looks, b: Looks, roles: readonly TableRole[]): boolean {
  return roles.every((role) => {
    const [first, second] = [a[role] ?? null, b[role] ?? null];
    if (first === null || second === null) return first === second;
    return (
      JSON.stringify(first.headers) === JSON.stringify(second.headers) &&
      first.rowCount === second.rowCount &&
      rowsFrom(Math.max(first.first, second.first), first.rowCount).every((row) =>
        first.headers.every((_, column) => {
          const [x, y] = [cellAt(first, row, column), cellAt(second, row, column)];
          return sameCell(x, y) && (!isFormula(x.formula, x.value) || x.formula === y.formula);
        }),
      )
    );
  });
}

const rowsFrom = (first: number, count: number): number[] =>
  Array.from({ length: Math.max(0, count - first) }, (_, at) => first + at);
