import type { PlanCell, SheetPlan } from '../../workbook/plan/sheetPlan';
import { cellLooks, type LookGrid } from './cellLooks';
import { parseFormula, type PortableFormula, type SheetRenaming } from './formula';
import { sheetNameKey, sheetNames } from './fileSheetNames';

export type FileCell =
  | Exclude<PlanCell, { kind: 'formula' }>
  | { readonly kind: 'formula'; readonly formula: PortableFormula; readonly cached: number | string | null };

/** A plan made ready for a file: a valid name, all rows of one length, formulas that were checked. */
export interface FileSheet {
  readonly name: string;
  readonly cells: readonly (readonly FileCell[])[];
  readonly columns: number;
  readonly looks: LookGrid;
  readonly plan: SheetPlan;
}

export interface FileSheets {
  readonly sheets: readonly FileSheet[];
  /** For formulas that point at another sheet of the file. */
  readonly renamed: SheetRenaming;
}

/** Excel's own limits. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const LONGEST_TEXT = 32_767;

const EMPTY: PlanCell = { kind: 'empty' };

/** Throws for what must not leave the house, or what no file can hold: mistakes of ours, not of the data. */
export function fileSheets(plans: readonly SheetPlan[]): FileSheets {
  if (plans.length === 0) throw new Error('A workbook needs at least one sheet.');
  for (const { filling, sheetName } of plans)
    if (filling === 'live')
      throw new Error(`${sheetName}: a live sheet needs the add-in, and stays in its workbook.`);

  const names = sheetNames(plans.map((plan) => plan.sheetName));
  const sheets = plans.map((plan, index) => fileSheet(plan, names[index] ?? plan.sheetName));
  const nameInFile = new Map<string, string>();
  for (const { plan, name } of sheets) {
    const key = sheetNameKey(plan.sheetName);
    // Of two sheets of one name, formulas mean the first.
    if (!nameInFile.has(key)) nameInFile.set(key, name);
  }
  return {
    sheets,
    renamed: (name) => {
      const found = nameInFile.get(sheetNameKey(name));
      if (found === undefined)
        throw new Error(`A formula points at the sheet ${name}, which is not in the file.`);
      return found;
    },
  };
}

function fileSheet(plan: SheetPlan, name: string): FileSheet {
  const rows = plan.cells.length;
  const columns = Math.max(plan.look.columnWidths.length, ...plan.cells.map((row) => row.length), 1);
  if (rows > MOST_ROWS || columns > MOST_COLUMNS)
    throw new Error(`${plan.sheetName} is larger than a sheet can be.`);
  const cells = plan.cells.map((row) =>
    Array.from({ length: columns }, (_, column) => fileCell(row[column] ?? EMPTY)),
  );
  return { name, cells, columns, looks: cellLooks(plan.look, rows, columns), plan };
}

function fileCell(cell: PlanCell): FileCell {
  switch (cell.kind) {
    case 'empty':
      return cell;
    case 'number':
      return { kind: 'number', value: finite(cell.value) };
    case 'text':
      return cell.text.length > LONGEST_TEXT
        ? { kind: 'text', text: `${cell.text.slice(0, LONGEST_TEXT - 1)}…` }
        : cell;
    case 'formula': {
      const { cached } = cell;
      if (typeof cached === 'number') finite(cached);
      return { kind: 'formula', formula: parseFormula(cell.formula), cached };
    }
  }
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`A cell cannot hold ${value}.`);
  return value;
}

/** Points: three of them side by side must fit the width of a page. */
export const PAGE_TEXT_SIZE = 8;

/** Text of a header or a footer, cut into what stands as it is and the codes for page numbers. */
export type PageTextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pageNumber' }
  | { readonly kind: 'pageCount' };

export function pageTextParts(text: string): PageTextPart[] {
  const parts: PageTextPart[] = [];
  for (const [piece] of text.matchAll(/&&|&P|&N|&|[^&]+/g)) {
    const last = parts.at(-1);
    if (piece === '&P') parts.push({ kind: 'pageNumber' });
    else if (piece === '&N') parts.push({ kind: 'pageCount' });
    else {
      const plain = piece === '&&' ? '&' : piece;
      if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + plain };
      else parts.push({ kind: 'text', text: plain });
    }
  }
  return parts;
}
