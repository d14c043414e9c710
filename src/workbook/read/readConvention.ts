import type { Application, Convention, Member, MemberKind, Subscription } from '../../core/convention';
import { POPULATION } from '../../core/keys/population';
import { sum, type Decimal, type Euros } from '../../core/money';
import type { Recap } from '../../core/recap';
import type { Binding } from '../schema/binding';
import { columnHeader, definedName, tableName } from '../schema/binding';
import { isInseeCode, isSiret } from './checkDigits';
import type { WorkbookFinding } from './findings/findings';
import type { RawCell, RawWorkbook } from './rawTables';
import { readSettings, type Settings } from './readSettings';
import { warnOfText } from './warnOfText';
import {
  isEmpty,
  isExcelError,
  nameKey,
  readFlag,
  readNumber,
  readText,
  readYear,
  sameName,
} from './readValues';
import {
  MEMBER_KIND_WORDS,
  TABLES,
  TOTAL_POPULATION_NAME,
  type TableRole,
  COST_COMPONENTS,
} from '../schema/schema';
import { viewTable, type RowView, type TableView } from './tableView';

export type { Settings } from './readSettings';

/** What the tables of a workbook say, as far as it can be used, and everything that was found about them. */
export interface ConventionReading {
  readonly convention: Convention;
  readonly settings: Settings;
  readonly findings: readonly WorkbookFinding[];
  /** Row of the table of communes that each member stands in, in the members' order. */
  readonly memberRows: readonly number[];
  /** What live formulas may refer to. */
  readonly available: {
    readonly definedNames: ReadonlySet<string>;
    readonly columns: Readonly<Partial<Record<TableRole, ReadonlySet<string>>>>;
  };
}

type Report = (finding: WorkbookFinding) => void;

/**
 * Rows to a convention. Nothing is thrown for bad data: a row that cannot be used is left out with a finding of
 * severity error, a doubtful one is used with a warning. Amounts EUR, rates 0 to 1, populations in inhabitants.
 */
export function readConvention(raw: RawWorkbook, binding: Binding): ConventionReading {
  const findings: WorkbookFinding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const view = (role: TableRole): TableView | null => openTable(raw, binding, role, report);

  const settingsTable = view('settings');
  const communesTable = view('communes');
  const applicationsTable = view('applications');
  const subscriptionsTable = view('subscriptions');

  const settings = readSettings(settingsTable, report);
  const { members, rows } = readMembers(communesTable, report);
  const applications = readApplications(applicationsTable, settings, report);
  const subscriptions = readSubscriptions(subscriptionsTable, members, applications, settings, report);
  const totalPopulation = readTotalPopulation(
    raw,
    members,
    definedName(binding, TOTAL_POPULATION_NAME),
    report,
  );

  return {
    convention: {
      members,
      applications,
      subscriptions,
      totalPopulation,
      key: POPULATION,
      roundingPolicy: settings.roundingPolicy,
    },
    settings,
    findings,
    memberRows: rows,
    available: {
      definedNames: new Set(raw.definedNames.map(nameKey)),
      columns: {
        ...(communesTable ? { communes: communesTable.columns } : {}),
        ...(applicationsTable ? { applications: applicationsTable.columns } : {}),
      },
    },
  };
}

/**
 * What the recap of a year shows about the data: totals that nobody will recover (CGCT D1611-1).
 */
export function recapFindings(reading: ConventionReading, recap: Recap): WorkbookFinding[] {
  const { members } = reading.convention;
  const threshold = reading.settings.recoveryThreshold;
  return recap.rows
    .filter(({ total }) => total.gt(0) && total.lt(threshold))
    .map(({ commune, total }) => ({
      code: 'belowRecoveryThreshold',
      severity: 'warning',
      place: { table: 'communes', row: reading.memberRows[members.indexOf(commune)] ?? null, column: 'name' },
      values: {
        commune: commune.name,
        total: total.toNumber(),
        threshold: threshold.toNumber(),
        year: recap.year,
      },
    }));
}

