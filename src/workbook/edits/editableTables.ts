import { cellReference, leftToFormula, type Binding } from '../schema/binding';
import { knownNames, type KnownNames } from '../read/knownNames';
import type { RawWorkbook } from '../read/rawTables';
import { isEmpty, readText } from '../read/readValues';
import { nameKey, sameName } from '../read/names';
import { COST_COMPONENTS, columnsOf, type TableRole } from '../schema/tables';
import { viewTable, type RowView, type TableView } from '../read/tableView';
import type { CellValues, JournalEntry, SubscriptionFields, TableOperation } from './edit';
import {
  knownSubscription,
  number,
  pairKey,
  subscriptionCells,
  text,
  type ApplicationDefaults,
} from './fields';
import { refuse } from './refused';
import { rowsOfVariantsNaming, variantsNaming } from './variants/namedInVariants';

/** The tables as they are now, and the operations on them. */

/** One table, and the operations on it; a required one that is missing is a refusal. */
export class EditableTable {
  private rowOf: Map<string, RowView> | null = null;
  /** By its index: where a row stands among those that are not blank. */
  private placeOf: Map<number, number> | null = null;

  constructor(
    readonly view: TableView,
    private readonly keyColumn: string,
    /** Rows that hold nothing at all: a new row takes their place first. */
    private readonly blankRows: number[],
  ) {}

  has(column: string): boolean {
    return this.view.columns.has(column);
  }

  rowNamed(name: string): RowView | undefined {
    return this.rowsByKey().get(nameKey(name));
  }

  /** The first row of each name. */
  private rowsByKey(): Map<string, RowView> {
    this.rowOf ??= new Map(
      this.view.rows.toReversed().map((row) => [nameKey(row.cell(this.keyColumn)), row]),
    );
    return this.rowOf;
  }

  set(row: RowView, values: CellValues): TableOperation {
    return { kind: 'set', table: this.view.role, row: row.index, values: this.known(values) };
  }

  add(rows: readonly CellValues[]): TableOperation[] {
    const table = this.view.role;
    const known = rows.map((row) => this.known(row));
    const taken = this.blankRows.splice(0, known.length);
    const rest = known.slice(taken.length);
    return [
      ...known
        .slice(0, taken.length)
        .map((values, index): TableOperation => ({ kind: 'set', table, row: taken[index] ?? 0, values })),
      ...(rest.length > 0 ? [{ kind: 'add' as const, table, rows: rest }] : []),
    ];
  }

  /** A row that comes back: before the one that stood behind it, else as a new one. */
  addBefore(next: string | undefined, values: CellValues): TableOperation[] {
    const before = next === undefined ? undefined : this.rowNamed(next)?.index;
    if (before === undefined) return this.add([values]);
    return [{ kind: 'add', table: this.view.role, rows: [this.known(values)], before }];
  }

  /** The name of the row behind one; undefined: it is the last. */
  nameBehind(row: RowView): string | undefined {
    this.placeOf ??= new Map(this.view.rows.map(({ index }, place) => [index, place]));
    const behind = this.view.rows[(this.placeOf.get(row.index) ?? Infinity) + 1];
    return behind === undefined ? undefined : readText(behind.cell(this.keyColumn));
  }

  delete(rows: readonly RowView[]): TableOperation {
    return { kind: 'delete', table: this.view.role, rows: rows.map((row) => row.index) };
  }

  /** A column that this workbook does not have holds nothing; one that is needed for what is said is a refusal. */
  private known(values: CellValues): CellValues {
    return Object.fromEntries(
      Object.entries(values).filter(([column, cell]) => {
        if (this.has(column)) return true;
        if (cell.kind !== 'empty') refuse({ code: 'columnMissing', table: this.view.role, column });
        return false;
      }),
    );
  }
}

/** Before whom a row is put back. */
export function nextOf(table: EditableTable, row: RowView): { readonly next?: string } {
  const next = table.nameBehind(row);
  return next === undefined ? {} : { next };
}

