import { computeRecap } from '../../src/core/recap';
import { paneReading, type ConventionView } from '../../src/taskpane/model/paneReading';
import { DEFAULT_BINDING, type Binding } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { tablePlans } from '../../src/workbook/tables/newTables';
import type { RawCell, RawTable, RawWorkbook } from '../../src/workbook/read/rawTables';
import { NO_TABLES } from '../helpers/rawWorkbook';
import { readConvention } from '../../src/workbook/read/readConvention';
import { TABLE_ROLES, type TableRole } from '../../src/workbook/schema/tables';
import { labelOf, markOf } from '../../src/workbook/plan/sheetMark';
import type { PlanCell } from '../../src/workbook/plan/sheetPlan';
import { recapSheet } from '../../src/workbook/documents/recap/plan';
import type { WorkbookState } from '../../src/excel/readWorkbook';
import type { StoredMarks } from '../../src/excel/drawn/sheetMarks';

const valueOf = (cell: PlanCell): RawCell =>
  cell.kind === 'text'
    ? cell.text
    : cell.kind === 'number'
      ? cell.value
      : cell.kind === 'formula'
        ? (cell.cached ?? '')
        : '';

function exampleRaw(): RawWorkbook {
  const tables = tablePlans(exampleTables(), DEFAULT_BINDING).map(
    ({ role, headers, cells }): [TableRole, RawTable] => [
      role,
      { headers, rows: cells.map((row) => row.map(valueOf)) },
    ],
  );
  return {
    // Those that are made when they are first used are not there.
    tables: { ...NO_TABLES, ...Object.fromEntries(tables) },
    totalPopulation: null,
    definedNames: [],
  };
}

/** Only who draws again asks how marks are stored. */
const NOT_ASKED: StoredMarks = { label: null, mark: null, names: [] };

function stateOf(changes: Partial<WorkbookState> = {}): WorkbookState {
  return {
    binding: DEFAULT_BINDING,
    bindingDamaged: false,
    raw: exampleRaw(),
    drawnSheets: [],
    newerSheets: [],
    otherSheets: [],
    tableNames: [],
    sheetNames: [],
    contents: null,
    ...changes,
  };
}

function conventionOf(state: WorkbookState): ConventionView {
  const reading = paneReading(state);
  if (reading.kind !== 'convention') throw new Error('No convention was read.');
  return reading;
}

test('a workbook without our tables is welcomed', () => {
  const tables = Object.fromEntries(TABLE_ROLES.map((role) => [role, null])) as RawWorkbook['tables'];
  expect(paneReading(stateOf({ raw: { tables, totalPopulation: null, definedNames: [] } }))).toEqual({
    kind: 'welcome',
  });
});

describe('the example', () => {
  const view = conventionOf(stateOf());

  test('has its name and years', () => {
    expect(view.name).toContain('Convention');
    expect(view.years).toEqual([2019, 2020, 2021]);
    expect(view.defaultYear).toBe(2021);
  });

  test('what is billed and what is left make the annual cost', () => {
    const { annualCost, billed, residualCost, communes } = view.inYear(2021);
    expect(annualCost).toBe('20000.00');
    expect((Number(billed) + Number(residualCost)).toFixed(2)).toBe(annualCost);
    expect(communes).toBe(31);
  });

  test('the largest shares come first, measured by the first', () => {
    const { shares } = view.inYear(2021);
    expect(shares).toHaveLength(30);
    expect(shares[0]).toMatchObject({ commune: 'Montpellier', ratio: 1 });
    const amounts = shares.map(({ amount }) => Number(amount));
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  });

  test('a year is computed once', () => {
    expect(view.inYear(2020)).toBe(view.inYear(2020));
  });

  test('totals that nobody will recover are found in the year that is shown', () => {
    const [unused, finding, ...others] = view.inYear(2021).findings;
    expect(others).toEqual([]);
    expect(unused).toMatchObject({
      code: 'communeUsesNothing',
      severity: 'info',
      values: { commune: 'Saussan' },
    });
    expect(finding).toMatchObject({
      code: 'belowRecoveryThreshold',
      where: { table: 'Communes', column: 'Commune' },
    });
  });
});

test('places are told by the names of this workbook, and by the row of its sheet', () => {
  const raw = exampleRaw();
  const communes = raw.tables.communes!;
  const headers = communes.headers.map((header) => (header === 'Population' ? 'Habitants' : header));
  const rows = communes.rows.map((row, index) =>
    index === 3 ? row.with(headers.indexOf('Habitants'), '') : row,
  );
  const view = conventionOf(
    stateOf({
      binding: { tables: { communes: { name: 'MesCommunes', columns: { population: 'Habitants' } } } },
      raw: { ...raw, tables: { ...raw.tables, communes: { headers, rows } } },
    }),
  );
  const finding = view.inYear(2021).findings.find(({ code }) => code === 'populationMissing');
  expect(finding?.where).toEqual({
    table: 'MesCommunes',
    sheet: null,
    row: 5,
    cell: null,
    column: 'Habitants',
  });
});

