import { computeRecap, type Recap } from '../../core/recap';
import type { Severity } from '../../core/findings';
import type { DrawnSheet, WorkbookState } from '../../excel/readWorkbook';
import { columnHeader, tableName, type Binding } from '../../workbook/binding';
import type { FindingCode, TablePlace, WorkbookFinding } from '../../workbook/findings';
import { recapFingerprint } from '../../workbook/fingerprint';
import {
  readConvention,
  recapFindings,
  type ConventionReading,
  type Settings,
} from '../../workbook/readConvention';
import type { RawWorkbook } from '../../workbook/rawTables';
import { missingTables, touchesAmounts } from '../../workbook/repair';
import { TABLE_ROLES } from '../../workbook/schema';
import type { Filling } from '../../workbook/sheetPlan';

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
  /** Tables or columns that amounts come from are gone: a repair puts them back. */
  readonly incomplete: boolean;
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
  readonly year: number;
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
  return {
    kind: 'convention',
    name: reading.settings.conventionName,
    years,
    defaultYear: years.includes(year) ? year : (years[0] ?? year),
    sheets: drawnSheets.map((sheet) => sheetView(sheet, reading)),
    binding,
    incomplete: touchesAmounts(missingTables(raw.tables, binding)),
    raw,
    inYear: remembered((asked) => yearView(reading, asked, tableFindings, binding)),
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

function sheetView({ id, name, label, mark }: DrawnSheet, reading: ConventionReading): SheetView {
  const { year, frozen } = label;
  if (mark === null) return { id, name, year, frozen, filling: null, state: 'incomplete' };
  const current = mark.fingerprint === recapFingerprint(reading, year);
  return { id, name, year, frozen, filling: mark.filling, state: current ? 'current' : 'stale' };
}

function yearView(
  reading: ConventionReading,
  year: number,
  tableFindings: readonly WorkbookFinding[],
  binding: Binding,
): YearView {
  const recap = computeRecap(reading.convention, year);
  return {
    ...yearFigures(recap, LARGEST_SHARES),
    findings: [...tableFindings, ...recapFindings(reading, recap)].map((finding) =>
      findingView(finding, binding),
    ),
  };
}

/** What a recap amounts to, with its largest shares, as many as asked for. */
export function yearFigures(recap: Recap, largestShares: number): Omit<YearView, 'findings'> {
  const billed = recap.rows.filter((row) => row.total.greaterThan(0));
  const largest = billed.toSorted((a, b) => b.total.comparedTo(a.total)).slice(0, largestShares);
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
