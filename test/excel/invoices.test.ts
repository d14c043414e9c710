/** Invoices of interventions on the genuine client: a continuous series, also with two persons in the workbook. */
import { drawDocument } from '../../src/excel/drawDocument';
import { accountFindings } from '../../src/workbook/accounts/accountFindings';
import { invoiceOf } from '../../src/workbook/accounts/invoices/invoicing';
import { readInterventions } from '../../src/workbook/accounts/interventions/readInterventions';
import type { Edit } from '../../src/workbook/edits/edit';
import { readConvention } from '../../src/workbook/read/readConvention';
import { ACCEPTED, change, refusalOf, withWork } from '../helpers/acceptedWork';
import { billingNow, edited, on } from '../helpers/billing';
import { currentHost, valuesOf } from '../helpers/excel';
import { comesAfterReading } from '../helpers/faults/secondPerson';

const INVOICING: Edit = {
  kind: 'setInvoicing',
  before: { vatNumber: '', series: '' },
  after: { vatNumber: 'FR83404833048', series: 'F2021-' },
};
const numbered = (ref: string, day = '2021-05-01'): Edit => ({ kind: 'numberInvoice', ref, on: on(day) });

async function invoicesNow() {
  const { raw, binding } = await billingNow();
  return readInterventions(raw, binding).rows.map(({ head }) => invoiceOf(head)?.number ?? null);
}
async function accepted(...refs: string[]): Promise<void> {
  for (const ref of refs) await edited(change(null, { ...ACCEPTED, ref }));
}
const order = {
  kind: 'invoice',
  year: 2021,
  subject: 'I1',
  filling: 'portable',
  today: '05/12/2021',
} as const;

test('only with a VAT number and a series; then one number after the other, and back from the end', async () => {
  await withWork();
  await accepted('I2', 'I3');
  expect(await refusalOf(numbered('I1'))).toEqual({ code: 'invoicingMissing' });
  expect(await drawDocument(order, () => undefined)).toMatchObject({ ok: false });
  expect(
    await refusalOf({ ...INVOICING, after: { vatNumber: 'FR00404833048', series: 'F2021-' } }),
  ).toMatchObject({ code: 'vatNumberInvalid' });
  await edited(INVOICING);

  await edited(numbered('I1'));
  const second = await edited(numbered('I2'));
  await edited(numbered('I3'));
  expect(await invoicesNow()).toEqual(['F2021-0001', 'F2021-0002', 'F2021-0003']);
  expect(await refusalOf(numbered('I1'))).toMatchObject({ reason: 'alreadyInvoiced' });
  // In the middle of the series nothing is taken back, and what an invoice says stays.
  expect(await refusalOf(second)).toMatchObject({ reason: 'notLast' });
  const { raw, binding } = await billingNow();
  const [fields] = readInterventions(raw, binding).rows.map((row) => row.fields);
  expect(await refusalOf(change(fields!, { ...fields!, subject: 'Autre' }))).toMatchObject({
    reason: 'invoiced',
  });

  expect(await drawDocument(order, () => undefined)).toMatchObject({ ok: true });
  const shown = (await valuesOf('Facture I1 2021', 'A1:B20')).map((row) => row.join(' '));
  expect(shown).toEqual(
    expect.arrayContaining([
      'Facture d’intervention – exercice 2021 ',
      'N° de facture F2021-0001',
      'N° de TVA FR83404833048',
    ]),
  );
  expect([...currentHost().unimplemented]).toEqual([]);
});

test('somebody else takes the next number between our reading and our writing: ours is the one after it', async () => {
  await withWork();
  await accepted('I2', 'I3');
  await edited(INVOICING);
  await edited(numbered('I1'));
  const leave = comesAfterReading(currentHost(), () =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Interventions');
      table.columns.getItem('N° de facture').getDataBodyRange().getCell(1, 0).values = [["'F2021-0002"]];
      table.columns.getItem('Facturée le').getDataBodyRange().getCell(1, 0).values = [[on('2021-05-01')]];
      await context.sync();
    }),
  );
  await edited(numbered('I3'));
  leave();
  expect(await invoicesNow()).toEqual(['F2021-0001', 'F2021-0002', 'F2021-0003']);
});

test('a number that was typed twice, or leaves a gap, is found; the next is not given before it is mended', async () => {
  await withWork();
  await accepted('I2', 'I3');
  await edited(INVOICING);
  await edited(numbered('I1'));
  const typed = async (row: number, number: string) => {
    await Excel.run(async (context) => {
      const column = context.workbook.tables.getItem('Interventions').columns.getItem('N° de facture');
      column.getDataBodyRange().getCell(row, 0).values = [[`'${number}`]];
      await context.sync();
    });
    const { raw, binding } = await billingNow();
    return accountFindings(raw, binding, readConvention(raw, binding))
      .filter(({ code }) => code.startsWith('invoice'))
      .map(({ code, values }) => `${code} ${String(values.value)}`);
  };
  expect(await typed(1, 'F2021-0001')).toEqual(['invoiceNumberTwice F2021-0001']);
  expect(await refusalOf(numbered('I3'))).toEqual({ code: 'seriesBroken', number: 'F2021-0001' });
  expect(await typed(1, 'F2021-0003')).toEqual(['invoiceNumberMissing F2021-0002']);
  expect(await refusalOf(numbered('I3'))).toEqual({ code: 'seriesBroken', number: 'F2021-0002' });
  expect(await typed(1, 'F2021-0002')).toEqual([]);
  expect(await refusalOf(numbered('I3', '2021-04-30'))).toMatchObject({ reason: 'beforeLast' });
});
