import { communeTotal, costShare } from '../core/costShare';
import { sum, type Decimal } from '../core/money';
import { isActive, overlaps, type Years } from '../core/periods';
import {
  COST_COMPONENTS,
  TABLES,
  type ColumnKind,
  type ColumnSpec,
  type CostComponent,
} from '../workbook/schema/tables';
import { MEMBER_KIND_WORDS } from '../workbook/schema/words';
import { isEmpty, readText } from '../workbook/read/readValues';
import { nameKey } from '../workbook/read/names';
import {
  divisionByZero,
  eurosOf,
  flagOf,
  integerOf,
  inTable,
  nameOf,
  notFound,
  optional,
  rangeOf,
  rateOf,
  refuse,
  yearOf,
} from './arguments';
import { TOTAL } from './messages';

/**
 * What STATEMENT reads: three tables with their headers, as ranges, and that of costs by year where there is one. An amount that would be wrong is refused with the
 * cell that makes it so; what cannot change this commune's amounts (another one's years, the cost of an application
 * that it does not use) is left alone when empty.
 *
 * Excel on the web gives a blank cell as null, others as an empty text, and some desktops as 0. Where one of our columns
 * holds a blank that came as such, 0 is 0. Where none does, 0 may be a blank: it is one where 0 means nothing (names,
 * kinds, years), and refused where it would decide on an amount.
 */

export interface StatementLine {
  readonly application: string;
  /** EUR a year. */
  readonly annualCost: Decimal;
  /** EUR, rounded half up. */
  readonly amount: Decimal;
}

export interface Statement {
  readonly lines: readonly StatementLine[];
  /** total - sum of lines. */
  readonly roundingGap: Decimal;
  /** Rounded once, from the exact sum. */
  readonly total: Decimal;
}

export interface StatementTables {
  readonly communes: unknown;
  readonly applications: unknown;
  readonly subscriptions: unknown;
  /** What applications cost from a year on; null: what their own rows say, in every year. */
  readonly costs: unknown;
}

/**
 * A commune's amounts (article 4) for a year; null: whatever the years of its subscriptions. `defaultRate.isZero`: it came
 * as the number 0.
 */
export function readStatement(
  commune: string,
  tables: StatementTables,
  year: number | null,
  defaultRate: { readonly value: Decimal; readonly isZero: boolean },
): Statement {
  const isZeroSure = COLUMNS.some(([table, columns]) => holdsBlank(tables[table], columns));
  const communes = readCommunes(tables.communes, isZeroSure);
  const found = communes.get(nameKey(commune)) ?? notFound('unknown', 'commune', commune);
  const { population } = found;
  if (population === null) notFound('noShare', 'commune', commune);
  const totalPopulation = [...communes.values()].reduce(
    (total, { population }) => total + (population ?? 0),
    0,
  );
  const applications = withCosts(
    readApplications(tables.applications, isZeroSure),
    tables.costs,
    year,
    isZeroSure,
  );
  const used = readSubscriptions(
    tables.subscriptions,
    communes,
    applications,
    nameKey(commune),
    year,
    isZeroSure,
  );
  /** What decides on an amount, and may be a blank. */
  const sure = <Value>({ value, where, isUnsure }: Deciding<Value>): Value =>
    isUnsure ? refuse('zeroOrBlank', where) : value;

  const billed = [...applications]
    .filter(([key, application]) => used.has(key) && sure(application.rebilled))
    .map(([, { name, annualCost, rate }]) => ({
      application: name,
      annualCost: sure(annualCost) ?? refuse('empty', annualCost.where),
      contributionRate:
        sure(rate) ??
        sure({
          value: defaultRate.value,
          where: 'contributionRate',
          isUnsure: !isZeroSure && defaultRate.isZero,
        }),
    }));
  if (totalPopulation === 0) divisionByZero();
  for (const { unsure } of communes.values()) if (unsure !== null) refuse('zeroOrBlank', unsure);
  const lines = billed.map((application) => ({
    ...application,
    amount: costShare({ ...application, population, totalPopulation }),
  }));
  const total = communeTotal({ population, totalPopulation, applications: billed });
  return { lines, total, roundingGap: total.minus(sum(lines.map((line) => line.amount))) };
}

/** A value that may decide on an amount; `isUnsure`: it came as 0, which may be a blank. */
interface Deciding<Value> {
  readonly value: Value;
  readonly where: string;
  readonly isUnsure: boolean;
}

interface CommuneRow {
  /** null for who is no commune. */
  readonly population: number | null;
  /** The cell of a population that may be a blank. */
  readonly unsure: string | null;
}

/** By key of the name. */
function readCommunes(range: unknown, isZeroSure: boolean): Map<string, CommuneRow> {
  const { columns } = TABLES.communes;
  const communes = new Map<string, CommuneRow>();
  for (const { cell, where } of readTable('communes', range, columns, ['name', 'population'], isZeroSure)) {
    const key = newKey(communes, where('name'), cell('name'));
    const kind = nameKey(cell('kind')) || nameKey(MEMBER_KIND_WORDS.commune);
    if (!Object.values(MEMBER_KIND_WORDS).some((word) => nameKey(word) === kind)) {
      refuse('unknownKind', where('kind'), cell('kind'));
    }
    const isCommune = kind === nameKey(MEMBER_KIND_WORDS.commune);
    communes.set(key, {
      population: isCommune ? integerOf(where('population'), cell('population'), 'table') : null,
      unsure: isCommune && !isZeroSure && cell('population') === 0 ? where('population') : null,
    });
  }
  return communes;
}

