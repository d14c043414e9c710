import { toDecimal } from '../../../core/money';
import type { Binding } from '../../schema/binding';
import type { Edit, PairChange, Period, RowMend, SubscriptionFields } from '../edit';
import { periodOf } from '../pairChange';
import { applicationFields, knownSubscription, memberFields, pairKey, subscriptionFields } from '../fields';
import { collectFindings, type TablePlace, type WorkbookFinding } from '../../read/findings/findings';
import { totalPopulationFormula } from '../../tables/namedCells';
import type { RawCell, RawWorkbook } from '../../read/rawTables';
import { codeOf } from '../../read/checkDigits';
import { readMembers } from '../../read/communes';
import { knownNames, type KnownNames } from '../../read/knownNames';
import { NameIndex, sameName } from '../../read/names';
import { readRate } from '../../read/rates';
import { isEmpty, readText } from '../../read/readValues';
import { columnSpec, type TableRole } from '../../schema/tables';
import { NO, YES } from '../../schema/words';
import { viewTable, type RowView, type TableView } from '../../read/tableView';
import { countedPopulation, summedPopulation } from '../../read/totalPopulation';
import { keysOf, type CellMend } from './cellMend';
import { renamedRows, SUBSCRIBED, type Renamed, type SubscribedColumn } from './renamed';
import { kindMeant, settingMeant, squeezed, wordMeant } from './wordsMeant';

/** What can be put right without a person's judgement: the amounts stay what they are read as, or a slip is undone. */
export type Mend =
  | ({ readonly kind: 'toNumber' | 'toCode' | 'toName' | 'toChoice' } & CellMend)
  /** What was renamed in its own table left its subscriptions behind: they follow, all of them. */
  | ({ readonly kind: 'toNewName' } & Renamed)
  | {
      readonly kind: 'removeDuplicate';
      readonly member: string;
      readonly application: string;
      /** All periods of the pair, in the order of the table. */
      readonly periods: readonly Period[];
      readonly extra: Period;
    }
  /** A row of totals among the rows of a table: what it adds up stays. */
  | {
      readonly kind: 'removeTotalRow';
      readonly removal: Extract<Edit, { kind: 'removeMember' | 'removeApplication' }>;
    }
  /** The formula of a computed column of the orders, where something was typed over it. */
  | {
      readonly kind: 'restoreFormula';
      /** Key of the order. */
      readonly ref: string;
      readonly column: string;
      readonly before: string | number;
    }
  | {
      readonly kind: 'restoreTotal';
      readonly name: string;
      /** What stands in its cell. */
      readonly before: string | number;
      /** The formula over the table, in English. */
      readonly after: string;
      /** Inhabitants that the formula will give. */
      readonly population: number;
    };

export type MendKind = Mend['kind'];

type MendOf<Kind extends MendKind> = Extract<Mend, { kind: Kind }>;

/** Gives the mend of each finding of a reading, null where a person must decide. Tables are looked through once. */
export function mendFinder(raw: RawWorkbook, binding: Binding): (finding: WorkbookFinding) => Mend | null {
  const tables = new Tables(raw, binding);
  return (finding) => {
    const { place } = finding;
    if (place === null || 'sheet' in place) return null;
    if ('definedName' in place) return restoreTotal(tables, place.definedName);
    return cellMend(tables, finding, place);
  };
}

/** One edit for several mends of a kind, and for a single one; mends of one row go together. */
export function editOf(mends: readonly Mend[]): Edit {
  const total = mends.find((mend) => mend.kind === 'restoreTotal');
  if (total) return { kind: 'setNamedCell', name: total.name, before: total.before, after: total.after };
  const totalRow = mends.find((mend) => mend.kind === 'removeTotalRow');
  if (totalRow) return totalRow.removal;
  const renamed = mends.find((mend) => mend.kind === 'toNewName');
  if (renamed) return { kind: 'mendCells', rows: rowsOf(renamed.cells) };
  const duplicates = mends.filter((mend) => mend.kind === 'removeDuplicate');
  if (duplicates.length > 0) return { kind: 'setPeriods', pairs: pairsOf(duplicates) };
  const formulas = mends.filter((mend) => mend.kind === 'restoreFormula');
  if (formulas.length > 0)
    return {
      kind: 'setComputed',
      cells: formulas.map(({ ref, column, before }) => ({ ref, column, before, after: null })),
    };
  return { kind: 'mendCells', rows: rowsOf(mends.filter((mend) => 'place' in mend)) };
}

