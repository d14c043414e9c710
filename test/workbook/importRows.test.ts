import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { ImportedTable, ImportPlan } from '../../src/workbook/edits/import/importPlan';
import { planImport } from '../../src/workbook/edits/import/importRows';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { exampleTables } from '../../src/workbook/tables/example';
import type { RowValues } from '../../src/workbook/tables/newTables';
import type { RawWorkbook } from '../../src/workbook/read/rawTables';
import { applyOperations } from '../helpers/applyOperations';
import { rawWorkbookOf, withCell, withRow } from '../helpers/rawWorkbook';

const RAW = rawWorkbookOf(exampleTables());

const planned = (table: ImportedTable, rows: readonly RowValues[], raw = RAW): ImportPlan =>
  planImport(
    raw,
    DEFAULT_BINDING,
    table,
    rows.map((values, index) => ({ row: index + 2, values })),
  );
const outcomes = (plan: ImportPlan) => plan.lines.map(({ outcome }) => outcome);
const outcome = (table: ImportedTable, values: RowValues, raw = RAW) =>
  outcomes(planned(table, [values], raw))[0];

function applied(plan: ImportPlan, raw = RAW): { raw: RawWorkbook; back: RawWorkbook; journal: number } {
  const decided = planEdit(raw, DEFAULT_BINDING, { kind: 'importRows', steps: plan.steps }, 1);
  if (!decided.ok) throw new Error(JSON.stringify(decided));
  const after = applyOperations(raw, decided.plan.operations);
  const undone = planEdit(after, DEFAULT_BINDING, decided.plan.undo, 2);
  if (!undone.ok) throw new Error(JSON.stringify(undone));
  return {
    raw: after,
    back: applyOperations(after, undone.plan.operations),
    journal: decided.plan.journal.length,
  };
}

