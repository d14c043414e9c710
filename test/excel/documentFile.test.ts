/** A drawn sheet as a file of its own: from the tables as they are, from what was voted, or as it was frozen. */
import { drawDocument, type DocumentOrder } from '../../src/excel/drawDocument';
import { savableDocument, type SaveOrder } from '../../src/excel/drawn/savableDocument';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { excelLogo } from '../../src/taskpane/features/data/logo/logoServices';
import { excelDocumentFile } from '../../src/taskpane/features/documentFile/documentFileServices';
import { createDocumentFileSession } from '../../src/taskpane/features/documentFile/documentFileSession';
import { savableSheets } from '../../src/taskpane/features/documentFile/savableSheets';
import { paneReading } from '../../src/taskpane/model/paneReading';
import { createAmountsChoices } from '../../src/taskpane/state/amountsChoices';
import { readPicture } from '../../src/files/picture/readPicture';
import { isDraft } from '../../src/workbook/documents/parts';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { exampleTables } from '../../src/workbook/tables/example';
import { DEFAULT_BINDING, tableName } from '../../src/workbook/schema/binding';
import { unzipSync } from 'fflate';
import { currentHost, excelWith, requestsOf, valuesOf } from '../helpers/excel';
import { INTERVENTION, withIntervention } from '../helpers/withIntervention';
import { LOGO } from '../helpers/pictures';

const TODAY = '24/11/2026';
const STATEMENT = { kind: 'settlementStatement', year: 2021, subject: 'Fabrègues' } as const;

async function drawn(order: Omit<DocumentOrder, 'today'>): Promise<string> {
  const outcome = await drawDocument({ today: '23/11/2026', ...order }, () => undefined);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.sheetName;
}

async function sheetsNow() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  const view = paneReading(state.value);
  if (view.kind !== 'convention') throw new Error('The workbook was not known');
  return savableSheets(view.sheets);
}

async function sheetCalled(name: string) {
  const sheet = (await sheetsNow()).find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name} that can be saved`);
  return sheet;
}

async function saved(name: string, order: Partial<SaveOrder> = {}) {
  const sheet = await sheetCalled(name);
  return savableDocument({ sheet, asPages: false, amounts: null, today: TODAY, ...order });
}

async function planOf(name: string, order: Partial<SaveOrder> = {}): Promise<SheetPlan> {
  const outcome = await saved(name, order);
  if (!outcome.ok || outcome.value.kind !== 'savable') throw new Error(JSON.stringify(outcome));
  return outcome.value.document.plan;
}

async function changeCost(amount: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables
      .getItem(tableName(DEFAULT_BINDING, 'applications'))
      .columns.getItem('Coût annuel global')
      .getDataBodyRange()
      .getCell(1, 0).values = [[amount]];
    await context.sync();
  });
}

const textsOf = ({ cells }: SheetPlan): string[] =>
  cells.flat().flatMap((cell) => (cell.kind === 'text' ? [cell.text.replace(/[\u00a0\u202f]/g, ' ')] : []));

test('the document of a sheet from the tables as they are now: what was written beside it does not leave', async () => {
  await excelWith(withIntervention(exampleTables()));
  const quote = await drawn({
    kind: 'interventionQuote',
    year: 2021,
    subject: INTERVENTION,
    filling: 'portable',
  });
  const recap = await drawn({ kind: 'recap', year: 2021, filling: 'live' });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(quote).getRange('M3').values = [['un mot à moi']];
    await context.sync();
  });
  const host = currentHost();
  host.requests.clear();
  const plan = await planOf(quote);
  // A look at the sheets of the test, and one of the document's own.
  expect(requestsOf(host)).toBe(2);
  const standing = (await valuesOf(quote, 'A1:M40')).flat().map(String);
  expect(standing).toContain('un mot à moi');
  expect(textsOf(plan)).not.toContain('un mot à moi');
  expect(textsOf(plan).length).toBeGreaterThan(10);
  expect(plan).toMatchObject({ sheetName: quote, filling: 'portable', subject: INTERVENTION });
  expect(await planOf(quote, { asPages: true })).toMatchObject({ sheetName: quote, filling: 'frozen' });
  // Our functions stay in their workbook.
  expect(await planOf(recap)).toMatchObject({ sheetName: recap, filling: 'portable' });
});

test('a statement has the amounts that were voted, or those that somebody chose; a frozen sheet what it had', async () => {
  await excelWith();
  const frozen = await drawn({ kind: 'recap', year: 2021, filling: 'frozen', note: 'Délibération n° 12' });
  const statement = await drawn({ ...STATEMENT, filling: 'portable' });
  const atFirst = await planOf(frozen);
  const [sheet] = (await sheetsNow()).filter(({ name }) => name === statement);
  const voted = { kind: 'version', fingerprint: sheet!.origin!.fingerprint } as const;

  await changeCost(9999);
  expect(await saved(statement)).toMatchObject({
    ok: false,
    problem: { code: 'amountsToChoose', year: 2021 },
  });
  const ofVersion = await planOf(statement, { amounts: voted });
  expect(textsOf(ofVersion).join('\n')).toContain('d’après la version du 23/11/2026');
  expect(isDraft(ofVersion)).toBe(true);
  // What was frozen follows from its own version, though the tables have moved on.
  const again = await planOf(frozen);
  expect(again.cells).toEqual(atFirst.cells);
  expect(again.sheetName).toBe('Récap 2021');
});

test('a frozen sheet that nothing gives any more is not made', async () => {
  await excelWith();
  const frozen = await drawn({ kind: 'evolution', year: 2021, filling: 'frozen' });
  expect((await planOf(frozen)).filling).toBe('frozen');
  await changeCost(9999);
  expect(await saved(frozen)).toEqual({ ok: true, value: { kind: 'notRebuilt' } });
});

test('saved by the pane: named, with the logo, and told when the sheet went meanwhile', async () => {
  await excelWith();
  const chosen = readPicture(LOGO);
  if (!chosen.ok) throw new Error(chosen.problem);
  await excelLogo.keep(chosen.picture);
  const sheet = await sheetCalled(await drawn({ ...STATEMENT, filling: 'portable' }));
  const opened: Uint8Array[] = [];
  const session = createDocumentFileSession(
    {
      ...excelDocumentFile,
      canDownload: () => false,
      openWorkbook: (bytes) => {
        opened.push(bytes);
        return Promise.resolve({ ok: true, value: undefined });
      },
      today: () => TODAY,
    },
    createAmountsChoices(),
  );
  // Where nothing can be saved, a workbook is opened whatever was chosen.
  session.choose({ chosen: sheet.id, format: 'pdf' });
  await session.save(sheet);
  expect(session.getState()).toMatchObject({
    busy: false,
    result: {
      kind: 'saved',
      file: '2021_34095_Fabregues_Etat-liquidatif.xlsx',
      download: null,
      draft: true,
      origin: { kind: 'tables' },
    },
  });
  const names = Object.keys(unzipSync(opened[0]!));
  expect(names.filter((name) => name.startsWith('xl/media/'))).toHaveLength(1);

  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet.name).delete();
    await context.sync();
  });
  await session.save(sheet);
  expect(session.getState().result).toEqual({
    kind: 'failed',
    problem: { code: 'itemGone', item: sheet.name },
  });
});