function rowsOf(mends: readonly CellMend[]): RowMend[] {
  const rows = new Map<string, RowMend>();
  for (const { place, keys, before, after } of mends) {
    const key = `${place.table} ${place.row}`;
    const known = rows.get(key);
    rows.set(key, {
      table: place.table,
      row: place.row,
      seen: { ...known?.seen, ...keys, [place.column]: before },
      after: { ...known?.after, [place.column]: after },
    });
  }
  return [...rows.values()];
}

function pairsOf(mends: readonly MendOf<'removeDuplicate'>[]): PairChange[] {
  const pairs = new Map<string, PairChange>();
  for (const { member, application, periods, extra } of mends) {
    const key = pairKey(member, application);
    const left = pairs.get(key)?.after ?? periods;
    const at = left.findLastIndex((period) => JSON.stringify(period) === JSON.stringify(extra));
    pairs.set(key, { member, application, before: periods, after: left.toSpliced(at, 1) });
  }
  return [...pairs.values()];
}

/** Each table is looked through once, whatever the number of findings. */
class Tables {
  private readonly views = new Map<TableRole, TableView | null>();
  private readonly rows = new Map<TableRole, ReadonlyMap<number, RowView>>();
  private readonly names = new Map<TableRole, NamesOfTable>();
  private readonly renames = new Map<SubscribedColumn, MendOf<'toNewName'> | null>();
  private pairs: Pairs | null = null;
  private known: KnownNames | null = null;

  constructor(
    readonly raw: RawWorkbook,
    readonly binding: Binding,
  ) {}

  view(role: TableRole): TableView | null {
    const known = this.views.get(role);
    if (known !== undefined) return known;
    const view = viewTable(this.raw, this.binding, role);
    this.views.set(role, view);
    return view;
  }

  row(role: TableRole, index: number): RowView | undefined {
    const rows = this.rows.get(role) ?? new Map((this.view(role)?.rows ?? []).map((row) => [row.index, row]));
    this.rows.set(role, rows);
    return rows.get(index);
  }

  /** The known name that is meant, or the only one that differs by spaces and signs besides: a person agrees to it. */
  nameLike(written: RawCell, role: TableRole, column: string): string | null {
    const { index, alike } = this.namesOf(role, column);
    return index.find(written) ?? alike.get(squeezed(written)) ?? null;
  }

  /** Whether another row of the subscriptions is about the same, as far as a person would know. */
  isTwice(row: RowView): boolean {
    const { meant } = this.pairsOf();
    return (meant.times.get(meant.ofRow.get(row.index) ?? '') ?? 0) > 1;
  }

  /** A subscription with its names as they are known. */
  knownPair(row: RowView): SubscriptionFields {
    this.known ??= knownNames(this.raw, this.binding);
    return knownSubscription(row, this.known);
  }

  /** The rows of the subscriptions that are about the same, by names as they are known. */
  samePair(row: RowView): readonly RowView[] {
    const { known } = this.pairsOf();
    return known.rows.get(known.ofRow.get(row.index) ?? '') ?? [];
  }

  /** What was renamed, by the rows of the subscriptions that it left behind; null: that cannot be told. */
  renamed(column: SubscribedColumn): MendOf<'toNewName'> | null {
    const known = this.renames.get(column);
    if (known !== undefined) return known;
    const role = SUBSCRIBED[column];
    const found = renamedRows(
      column,
      this.view('subscriptions')?.rows ?? [],
      this.view(role)?.rows ?? [],
      (written) => this.nameLike(written, role, 'name'),
    );
    const mend = found && ({ kind: 'toNewName', ...found } as const);
    this.renames.set(column, mend);
    return mend;
  }

