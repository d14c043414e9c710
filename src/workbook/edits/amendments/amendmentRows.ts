import { sumOfCents } from '../../../core/money';
import { CLAUSE_ROLES, CLAUSE_SETTINGS } from '../../schema/clauseSettings';
import type { Binding } from '../../schema/binding';
import { COST_COMPONENTS } from '../../schema/tables';
import { NO, YES } from '../../schema/words';
import { clauseContent, clauseWords } from '../../read/amendments/clauseValues';
import { knownNames } from '../../read/knownNames';
import { sameName } from '../../read/names';
import type { RawWorkbook } from '../../read/rawTables';
import { isEmpty, readFlag, readNumber, readText, readYear } from '../../read/readValues';
import { viewTable, type RowView } from '../../read/tableView';
import type { CellValues } from '../edit';
import { number, text } from '../fields';
import type { AmendedCost, AmendedValue, AmendmentFields } from './amendmentEdit';

/** The rows that an amendment has in the tables, and what they say. */
export interface AmendmentRows {
  readonly fields: AmendmentFields;
  readonly amendments: readonly RowView[];
  readonly costs: readonly RowView[];
  /** Rows of the applications that it brought. */
  readonly applications: readonly RowView[];
}

/** null: there is none of that number. */
export function amendmentRows(raw: RawWorkbook, binding: Binding, wanted: string): AmendmentRows | null {
  const own = (role: 'amendments' | 'costs'): readonly RowView[] => {
    const table = viewTable(raw, binding, role);
    return table?.missingColumns.length === 0 ? table.rows : [];
  };
  const amendments = own('amendments').filter((row) => sameName(row.cell('number'), wanted));
  const [first] = amendments;
  if (first === undefined) return null;
  const names = knownNames(raw, binding).application;
  const all = own('costs');
  const costs = all.filter((row) => sameName(row.cell('amendment'), wanted));
  const nameOf = (row: RowView): string => names.known(row.cell('application'));
  const applications = (viewTable(raw, binding, 'applications')?.rows ?? []).filter((row) => {
    if (!hasNoCost(row)) return false;
    const [earliest] = all
      .filter((each) => sameName(nameOf(each), row.cell('name')))
      .toSorted((a, b) => yearIn(a, 'from') - yearIn(b, 'from'));
    return earliest !== undefined && costs.includes(earliest);
  });
  const date = first.cell('date');
  return {
    fields: {
      number: readText(first.cell('number')),
      date: typeof date === 'number' ? date : null,
      subject: readText(first.cell('subject')),
      effect: yearIn(first, 'effect'),
      costs: costs.map((row) => costFields(row, nameOf(row))),
      clauses: amendments.flatMap(clauseFields),
      brought: applications.map((row) => ({
        name: readText(row.cell('name')),
        code: readText(row.cell('code')),
      })),
    },
    amendments,
    costs,
    applications,
  };
}

export function costCells({ application, rebilled, ...cost }: AmendedCost, of: AmendmentFields): CellValues {
  const parts = COST_COMPONENTS.map((column) => cost[column] ?? 0);
  return {
    application: text(application),
    from: number(of.effect),
    ...Object.fromEntries(COST_COMPONENTS.map((column) => [column, number(cost[column])])),
    annualCost: number(cost.annualCost ?? sumOfCents(parts)),
    contributionRate: number(cost.contributionRate),
    rebilled: text(rebilled ? YES : NO),
    amendment: text(of.number),
  };
}

/** A row for each clause; one without where it changes none. */
export function amendmentCells({ clauses, ...fields }: AmendmentFields): CellValues[] {
  const head = {
    number: text(fields.number),
    date: number(fields.date),
    subject: text(fields.subject),
    effect: number(fields.effect),
  };
  if (clauses.length === 0) return [head];
  return clauses.map(({ clause, value }) => ({
    ...head,
    key: text(CLAUSE_SETTINGS[clause].key),
    // Its column holds texts: a number that is put there becomes one, and a date would lose what it is.
    value: text(clauseWords(clause, value)),
  }));
}

function hasNoCost(row: RowView): boolean {
  const cost = row.cell('annualCost');
  const isNone = isEmpty(cost) || (cost === 0 && row.formula('annualCost') !== null);
  return isNone && COST_COMPONENTS.every((column) => isEmpty(row.cell(column)));
}

function costFields(row: RowView, application: string): AmendedCost {
  const amount = (column: string): number | null => {
    const reading = readNumber(row.cell(column));
    return reading.ok ? reading.value.toNumber() : null;
  };
  const rebilled = readFlag(row.cell('rebilled'));
  return {
    application,
    maintenance: amount('maintenance'),
    operation: amount('operation'),
    upgrades: amount('upgrades'),
    depreciation: amount('depreciation'),
    annualCost: amount('annualCost'),
    contributionRate: amount('contributionRate') ?? 0,
    rebilled: isEmpty(row.cell('rebilled')) || !rebilled.ok || rebilled.value,
  };
}

function clauseFields(row: RowView): AmendedValue[] {
  const clause = CLAUSE_ROLES.find((role) => sameName(CLAUSE_SETTINGS[role].key, row.cell('key')));
  return clause === undefined ? [] : [{ clause, value: clauseContent(clause, row.cell('value')) }];
}

/** -1: none that can be read. */
function yearIn(row: RowView, column: string): number {
  const reading = readYear(row.cell(column));
  return reading.ok ? reading.value : -1;
}
