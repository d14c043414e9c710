import type { HostWorkbook } from '../../../host/index';
import { excelServices } from '../../../src/taskpane/shell/excelServices';
import { dataStoreOf, type DataStore } from '../../../src/taskpane/features/data/dataStore';
import {
  applicationsOf,
  membersOf,
  settingsOf,
  subscriptionsOf,
  type SettingValues,
} from '../../../src/taskpane/model/rows';
import type { ConventionView } from '../../../src/taskpane/model/paneReading';
import { conventionOf, initialState } from '../../../src/taskpane/state/paneState';
import { createPaneStore, type PaneStore } from '../../../src/taskpane/state/paneStore';
import type {
  ApplicationFields,
  Edit,
  MemberFields,
  SubscriptionFields,
} from '../../../src/workbook/edits/edit';
import { excelWith } from '../../helpers/excel';
import type { ModelTables } from './model';

/** A table of the workbook as a person sees it: headers and filled rows, with the sheet's row number of each. */
export interface SeenTable {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly sheetRow: number; readonly cells: readonly unknown[] }[];
}

export type SheetName = 'Communes' | 'Applications' | 'Adhesions' | 'Parametres' | 'Journal';
const SHEETS: readonly SheetName[] = ['Communes', 'Applications', 'Adhesions', 'Parametres', 'Journal'];

/** One workbook with the real pane behind it: its stores, its services, the genuine client. */
export class WorkbookUnderTest {
  private constructor(
    readonly host: HostWorkbook,
    private readonly pane: PaneStore,
    private readonly data: DataStore,
  ) {}

  static async open({ members, applications, subscriptions, rate, rounding }: ModelTables) {
    const host = await excelWith({
      settings: {
        firstYear: 2019,
        lastYear: 2021,
        year: 2021,
        contributionRate: rate,
        roundingPolicy: rounding,
      },
      rows: {
        communes: members.map(({ name, kind, population }) => ({ name, kind, population })),
        applications: applications.map(({ name, cost, rate: own, rebilled }) => ({
          name,
          annualCost: cost,
          ...(own === '' ? {} : { contributionRate: own }),
          rebilled,
        })),
        subscriptions: subscriptions.map(({ member, application, first, last }) => ({
          commune: member,
          application,
          ...(first === '' ? {} : { firstYear: first }),
          ...(last === '' ? {} : { lastYear: last }),
        })),
      },
    });
    const pane = createPaneStore(
      initialState({ route: 'data', chosenYear: 2021, filling: 'live' }),
      () => excelServices,
    );
    await pane.refresh();
    return new WorkbookUnderTest(host, pane, dataStoreOf(pane));
  }

  // What the pane shows

  get view(): ConventionView {
    const view = conventionOf(this.pane.getState());
    if (view === null)
      throw new Error(`The pane shows no convention: ${JSON.stringify(this.pane.getState())}`);
    return view;
  }

  get members(): readonly MemberFields[] {
    return membersOf(this.view);
  }

  get applications(): readonly ApplicationFields[] {
    return applicationsOf(this.view);
  }

  get subscriptions(): readonly SubscriptionFields[] {
    return subscriptionsOf(this.view);
  }

  get settings(): SettingValues {
    return settingsOf(this.view);
  }

  // What people do

  /** As the pane's buttons do. Gives the edit that takes it back, or the code of the refusal. */
  async apply(edit: Edit): Promise<{ undo: Edit } | { refused: string }> {
    await this.data.apply(edit);
    const { ending } = this.data.getState();
    if (ending?.kind === 'done') return { undo: ending.undo };
    if (ending?.kind === 'refused') return { refused: ending.refusal.code };
    throw new Error(JSON.stringify(ending));
  }

  /** Gives the code of the refusal; null: it is undone. */
  async undo(edit: Edit): Promise<string | null> {
    await this.data.undo(edit);
    const { ending } = this.data.getState();
    if (ending?.kind === 'undone') return null;
    if (ending?.kind === 'refused') return ending.refusal.code;
    throw new Error(JSON.stringify(ending));
  }

  /** Types into the cell of the row that a person would look for. */
  async type(
    sheet: SheetName,
    header: string,
    isRow: (cell: (header: string) => unknown) => boolean,
    content: string,
  ): Promise<void> {
    const table = (await this.tables())[sheet];
    const row = rowsWhere(table, isRow)[0]!;
    this.host.typeInGrid(sheet, `${letter(table.headers.indexOf(header))}${row.sheetRow}`, content);
  }

  async addRow(sheet: SheetName, cells: Readonly<Record<string, string | number>>): Promise<void> {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem(sheet);
      const headers = table.getHeaderRowRange();
      headers.load('values');
      await context.sync();
      table.rows.add(undefined, [(headers.values[0] ?? []).map((header) => cells[String(header)] ?? '')]);
      await context.sync();
    });
  }

  async deleteRow(sheet: SheetName, isRow: (cell: (header: string) => unknown) => boolean): Promise<void> {
    const row = rowsWhere((await this.tables())[sheet], isRow)[0]!;
    await Excel.run(async (context) => {
      context.workbook.tables
        .getItem(sheet)
        .rows.getItemAt(row.sheetRow - 2)
        .delete();
      await context.sync();
    });
  }

  async sortByPopulation(ascending: boolean): Promise<void> {
    const key = (await this.tables()).Communes.headers.indexOf('Population');
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Communes').sort.apply([{ key, ascending }]);
      await context.sync();
    });
  }

  async insertColumn(): Promise<void> {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Communes').getRange('B:B').insert('Right');
      await context.sync();
    });
  }

  /** The pane reads what was done in the grid. (That it is told of it at once, test/excel/watch and e2e show.) */
  async look(): Promise<void> {
    await this.pane.refresh();
  }

  // What stands in the grid

  async tables(): Promise<Readonly<Record<SheetName, SeenTable>>> {
    return Excel.run(async (context) => {
      const ranges = SHEETS.map((name) => {
        const range = context.workbook.tables.getItem(name).getRange();
        range.load('values,formulas');
        return [name, range] as const;
      });
      await context.sync();
      return Object.fromEntries(
        ranges.map(([name, { values, formulas }]) => [name, seen(withoutDefaults(values, formulas))]),
      ) as unknown as Record<SheetName, SeenTable>;
    });
  }
}

/** A contribution that is left to the settings is no rate of its own, whatever it shows. */
function withoutDefaults(values: unknown[][], formulas: unknown[][]): unknown[][] {
  return values.map((row, at) =>
    row.map((value, column) => (formulas[at]?.[column] === '=TauxParticipation' ? '' : value)),
  );
}

/** Our tables stand at A1 of their sheets. */
function seen([headers = [], ...rows]: unknown[][]): SeenTable {
  return {
    headers: headers.map(String),
    rows: rows
      .map((cells, index) => ({ sheetRow: index + 2, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  };
}

export function cellOf(table: SeenTable, cells: readonly unknown[], header: string): unknown {
  return cells[table.headers.indexOf(header)];
}

function rowsWhere(table: SeenTable, isRow: (cell: (header: string) => unknown) => boolean) {
  return table.rows.filter(({ cells }) => isRow((header) => cellOf(table, cells, header)));
}

function letter(column: number): string {
  if (column < 0 || column > 25) throw new Error(`No column ${column}`);
  return String.fromCharCode('A'.charCodeAt(0) + column);
}
