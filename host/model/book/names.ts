/** The defined names: of the workbook, and of single sheets. */
import type { CompiledFormula } from '@odoo/o-spreadsheet';
import { invalidArgument } from '../../protocol/errors';
import { parseA1 } from '../addresses';
import { type DefinedName, dispatchHost } from '../engine/commands';
import type { BookEngine } from './engine';
import type { Tables } from './tables';

export type NamedFormula = DefinedName & { compiled: CompiledFormula };

export class Names {
  constructor(
    private readonly engine: BookEngine,
    private readonly tables: Tables,
  ) {}

  /** Those of the workbook, or those that only a sheet knows. */
  all(sheetId?: string): NamedFormula[] {
    return this.engine.registry.getHostNames().filter((name) => name.sheetId === sheetId);
  }

  /** In place of those of the workbook, or of a sheet. */
  setAll(names: DefinedName[], sheetId?: string): void {
    const others = this.engine.registry.getHostNames().filter((name) => name.sheetId !== sheetId);
    const owned = names.map((name) => ({ ...name, sheetId }));
    const plain = [...others, ...owned].map(({ name, formula, comment, visible, sheetId: owner }) => {
      return { name, formula, comment, visible, ...(owner === undefined ? {} : { sheetId: owner }) };
    });
    dispatchHost(this.engine.model, 'HOST_SET_NAMES', { names: plain });
  }

  formulaOf(name: string): CompiledFormula | undefined {
    return this.engine.registry.getHostNameFormula(name);
  }

  /** A name serves once, for a table or a defined name, whatever the case; on a sheet once more. */
  isTaken(name: string, except?: string, sheetId?: string): boolean {
    const lower = name.toLowerCase();
    if (lower === except?.toLowerCase()) return false;
    if (sheetId !== undefined) return this.all(sheetId).some((item) => item.name.toLowerCase() === lower);
    return [...this.tables.entries(), ...this.all()].some((item) => item.name.toLowerCase() === lower);
  }
}

/** What Excel takes for the name of cells, formulas and tables. */
export function checkName(name: unknown): asserts name is string {
  const isValid =
    typeof name === 'string' &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    name.length <= 255 &&
    parseA1(name) === undefined &&
    !/^[rc]$/i.test(name) &&
    !/^r\d*c\d*$/i.test(name);
  if (!isValid) throw invalidArgument(`The name "${String(name)}" is not valid.`);
}
