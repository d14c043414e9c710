/** Communes that join, leave or merge in the course of a convention: read where it is said, respected wherever amounts are. */
import { computeRecap } from '../../src/core/recap';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import { documentSource } from '../../src/workbook/documents/source';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { memberFields } from '../../src/workbook/edits/fields';
import { readMergedShares } from '../../src/workbook/read/byYear/mergedShares';
import { collectFindings } from '../../src/workbook/read/findings/findings';
import type { RawCell, RawWorkbook } from '../../src/workbook/read/rawTables';
import { recapFindings } from '../../src/workbook/read/recapFindings';
import { readingIn } from '../../src/workbook/read/byYear/readingIn';
import { unusedFindings } from '../../src/workbook/read/unusedFindings';
import { viewTable } from '../../src/workbook/read/tableView';
import { columnHeader, NEW_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { linesOfPlan } from '../helpers/planText';
import { asRead, rawWorkbookOf } from '../helpers/rawWorkbook';

const example = rawWorkbookOf(exampleTables());
const read = (raw: RawWorkbook) => asRead(raw, NEW_BINDING).reading;
const findings = (raw: RawWorkbook) =>
  read(raw).findings.map(({ code, values }) => [code, values.commune ?? '']);

type Row = Readonly<Record<string, RawCell>>;

/** The table of communes with the three columns, filled where a name says so, and new rows. */
function withYears(rows: Readonly<Record<string, Row>>, added: readonly Row[] = []): RawWorkbook {
  const communes = example.tables.communes!;
  const more = ['firstYear', 'lastYear', 'successor'];
  const headers = [...communes.headers, ...more.map((role) => columnHeader(NEW_BINDING, 'communes', role))];
  const at = communes.headers.indexOf('Commune');
  const cells = (name: RawCell, row: Row): RawCell[] =>
    more.map((role) => rows[String(name)]?.[role] ?? row[role] ?? '');
  const roles = ['name', 'inseeCode', 'siret', 'kind', 'population'];
  const existing = communes.rows.map((row) => [...row, ...cells(row[at] ?? '', {})]);
  const created = added.map((row) => [...roles.map((role) => row[role] ?? ''), ...cells('', row)]);
  return {
    ...example,
    tables: { ...example.tables, communes: { ...communes, headers, rows: [...existing, ...created] } },
  };
}

const populationOf = (name: string): number =>
  read(example).convention.members.find((member) => member.name === name)!.population!;
const codeOf = (name: string): string =>
  read(example).convention.members.find((member) => member.name === name)!.inseeCode!;

const NEW = {
  name: 'Jacou-Clapiers',
  inseeCode: codeOf('Jacou'),
  kind: 'Commune',
  population: populationOf('Jacou') + populationOf('Clapiers'),
  firstYear: 2020,
};
const merged = withYears(
  {
    Jacou: { lastYear: 2019, successor: 'Jacou-Clapiers' },
    Clapiers: { lastYear: 2019, successor: 'jacou-clapiers' },
  },
  [NEW],
);

test('columns that are not there, or empty, say nothing', () => {
  expect(read(withYears({})).convention).toEqual(read(example).convention);
  expect(findings(withYears({}))).toEqual(findings(example));
});

test('a merger is read without a finding, the code of the chief town included', () => {
  expect(findings(merged)).toEqual(findings(example));
  const { members } = read(merged).convention;
  expect(members.find(({ name }) => name === 'Clapiers')?.membership).toEqual({
    firstYear: null,
    end: { lastYear: 2019, successor: 'Jacou-Clapiers' },
  });
  expect(unusedFindings(read(merged)).map(({ values }) => values.commune)).not.toContain('Jacou-Clapiers');
});

test('the years before are as they were, and the amounts of the others stay to the cent', () => {
  const [before, after] = [
    computeRecap(read(example).convention, 2020),
    computeRecap(read(merged).convention, 2020),
  ];
  expect(computeRecap(read(merged).convention, 2019).rows.map(({ total }) => total.toFixed(2))).toEqual(
    computeRecap(read(example).convention, 2019).rows.map(({ total }) => total.toFixed(2)),
  );
  expect(after.totalWeight).toBe(before.totalWeight);
  expect(after.billed.toFixed(2)).toBe(before.billed.toFixed(2));
  expect(after.rows).toHaveLength(30);
});

test.each([
  ['memberYearInvalid', { Jacou: { lastYear: 'bientôt' } }],
  ['memberYearsReversed', { Jacou: { firstYear: 2021, lastYear: 2019 } }],
  ['successorUnknown', { Jacou: { lastYear: 2019, successor: 'Nulle part' } }],
  ['successorUnknown', { Jacou: { lastYear: 2019, successor: 'Jacou' } }],
  ['successorStillCounted', { Jacou: { successor: 'Clapiers' } }],
  ['successorNotThere', { Jacou: { lastYear: 2019, successor: 'Clapiers' }, Clapiers: { firstYear: 2021 } }],
])('%s', (code, rows) => {
  expect(findings(withYears(rows as Readonly<Record<string, Row>>))).toContainEqual([code, 'Jacou']);
});

test('a circle is found in each row of it, and nobody owes', () => {
  const raw = withYears({
    Jacou: { lastYear: 2019, successor: 'Clapiers' },
    Clapiers: { lastYear: 2019, successor: 'Jacou' },
  });
  expect(findings(raw).filter(([code]) => code === 'successorCircle')).toEqual([
    ['successorCircle', 'Jacou'],
    ['successorCircle', 'Clapiers'],
  ]);
  expect(computeRecap(read(raw).convention, 2020).rows).toHaveLength(29);
});

test('what the total counts may be what one year adds up to: it follows in the others', () => {
  const total = read(example).convention.totalPopulation;
  expect(findings({ ...merged, totalPopulation: total })).toEqual(findings(example));
  const { convention } = read({ ...merged, totalPopulation: total });
  expect([2019, 2020].map((year) => computeRecap(convention, year).totalWeight)).toEqual([total, total]);
  expect(findings({ ...merged, totalPopulation: total - 1 })).toContainEqual(['totalPopulationTooSmall', '']);
});

test('of a year, the reading keeps rows beside members, and formulas have no populations to read', () => {
  const reading = readingIn(read(merged), 2020);
  const at = reading.convention.members.findIndex(({ name }) => name === 'Jacou-Clapiers');
  expect(reading.memberRows[at]).toBe(31);
  expect(reading.memberRows).toHaveLength(reading.convention.members.length);
  expect(reading.available.columns.communes?.has('population')).toBe(false);
  const recap = computeRecap(read(merged).convention, 2020);
  expect(
    recapFindings(read(merged), recap).every(
      ({ place }) => place !== null && 'row' in place && place.row !== null,
    ),
  ).toBe(true);
});

test('documents show the new commune in place of its former ones, say of what its amount is the sum, and compute nothing', async () => {
  const { raw, reading } = asRead(merged, NEW_BINDING);
  const source = documentSource(raw, NEW_BINDING, reading);
  const planned = async (kind: string, subject?: string) => {
    const entry = DOCUMENTS.find((each) => each.kind === kind)!;
    const { plan } = await entry.loadPlan();
    const sheet = plan(source, { year: 2020, subject }, 'portable', { date: '01/01/2020' });
    if (typeof sheet === 'string') throw new Error(sheet);
    return sheet;
  };
  const recap = await planned('recap');
  expect(recap.body.rowKeys).toContain('Jacou-Clapiers');
  expect(recap.body.rowKeys).not.toContain('Jacou');
  expect(recap.cells.flat().some((cell) => cell.kind === 'formula')).toBe(false);
  for (const sheet of [
    recap,
    await planned('settlementStatement', 'Jacou-Clapiers'),
    await planned('communeRecap', 'Jacou-Clapiers'),
  ])
    expect(
      linesOfPlan(sheet)
        .join(' ')
        .replace(/\\u00a0|\\u202f|\s/g, ' '),
    ).toContain('Jacou-Clapiers : somme des quotes-parts de');
  const uses = await planned('applicationUse');
  expect(uses.body.rowKeys).toContain('Jacou-Clapiers');
  const row = uses.cells.find(([first]) => first?.kind === 'text' && first.text === 'Jacou-Clapiers')!;
  expect(row.filter((cell) => cell.kind === 'text' && cell.text === 'X').length).toBeGreaterThan(0);
  await expect(planned('settlementStatement', 'Jacou')).rejects.toThrow('noSubject');
});

describe('in the pane', () => {
  const jacou = memberFields(
    viewTable(merged, NEW_BINDING, 'communes')!.rows.find((row) => row.cell('name') === 'Jacou')!,
  );
  const outcome = (after: object) =>
    planEdit(
      merged,
      NEW_BINDING,
      { kind: 'changeMember', before: jacou, after: { ...jacou, ...after } },
      46_000,
    );

  test('years and successor are edited, and refused where they say nothing', () => {
    expect(jacou).toMatchObject({ lastYear: 2019, successor: 'Jacou-Clapiers' });
    expect(outcome({ lastYear: 2020 })).toMatchObject({ ok: true });
    expect(outcome({ lastYear: 'demain' })).toMatchObject({ refusal: { code: 'membershipInvalid' } });
    expect(outcome({ firstYear: 2021 })).toMatchObject({ refusal: { code: 'membershipInvalid' } });
    expect(outcome({ successor: 'JACOU' })).toMatchObject({ refusal: { code: 'successorInvalid' } });
    expect(outcome({ lastYear: '' })).toMatchObject({ refusal: { code: 'successorInvalid' } });
  });

  test('a new name of the new commune goes to those that it succeeds', () => {
    const before = memberFields(
      viewTable(merged, NEW_BINDING, 'communes')!.rows.find((row) => row.cell('name') === 'Jacou-Clapiers')!,
    );
    const renamed = planEdit(
      merged,
      NEW_BINDING,
      { kind: 'changeMember', before, after: { ...before, name: 'Clapjac' } },
      46_000,
    );
    if (!renamed.ok) throw new Error(renamed.refusal.code);
    const written = renamed.plan.operations.filter(
      (operation) => operation.kind === 'set' && 'successor' in operation.values,
    );
    expect(written).toHaveLength(2);
  });
});

test('the rule of shares that the settings say, or that of before', () => {
  const rule = (value: RawCell) => {
    const { findings: found, report } = collectFindings();
    const settings = example.tables.settings!;
    const at = (header: string): number => settings.headers.indexOf(header);
    const row = settings.headers.map((_, column) =>
      column === at('Paramètre') ? 'Communes nouvelles' : column === at('Valeur') ? value : '',
    );
    const raw = {
      ...example,
      tables: { ...example.tables, settings: { ...settings, rows: [...settings.rows, row] } },
    };
    return [readMergedShares(viewTable(raw, NEW_BINDING, 'settings'), report), found.map(({ code }) => code)];
  };
  expect(rule('Populations additionnées')).toEqual(['addedPopulations', []]);
  expect(rule('')).toEqual(['sumOfShares', []]);
  expect(rule('Au hasard')).toEqual(['sumOfShares', ['settingInvalid']]);
});
