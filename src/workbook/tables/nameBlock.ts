import type { PlanCell } from '../plan/sheetPlan';
import { sameName } from '../read/names';
import type { RawCell } from '../read/rawTables';
import { isEmpty } from '../read/readValues';
import { tableName, type Binding } from '../schema/binding';
import { DEFINED_NAMES, TOTAL_POPULATION_NAME, type DefinedName } from '../schema/definedNames';
import { isConstant, isFormerFormula } from './formerNames';
import { findName, findTable, type CellPlace, type FoundName, type FoundWorkbook } from './foundTables';
import { namePlans, type NamePlan } from './namedCells';
import type { TablePlan } from './newTables';

/** The cells that the defined names point at: a small block to the right of the settings, a blank column between. */

const TITLES = ['Valeurs lues par les formules', 'Valeur', 'Origine'] as const;
const VALUE = 1;
/** In characters. */
const WIDTHS = [32, 22, 66] as const;
/** Columns that a sheet has. */
const COLUMNS = 16_384;

/** Cells that are written, from one that is the first of them. */
export interface WrittenCells extends CellPlace {
  readonly cells: readonly (readonly PlanCell[])[];
  /** What stands there before, as typed. */
  readonly former: readonly (readonly RawCell[])[];
  /** Of rows of the block that are new; null: only what stands in the cells changes. */
  readonly look: BlockLook | null;
}

export interface BlockLook {
  /** The first row is that of the titles: the columns are new too. */
  readonly widths: readonly number[] | null;
  /** Of the values, from the first row below the titles. */
  readonly numberFormats: readonly string[];
  /** Where the values stand. */
  readonly valueColumn: number;
}

/** A name that points at a cell from now on. */
export interface PointedName {
  readonly name: string;
  readonly comment: string;
  readonly cell: CellPlace;
  /** What it referred to, as Excel spelled it; null: it is made. */
  readonly former: string | null;
}

/** What becomes of the names and of their cells. */
export interface NamesPlan {
  readonly roles: readonly DefinedName[];
  readonly cells: readonly WrittenCells[];
  readonly pointed: readonly PointedName[];
}

export const NO_NAMES: NamesPlan = { roles: [], cells: [], pointed: [] };

/**
 * What is not as it shall be: gone; reading what was deleted; a formula of ours that reads the tables which were bound
 * before; a formula of ours in the name itself, as 0.1.0 wrote it; a total population that somebody fixed there.
 */
export type NameTrouble = 'missing' | 'lost' | 'formerTables' | 'inText' | 'fixedInText';

export interface TroubledName {
  readonly plan: NamePlan;
  readonly item: FoundName | null;
  readonly trouble: NameTrouble;
}

/** What formulas hold in place of what was deleted. */
const LOST = /#REF!/;

/** What somebody pointed elsewhere or typed over is as it shall be. */
export function troubledNames(binding: Binding, found: FoundWorkbook): TroubledName[] {
  const before = new Map(namePlans(found.binding).map((plan) => [plan.role, plan]));
  return namePlans(binding).flatMap((plan) => {
    const item = findName(found, plan.name);
    const trouble = troubleOf(item, plan, before.get(plan.role) ?? plan, found);
    return trouble === null ? [] : [{ plan, item, trouble }];
  });
}

function troubleOf(
  item: FoundName | null,
  plan: NamePlan,
  former: NamePlan,
  found: FoundWorkbook,
): NameTrouble | null {
  if (item === null) return 'missing';
  if (LOST.test(item.text)) return 'lost';
  if (item.cell !== null) {
    const { input } = item.cell;
    if (isFormulaOf(plan, input)) return null;
    if (isFormulaOf(former, input)) return 'formerTables';
    const block = standingBlock(found);
    // Beside a table that has gone no block is looked for.
    if (LOST.test(String(input))) return block === null || isInBlock(item.cell, block) ? 'lost' : null;
    return isEmpty(input) && isInBlock(item.cell, block) ? 'lost' : null;
  }
  if (isFormerFormula(item, plan.role, found)) return 'inText';
  const isTotal = plan.role === TOTAL_POPULATION_NAME && typeof item.value === 'number';
  return isTotal && isConstant(item.text) ? 'fixedInText' : null;
}

/** Formulas of cells are English everywhere. */
function sameFormula(a: RawCell, b: string): boolean {
  const plain = (formula: RawCell): string => String(formula).replace(/\s/g, '').toLowerCase();
  return plain(a) === plain(b);
}

/** With the label that its row has in the settings of this workbook, where that is a former one. */
function calledAsThere(plan: NamePlan, binding: Binding, found: FoundWorkbook): NamePlan {
  const rows = findTable(found, tableName(binding, 'settings'))?.rows ?? [];
  const stands = (label: string): boolean => rows.some((row) => row.some((cell) => sameName(cell, label)));
  const former = plan.formerLabels?.find(stands);
  if (former === undefined || stands(plan.label)) return plan;
  return { ...plan, label: former, origin: plan.origin.replace(plan.label, former) };
}

function isFormulaOf({ formula, formerFormulas }: NamePlan, input: RawCell): boolean {
  return [formula, ...formerFormulas].some((each) => sameFormula(input, each));
}

/** Ours by what it says of itself, by the cell that it points at, or by what it reads. */
export function isOurName(item: FoundName, plan: NamePlan, found: FoundWorkbook): boolean {
  if (item.comment === plan.comment) return true;
  if (item.cell === null) return isFormerFormula(item, plan.role, found);
  return isFormulaOf(plan, item.cell.input) || isInBlock(item.cell, standingBlock(found));
}

/**
 * Puts right the names that are in one of these troubles, where there is a table of settings for their cells to stand
 * beside: one that is made, or one that was found. Free cells only are taken; what stands beside the table moves the
 * block further right. `only`: no other names than these.
 */