function openTable(raw: RawWorkbook, binding: Binding, role: TableRole, report: Report): TableView | null {
  const view = viewTable(raw, binding, role);
  const table = tableName(binding, role);
  if (view === null)
    report({
      code: 'tableMissing',
      severity: 'error',
      place: { table: role, row: null, column: null },
      values: { table },
    });
  if (view === null) return null;
  for (const column of view.missingColumns) {
    // An annual cost may also stand in its components.
    if (column === 'annualCost' && COST_COMPONENTS.some((component) => view.columns.has(component))) continue;
    report({
      code: 'columnMissing',
      severity: 'error',
      place: { table: role, row: null, column: null },
      values: { table, column: columnHeader(binding, role, column) },
    });
  }
  return view;
}

function readMembers(table: TableView | null, report: Report): { members: Member[]; rows: number[] } {
  const members: Member[] = [];
  const rows: number[] = [];
  const known = new Set<string>();
  const codes = new Map<string, string>();
  const sirets = new Map<string, string>();
  for (const row of table?.rows ?? []) {
    const name = readName(row, 'name', report);
    if (name === null) continue;
    const key = nameKey(name);
    if (known.has(key)) {
      report({
        code: 'duplicateCommune',
        severity: 'error',
        place: row.place('name'),
        values: { commune: name },
      });
      continue;
    }
    known.add(key);
    const kind = readKind(row, name, report);
    const inseeCode = readCode(row, 'inseeCode', 5, name, report);
    const siret = readCode(row, 'siret', 14, name, report);
    if (inseeCode !== null && !isInseeCode(inseeCode))
      report({
        code: 'inseeCodeInvalid',
        severity: 'warning',
        place: row.place('inseeCode'),
        values: { commune: name, value: inseeCode },
      });
    // A CCAS has the INSEE code of its commune.
    if (inseeCode !== null && kind === 'commune') {
      const other = codes.get(inseeCode);
      if (other !== undefined)
        report({
          code: 'duplicateInseeCode',
          severity: 'warning',
          place: row.place('inseeCode'),
          values: { commune: name, other, value: inseeCode },
        });
      codes.set(inseeCode, name);
    }
    if (siret !== null) {
      const other = sirets.get(siret);
      if (other !== undefined)
        report({
          code: 'duplicateSiret',
          severity: 'warning',
          place: row.place('siret'),
          values: { commune: name, other, value: siret },
        });
      else sirets.set(siret, name);
    }
    if (siret !== null && !isSiret(siret))
      report({
        // The digits behind the letter are gone: nothing brings them back.
        code: /^\d([.,]\d+)?E\+?\d+$/.test(siret) ? 'siretInScientificForm' : 'siretInvalid',
        severity: 'warning',
        place: row.place('siret'),
        values: { commune: name, value: siret },
      });
    members.push({ name, inseeCode, siret, kind, population: readPopulation(row, name, kind, report) });
    rows.push(row.index);
  }
  return { members, rows };
}

function readName(row: RowView, column: string, report: Report): string | null {
  const cell = row.cell(column);
  if (isExcelError(cell)) {
    report({
      code: 'cellHoldsError',
      severity: 'error',
      place: row.place(column),
      values: { value: readText(cell) },
    });
    return null;
  }
  if (!isEmpty(cell)) {
    warnOfSpaces(row, column, report);
    return readText(cell);
  }
  report({
    code: 'nameMissing',
    severity: 'error',
    place: row.place(column),
    values: { row: row.index + 1 },
  });
  return null;
}

