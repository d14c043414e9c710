import { communeTotal, costShare } from '../core/costShare';
import { sum, type Decimal } from '../core/money';
import { isActive, overlaps, type Years } from '../core/periods';
import { COST_COMPONENTS, TABLES } from '../workbook/schema/tables';
import { MEMBER_KIND_WORDS } from '../workbook/schema/words';
import { isEmpty, readText } from '../workbook/read/readValues';
import { nameKey } from '../workbook/read/names';
import {
  divisionByZero,
  eurosOf,
  flagOf,
  integerOf,
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
 * What STATEMENT reads: three tables with their headers, as ranges. An amount that would be wrong is refused with the
 * cell that makes it so; what cannot change this commune's amounts (another one's years, the cost of an application
 * that it does not use) is left alone when empty.
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
}

/** A commune's amounts (article 4) for a year; null: whatever the years of its subscriptions. */
export function readStatement(
  commune: string,
  tables: StatementTables,
  year: number | null,
  defaultRate: Decimal,
): Statement {
  const communes = readCommunes(tables.communes);
  const found = communes.get(nameKey(commune)) ?? notFound('unknown', 'commune', commune);
  const population = found.population ?? notFound('noShare', 'commune', commune);
  const totalPopulation = [...communes.values()].reduce(
    (total, { population }) => total + (population ?? 0),
    0,
  );
  const applications = readApplications(tables.applications);
  const used = readSubscriptions(tables.subscriptions, communes, applications, nameKey(commune), year);

  const billed = [...applications]
    .filter(([key, application]) => application.rebilled && used.has(key))
    .map(([, { name, where, annualCost, rate }]) => ({
      application: name,
      annualCost: annualCost ?? refuse('empty', where),
      contributionRate: rate ?? defaultRate,
    }));
  if (totalPopulation === 0) divisionByZero();
  const lines = billed.map((application) => ({
    ...application,
    amount: costShare({ ...application, population, totalPopulation }),
  }));
  const total = communeTotal({ population, totalPopulation, applications: billed });
  return { lines, total, roundingGap: total.minus(sum(lines.map((line) => line.amount))) };
}

/** By key of the name; population null for who is no commune. */
function readCommunes(range: unknown): Map<string, { population: number | null }> {
  const { columns } = TABLES.communes;
  const communes = new Map<string, { population: number | null }>();
  for (const { cell, where } of readTable('communes', range, columns, ['name', 'population'])) {
    const key = newKey(communes, where('name'), cell('name'));
    const kind = nameKey(cell('kind')) || nameKey(MEMBER_KIND_WORDS.commune);
    if (!Object.values(MEMBER_KIND_WORDS).some((word) => nameKey(word) === kind)) {
      refuse('unknownKind', where('kind'), cell('kind'));
    }
    const isCommune = kind === nameKey(MEMBER_KIND_WORDS.commune);
    communes.set(key, {
      population: isCommune ? integerOf(where('population'), cell('population'), 'table') : null,
    });
  }
  return communes;
}

interface ApplicationRow {
  readonly name: string;
  /** The cell of the cost, for messages. */
  readonly where: string;
  /** EUR; null when its cell is empty. */
  readonly annualCost: Decimal | null;
  /** null: the default rate. */
  readonly rate: Decimal | null;
  readonly rebilled: boolean;
}

function readApplications(range: unknown): Map<string, ApplicationRow> {
  const { columns } = TABLES.applications;
  const applications = new Map<string, ApplicationRow>();
  // Without a column for the whole, the four components must all be there.
  const hasWhole = (rangeOf(range)[0] ?? []).some(
    (header) => nameKey(header) === nameKey(columns.annualCost.header),
  );
  const costColumns = hasWhole ? (['annualCost'] as const) : COST_COMPONENTS;
  for (const { cell, where } of readTable('applications', range, columns, ['name', ...costColumns])) {
    const key = newKey(applications, where('name'), cell('name'));
    const rebilled = optional(flagOf, where('rebilled'), cell('rebilled'), true);
    const costs = costColumns.filter((column) => rebilled && !isEmpty(cell(column)));
    applications.set(key, {
      name: readText(cell('name')),
      where: where(costColumns[0]),
      annualCost:
        costs.length === 0 ? null : sum(costs.map((column) => eurosOf(where(column), cell(column), 'table'))),
      rate: optional(inTable(rateOf), where('contributionRate'), cell('contributionRate'), null),
      rebilled,
    });
  }
  return applications;
}

/** Keys of the applications that a commune uses in a year. */
function readSubscriptions(
  range: unknown,
  communes: ReadonlyMap<string, unknown>,
  applications: ReadonlyMap<string, unknown>,
  communeKey: string,
  year: number | null,
): Set<string> {
  const { columns } = TABLES.subscriptions;
  const periods = new Map<string, Years[]>();
  const used = new Set<string>();
  for (const { cell, where } of readTable('subscriptions', range, columns, ['commune', 'application'])) {
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

/**
 * Rows of a table with its headers, without its row of totals, which [#All] brings along, and without its empty rows,
 * where calculated columns show 0.
 */
function readTable<Column extends string>(
  argument: string,
  range: unknown,
  columns: Readonly<Record<Column, { readonly header: string }>>,
  needed: readonly [NoInfer<Column>, ...NoInfer<Column>[]],
): TableRow<Column>[] {
  const [headers = [], ...rows] = rangeOf(range);
  const keys = headers.map(nameKey);
  const positions = new Map<string, number>();
  for (const column in columns) positions.set(column, keys.indexOf(nameKey(columns[column].header)));
  const cellOf = (row: unknown[], column: Column) => row[positions.get(column) ?? -1];
  for (const column of needed) {
    if (positions.get(column) === -1) refuse('noHeader', argument, columns[column].header);
  }
  const isTotals = (row: unknown[], index: number) =>
    index === rows.length - 1 && nameKey(cellOf(row, needed[0])) === nameKey(TOTAL);
  return rows.flatMap((row, index) =>
    isTotals(row, index) || row.every((cell) => isEmpty(cell) || cell === 0)
      ? []
      : [
          {
            cell: (column) => cellOf(row, column),
            where: (column) => `${argument} (ligne ${index + 1}, « ${columns[column].header} »)`,
          },
        ],
  );
}

const inTable =
  <Value>(read: (where: string, value: unknown, source: 'table') => Value) =>
  (where: string, value: unknown) =>
    read(where, value, 'table');

function newKey(rows: ReadonlyMap<string, unknown>, where: string, name: unknown): string {
  const key = nameKey(nameOf(where, name));
  return rows.has(key) ? refuse('duplicate', where, name) : key;
}