export function planNames(
  binding: Binding,
  found: FoundWorkbook,
  created: readonly TablePlan[],
  troubles: readonly NameTrouble[],
  only: readonly DefinedName[] = DEFINED_NAMES,
): NamesPlan {
  const names = troubledNames(binding, found)
    .filter(({ plan, trouble }) => troubles.includes(trouble) && only.includes(plan.role))
    .map((named) => ({ ...named, plan: calledAsThere(named.plan, binding, found) }));
  const block = standingBlock(found);
  const cells: WrittenCells[] = [];
  const pointed: PointedName[] = [];
  const roles: DefinedName[] = [];
  const homeless: TroubledName[] = [];
  const write = (place: CellPlace, input: RawCell, cell: PlanCell): void => {
    cells.push({ ...placeOf(place), cells: [[cell]], former: [[input]], look: null });
  };
  for (const named of names) {
    const { plan, item, trouble } = named;
    if (item?.cell && trouble !== 'missing' && !LOST.test(item.text)) {
      write(item.cell, item.cell.input, valueCell(named));
      roles.push(plan.role);
      continue;
    }
    const labels = [plan.label, ...(plan.formerLabels ?? [])];
    const row = block?.rows.find(({ label }) => labels.some((each) => sameName(label, each)));
    if (block === null || row === undefined) {
      homeless.push(named);
      continue;
    }
    const cell = { sheet: block.sheet, row: row.row, column: block.column + VALUE };
    if (trouble === 'fixedInText' || isEmpty(row.input) || LOST.test(String(row.input)))
      write(cell, row.input, valueCell(named));
    pointed.push(pointedAt(cell, named));
    roles.push(plan.role);
  }
  const home = homeless.length === 0 ? null : homeOf(homeless.length, binding, found, created, block);
  if (home !== null) {
    cells.push(newRows(home, homeless));
    const first = home.row + (home.titled ? 1 : 0);
    homeless.forEach((named, index) => {
      pointed.push(pointedAt({ sheet: home.sheet, row: first + index, column: home.column + VALUE }, named));
      roles.push(named.plan.role);
    });
  }
  return { roles, cells, pointed };
}

const placeOf = ({ sheet, row, column }: CellPlace): CellPlace => ({ sheet, row, column });

function pointedAt(cell: CellPlace, { plan, item }: TroubledName): PointedName {
  return { name: plan.name, comment: plan.comment, cell, former: item?.text ?? null };
}

/** What somebody fixed in the name is typed into the cell. */
function valueCell({ plan, item, trouble }: TroubledName): PlanCell {
  return trouble === 'fixedInText' && typeof item?.value === 'number'
    ? { kind: 'number', value: item.value }
    : { kind: 'formula', formula: plan.formula, cached: null };
}

/** Where new rows go: below the block that stands, else a block of their own. */
interface Home extends CellPlace {
  readonly titled: boolean;
}

function homeOf(
  count: number,
  binding: Binding,
  found: FoundWorkbook,
  created: readonly TablePlan[],
  block: Block | null,
): Home | null {
  const isFree = (row: number): boolean =>
    TITLES.every((_, index) =>
      isEmpty(found.settingsSheet?.cells[row]?.[(block?.column ?? 0) + index] ?? ''),
    );
  if (block !== null) {
    const next = block.row + 1 + block.rows.length;
    if (Array.from({ length: count }, (_, index) => next + index).every(isFree))
      return { sheet: block.sheet, row: next, column: block.column, titled: false };
  }
  const made = created.find(({ role }) => role === 'settings');
  if (made !== undefined) return { sheet: made.name, row: 0, column: made.headers.length + 1, titled: true };
  const table = findTable(found, tableName(binding, 'settings'));
  if (table === null || table.freeColumn + 1 + TITLES.length > COLUMNS) return null;
  return { sheet: table.sheet, row: table.headerRow, column: table.freeColumn + 1, titled: true };
}

function newRows(home: Home, names: readonly TroubledName[]): WrittenCells {
  const text = (words: string): PlanCell => ({ kind: 'text', text: words });
  const rows = names.map((named) => [text(named.plan.label), valueCell(named), text(named.plan.origin)]);
  const cells = home.titled ? [TITLES.map(text), ...rows] : rows;
  return {
    ...placeOf(home),
    cells,
    former: cells.map((row) => row.map(() => '')),
    look: {
      widths: home.titled ? WIDTHS : null,
      numberFormats: names.map(({ plan }) => plan.numberFormat),
      valueColumn: VALUE,
    },
  };
}

/** The block as it stands, known by its titles. */
interface Block extends CellPlace {
  readonly rows: readonly { readonly row: number; readonly label: RawCell; readonly input: RawCell }[];
}

function standingBlock({ settingsSheet }: FoundWorkbook): Block | null {
  if (settingsSheet === null) return null;
  const { name: sheet, cells } = settingsSheet;
  for (const [row, titles] of cells.entries()) {
    const column = titles.findIndex((_, at) => TITLES.every((title, index) => titles[at + index] === title));
    if (column < 0) continue;
    const below = cells.slice(row + 1);
    const end = below.findIndex((each) => isEmpty(each[column] ?? ''));
    const rows = below.slice(0, end < 0 ? undefined : end).map((each, index) => ({
      row: row + 1 + index,
      label: each[column] ?? '',
      input: each[column + VALUE] ?? '',
    }));
    return { sheet, row, column, rows };
  }
  return null;
}

function isInBlock({ sheet, row, column }: CellPlace, block: Block | null): boolean {
  return (
    block !== null &&
    block.sheet === sheet &&
    column === block.column + VALUE &&
    block.rows.some((each) => each.row === row)
  );
}