function rowsBy(rows: readonly RowView[], keyOf: (row: RowView) => string): Map<string, RowView[]> {
  const groups = new Map<string, RowView[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Tables whose rows name a member or an application. */
export const NAMING_ROLES = [
  'subscriptions',
  'requests',
  'populations',
  'costs',
  'interventions',
  'revenueOrders',
] as const satisfies readonly TableRole[];

export class Tables {
  private readonly opened = new Map<TableRole, EditableTable>();
  private pairs: ReadonlyMap<string, RowView[]> | null = null;
  private names: KnownNames | null = null;
  /** By table and column: the rows of each name. An import asks for thousands. */
  private readonly naming = new Map<string, ReadonlyMap<string, readonly RowView[]>>();

  constructor(
    readonly raw: RawWorkbook,
    readonly binding: Binding,
  ) {}

  get communes(): EditableTable {
    return this.table('communes', 'name');
  }

  get applications(): EditableTable {
    return this.table('applications', 'name');
  }

  get subscriptions(): EditableTable {
    return this.table('subscriptions', 'commune');
  }

  get populations(): EditableTable {
    return this.table('populations', 'commune');
  }

  get settings(): EditableTable {
    return this.table('settings', 'key');
  }

  get revenueOrders(): EditableTable {
    return this.table('revenueOrders', 'ref');
  }

  get payments(): EditableTable {
    return this.table('payments', 'order');
  }

  /** Any table, for single cells. */
  of(role: TableRole): EditableTable {
    return this.table(role, columnsOf(role).find(([, spec]) => spec.required)?.[0] ?? '');
  }

  subscriptionsWhere(column: 'commune' | 'application', name: string): readonly RowView[] {
    return this.subscriptions.has(column) ? this.rowsNaming('subscriptions', column, name) : [];
  }

  private known(): KnownNames {
    this.names ??= knownNames(this.raw, this.binding);
    return this.names;
  }

  subscriptionsOf(member: string, application: string): RowView[] {
    this.pairs ??= this.subscriptionsByPair();
    return this.pairs.get(pairKey(member, application)) ?? [];
  }

  private subscriptionsByPair(): Map<string, RowView[]> {
    return rowsBy(this.subscriptions.view.rows, (row) => {
      const { member, application } = knownSubscription(row, this.known());
      return pairKey(member, application);
    });
  }

  addSubscriptions(subscriptions: readonly SubscriptionFields[]): TableOperation[] {
    return subscriptions.length === 0 ? [] : this.subscriptions.add(subscriptions.map(subscriptionCells));
  }

  deleteSubscriptions(rows: readonly RowView[]): TableOperation[] {
    return rows.length === 0 ? [] : [this.subscriptions.delete(rows)];
  }

  /** Everything that names a member or an application says its new name. */
  rename(column: 'commune' | 'application', before: string, after: string): TableOperation[] {
    const succeeded = column === 'commune' && this.communes.has('successor') ? this.communes.view.rows : [];
    const successors = succeeded
      .filter((row) => sameName(row.cell('successor'), before))
      .map((row) => this.communes.set(row, { successor: text(after) }));
    const named = NAMING_ROLES.flatMap((role) =>
      this.rowsNaming(role, column, before).map((row): TableOperation => ({
        kind: 'set',
        table: role,
        row: row.index,
        values: { [column]: text(after) },
      })),
    );
    const varied = this.variantRowsNaming(column, before).map(({ row, columns }): TableOperation => ({
      kind: 'set',
      table: 'variants',
      row: row.index,
      values: Object.fromEntries(columns.map((each) => [each, text(after)])),
    }));
    return [...successors, ...named, ...varied];
  }

  /** The variants that name a member or an application: nothing but a sentence depends on them. */
  variantsNaming(column: 'commune' | 'application', name: string): readonly string[] {
    return variantsNaming(this.variantRowsNaming(column, name));
  }

  private variantRowsNaming(column: 'commune' | 'application', name: string) {
    return rowsOfVariantsNaming(this.raw, this.binding, column, name, this.known()[column]);
  }

  refuseWhereAccounted(column: 'commune' | 'application', name: string): void {
    const revenueOrders = this.rowsNaming('revenueOrders', column, name).length;
    const interventions = this.rowsNaming('interventions', column, name).length;
    if (revenueOrders + interventions > 0) refuse({ code: 'stillUsed', name, revenueOrders, interventions });
  }

  /** A request is a letter that came in: who sent it, and what it asks for, stays. */
  refuseWhereRequested(column: 'commune' | 'application', name: string): void {
    const requests = this.rowsNaming('requests', column, name).length;
    if (requests > 0) refuse({ code: 'stillRequested', name, requests });
  }

  /** What an amendment makes an application cost was agreed: it goes with the amendment alone. */
  refuseWhereAmended(application: string): void {
    const costs = this.rowsNaming('costs', 'application', application).length;
    if (costs > 0) refuse({ code: 'stillAmended', name: application, costs });
  }

  applicationDefaults(): ApplicationDefaults {
    const leftTo = leftToFormula(this.binding, 'applications', 'contributionRate');
    const names = this.raw.definedNames.map(nameKey);
    const isNamed = leftTo !== null && names.includes(nameKey(leftTo.slice(1)));
    const isHeld = this.applications.has('contributionRate');
    return {
      sumOfComponents: this.sumOfComponents(),
      contributionRate:
        isNamed && isHeld ? { kind: 'formula', formula: leftTo, cached: null } : { kind: 'empty' },
    };
  }

  /** For the annual cost of the row that it stands in. */
  private sumOfComponents(): string {
    const parts = COST_COMPONENTS.filter((column) => this.applications.has(column)).map((column) =>
      cellReference(this.binding, 'applications', column),
    );
    return `=SUM(${parts.join(',')})`;
  }

  /** Rows that refer to a member or an application, however they spell the name. */
  private rowsNaming(role: TableRole, column: 'commune' | 'application', name: string): readonly RowView[] {
    const key = `${role} ${column}`;
    const rows = this.naming.get(key) ?? this.rowsByName(role, column);
    this.naming.set(key, rows);
    return rows.get(nameKey(name)) ?? [];
  }

  private rowsByName(role: TableRole, column: 'commune' | 'application'): ReadonlyMap<string, RowView[]> {
    const view = viewTable(this.raw, this.binding, role);
    const names = this.known()[column];
    const rows = view?.columns.has(column) ? view.rows : [];
    return rowsBy(rows, (row) => nameKey(names.known(row.cell(column))));
  }

  /** Rows for the Journal; none where the workbook has no such table. */
  log(entries: readonly JournalEntry[], now: number): TableOperation[] {
    if (viewTable(this.raw, this.binding, 'journal') === null) return [];
    const journal = this.table('journal', 'date');
    return journal.add(
      entries.map(({ action, subject, before, after }) => ({
        date: number(now),
        action: text(action),
        subject: text(subject),
        ...(journal.has('before') ? { before: text(before) } : {}),
        ...(journal.has('after') ? { after: text(after) } : {}),
      })),
    );
  }

  private table(role: TableRole, keyColumn: string): EditableTable {
    const opened = this.opened.get(role);
    if (opened) return opened;
    const view = viewTable(this.raw, this.binding, role) ?? refuse({ code: 'tableMissing', table: role });
    if (!view.columns.has(keyColumn)) refuse({ code: 'columnMissing', table: role, column: keyColumn });
    const blank = (this.raw.tables[role]?.rows ?? []).flatMap((cells, row) =>
      cells.every(isEmpty) ? [row] : [],
    );
    const table = new EditableTable(view, keyColumn, blank);
    this.opened.set(role, table);
    return table;
  }
}