  private pairsOf(): Pairs {
    if (this.pairs !== null) return this.pairs;
    const pairs: Pairs = {
      meant: { ofRow: new Map(), times: new Map() },
      known: { ofRow: new Map(), rows: new Map() },
    };
    for (const row of this.view('subscriptions')?.rows ?? []) {
      const meant = (column: 'commune' | 'application', role: TableRole): string =>
        this.nameLike(row.cell(column), role, 'name') ?? squeezed(row.cell(column));
      const meantKey = pairKey(meant('commune', 'communes'), meant('application', 'applications'));
      pairs.meant.ofRow.set(row.index, meantKey);
      pairs.meant.times.set(meantKey, (pairs.meant.times.get(meantKey) ?? 0) + 1);
      const { member, application } = this.knownPair(row);
      const knownKey = pairKey(member, application);
      pairs.known.ofRow.set(row.index, knownKey);
      const same = pairs.known.rows.get(knownKey);
      if (same) same.push(row);
      else pairs.known.rows.set(knownKey, [row]);
    }
    this.pairs = pairs;
    return pairs;
  }

  private namesOf(role: TableRole, column: string): NamesOfTable {
    const known = this.names.get(role);
    if (known) return known;
    const all = (this.view(role)?.rows ?? []).map((row) => readText(row.cell(column)));
    const alike = new Map<string, string | null>();
    for (const name of all) {
      if (name === '') continue;
      const other = alike.get(squeezed(name));
      const isOnly = other === undefined || (other !== null && sameName(other, name));
      alike.set(squeezed(name), isOnly ? (other ?? name) : null);
    }
    const names = { index: new NameIndex(all), alike };
    this.names.set(role, names);
    return names;
  }
}

interface NamesOfTable {
  readonly index: NameIndex;
  /** By what is left of a name without spaces and signs; null: of several. */
  readonly alike: ReadonlyMap<string, string | null>;
}

/** Whom and what the rows of the subscriptions are about: as a person would know, and as names are known. */
interface Pairs {
  readonly meant: { readonly ofRow: Map<number, string>; readonly times: Map<string, number> };
  readonly known: { readonly ofRow: Map<number, string>; readonly rows: Map<string, RowView[]> };
}

/** Of who is called a total nobody has subscriptions: those of that name are a person's to look at. */
function totalRowMend(row: RowView, table: TableRole): MendOf<'removeTotalRow'> | null {
  switch (table) {
    case 'communes':
      return { kind: 'removeTotalRow', removal: { kind: 'removeMember', before: memberFields(row) } };
    case 'applications':
      return {
        kind: 'removeTotalRow',
        removal: { kind: 'removeApplication', before: applicationFields(row) },
      };
    default:
      return null;
  }
}

