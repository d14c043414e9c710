import { computeRecap } from '../../src/core/recap';
import { paneReading, type ConventionView } from '../../src/taskpane/model/paneReading';
import { DEFAULT_BINDING } from '../../src/workbook/binding';
import { exampleTables } from '../../src/workbook/example';
import { tablePlans } from '../../src/workbook/newTables';
import type { RawCell, RawTable, RawWorkbook } from '../../src/workbook/rawTables';
import { readConvention } from '../../src/workbook/readConvention';
import { TABLE_ROLES, type TableRole } from '../../src/workbook/schema';
import { labelOf, markOf } from '../../src/workbook/sheetMark';
import type { PlanCell } from '../../src/workbook/sheetPlan';
import { recapSheet } from '../../src/workbook/sheets/recap';
import type { WorkbookState } from '../../src/excel/readWorkbook';

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
    tables: Object.fromEntries(tables) as RawWorkbook['tables'],
    totalPopulation: null,
    definedNames: [],
  };
}

function stateOf(changes: Partial<WorkbookState> = {}): WorkbookState {
  return {
    binding: DEFAULT_BINDING,
    bindingDamaged: false,
    raw: exampleRaw(),
    drawnSheets: [],
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

  test('the largest shares come first, at most five, measured by the first', () => {
    const { largestShares } = view.inYear(2021);
    expect(largestShares).toHaveLength(5);
    expect(largestShares[0]).toMatchObject({ commune: 'Montpellier', ratio: 1 });
    const amounts = largestShares.map(({ amount }) => Number(amount));
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  });

  test('a year is computed once', () => {
    expect(view.inYear(2020)).toBe(view.inYear(2020));
  });

  test('totals that nobody will recover are found in the year that is shown', () => {
    const [finding, ...others] = view.inYear(2021).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'belowRecoveryThreshold',
      where: { table: 'Communes', column: 'Commune' },
    });
  });
});

test('places are told by the names of this workbook, rows from 1', () => {
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
  expect(finding?.where).toEqual({ table: 'MesCommunes', row: 4, column: 'Habitants' });
});

test('a damaged binding is said first', () => {
  const { findings } = conventionOf(stateOf({ bindingDamaged: true })).inYear(2021);
  expect(findings[0]).toMatchObject({ code: 'bindingDamaged', place: null, where: null });
});

test('drawn sheets are current, stale or incomplete', () => {
  const reading = readConvention(exampleRaw(), DEFAULT_BINDING);
  const recap = computeRecap(reading.convention, 2021);
  const plan = recapSheet(reading, recap, DEFAULT_BINDING, 'live', { date: '30/09/2021' });
  const [label, mark] = [labelOf(plan), markOf(plan)];
  const sheet = { name: 'R', label, isProtected: false };
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
