import { editOf, mendFinder } from '../../src/workbook/edits/mends/mends';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { applyOperations } from '../helpers/applyOperations';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { readConvention } from '../../src/workbook/read/readConvention';
import { beginsAsTotal, isTotalName } from '../../src/workbook/read/totalRows';
import { exampleTables } from '../../src/workbook/tables/example';
import type { RawCell, RawWorkbook } from '../../src/workbook/read/rawTables';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

test.each([
  'Total',
  'TOTAL GÉNÉRAL',
  'Sous-total',
  'Totaux',
  'Ensemble',
  'Total des communes',
  'total 2021',
  'Somme',
])('%s is a total', (name) => expect(isTotalName(name)).toBe(true));
test.each(['Lattes', 'Totainville', 'Sommières', 'Ensemble vocal', 'Cumulus', '', 12, 'Somme-Vesle'])(
  '%s is none',
  (name) => expect(isTotalName(name)).toBe(false),
);
test('in a file, where nothing is taken without being shown, more are', () => {
  expect(beginsAsTotal('Total secteur nord')).toBe(true);
  expect(isTotalName('Total secteur nord')).toBe(false);
});

const RAW = rawWorkbookOf(exampleTables());

function withCommunes(rows: readonly (readonly RawCell[])[], totalPopulation: RawCell | null): RawWorkbook {
  const { headers } = RAW.tables.communes!;
  return { ...RAW, totalPopulation, tables: { ...RAW.tables, communes: { headers, rows } } };
}

const row = (name: string, code: RawCell, population: RawCell): RawCell[] => {
  const cells: Record<string, RawCell> = { Commune: name, 'Code INSEE': code, Population: population };
  return RAW.tables.communes!.headers.map((header) => cells[header] ?? '');
};
const THREE = [
  row('Lattes', '34129', 17789),
  row('Fabrègues', '34095', 7282),
  row('Castries', '34058', 6819),
];
const codesOf = (raw: RawWorkbook): string[] =>
  readConvention(raw, DEFAULT_BINDING)
    .findings.map(({ code }) => code)
    .filter((code) => /total/i.test(code));

test('a total typed among the communes is none of them, is said, and changes no amount', () => {
  const raw = withCommunes([...THREE, row('Total', '', 31890)], 63780);
  const { convention, memberRows } = readConvention(raw, DEFAULT_BINDING);
  expect(convention.members.map(({ name }) => name)).toEqual(['Lattes', 'Fabrègues', 'Castries']);
  expect(memberRows).toEqual([0, 1, 2]);
  expect(convention.totalPopulation).toBe(31890);
  expect(codesOf(raw)).toEqual(['totalRowInTable']);
  const found = readConvention(raw, DEFAULT_BINDING).findings.find(({ code }) => code === 'totalRowInTable');
  expect(found).toMatchObject({
    severity: 'error',
    place: { table: 'communes', row: 3, column: 'name' },
    values: { value: 'Total' },
  });
});

test('its row is deleted by a mend, and comes back where it stood', () => {
  const raw = withCommunes([row('Total', '', 31890), ...THREE], 63780);
  const finding = readConvention(raw, DEFAULT_BINDING).findings.find(
    ({ code }) => code === 'totalRowInTable',
  )!;
  const mend = mendFinder(raw, DEFAULT_BINDING)(finding)!;
  expect(mend).toMatchObject({ kind: 'removeTotalRow', removal: { before: { name: 'Total' } } });
  const done = planEdit(raw, DEFAULT_BINDING, editOf([mend]), 46_350);
  if (!done.ok) throw new Error(done.refusal.code);
  const after = applyOperations(raw, done.plan.operations);
  expect(after.tables.communes!.rows).toEqual(THREE);
  expect(codesOf({ ...after, totalPopulation: 31890 })).toEqual([]);
  const undone = planEdit(after, DEFAULT_BINDING, done.plan.undo, 46_350);
  if (!undone.ok) throw new Error(undone.refusal.code);
  const names = applyOperations(after, undone.plan.operations).tables.communes!.rows.map(([name]) => name);
  expect(names).toEqual(['Total', 'Lattes', 'Fabrègues', 'Castries']);
});

test('a name that gives something else than the total that is counted twice is said as before', () => {
  expect(codesOf(withCommunes([...THREE, row('Total', '', 31890)], 40000))).toEqual([
    'totalRowInTable',
    'totalPopulationDiffers',
  ]);
});

test('a row that only adds up is counted, and pointed at; one with a code is a commune', () => {
  expect(codesOf(withCommunes([...THREE, row('Métropole', '', 31890)], null))).toEqual(['rowLooksLikeTotal']);
  expect(codesOf(withCommunes([...THREE, row('Métropole', '34172', 31890)], null))).toEqual([]);
});

test('a code of fewer digits than one zero can account for is no code', () => {
  const { findings, convention } = readConvention(
    withCommunes([row('Fabrègues', 95, 7282)], null),
    DEFAULT_BINDING,
  );
  expect(convention.members[0]!.inseeCode).toBe('95');
  expect(findings.map(({ code }) => code)).toContain('inseeCodeInvalid');
});
