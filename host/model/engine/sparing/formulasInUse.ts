/**
 * The formulas of a workbook, each once for all the cells of a sheet that share it: of tens of thousands of cells few differ.
 * They are gathered when they are asked for, and stand until a command may have changed one.
 */
import type { CompiledFormula, Model } from '@odoo/o-spreadsheet';

export interface FormulaInUse {
  readonly formula: CompiledFormula;
  readonly sheetId: string;
  /** Ids of the cells; some may hold something else by now. */
  readonly cells: readonly number[];
}

interface Command {
  readonly type: string;
  readonly content?: unknown;
  readonly formula?: unknown;
}

/** What is said of tables and names, and what cells look like. */
const LEAVING_FORMULAS: ReadonlySet<string> = new Set([
  'CREATE_TABLE',
  'EVALUATE_CELLS',
  'HOST_REFRESH',
  'HOST_SET_NAMES',
  'HOST_SET_TABLES',
  'HOST_TRANSACTION',
  'RESIZE_COLUMNS_ROWS',
  'SET_BORDER',
  'SET_FORMATTING',
  'SET_ZONE_BORDERS',
  'UPDATE_TABLE',
]);

/** A formula that is written over stays among those in use: who asks whether there is one may find one too many. */
function leavesFormulas({ type, content, formula }: Command): boolean {
  if (type !== 'UPDATE_CELL') return LEAVING_FORMULAS.has(type);
  return formula === undefined && !(typeof content === 'string' && content.startsWith('='));
}

export class FormulasInUse {
  private gathered: readonly FormulaInUse[] | null = null;

  constructor(private readonly model: Model) {}

  /** Before a command, which may lead to others, and after it. */
  follow(command: Command): void {
    if (!leavesFormulas(command)) this.gathered = null;
  }

  all(): readonly FormulaInUse[] {
    this.gathered ??= this.model.getters.getSheetIds().flatMap((sheetId) => this.of(sheetId));
    return this.gathered;
  }

  private of(sheetId: string): FormulaInUse[] {
    const byFormula = new Map<CompiledFormula, number[]>();
    for (const cell of Object.values(this.model.getters.getCells(sheetId))) {
      if (!cell.isFormula) continue;
      const cells = byFormula.get(cell.compiledFormula);
      if (cells) cells.push(cell.id);
      else byFormula.set(cell.compiledFormula, [cell.id]);
    }
    return [...byFormula].map(([formula, cells]) => ({ formula, sheetId, cells }));
  }
}
