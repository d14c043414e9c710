import type { Recap } from '../../core/recap';
import type { Severity } from '../../core/findings';
import type { DrawnSheet, WorkbookState } from '../../excel/readWorkbook';
import { columnHeader, tableName, type Binding } from '../../workbook/binding';
import type { FindingCode, TablePlace, WorkbookFinding } from '../../workbook/findings';
import { documentSource, fingerprintNow, type DocumentSource } from '../../workbook/documentPlans';
import {
  readConvention,
  recapFindings,
  type ConventionReading,
  type Settings,
} from '../../workbook/readConvention';
import type { RawWorkbook } from '../../workbook/rawTables';
import { TABLE_ROLES } from '../../workbook/schema';
import type { Filling, SheetKind } from '../../workbook/sheetPlan';

/** What the pane shows of a workbook, without words: those stand in i18n. Amounts are EUR with two decimals, as text. */
export type PaneReading = WelcomeReading | ConventionView;

/** None of our tables is in the workbook. */
export interface WelcomeReading {
  readonly kind: 'welcome';
}

export interface ConventionView {
  readonly kind: 'convention';
  /** Empty where the settings give none. */
  readonly name: string;
  /** Years of the term, or the current one alone where the term makes no sense. */
  readonly years: readonly number[];
  readonly defaultYear: number;
  readonly sheets: readonly SheetView[];
  /** What the tables and columns are called here. */
  readonly binding: Binding;
  /** The tables as they were read, for what a person changes. */
  readonly raw: RawWorkbook;
  /** A year's figures and findings, computed when they are first asked for. */
  readonly inYear: (year: number) => YearView;
}

export interface FindingView {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly values: Readonly<Record<string, string | number>>;
  readonly place: TablePlace | null;
  /** The same place by the names that stand in the workbook; row as people count, from 1. */
  readonly where: {
    readonly table: string;
    readonly row: number | null;
    readonly column: string | null;
  } | null;
}

export type SheetState = 'current' | 'stale' | 'incomplete';

export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly kind: SheetKind;
  readonly year: number;
  /** The commune; null where there is not one sheet a commune. */
  readonly subject: string | null;
  /** What a council voted on: never drawn over. */
  readonly frozen: boolean;
  /** null: the drawing was interrupted. */
  readonly filling: Filling | null;
  readonly state: SheetState;
}

export interface YearView {
  readonly annualCost: string;
  readonly billed: string;
  readonly residualCost: string;
  readonly communes: number;
  /** Communes with an amount to pay. */
  readonly billedCommunes: number;
  readonly largestShares: readonly ShareView[];
  /** About the tables, then about the amounts of the year. */
  readonly findings: readonly FindingView[];
}

export interface ShareView {
  readonly commune: string;
  readonly amount: string;
  /** Of the largest share, 0 to 1. */
  readonly ratio: number;
}

const BINDING_DAMAGED: WorkbookFinding = {
  code: 'bindingDamaged',
  severity: 'warning',
  place: null,
  values: {},
};

const LARGEST_SHARES = 5;

/** Longer terms are mistakes of typing: the select must not hold a thousand years. */
const LONGEST_TERM = 30;

export function paneReading({ raw, binding, bindingDamaged, drawnSheets }: WorkbookState): PaneReading {
  if (TABLE_ROLES.every((role) => raw.tables[role] === null)) return { kind: 'welcome' };

  const reading = readConvention(raw, binding);
  const tableFindings = bindingDamaged ? [BINDING_DAMAGED, ...reading.findings] : reading.findings;
  const years = yearsOf(reading.settings);
  const { year } = reading.settings;
  const source = documentSource(raw, binding, reading);
  return {
    kind: 'convention',
    name: reading.settings.conventionName,
    years,
    defaultYear: years.includes(year) ? year : (years[0] ?? year),
    sheets: drawnSheets.map((sheet) => sheetView(sheet, source)),
    binding,
    raw,
    inYear: remembered((asked) => yearView(reading, source.recapOf(asked), tableFindings, binding)),
  };
}

function yearsOf({ firstYear, lastYear, year }: Settings): number[] {
  const count = lastYear - firstYear + 1;
  if (!(count >= 1 && count <= LONGEST_TERM)) return [year];
  return Array.from({ length: count }, (_, index) => firstYear + index);
}

function findingView({ code, severity, values, place }: WorkbookFinding, binding: Binding): FindingView {
  const where = place && {
    table: tableName(binding, place.table),
    row: place.row === null ? null : place.row + 1,
    column: place.column === null ? null : columnHeader(binding, place.table, place.column),
  };
  return { code, severity, values, place, where };
}

function sheetView({ id, name, label, mark }: DrawnSheet, source: DocumentSource): SheetView {
  const { kind, year, frozen, subject = null } = label;
  const view = { id, name, kind, year, subject, frozen };
  if (mark === null) return { ...view, filling: null, state: 'incomplete' };
  const current = mark.fingerprint === fingerprintNow(label, source);
  return { ...view, filling: mark.filling, state: current ? 'current' : 'stale' };
}

function yearView(
  reading: ConventionReading,
  recap: Recap,
  tableFindings: readonly WorkbookFinding[],
  binding: Binding,
): YearView {
  const billed = recap.rows.filter((row) => row.total.greaterThan(0));
  const largest = billed.toSorted((a, b) => b.total.comparedTo(a.total)).slice(0, LARGEST_SHARES);
  const top = largest[0]?.total;
  return {
    annualCost: recap.annualCost.toFixed(2),
    billed: recap.billed.toFixed(2),
    residualCost: recap.residualCost.toFixed(2),
    communes: recap.rows.length,
    billedCommunes: billed.length,
    largestShares: largest.map(({ commune, total }) => ({
      commune: commune.name,
      amount: total.toFixed(2),
      ratio: top ? total.toNumber() / top.toNumber() : 0,
    })),
    findings: [...tableFindings, ...recapFindings(reading, recap)].map((finding) =>
      findingView(finding, binding),
    ),
  };
}

function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