/** All tables but the Journal; rows of nothing and the order of rows aside. */
const contents = ({ tables: { journal: _, ...tables } }: RawWorkbook) =>
  Object.fromEntries(
    Object.entries(tables).map(([role, table]) => [
      role,
      (table?.rows ?? [])
        .filter((row) => row.some((cell) => cell !== ''))
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
const lattesIn = (raw: RawWorkbook) => raw.tables.communes!.rows.find((row) => row[0] === 'Lattes');

describe('communes', () => {
  test.each<[string, RowValues]>([
    ['INSEE code', { inseeCode: '34129', population: 17_000 }],
    ['INSEE code, whatever its name', { inseeCode: '34129', name: 'LATTES', population: 17_000 }],
    ['name as it stands', { name: 'lattes', population: 17_000 }],
    ['name as others spell it', { name: ' LATTÉS', population: 17_000 }],
  ])('found by their %s', (_, values) => {
    const plan = planned('communes', [values]);
    expect(plan.lines[0]).toMatchObject({
      name: 'Lattes',
      outcome: { kind: 'changed', changes: [{ column: 'population', after: 17_000 }] },
    });
    expect(lattesIn(applied(plan).raw)).toContain(17_000);
  });

  test('found by their SIRET, and by the SIREN of another establishment or alone', () => {
    const row = RAW.tables.communes!.rows.findIndex((cells) => cells[0] === 'Lattes');
    const raw = withCell(RAW, 'communes', row, 'SIRET', '21340129100017');
    for (const siret of ['21340129100017', '213401291', '00000213401291'])
      expect(outcome('communes', { siret, name: 'Lattes' }, raw)).toEqual({ kind: 'unchanged' });
    expect(outcome('communes', { siret: '213 401 291 00025' }, raw)).toEqual({
      kind: 'changed',
      changes: [{ column: 'siret', before: '21340129100017', after: '21340129100025' }],
    });
    expect(outcome('communes', { siret: '00000213401291', population: 5 }, raw)).toEqual({
      kind: 'changed',
      changes: [{ column: 'population', before: expect.any(Number) as number, after: 5 }],
    });
  });

  test('a short Saint is one of ours', () => {
    expect(outcome('communes', { name: 'ST JEAN DE VEDAS', population: 9000 })).toMatchObject({
      kind: 'changed',
      changes: [{ column: 'population' }],
    });
  });

  test('new, unchanged, refused', () => {
    const plan = planned('communes', [
      { name: 'Palavas-les-Flots', inseeCode: '34192', population: 6000 },
      { name: 'Lattes' },
      { name: 'Ailleurs', population: 'environ 12' },
      { name: 'Sans population' },
      { inseeCode: '99', name: 'Mal codée', population: 3 },
      { name: 'Palavas les flots', population: 6001 },
      { inseeCode: '34129', name: 'Jacou', population: 1 },
      { name: 'Autre', kind: 'Syndicat', population: 1 },
      { population: 12 },
    ]);
    expect(outcomes(plan).map((each) => (each.kind === 'refused' ? each.problem : each.kind))).toEqual([
      'new',
      'unchanged',
      { code: 'unreadable', column: 'population', value: 'environ 12' },
      { code: 'refused', refusal: { code: 'populationInvalid', name: 'Sans population' } },
      { code: 'refused', refusal: { code: 'inseeCodeInvalid', value: '99' } },
      { code: 'twice', row: 2 },
      { code: 'twoRows', byCode: 'Lattes', byName: 'Jacou' },
      { code: 'unreadable', column: 'kind', value: 'Syndicat' },
      { code: 'refused', refusal: { code: 'nameMissing' } },
    ]);
    expect(plan.steps).toHaveLength(1);
  });

  test('a CCAS is not its commune, whose INSEE code it has', () => {
    expect(outcome('communes', { name: 'CCAS de Lattes', inseeCode: '34129', population: 0 })).toMatchObject({
      kind: 'new',
      changes: expect.arrayContaining([{ column: 'kind', before: null, after: 'CCAS' }]) as unknown,
    });
    const raw = withRow(RAW, 'communes', { Commune: 'CCAS de Lattes', 'Code INSEE': '34129', Type: 'CCAS' });
    expect(outcome('communes', { name: 'CCAS de Lattes', inseeCode: '34129' }, raw)).toEqual({
      kind: 'unchanged',
    });
    expect(outcome('communes', { inseeCode: '34129', population: 5 }, raw)).toMatchObject({
      kind: 'changed',
    });
  });

  test('an empty cell leaves ours, and other rows of ours stay', () => {
    const plan = planned('communes', [{ name: 'Lattes', population: 1 }]);
    const { raw, back } = applied(plan);
    expect(lattesIn(raw)).toContain('34129');
    expect(raw.tables.communes!.rows).toHaveLength(RAW.tables.communes!.rows.length);
    expect(contents(back)).toEqual(contents(RAW));
  });
});

describe('applications', () => {
  test('found by code, then name; what is a sum stays one', () => {
    const raw = withCell(RAW, 'applications', 0, 'Code', 'ED');
    const [row] = RAW.tables.applications!.rows;
    expect(outcome('applications', { code: 'ed', contributionRate: 40 }, raw)).toEqual({
      kind: 'changed',
      changes: [{ column: 'contributionRate', before: null, after: 0.4 }],
    });
    expect(outcome('applications', { name: String(row![0]).toUpperCase() })).toEqual({ kind: 'unchanged' });
    const plan = planned('applications', [{ name: 'Cadastre', maintenance: 100.1, operation: 200.2 }]);
    expect(outcomes(plan)[0]).toMatchObject({
      kind: 'new',
      changes: expect.arrayContaining([{ column: 'annualCost', before: null, after: 300.3 }]) as unknown,
    });
    expect(plan.steps[0]).toMatchObject({ after: { annualCost: null } });
  });

  test('refused: a cost that is none, a share beyond the whole, no cost', () => {
    expect(
      outcomes(
        planned('applications', [
          { name: 'A', annualCost: 1.005 },
          { name: 'B', annualCost: 10, contributionRate: 120 },
          { name: 'C' },
          { name: 'D', annualCost: 1, rebilled: 'peut-être' },
        ]),
      ).map((each) => each.kind === 'refused' && each.problem),
    ).toMatchObject([
      { refusal: { code: 'costInvalid' } },
      { refusal: { code: 'rateInvalid' } },
      { refusal: { code: 'costMissing' } },
      { code: 'unreadable', column: 'rebilled' },
    ]);
  });
});

describe('subscriptions', () => {
  const { rows } = exampleTables();
  const known = rows.subscriptions![0]!;
  const used = new Set(
    rows.subscriptions!.map((row) => JSON.stringify([row['commune'], row['application']])),
  );
  const free = rows
    .communes!.map(({ name }) => ({ commune: name!, application: 'E-services' }))
    .filter(({ commune, application }) => !used.has(JSON.stringify([commune, application])))[0]!;

  test('known, new, changed; names as others spell them', () => {
    const plan = planned('subscriptions', [
      { commune: String(known['commune']).toUpperCase(), application: known['application']! },
      { ...free, firstYear: 2021 },
    ]);
    expect(outcomes(plan)).toEqual([
      { kind: 'unchanged' },
      { kind: 'new', changes: [{ column: 'firstYear', before: null, after: 2021 }] },
    ]);
    const changed = planned('subscriptions', [
      { commune: known['commune']!, application: known['application']!, lastYear: 2020 },
    ]);
    expect(outcomes(changed)[0]).toMatchObject({
      kind: 'changed',
      changes: [{ column: 'lastYear', after: 2020 }],
    });
    for (const each of [plan, changed]) expect(contents(applied(each).back)).toEqual(contents(RAW));
  });

  test('several periods of a pair are one step, taken back as one', () => {
    const plan = planned('subscriptions', [
      { ...free, firstYear: 2019, lastYear: 2019 },
      { ...free, firstYear: 2021 },
      { ...free, firstYear: 2020, lastYear: 2021 },
      { ...free, firstYear: 2018, lastYear: 2017 },
      { ...free, firstYear: 'bientôt' },
    ]);
    expect(outcomes(plan).map((each) => (each.kind === 'refused' ? each.problem.code : each.kind))).toEqual([
      'new',
      'new',
      'overlap',
      'refused',
      'unreadable',
    ]);
    expect(plan.steps).toHaveLength(1);
    const { raw, back } = applied(plan);
    expect(raw.tables.subscriptions!.rows.length).toBe(RAW.tables.subscriptions!.rows.length + 2);
    expect(contents(back)).toEqual(contents(RAW));
  });

  test('of unknown communes or applications, or of none: refused', () => {
    expect(
      outcomes(
        planned('subscriptions', [
          { commune: 'Nulle part', application: 'E-demat' },
          { commune: 'Lattes', application: 'Inconnue' },
          { commune: 'Lattes' },
        ]),
      ).map((each) => each.kind === 'refused' && each.problem),
    ).toMatchObject([
      { refusal: { code: 'notFound', name: 'Nulle part' } },
      { refusal: { code: 'notFound', name: 'Inconnue' } },
      { refusal: { code: 'nameMissing' } },
    ]);
  });
});

describe('as one edit', () => {
  test('new rows stand one behind the other, each in the Journal; all are taken back', () => {
    const plan = planned('communes', [
      { name: 'Un', population: 1 },
      { name: 'Lattes', population: 2 },
      { name: 'Trois', population: 3 },
    ]);
    const { raw, back, journal } = applied(plan);
    expect(raw.tables.communes!.rows.slice(-2).map((row) => row[0])).toEqual(['Un', 'Trois']);
    expect(journal).toBe(3);
    expect(contents(back)).toEqual(contents(RAW));
  });

  test('nothing of it is done when one row has changed since, or two would have one name', () => {
    const plan = planned('communes', [
      { name: 'Un', population: 1 },
      { name: 'Lattes', population: 2 },
    ]);
    const row = RAW.tables.communes!.rows.findIndex((cells) => cells[0] === 'Lattes');
    const meanwhile = withCell(RAW, 'communes', row, 'Population', 7);
    const edit = { kind: 'importRows', steps: plan.steps } as const;
    expect(planEdit(meanwhile, DEFAULT_BINDING, edit, 1)).toMatchObject({
      ok: false,
      refusal: { code: 'changedMeanwhile', name: 'Lattes' },
    });
    expect(
      planEdit(RAW, DEFAULT_BINDING, { ...edit, steps: [plan.steps[0]!, plan.steps[0]!] }, 1),
    ).toMatchObject({ refusal: { code: 'nameTaken' } });
    expect(planEdit(RAW, DEFAULT_BINDING, { ...edit, steps: [] }, 1)).toMatchObject({
      refusal: { code: 'nothingChanged' },
    });
  });
});

test('what a name costs is little, however many rows a file has: it is brought into its normal forms a few times', () => {
  const normalize = jest.spyOn(String.prototype, 'normalize');
  try {
    const rows = Array.from({ length: 200 }, (_, row) => ({
      name: `${'('.repeat(300)}${row % 2 === 0 ? row : ''}${'\u0301'.repeat(30)}`,
      population: 12,
    }));
    const kinds = outcomes(planned('communes', rows)).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['new', 'refused']));
    expect(normalize.mock.calls.length / rows.length).toBeLessThan(8);
  } finally {
    normalize.mockRestore();
  }
});