function cellMend(tables: Tables, finding: WorkbookFinding, { table, row, column }: TablePlace): Mend | null {
  const view = row === null ? undefined : tables.row(table, row);
  if (view === undefined || row === null || column === null) return null;
  const before = view.cell(column);
  // What a formula gives is not typed over.
  if (typeof before === 'boolean' || view.formula(column) !== null) return null;
  const mend = (
    kind: MendOf<'toNumber' | 'toCode' | 'toName' | 'toChoice'>['kind'],
    after: string | number | null,
  ): Mend | null =>
    after === null || after === before
      ? null
      : { kind, place: { table, row, column }, keys: keysOf(view, table), before, after };

  switch (finding.code) {
    case 'totalRowInTable':
      return totalRowMend(view, table);
    case 'numberStoredAsText':
      return mend('toNumber', numberIn(before));
    case 'codeStoredAsNumber':
    case 'codeNotTidy':
      return mend('toCode', codeOf(before, columnSpec(table, column).digits ?? 0));
    case 'nameNotTidy':
    case 'nameDecomposed':
      return mend('toName', readText(before));
    case 'unknownCommune':
      return mend('toName', subscriptionName(tables, view, 'commune')) ?? tables.renamed('commune');
    case 'unknownApplication':
      return mend('toName', subscriptionName(tables, view, 'application')) ?? tables.renamed('application');
    case 'nameSpeltOtherwise':
      return mend('toName', subscriptionName(tables, view, column === 'commune' ? 'commune' : 'application'));
    case 'unknownCommuneInAccounts':
      return mend('toName', tables.nameLike(before, 'communes', 'name'));
    case 'unknownApplicationInAccounts':
      return mend('toName', tables.nameLike(before, 'applications', 'name'));
    case 'unknownProfile':
      return mend('toName', tables.nameLike(before, 'priceSchedule', 'profile'));
    case 'unknownKind':
      return mend('toChoice', kindMeant(view));
    case 'flagInvalid':
      return mend('toChoice', wordMeant(before, [YES, NO]));
    case 'settingInvalid':
      return mend('toChoice', settingMeant(before, finding.values.setting));
    case 'duplicateSubscription':
      return removeDuplicate(tables, view);
    case 'computedCellTyped':
      return isEmpty(view.cell('ref'))
        ? null
        : { kind: 'restoreFormula', ref: readText(view.cell('ref')), column, before };
    default:
      return null;
  }
}

/** Only what a cell can hold exactly; a percentage is a number too. */
function numberIn(cell: RawCell): number | null {
  const reading = readRate(cell);
  if (!reading.ok) return null;
  const value = reading.value.toNumber();
  return toDecimal(value).equals(reading.value) ? value : null;
}

/** None where the pair would then stand in the table twice. */
function subscriptionName(tables: Tables, row: RowView, column: 'commune' | 'application'): string | null {
  if (tables.isTwice(row)) return null;
  return tables.nameLike(row.cell(column), column === 'commune' ? 'communes' : 'applications', 'name');
}

// Rows

/** Only where the very same row stands in the table before, and nothing but our columns would go with it. */
function removeDuplicate(tables: Tables, row: RowView): Mend | null {
  const raw = tables.raw.tables.subscriptions;
  const view = tables.view('subscriptions');
  if (raw === null || view === null) return null;
  const { member, application } = tables.knownPair(row);
  const rows = tables.samePair(row);
  const isSpeltSo = (each: RowView): boolean =>
    sameName(each.cell('commune'), row.cell('commune')) &&
    sameName(each.cell('application'), row.cell('application'));
  const isPlain = rows.every(
    (each) =>
      (raw.rows[each.index] ?? []).filter((cell) => !isEmpty(cell)).length ===
        [...view.columns].filter((column) => !isEmpty(each.cell(column))).length &&
      ['firstYear', 'lastYear'].every(
        (column) => isEmpty(each.cell(column)) || typeof each.cell(column) === 'number',
      ),
  );
  const periodIn = (each: RowView): Period => periodOf(subscriptionFields(each));
  const extra = periodIn(row);
  const isTwice = rows.some(
    (each) =>
      each.index < row.index && isSpeltSo(each) && JSON.stringify(periodIn(each)) === JSON.stringify(extra),
  );
  if (!isPlain || !isTwice) return null;
  return {
    kind: 'removeDuplicate',
    member,
    application,
    periods: rows.map(periodIn),
    extra,
  };
}

// The total population

/** Only where the formula over the table gives what the communes have: text in a population it would not count. */
function restoreTotal(tables: Tables, name: string): Mend | null {
  const { raw, binding } = tables;
  const communes = tables.view('communes');
  const before = raw.totalPopulationInput;
  if (communes === null || before === undefined) return null;
  const after = totalPopulationFormula(binding, communes.columns.has('kind'));
  const population = summedPopulation(communes);
  const { members } = readMembers(communes, collectFindings().report);
  if (before === after || population !== countedPopulation(members)) return null;
  return { kind: 'restoreTotal', name, before, after, population };
}
