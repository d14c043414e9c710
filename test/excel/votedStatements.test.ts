/** Statements drawn in a workbook whose year was frozen: of the amounts that were voted, unless somebody chose otherwise. */
import { drawDocument, type DocumentOrder } from '../../src/excel/drawDocument';
import { readAmounts } from '../../src/excel/drawn/readVersions';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { paneReading } from '../../src/taskpane/model/paneReading';
import { DEFAULT_BINDING, tableName } from '../../src/workbook/schema/binding';
import { isMarkName, markNames, readMarkNames } from '../../src/workbook/plan/markNames';
import { LABEL_KEY, MARK_KEY } from '../../src/workbook/plan/sheetMark';
import { excelWith, valuesOf } from '../helpers/excel';
import { openSaved, workbookOf } from '../helpers/savedWorkbook';

const STATEMENT = {
  kind: 'settlementStatement',
  year: 2021,
  subject: 'Fabrègues',
  filling: 'frozen',
} as const;
const SHEET = 'État 2021 Fabrègues figé';
const FROZEN = 'Récap 2021 figé';

const draw = (order: Omit<DocumentOrder, 'today'>, today = '24/11/2026') =>
  drawDocument({ ...order, today }, () => undefined);

async function amountsNow() {
  const offer = await readAmounts(2021);
  if (!offer.ok) throw new Error(JSON.stringify(offer));
  return offer.value;
}

async function choiceOfVersion() {
  const [version] = (await amountsNow()).versions;
  if (version?.problem !== null) throw new Error(String(version?.problem));
  return { kind: 'version', fingerprint: version.origin.fingerprint } as const;
}

/** Of one cell of a table, or of a sheet. */
async function type(value: string | number, where: (workbook: Excel.Workbook) => Excel.Range): Promise<void> {
  await Excel.run(async (context) => {
    where(context.workbook).values = [[value]];
    await context.sync();
  });
}

const inTable =
  (role: 'applications' | 'communes' | 'settings', column: string, row: number) =>
  (workbook: Excel.Workbook) =>
    workbook.tables
      .getItem(tableName(DEFAULT_BINDING, role))
      .columns.getItem(column)
      .getDataBodyRange()
      .getCell(row, 0);

const changeCost = (amount: number) => type(amount, inTable('applications', 'Coût annuel global', 1));

async function statementNow() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  const view = paneReading(state.value);
  if (view.kind !== 'convention') throw new Error('The workbook was not known');
  return {
    drawn: state.value.drawnSheets.find(({ name }) => name === SHEET)!,
    shown: view.sheets.find(({ name }) => name === SHEET)!,
  };
}

const printed = async () => (await valuesOf(SHEET, 'A1:G60')).flat().map(String);

beforeEach(async () => {
  await excelWith();
  const frozen = await draw(
    { kind: 'recap', year: 2021, filling: 'frozen', note: 'Délibération n° 12' },
    '23/11/2026',
  );
  expect(frozen).toMatchObject({ ok: true, value: { sheetName: FROZEN } });
});

test('while the tables have what was voted, a statement is of the version, and is up to date by it', async () => {
  expect(await draw(STATEMENT)).toMatchObject({ ok: true });
  expect((await printed()).some((cell) => cell.startsWith('Montants d’après la version du 23/11/2026'))).toBe(
    true,
  );
  const { drawn, shown } = await statementNow();
  expect(drawn.mark?.origin).toMatchObject({ kind: 'version', frozenOn: '23/11/2026' });
  expect(shown).toMatchObject({ state: 'current', origin: drawn.mark?.origin });

  // A cost that changes touches nothing that it shows; the name of the convention does.
  await changeCost(10_000);
  expect((await statementNow()).shown.state).toBe('current');
  await type('Convention de 2022', inTable('settings', 'Valeur', 1));
  expect((await statementNow()).shown.state).toBe('stale');
});

test('of a commune that is called otherwise since: up to date, by its code, until what it says of it changes', async () => {
  const fabregues = 11;
  await type('21340095500017', inTable('communes', 'SIRET', fabregues));
  await draw(STATEMENT);
  expect((await statementNow()).drawn.mark?.origin).toMatchObject({ inseeCode: '34095' });
  await type('Fabrègues-la-Neuve', inTable('communes', 'Commune', fabregues));
  expect((await statementNow()).shown.state).toBe('current');
  expect(await draw({ ...STATEMENT, amounts: await choiceOfVersion() })).toMatchObject({
    value: { unchanged: true },
  });
  await type('21340095500025', inTable('communes', 'SIRET', fabregues));
  expect((await statementNow()).shown.state).toBe('stale');
});

test('once a cost has changed, none is drawn before somebody chose; then the one that they chose', async () => {
  await changeCost(10_000);
  expect(await draw(STATEMENT)).toEqual({
    ok: false,
    problem: { code: 'amountsToChoose', year: 2021 },
    restored: true,
  });
  expect(await draw({ ...STATEMENT, amounts: await choiceOfVersion() })).toMatchObject({ ok: true });
  expect(await printed()).toContain('149.04');
  const { seen } = await amountsNow();
  expect(await draw({ ...STATEMENT, filling: 'portable', amounts: { kind: 'tables', seen } })).toMatchObject({
    ok: true,
    value: { sheetName: 'État 2021 Fabrègues' },
  });
  expect((await valuesOf('État 2021 Fabrègues', 'A1:G60')).flat()).toContain(186.3);
  // The recap itself is always that of the tables: its frozen one stands beside it.
  expect(await draw({ kind: 'recap', year: 2021, filling: 'live' })).toMatchObject({ ok: true });
});

test('a version in which somebody changed a cent is no version any more', async () => {
  const chosen = await choiceOfVersion();
  await type(0.01, (workbook) => workbook.worksheets.getItem(FROZEN).getRange('G9'));
  expect((await amountsNow()).versions).toMatchObject([{ sheet: FROZEN, problem: 'altered' }]);
  for (const amounts of [undefined, chosen])
    expect(await draw({ ...STATEMENT, amounts })).toMatchObject({ problem: { code: 'amountsToChoose' } });
});

test('a frozen recap that lost its mark still keeps the tables from being taken for granted', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(FROZEN);
    sheet.names.load('items/name');
    await context.sync();
    for (const key of [LABEL_KEY, MARK_KEY]) sheet.customProperties.getItemOrNullObject(key).delete();
    for (const { name } of sheet.names.items)
      if (isMarkName(name)) sheet.names.getItemOrNullObject(name).delete();
    await context.sync();
  });
  expect((await amountsNow()).versions).toMatchObject([{ sheet: FROZEN, problem: 'unmarked' }]);
});

test('which version it is of outlives other programs, in the names of the sheet', async () => {
  await draw(STATEMENT);
  const { label, mark } = (await statementNow()).drawn;
  const read = readMarkNames(markNames(label, mark!));
  expect(read).toMatchObject({ mark: { origin: mark!.origin } });
});

test('what version 0.1.0 froze is a version', async () => {
  await openSaved(workbookOf('0.1.0', 'frozen-year'));
  const { versions } = await amountsNow();
  expect(versions).toMatchObject([
    { sheet: FROZEN, problem: null, frozenOn: '30/09/2021', comparison: { same: true } },
  ]);
});
