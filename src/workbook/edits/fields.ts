import { MEMBER_KINDS } from '../../core/convention';
import { sumOfCents } from '../../core/money';
import type { KnownNames } from '../read/knownNames';
import type { RawCell } from '../read/rawTables';
import { isEmpty, readFlag, readLines, readNumber, readText, readYear } from '../read/readValues';
import { nameKey, sameName } from '../read/names';
import { COLUMN_KINDS } from '../read/columnKinds';
import { COST_COMPONENTS, TABLES } from '../schema/tables';
import { MEMBER_KIND_WORDS, NO, YES } from '../schema/words';
import { number, text } from '../plan/rowCells';
import type { PlanCell } from '../plan/sheetPlan';
import type { RowView } from '../read/tableView';
import type { ApplicationFields, CellValues, MemberFields } from './edit';
import type { SubscriptionFields } from './pairChange';

/** Between the fields of a form and the cells of a row. */

export { number, text };

export function memberFields(row: RowView): MemberFields {
  const kind = MEMBER_KINDS.find((each) => sameName(MEMBER_KIND_WORDS[each], row.cell('kind')));
  return {
    name: readText(row.cell('name')),
    inseeCode: readText(row.cell('inseeCode')),
    siret: siretOfMember(row),
    kind: kind ?? (isEmpty(row.cell('kind')) ? 'commune' : 'other'),
    population: numberOrNull(row.cell('population')),
    ...extraFields(row),
  };
}

/** Of a row of the communes; '': none. */
export const siretOfMember = (row: RowView): string => readText(row.cell('siret')).replace(/\s/g, '');

/** What documents need of a member, in columns that a table need not have. */
export const DEBTOR_COLUMNS = [
  'address',
  'serviceCode',
  'engagement',
  'email',
  'deliberation',
  'signedOn',
] as const satisfies readonly (keyof MemberFields)[];

/** In which years it is a member, and what it merges into, in columns that a table need not have. */
export const MEMBERSHIP_COLUMNS = [
  'firstYear',
  'lastYear',
  'successor',
] as const satisfies readonly (keyof MemberFields)[];

/** All that are made when something is put into them. */
export const EXTRA_COLUMNS = [...DEBTOR_COLUMNS, ...MEMBERSHIP_COLUMNS] as const;

/** Only of cells that hold something. */
function extraFields(row: RowView): Partial<MemberFields> {
  return Object.fromEntries(
    EXTRA_COLUMNS.filter((column) => !isEmpty(row.cell(column))).map((column) => [
      column,
      COLUMN_KINDS[TABLES.communes.columns[column].kind].read(row.cell(column), 0),
    ]),
  );
}

export function memberCells(fields: MemberFields): CellValues {
  return {
    name: text(fields.name),
    inseeCode: text(fields.inseeCode),
    siret: text(fields.siret),
    kind: text(MEMBER_KIND_WORDS[fields.kind]),
    population: number(fields.population),
    ...Object.fromEntries(EXTRA_COLUMNS.map((column) => [column, cellOf(fields[column] ?? '')])),
  };
}

export function applicationFields(row: RowView): ApplicationFields {
  const rebilled = readFlag(row.cell('rebilled'));
  return {
    name: readText(row.cell('name')),
    code: readText(row.cell('code')),
    maintenance: numberOrNull(row.cell('maintenance')),
    operation: numberOrNull(row.cell('operation')),
    upgrades: numberOrNull(row.cell('upgrades')),
    depreciation: numberOrNull(row.cell('depreciation')),
    annualCost: numberOrNull(row.cell('annualCost')),
    contributionRate: numberOrNull(row.cell('contributionRate')),
    rebilled: isEmpty(row.cell('rebilled')) || !rebilled.ok || rebilled.value,
    description: readLines(row.cell('description')),
    metropoleDuties: readLines(row.cell('metropoleDuties')),
    communeDuties: readLines(row.cell('communeDuties')),
  };
}