function readKind(row: RowView, commune: string, report: Report): MemberKind {
  const cell = row.cell('kind');
  if (isEmpty(cell)) return 'commune';
  const found = Object.entries(MEMBER_KIND_WORDS).find(([, word]) => sameName(word, cell));
  if (found) return found[0] as MemberKind;
  report({
    code: 'unknownKind',
    severity: 'error',
    place: row.place('kind'),
    values: { commune, value: readText(cell), choices: Object.values(MEMBER_KIND_WORDS).join(', ') },
  });
  return 'other';
}

/** Spaces that we read over, and by which formulas that look the name up miss it. */
function warnOfSpaces(row: RowView, column: string, report: Report): void {
  const cell = row.cell(column);
  const expected = readText(cell);
  if (typeof cell === 'string' && cell !== expected)
    report({
      code: 'nameNotTidy',
      severity: 'warning',
      place: row.place(column),
      values: { value: expected },
    });
}

/**
 * Digits that somebody typed as a number have lost their leading zeros, and show in scientific form where they are
 * many: they are read all the same, and said.
 */
function readCode(
  row: RowView,
  column: 'inseeCode' | 'siret',
  digits: number,
  commune: string,
  report: Report,
): string | null {
  const cell = row.cell(column);
  if (isEmpty(cell)) return null;
  const code = codeOf(cell, digits);
  const values = { commune, value: String(cell), expected: code };
  const isRight = column === 'siret' ? isSiret(code) : isInseeCode(code);
  if (isRight && typeof cell === 'number')
    report({ code: 'codeStoredAsNumber', severity: 'warning', place: row.place(column), values });
  else if (isRight && cell !== code)
    report({ code: 'codeNotTidy', severity: 'info', place: row.place(column), values });
  return code;
}

/** A code as it is meant: all its digits, no spaces, capitals. */
export function codeOf(cell: RawCell, digits: number): string {
  if (typeof cell === 'number') return String(cell).padStart(digits, '0');
  return readText(cell).replace(/\s/g, '').toUpperCase();
}

function readPopulation(row: RowView, commune: string, kind: MemberKind, report: Report): number | null {
  const place = row.place('population');
  const cell = row.cell('population');
  const reading = readNumber(cell);
  if (kind !== 'commune') {
    if (reading.ok && !reading.value.isZero())
      report({
        code: 'populationOfOther',
        severity: 'warning',
        place,
        values: { commune, value: readText(cell) },
      });
    return null;
  }
  if (!reading.ok) {
    report(
      reading.reason === 'empty'
        ? { code: 'populationMissing', severity: 'error', place, values: { commune } }
        : {
            code: 'populationNotANumber',
            severity: 'error',
            place,
            values: { commune, value: readText(cell) },
          },
    );
    return null;
  }
  if (!reading.value.isInteger() || reading.value.isNegative() || reading.value.gt(1e9)) {
    report({
      code: 'populationNotAnInteger',
      severity: 'error',
      place,
      values: { commune, value: readText(cell) },
    });
    return null;
  }
  warnOfText(row, 'population', report);
  return reading.value.toNumber();
}

function readApplications(table: TableView | null, settings: Settings, report: Report): Application[] {
  const applications: Application[] = [];
  for (const row of table?.rows ?? []) {
    const name = readName(row, 'name', report);
    if (name === null) continue;
    if (applications.some((each) => sameName(each.name, name))) {
      report({
        code: 'duplicateApplication',
        severity: 'error',
        place: row.place('name'),
        values: { application: name },
      });
      continue;
    }
    const annualCost = readAnnualCost(row, name, report);
    if (annualCost === null) continue;
    const rebilled = readRebilled(row, name, report);
    applications.push({
      name,
      code: isEmpty(row.cell('code')) ? null : readText(row.cell('code')),
      annualCost,
      contributionRate: readRate(row, name, settings, report),
      rebilled,
    });
  }
  return applications;
}

