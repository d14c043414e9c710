/** Workbooks of before there were clauses get those that their documents printed, and say them from then on. */
import { modelOfKind, MONTPELLIER_2019 } from '../../src/core/clauses/models';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { repairTables } from '../../src/excel/repairTables';
import { upgradeTables } from '../../src/excel/upgradeTables';
import { SCHEMA_VERSION, schemaVersion } from '../../src/workbook/schema/binding';
import { CLAUSE_SETTINGS } from '../../src/workbook/schema/clauseSettings';
import { PARTY_SETTINGS } from '../../src/workbook/schema/partySettings';
import { viewTable } from '../../src/workbook/read/tableView';
import { readConvention } from '../../src/workbook/read/readConvention';
import { clauseValues } from '../../src/workbook/tables/clauseRows';
import { excelWith } from '../helpers/excel';
import { exampleTables } from '../../src/workbook/tables/example';
import { openSaved, workbookOf } from '../helpers/savedWorkbook';

const quiet = (): void => undefined;
const DONE = { ok: true, value: undefined };

async function now() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  const { raw, binding } = state.value;
  const rows = viewTable(raw, binding, 'settings')!.rows.map((row) => [row.cell('key'), row.cell('value')]);
  const { settings } = readConvention(raw, binding);
  return { version: schemaVersion(binding), rows, clauses: settings.clauses };
}

test('each clause that was printed gets a row, a text as a text, and is read back as it was', async () => {
  await openSaved(workbookOf('0.1.0', 'example'));
  const before = await now();
  expect(before.version).toBe(1);
  expect(await upgradeTables(quiet)).toEqual(DONE);
  const after = await now();
  expect(after.version).toBe(SCHEMA_VERSION);
  const values = clauseValues(MONTPELLIER_2019);
  expect(after.rows).toEqual([
    ...before.rows,
    ...Object.entries(CLAUSE_SETTINGS).map(([role, { key }]) => [key, values[role as keyof typeof values]]),
    // Who claims and who signs is nobody's but the person's to say.
    ...Object.values(PARTY_SETTINGS).map(({ key }) => [key, '']),
  ]);
  expect(after.clauses).toEqual(before.clauses);
  expect(after.clauses.articles.share).toBe('4');
});

test('a former workbook that is repaired before goes on printing the same, too', async () => {
  await openSaved(workbookOf('0.1.0', 'example'));
  const { clauses } = await now();
  expect(await repairTables({}, quiet)).toEqual(DONE);
  expect((await now()).clauses).toEqual(clauses);
});

test('a workbook of now whose clauses were all deleted has none', async () => {
  const tables = exampleTables();
  await excelWith(tables);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Parametres');
    const keys = table.columns.getItem('Paramètre').getDataBodyRange().load('values');
    await context.sync();
    const ours = new Set<string>(Object.values(CLAUSE_SETTINGS).map(({ key }) => key));
    const gone = keys.values.flatMap(([key], index) => (ours.has(String(key)) ? [index] : []));
    for (const index of gone.reverse()) table.rows.getItemAt(index).delete();
    await context.sync();
  });
  const { clauses } = await now();
  expect(clauses).toEqual({ ...modelOfKind('other'), bodyKind: null, court: clauses.court });
  expect(await repairTables({}, quiet)).toEqual(DONE);
  expect((await now()).clauses).toEqual(clauses);
});
