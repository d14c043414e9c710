import type { HostWorkbook } from '../../host/index';
import { readSetting, readSettings, writeSetting } from '../../src/excel/workbookSettings';
import { DEFAULT_ACCOUNTING, fixedColumn } from '../../src/taskpane/features/accounting/accountingChoices';
import { excelAccounting } from '../../src/taskpane/features/accounting/accountingServices';
import { excelExport } from '../../src/taskpane/features/export/exportServices';
import type { MadeFiles } from '../../src/files/communes/madeFiles';
import { excelWith, freshExcel, requestsOf } from '../helpers/excel';

let host: HostWorkbook;
afterEach(() => {
  expect([...host.unimplemented]).toEqual([]);
});

test('a text is kept under its key, and replaced', async () => {
  host = await freshExcel();
  expect(await readSetting('QuotePart.Test')).toEqual({ ok: true, value: null });
  expect(await writeSetting('QuotePart.Test', '{"a":1}')).toEqual({ ok: true, value: undefined });
  await writeSetting('QuotePart.Test', 'é"=1');
  expect(await readSetting('QuotePart.Test')).toEqual({ ok: true, value: 'é"=1' });
});

test('several are read in their order, in one request', async () => {
  host = await freshExcel();
  await writeSetting('QuotePart.B', 'second');
  await writeSetting('QuotePart.A', 'first');
  const before = requestsOf(host);
  expect(await readSettings(['QuotePart.A', 'QuotePart.None', 'QuotePart.B'])).toEqual({
    ok: true,
    value: ['first', null, 'second'],
  });
  expect(requestsOf(host) - before).toBe(1);
});

test('something else under the key is nothing', async () => {
  host = await freshExcel();
  await Excel.run(async (context) => {
    context.workbook.settings.add('QuotePart.Test', { not: 'ours' });
    await context.sync();
  });
  expect(await readSetting('QuotePart.Test')).toEqual({ ok: true, value: null });
});

test('what the last files showed is kept with the workbook, by year', async () => {
  host = await excelWith();
  const made: MadeFiles = new Map([['lattes', { statement: '0123abcd' }]]);
  const attachments = new Map([['lattes', '2021_34129_Lattes_etat-liquidatif-et-annexes.pdf']]);
  expect(await excelExport.remember(2021, made, attachments)).toMatchObject({ ok: true });
  const [now, before] = [await excelExport.read(2021, null), await excelExport.read(2020, null)];
  if (!now.ok || !before.ok) throw new Error('Not read.');
  expect([...now.value.made]).toEqual([...made]);
  expect([...now.value.attachments]).toEqual([...attachments]);
  expect(before.value.made.size).toBe(0);
  expect(now.value.files?.recap.rows).toHaveLength(31);
});

test('a revenue order names the file that brought the statement; before there is one, the name of one', async () => {
  host = await excelWith();
  const file = '2021_34129_Lattes_etat-liquidatif-et-annexes.pdf';
  expect(await excelExport.remember(2021, new Map(), new Map([['lattes', file]]))).toMatchObject({
    ok: true,
  });
  const source = await excelAccounting.read(2021, null);
  if (!source.ok) throw new Error('Not read.');
  const { proposed } = source.value.orders!;
  expect(proposed.find(({ debtor }) => debtor === 'Lattes')?.statementFile).toBe(file);
  expect(proposed.find(({ debtor }) => debtor === 'Jacou')?.statementFile).toBe(
    '2021_34120_Jacou_etat-liquidatif.xlsx',
  );
});

test('the choices for the finance software are kept with the workbook', async () => {
  host = await excelWith();
  const choices = {
    ...DEFAULT_ACCOUNTING,
    columns: [fixedColumn('Compte', '70848'), ...DEFAULT_ACCOUNTING.columns],
    proposed: false,
  };
  expect(await excelAccounting.remember(choices)).toMatchObject({ ok: true });
  const source = await excelAccounting.read(2021, null);
  if (!source.ok) throw new Error('Not read.');
  expect(source.value.choices).toEqual(choices);
  expect(source.value.orders?.proposed.length).toBeGreaterThan(0);
});