interface ApplicationRow {
  readonly name: string;
  /** EUR; null when its cell is empty. */
  readonly annualCost: Deciding<Decimal | null>;
  /** null: the default rate. */
  readonly rate: Deciding<Decimal | null>;
  readonly rebilled: Deciding<boolean>;
}

/** What an application costs, in the rows of its own table and in those of costs by year. */
type AmountColumn = 'annualCost' | CostComponent | 'contributionRate' | 'rebilled';

/** Without a column for the whole, the four components must all be there. */
function costColumnsIn(range: unknown): readonly [AmountColumn, ...AmountColumn[]] {
  const whole = nameKey(TABLES.applications.columns.annualCost.header);
  const hasWhole = (rangeOf(range)[0] ?? []).some((header) => nameKey(header) === whole);
  return hasWhole ? ['annualCost'] : COST_COMPONENTS;
}

/** `otherwise`: whether it is re-billed where the row does not say. */
function readAmounts(
  { cell, where }: TableRow<AmountColumn>,
  costColumns: readonly [AmountColumn, ...AmountColumn[]],
  isZeroSure: boolean,
  otherwise: Deciding<boolean>,
): Omit<ApplicationRow, 'name'> {
  const isUnsure = (cells: readonly AmountColumn[]): boolean =>
    !isZeroSure && cells.every((column) => cell(column) === 0);
  const said = optional(flagOf, where('rebilled'), cell('rebilled'), null);
  const rebilled =
    said === null ? otherwise : { value: said, where: where('rebilled'), isUnsure: isUnsure(['rebilled']) };
  const costs = costColumns.filter((column) => rebilled.value && !isEmpty(cell(column)));
  return {
    annualCost: {
      value:
        costs.length === 0 ? null : sum(costs.map((column) => eurosOf(where(column), cell(column), 'table'))),
      where: where(costColumns[0]),
      isUnsure: isUnsure(costColumns),
    },
    rate: {
      value: optional(inTable(rateOf), where('contributionRate'), cell('contributionRate'), null),
      where: where('contributionRate'),
      isUnsure: isUnsure(['contributionRate']),
    },
    rebilled,
  };
}

function readApplications(range: unknown, isZeroSure: boolean): Map<string, ApplicationRow> {
  const { columns } = TABLES.applications;
  const applications = new Map<string, ApplicationRow>();
  const costColumns = costColumnsIn(range);
  const needed = ['name', ...costColumns] as const;
  const filled = ['contributionRate'] as const;
  for (const row of readTable('applications', range, columns, needed, isZeroSure, filled)) {
    const { cell, where } = row;
    const key = newKey(applications, where('name'), cell('name'));
    const otherwise = { value: true, where: where('rebilled'), isUnsure: false };
    applications.set(key, {
      name: readText(cell('name')),
      ...readAmounts(row, costColumns, isZeroSure, otherwise),
    });
  }
  return applications;
}

/**
 * The applications as they are in a year: with the last cost that has taken effect, whose empty contribution or re-billing
 * goes on as it was. One without a cost of its own is there from its first year on; before, nothing of it is billed.
 */
function withCosts(
  applications: ReadonlyMap<string, ApplicationRow>,
  range: unknown,
  year: number | null,
  isZeroSure: boolean,
): ReadonlyMap<string, ApplicationRow> {
  if (isEmpty(rangeOf(range)[0]?.[0])) return applications;
  const { columns } = TABLES.costs;
  const costColumns = costColumnsIn(range);
  const rows = readTable('costs', range, columns, ['application', 'from', ...costColumns], isZeroSure);
  if (rows.length > 0 && year === null) refuse('empty', 'year');
  const changes = rows.map((row) => {
    const { cell, where } = row;
    const key = nameKey(nameOf(where('application'), cell('application')));
    if (!applications.has(key)) notFound('unknown', where('application'), cell('application'));
    return { key, row, from: yearOf(where('from'), cell('from'), 'table') };
  });
  const inYear = new Map(applications);
  const seen = new Set<string>();
  for (const { key, from, row } of changes.sort((a, b) => a.from - b.from)) {
    const before = inYear.get(key);
    if (before === undefined) continue;
    if (seen.has(`${from} ${key}`)) refuse('duplicate', row.where('from'), from);
    seen.add(`${from} ${key}`);
    if (from > (year ?? from)) {
      const { value, isUnsure } = before.annualCost;
      const notYet = { value: false, where: row.where('from'), isUnsure: false };
      const isFirst = before === applications.get(key);
      if (isFirst && (value === null || isUnsure)) inYear.set(key, { ...before, rebilled: notYet });
      continue;
    }
    const now = readAmounts(row, costColumns, isZeroSure, before.rebilled);
    inYear.set(key, { name: before.name, ...now, rate: now.rate.value === null ? before.rate : now.rate });
  }
  return inYear;
}