/** What the cells of a row of applications hold that are left to others. */
export interface ApplicationDefaults {
  /** The formula for an annual cost that is left to its components. */
  readonly sumOfComponents: string;
  /** A contribution that is left to the settings: the formula that says so, or an empty cell. */
  readonly contributionRate: PlanCell;
}

export function applicationCells(fields: ApplicationFields, defaults: ApplicationDefaults): CellValues {
  return {
    name: text(fields.name),
    code: text(fields.code),
    ...Object.fromEntries(COST_COMPONENTS.map((column) => [column, number(fields[column])])),
    annualCost:
      fields.annualCost === null && COST_COMPONENTS.some((column) => fields[column] !== null)
        ? { kind: 'formula', formula: defaults.sumOfComponents, cached: null }
        : number(fields.annualCost),
    contributionRate:
      fields.contributionRate === null ? defaults.contributionRate : number(fields.contributionRate),
    rebilled: text(fields.rebilled ? YES : NO),
    description: text(fields.description),
    metropoleDuties: text(fields.metropoleDuties),
    communeDuties: text(fields.communeDuties),
  };
}

/** As they are written. */
export function subscriptionFields(row: RowView): SubscriptionFields {
  const year = (cell: RawCell): number | null => {
    const reading = readYear(cell);
    return reading.ok ? reading.value : null;
  };
  return {
    member: readText(row.cell('commune')),
    application: readText(row.cell('application')),
    firstYear: year(row.cell('firstYear')),
    lastYear: year(row.cell('lastYear')),
    reference: readText(row.cell('reference')),
    ...(isEmpty(row.cell('request')) ? {} : { request: readText(row.cell('request')) }),
  };
}

/** With the names of the member and the application as their own tables write them. */
export function knownSubscription(row: RowView, names: KnownNames): SubscriptionFields {
  const fields = subscriptionFields(row);
  return {
    ...fields,
    member: names.commune.known(fields.member),
    application: names.application.known(fields.application),
  };
}

/** What tells a member's use of an application from all others. */
export function pairKey(member: string, application: string): string {
  return JSON.stringify([nameKey(member), nameKey(application)]);
}

export function subscriptionCells(fields: SubscriptionFields): CellValues {
  return {
    commune: text(fields.member),
    application: text(fields.application),
    firstYear: number(fields.firstYear),
    lastYear: number(fields.lastYear),
    reference: text(fields.reference),
    request: text(fields.request ?? ''),
  };
}

const cellOf = (value: string | number): PlanCell =>
  typeof value === 'number' ? number(value) : text(value);

function numberOrNull(cell: RawCell): number | null {
  const reading = readNumber(cell);
  return reading.ok ? reading.value.toNumber() : null;
}

/** Whether an annual cost is what its components add up to, where there are any. */
export function isSumOfComponents(fields: ApplicationFields): boolean {
  const parts = COST_COMPONENTS.map((part) => fields[part]).filter((part) => part !== null);
  return (
    parts.length > 0 && fields.annualCost !== null && sumOfCents(parts) === sumOfCents([fields.annualCost])
  );
}

/** The cells of these columns only. */
export function picked(cells: CellValues, columns: readonly string[]): CellValues {
  return Object.fromEntries(Object.entries(cells).filter(([column]) => columns.includes(column)));
}

/** Fields that differ, by their names; one that is left out is an empty one. */
export function changedFields<Fields extends object>(
  before: Fields,
  after: Fields,
): (keyof Fields & string)[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return ([...fields] as (keyof Fields & string)[]).filter(
    (field) => (before[field] ?? '') !== (after[field] ?? ''),
  );
}

/** Of an annual cost that is no sum. */
export const NO_COMPONENTS = {
  maintenance: null,
  operation: null,
  upgrades: null,
  depreciation: null,
} as const;

/** An application of which nothing is known yet. */
export const NEW_APPLICATION: ApplicationFields = {
  name: '',
  code: '',
  ...NO_COMPONENTS,
  annualCost: null,
  contributionRate: null,
  rebilled: true,
  description: '',
  metropoleDuties: '',
  communeDuties: '',
};