test('a damaged binding is said first', () => {
  const { findings } = conventionOf(stateOf({ bindingDamaged: true })).inYear(2021);
  expect(findings[0]).toMatchObject({ code: 'bindingDamaged', place: null, where: null });
});

test('a workbook of a newer version is read, and that is said first', () => {
  const { findings } = conventionOf(stateOf({ binding: { version: 99, tables: {} } })).inYear(2021);
  expect(findings[0]).toMatchObject({ code: 'newerVersion', severity: 'warning', place: null });
});

test('a table that most likely was ours is said not to be read, where ours is not there', () => {
  const foundAt = (tableNames: readonly string[], binding: Binding = DEFAULT_BINDING) =>
    conventionOf(stateOf({ tableNames, binding }))
      .inYear(2021)
      .findings.flatMap(({ code, values }) => (code === 'tableNotRead' ? [values] : []));
  expect(foundAt(['Couts2', 'POPULATIONS_2021', 'Taux.ancien'])).toEqual([
    { table: 'Couts2', expected: 'Couts' },
    { table: 'POPULATIONS_2021', expected: 'Populations' },
    { table: 'Taux.ancien', expected: 'Taux' },
  ]);
  // Another word, a table that is there, and one that plays another role.
  expect(foundAt(['TauxTVA', 'CoutsAnnuels', 'Communes2', 'Tarifs'])).toEqual([]);
  expect(foundAt(['Couts2'], { tables: { costs: { name: 'Couts2' } } })).toEqual([]);
});

test('drawn sheets are current, stale or incomplete', () => {
  const reading = readConvention(exampleRaw(), DEFAULT_BINDING);
  const recap = computeRecap(reading.convention, 2021);
  const plan = recapSheet(reading, recap, DEFAULT_BINDING, 'live', { date: '30/09/2021' });
  const [label, mark] = [labelOf(plan), markOf(plan, '23/11/2026')];
  const sheet = { name: 'R', label, stored: NOT_ASKED, isProtected: false, isHidden: false };
  const view = conventionOf(
    stateOf({
      drawnSheets: [
        { ...sheet, id: '1', mark },
        { ...sheet, id: '2', mark: { ...mark, fingerprint: 'of before' } },
        { ...sheet, id: '3', mark: null },
      ],
    }),
  );
  expect(view.sheets.map(({ state, filling }) => [state, filling])).toEqual([
    ['current', 'live'],
    ['stale', 'live'],
    ['incomplete', null],
  ]);
});

test('a sheet that is out of date or incomplete is found in its year, a frozen one as good to know', () => {
  const raw = exampleRaw();
  const reading = readConvention(raw, DEFAULT_BINDING);
  const recap = computeRecap(reading.convention, 2021);
  const drawn = (
    id: string,
    filling: 'live' | 'frozen',
    changes: { fingerprint?: string; whole?: boolean },
  ) => {
    const plan = recapSheet(reading, recap, DEFAULT_BINDING, filling, { date: '23/11/2026' });
    const mark = { ...markOf(plan, '23/11/2026'), fingerprint: changes.fingerprint ?? plan.fingerprint };
    return {
      id,
      name: `Récap ${id}`,
      label: labelOf(plan),
      mark: changes.whole === false ? null : mark,
      stored: NOT_ASKED,
      isProtected: false,
      isHidden: false,
    };
  };
  const view = conventionOf(
    stateOf({
      raw,
      drawnSheets: [
        drawn('current', 'live', {}),
        drawn('stale', 'live', { fingerprint: 'old' }),
        drawn('frozen', 'frozen', { fingerprint: 'old' }),
        drawn('cut', 'live', { whole: false }),
      ],
    }),
  );
  const sheets = (year: number) =>
    view.inYear(year).findings.filter(({ place }) => place !== null && 'sheet' in place);
  expect(sheets(2021).map(({ code, severity, place }) => [code, severity, place])).toEqual([
    ['sheetStale', 'warning', { sheet: 'Récap stale' }],
    ['frozenSheetDiffers', 'info', { sheet: 'Récap frozen' }],
    ['sheetIncomplete', 'warning', { sheet: 'Récap cut' }],
  ]);
  expect(sheets(2020)).toEqual([]);
});

test('what each application costs is what is billed and what stays', () => {
  const { applications, billed } = conventionOf(stateOf()).inYear(2021);
  expect(applications.map(({ application, rebilled }) => [application, rebilled])).toEqual([
    ['E-demat', true],
    ['Marchés publics', true],
    ['E-services', true],
    ['Open Data', false],
  ]);
  for (const each of applications)
    expect((Number(each.billed) + Number(each.residualCost)).toFixed(2)).toBe(each.annualCost);
  expect(applications.at(-1)).toMatchObject({ billed: '0.00', residualCost: '3000.00' });
  // The communes' totals are rounded once each: a few cents apart from the sum of the applications.
  const lines = applications.reduce((total, each) => total + Number(each.billed), 0);
  expect(Math.abs(lines - Number(billed))).toBeLessThan(0.2);
});