/** Keys of the applications that a commune uses in a year. */
function readSubscriptions(
  range: unknown,
  communes: ReadonlyMap<string, unknown>,
  applications: ReadonlyMap<string, unknown>,
  communeKey: string,
  year: number | null,
  isZeroSure: boolean,
): Set<string> {
  const { columns } = TABLES.subscriptions;
  const periods = new Map<string, Years[]>();
  const used = new Set<string>();
  for (const { cell, where } of readTable(
    'subscriptions',
    range,
    columns,
    ['commune', 'application'],
    isZeroSure,
  )) {
    const commune = nameKey(nameOf(where('commune'), cell('commune')));
    const application = nameKey(nameOf(where('application'), cell('application')));
    // A name that is nowhere else is a slip of the pen, and might be this commune's.
    if (!communes.has(commune)) notFound('unknown', where('commune'), cell('commune'));
    if (!applications.has(application)) notFound('unknown', where('application'), cell('application'));
    if (commune !== communeKey) continue;
    const firstYear = optional(inTable(yearOf), where('firstYear'), cell('firstYear'), null);
    const lastYear = optional(inTable(yearOf), where('lastYear'), cell('lastYear'), null);
    if (firstYear !== null && lastYear !== null && lastYear < firstYear) {
      refuse('yearsReversed', where('lastYear'));
    }
    const period = { firstYear, lastYear };
    const others = periods.get(application) ?? [];
    if (others.some((other) => overlaps(other, period))) {
      refuse('duplicate', where('application'), cell('application'));
    }
    periods.set(application, [...others, period]);
    if (year === null || isActive(period, year)) used.add(application);
  }
  return used;
}

interface TableRow<Column extends string> {
  /** The cell under a column's header; undefined where the table has no such column. */
  readonly cell: (column: Column) => unknown;
  /** Words for that cell; rows count from 1 below the header. */
  readonly where: (column: Column) => string;
}

type Columns<Column extends string> = Readonly<Record<Column, Pick<ColumnSpec, 'header' | 'kind'>>>;

const COLUMNS = [
  ['communes', TABLES.communes.columns],
  ['applications', TABLES.applications.columns],
  ['subscriptions', TABLES.subscriptions.columns],
  ['costs', TABLES.costs.columns],
] as const;

/** Whether one of our columns holds a blank that came as such. */
function holdsBlank(range: unknown, columns: Columns<string>): boolean {
  const [headers = [], ...rows] = rangeOf(range);
  const ours = headers.map((header) =>
    Object.values(columns).some((each) => nameKey(each.header) === nameKey(header)),
  );
  return rows.some((row) => row.some((cell, at) => ours[at] === true && isEmpty(cell)));
}

/** Kinds of columns in which 0 says nothing; a choice may say no by it. */
const WITHOUT_ZERO: readonly ColumnKind[] = ['text', 'lines', 'code', 'year'];

/**
 * Rows of a table with its headers, without its row of totals, which [#All] brings along, and without its empty rows,
 * where calculated columns show 0, or what `filled` ones fill in by themselves.
 */
function readTable<Column extends string>(
  argument: string,
  range: unknown,
  columns: Columns<Column>,
  needed: readonly [NoInfer<Column>, ...NoInfer<Column>[]],
  isZeroSure: boolean,
  filled: readonly NoInfer<Column>[] = [],
): TableRow<Column>[] {
  const [headers = [], ...rows] = rangeOf(range);
  const keys = headers.map(nameKey);
  const positions = new Map<string, number>();
  for (const column in columns) positions.set(column, keys.indexOf(nameKey(columns[column].header)));
  const cellOf = (row: unknown[], column: Column): unknown => {
    const cell = row[positions.get(column) ?? -1];
    const isBlank =
      !isZeroSure && cell === 0 && (WITHOUT_ZERO.includes(columns[column].kind) || column === 'kind');
    return isBlank ? null : cell;
  };
  for (const column of needed) {
    if (positions.get(column) === -1) refuse('noHeader', argument, columns[column].header);
  }
  const isTotals = (row: unknown[], index: number) =>
    index === rows.length - 1 && nameKey(cellOf(row, needed[0])) === nameKey(TOTAL);
  const isFilled = (at: number) => filled.some((column) => positions.get(column) === at);
  return rows.flatMap((row, index) =>
    isTotals(row, index) || row.every((cell, at) => isEmpty(cell) || cell === 0 || isFilled(at))
      ? []
      : [
          {
            cell: (column) => cellOf(row, column),
            where: (column) =>
              `${argument} (ligne ${index + 1} sous les en-têtes, « ${columns[column].header} »)`,
          },
        ],
  );
}

function newKey(rows: ReadonlyMap<string, unknown>, where: string, name: unknown): string {
  const key = nameKey(nameOf(where, name));
  return rows.has(key) ? refuse('duplicate', where, name) : key;
}