function readAnnualCost(row: RowView, application: string, report: Report): Euros | null {
  const components = COST_COMPONENTS.filter((column) => !isEmpty(row.cell(column)));
  const parts = components.map((column) => readCost(row, column, application, report));
  const total = parts.some((part) => part === null) ? null : sum(parts.filter((part) => part !== null));
  if (isEmpty(row.cell('annualCost'))) {
    if (components.length > 0) return total;
    report({
      code: 'costMissing',
      severity: 'error',
      place: row.place('annualCost'),
      values: { application },
    });
    return null;
  }
  const typed = readCost(row, 'annualCost', application, report);
  if (typed !== null && total !== null && components.length > 0 && !typed.equals(total))
    report({
      code: 'costDiffersFromComponents',
      severity: 'warning',
      place: row.place('annualCost'),
      values: { application, value: typed.toNumber(), expected: total.toNumber() },
    });
  return typed;
}

/** EUR from 0; null with a finding for anything else. */
function readCost(row: RowView, column: string, application: string, report: Report): Euros | null {
  const place = row.place(column);
  const cell = row.cell(column);
  const reading = readNumber(cell);
  const values = { application, value: readText(cell) };
  if (!reading.ok) {
    report({ code: 'costNotANumber', severity: 'error', place, values });
    return null;
  }
  if (reading.value.isNegative()) {
    report({ code: 'costNegative', severity: 'error', place, values });
    return null;
  }
  if (reading.value.decimalPlaces() > 2)
    report({ code: 'costNotInCents', severity: 'warning', place, values });
  warnOfText(row, column, report);
  return reading.value;
}

function readRate(row: RowView, application: string, settings: Settings, report: Report): Decimal {
  const cell = row.cell('contributionRate');
  const reading = readNumber(cell);
  if (!reading.ok && reading.reason === 'empty') return settings.contributionRate;
  if (reading.ok && reading.value.gte(0) && reading.value.lte(1)) {
    warnOfText(row, 'contributionRate', report);
    return reading.value;
  }
  report({
    code: 'rateInvalid',
    severity: 'error',
    place: row.place('contributionRate'),
    values: { application, value: readText(cell), fallback: settings.contributionRate.toNumber() },
  });
  return settings.contributionRate;
}

function readRebilled(row: RowView, application: string, report: Report): boolean {
  const cell = row.cell('rebilled');
  const reading = isEmpty(cell) ? ({ ok: true, value: true } as const) : readFlag(cell);
  if (!reading.ok) {
    report({
      code: 'flagInvalid',
      severity: 'error',
      place: row.place('rebilled'),
      values: { application, value: readText(cell) },
    });
    return true;
  }
  if (reading.value && /open\s*data|donn[ée]es ouvertes/i.test(application))
    report({
      code: 'openDataRebilled',
      severity: 'warning',
      place: row.place('rebilled'),
      values: { application },
    });
  return reading.value;
}

function readSubscriptions(
  table: TableView | null,
  members: readonly Member[],
  applications: readonly Application[],
  settings: Settings,
  report: Report,
): Subscription[] {
  const memberOf = new Map(members.map((member) => [nameKey(member.name), member.name]));
  const applicationOf = new Map(applications.map((each) => [nameKey(each.name), each.name]));
  const subscriptions: Subscription[] = [];
  const periods = new Map<string, Subscription[]>();
  for (const row of table?.rows ?? []) {
    const commune = readName(row, 'commune', report);
    const used = readName(row, 'application', report);
    if (commune === null || used === null) continue;
    const member = memberOf.get(nameKey(commune));
    const application = applicationOf.get(nameKey(used));
    if (member === undefined)
      report({
        code: 'unknownCommune',
        severity: 'error',
        place: row.place('commune'),
        values: { commune, application: used },
      });
    if (application === undefined)
      report({
        code: 'unknownApplication',
        severity: 'error',
        place: row.place('application'),
        values: { commune, application: used },
      });
    const years = readYears(row, commune, used, report);
    if (member === undefined || application === undefined || years === null) continue;

    const { firstYear, lastYear } = years;
    if (
      (lastYear ?? settings.lastYear) < settings.firstYear ||
      (firstYear ?? settings.firstYear) > settings.lastYear
    )
      report({
        code: 'subscriptionOutsideTerm',
        severity: 'warning',
        place: row.place(lastYear !== null && lastYear < settings.firstYear ? 'lastYear' : 'firstYear'),
        values: { commune: member, application, firstYear: settings.firstYear, lastYear: settings.lastYear },
      });
    const subscription = { member, application, firstYear, lastYear };
    const key = JSON.stringify([member, application]);
    const earlier = periods.get(key) ?? [];
    const overlapping = earlier.filter((other) => overlap(other, subscription));
    if (overlapping.length > 0)
      report({
        code: overlapping.some((other) => other.firstYear === firstYear && other.lastYear === lastYear)
          ? 'duplicateSubscription'
          : 'overlappingPeriods',
        severity: 'warning',
        place: row.place('commune'),
        values: { commune: member, application },
      });
    periods.set(key, [...earlier, subscription]);
    subscriptions.push(subscription);
  }
  return subscriptions;
}

