/**
 * Keeps, inside the engine, the defined names and the names of the tables: so the formulas of the names move
 * with the grid, and both are saved with it.
 */
import { CompiledFormula, CorePlugin, registries } from '@odoo/o-spreadsheet';
import type { DefinedName, HostCommands, TableEntry } from './commands';

interface NameState extends DefinedName {
  compiled: CompiledFormula;
}

type Adapters = Parameters<CorePlugin['adaptRanges']>[0];

interface HostData {
  names: DefinedName[];
  tables: TableEntry[];
}

type HostCommand = {
  [Name in keyof HostCommands]: { type: Name } & HostCommands[Name];
}[keyof HostCommands];

class RegistryPlugin extends CorePlugin {
  static override getters = ['getHostNames', 'getHostNameFormula', 'getHostTables'] as const;

  names: NameState[] = [];
  tables: TableEntry[] = [];

  override adaptRanges({ adaptCompiledFormula }: Adapters): void {
    const names = this.names.map((name) => ({ ...name, compiled: adaptCompiledFormula(name.compiled) }));
    const changed = names.some((name, index) => name.compiled !== this.names[index]?.compiled);
    if (changed) this.update('names', names);
  }

  override handle(command: unknown): void {
    const change = command as HostCommand | { type: 'DELETE_SHEET'; sheetId: string };
    switch (change.type) {
      case 'HOST_SET_NAMES':
        this.update(
          'names',
          change.names.map((name) => this.compile(name)),
        );
        break;
      case 'HOST_SET_TABLES':
        this.update('tables', change.tables);
        break;
      case 'DELETE_SHEET':
        this.update(
          'names',
          this.names.filter((name) => name.sheetId !== change.sheetId),
        );
        this.update(
          'tables',
          this.tables.filter((table) => table.sheetId !== change.sheetId),
        );
        break;
      default:
    }
  }

  override import(data: unknown): void {
    const saved = (data as { host?: HostData }).host;
    this.names = (saved?.names ?? []).map((name) => this.compile(name));
    this.tables = saved?.tables ?? [];
  }

  override export(data: unknown): void {
    const names = this.getHostNames().map(({ compiled: _, ...name }) => name);
    (data as { host?: HostData }).host = { names, tables: this.tables };
  }

  /** The names, their formulas as they read now. */
  getHostNames(): NameState[] {
    const getters = this.getters;
    return this.names.map((name) => ({ ...name, formula: name.compiled.toFormulaString(getters) }));
  }

  /**
   * Asked each time a formula that has words in it is computed: without spelling anything out. A name of one sheet is
   * not read by formulas here, those of its own sheet neither.
   */
  getHostNameFormula(name: string): CompiledFormula | undefined {
    const lower = name.toLowerCase();
    return this.names.find(
      (candidate) => candidate.sheetId === undefined && candidate.name.toLowerCase() === lower,
    )?.compiled;
  }

  getHostTables(): TableEntry[] {
    return this.tables;
  }

  /** Formulas of names have no cell to be relative to: the first sheet is the sheet of what names none. */
  private compile(name: DefinedName): NameState {
    const getters = this.getters;
    const [sheetId = ''] = (this.getters as unknown as { getSheetIds(): string[] }).getSheetIds();
    return { ...name, compiled: CompiledFormula.Compile(name.formula, sheetId, getters) };
  }

  private update(field: 'names' | 'tables', value: NameState[] | TableEntry[]): void {
    (this.history as unknown as { update(field: string, value: unknown): void }).update(field, value);
  }
}

export interface RegistryGetters {
  getHostNames(): NameState[];
  getHostNameFormula(name: string): CompiledFormula | undefined;
  getHostTables(): TableEntry[];
}

export function addRegistryPlugin(): void {
  const { corePluginRegistry } = registries;
  if (corePluginRegistry.contains('host_registry')) return;
  corePluginRegistry.add('host_registry', RegistryPlugin);
}
