/** What concerns all formulas of the workbook, in cells and in defined names. */
import type { CompiledFormula, Model } from '@odoo/o-spreadsheet';
import { contains } from '../addresses';
import { type CellZone, renameInReference } from '../engine/structuredReference';
import { type CellScalar, excelError } from './cells';
import type { BookEngine } from './engine';
import type { Names } from './names';
import type { Sheets } from './sheets';
import type { BookTable } from './tables';

export class Formulas {
  constructor(
    private readonly engine: BookEngine,
    private readonly sheets: Sheets,
    private readonly names: Names,
  ) {}

  /** All formulas that name the table or the columns follow. `columns`: old header (lower case) to new. */
  rename(table: BookTable, change: { newTable?: string; columns?: ReadonlyMap<string, string> }): void {
    const { getters } = this.engine;
    const full = { table: table.entry.name, ...change };
    const rewriteOne = (formula: CompiledFormula, standsInTable: boolean): string | undefined => {
      const { tokens } = formula as unknown as { tokens: { type: string; value: string }[] };
      const words = formula.isBadExpression ? tokens : new EngineText(formula).tokens(getters);
      const text = words.map(({ type, value }) => {
        if (type !== 'SYMBOL') return value;
        const renamed = value.includes('[')
          ? renameInReference(value, full, standsInTable)
          : change.newTable !== undefined && value.toLowerCase() === full.table.toLowerCase()
            ? change.newTable
            : undefined;
        return renamed ?? value;
      });
      const changed = words.some(({ value }, index) => value !== text[index]);
      return changed ? text.join('') : undefined;
    };
    // A column of a thousand formulas is one, where it holds words alone (engine/compiler).
    const rewritten = {
      inside: new Map<object, string | undefined>(),
      outside: new Map<object, string | undefined>(),
    };
    const rewrite = (formula: CompiledFormula, standsInTable: boolean): string | undefined => {
      if (formula.rangeDependencies.length > 0) return rewriteOne(formula, standsInTable);
      const known = standsInTable ? rewritten.inside : rewritten.outside;
      if (!known.has(formula)) known.set(formula, rewriteOne(formula, standsInTable));
      return known.get(formula);
    };
    this.engine.transact(() => {
      for (const sheetId of this.sheets.ids()) {
        for (const cell of Object.values(getters.getCells(sheetId))) {
          if (!cell.isFormula) continue;
          const position = getters.getCellPosition(cell.id);
          const stands = sheetId === table.sheetId && isIn(table.zone, position);
          const content = rewrite(cell.compiledFormula, stands);
          if (content !== undefined) this.engine.writeCell({ ...position, content });
        }
      }
      const names = this.names.all();
      const formulas = names.map((name) => rewrite(name.compiled, false));
      if (formulas.some((formula) => formula !== undefined)) {
        this.names.setAll(
          names.map((name, index) => ({ ...name, formula: formulas[index] ?? name.formula })),
        );
      }
    });
  }

  /** Value of a formula that stands in no cell. */
  evaluate(formula: string): CellScalar | CellScalar[][] {
    const [sheetId = ''] = this.sheets.ids();
    const result = this.engine.getters.evaluateFormula(sheetId, formula);
    const plain = (value: unknown): CellScalar => {
      if (value === null || value === undefined) return '';
      return excelError(value as CellScalar);
    };
    if (!Array.isArray(result)) return plain(result);
    const columns = result as unknown[][];
    if (columns.length === 1 && columns[0]?.length === 1) return plain(columns[0][0]);
    return (columns[0] ?? []).map((_, row) => columns.map((column) => plain(column[row])));
  }

  /** Formulas that could not be read may be readable now: a function that they call has come. */
  compileAgain(): void {
    const { getters } = this.engine;
    this.engine.transact(() => {
      for (const sheetId of this.sheets.ids()) {
        for (const cell of Object.values(getters.getCells(sheetId))) {
          if (!cell.isFormula || !cell.compiledFormula.isBadExpression) continue;
          const position = getters.getCellPosition(cell.id);
          const content = cell.compiledFormula.toFormulaString(getters);
          // The engine sees no change where the text is the same.
          this.engine.writeCell({ ...position, content: '' });
          this.engine.writeCell({ ...position, content });
        }
      }
    });
    this.names.setAll(this.names.all());
    this.engine.recalculate();
  }
}

const isIn = (zone: CellZone, { col, row }: { readonly col: number; readonly row: number }): boolean =>
  contains(zone, { top: row, bottom: row, left: col, right: col });

/** The words of a formula as they read now; the engine declares them private. */
class EngineText {
  constructor(private readonly formula: CompiledFormula) {}

  tokens(getters: Model['getters']): { type: string; value: string }[] {
    const formula = this.formula as unknown as {
      getTokens(getters: Model['getters']): { type: string; value: string }[];
    };
    return formula.getTokens(getters);
  }
}