function overlap(a: Subscription, b: Subscription): boolean {
  return (
    (a.firstYear ?? -Infinity) <= (b.lastYear ?? Infinity) &&
    (b.firstYear ?? -Infinity) <= (a.lastYear ?? Infinity)
  );
}

/** null, with a finding, when a year cannot be read: the subscription would hold for years that nobody agreed on. */
function readYears(
  row: RowView,
  commune: string,
  application: string,
  report: Report,
): Pick<Subscription, 'firstYear' | 'lastYear'> | null {
  const read = (column: 'firstYear' | 'lastYear'): number | null | undefined => {
    const cell = row.cell(column);
    if (isEmpty(cell)) return null;
    const reading = readYear(cell);
    if (reading.ok) {
      warnOfText(row, column, report);
      return reading.value;
    }
    report({
      code: 'yearInvalid',
      severity: 'error',
      place: row.place(column),
      values: {
        commune,
        application,
        value: readText(cell),
        column: TABLES.subscriptions.columns[column].header,
      },
    });
    return undefined;
  };
  const firstYear = read('firstYear');
  const lastYear = read('lastYear');
  if (firstYear === undefined || lastYear === undefined) return null;
  if (firstYear !== null && lastYear !== null && lastYear < firstYear) {
    report({
      code: 'yearsReversed',
      severity: 'error',
      place: row.place('lastYear'),
      values: { commune, application, firstYear, lastYear },
    });
    return null;
  }
  return { firstYear, lastYear };
}

function readTotalPopulation(
  raw: RawWorkbook,
  members: readonly Member[],
  name: string,
  report: Report,
): number {
  const communes = members.filter((member) => member.kind === 'commune');
  const counted = communes.reduce((total, { population }) => total + (population ?? 0), 0);
  const checked = (total: number): number => {
    if (total === 0 && communes.length > 0)
      report({
        code: 'totalPopulationZero',
        severity: 'error',
        place: { table: 'communes', row: null, column: 'population' },
        values: { name },
      });
    return total;
  };
  if (raw.totalPopulation === null) return checked(counted);

  const reading = readNumber(raw.totalPopulation);
  const value = readText(raw.totalPopulation);
  if (!reading.ok || !reading.value.isInteger() || reading.value.isNegative() || reading.value.gt(1e10)) {
    report({
      code: 'totalPopulationInvalid',
      severity: 'error',
      place: { definedName: name },
      values: { name, value, expected: counted },
    });
    return checked(counted);
  }
  const total = reading.value.toNumber();
  const values = { name, value: total, expected: counted };
  if (total < counted)
    report({ code: 'totalPopulationTooSmall', severity: 'error', place: { definedName: name }, values });
  else if (total > counted)
    report({ code: 'totalPopulationDiffers', severity: 'warning', place: { definedName: name }, values });
  return checked(total);
}
