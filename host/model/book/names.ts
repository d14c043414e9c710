/** The defined names of the workbook. */
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

  all(): NamedFormula[] {
    return this.engine.registry.getHostNames();
  }

  setAll(names: DefinedName[]): void {
    const plain = names.map(({ name, formula, comment, visible }) => ({ name, formula, comment, visible }));
    dispatchHost(this.engine.model, 'HOST_SET_NAMES', { names: plain });
  }

  formulaOf(name: string): CompiledFormula | undefined {
    return this.engine.registry.getHostNameFormula(name);
  }

  /** A name serves once, for a table or a defined name, whatever the case. */
  isTaken(name: string, except?: string): boolean {
    const lower = name.toLowerCase();
    if (lower === except?.toLowerCase()) return false;
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
