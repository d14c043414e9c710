/** The table of orders in LibreOffice, which computes every cell of it anew: what core says, on five given days. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { enableXlsx } from '../../host/node';
import { serialDate } from '../../src/core/dates';
import { DAYS, aYear, under } from '../helpers/billingYear';
import { billingExcel, seenOn, sheetAndCore } from '../helpers/billing';
import { LIBRE_OFFICE, recalculated } from '../helpers/libreOffice';
import { describeWith } from '../helpers/needs';
import { savedBytes } from '../helpers/savedWorkbook';
import { columnsOf } from '../../src/workbook/schema/tables';

/** A file without what its formulas gave: whoever opens it has to compute. */
function withoutValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'));
  for (const name of sheets)
    parts[name] = strToU8(strFromU8(parts[name]!).replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, '$1'));
  return zipSync(parts);
}

/** A cell of the export: dates stand as in America. */
function valueOf(text: string): string | number {
  const [, month, day, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return serialDate(Number(year), Number(month), Number(day));
  return text === '' || Number.isNaN(Number(text)) ? text : Number(text);
}

describeWith([LIBRE_OFFICE], 'the table of orders in LibreOffice', () => {
  beforeAll(enableXlsx);

  test('states, dates, amounts and interest as in the pane, on five days', async () => {
    const host = await billingExcel(DAYS[4]!, under('legalRate', 'Oui'));
    await aYear();
    const files: Record<string, Uint8Array> = {};
    const expected: Record<string, unknown> = {};
    for (const [index, day] of DAYS.entries()) {
      await seenOn(day);
      expected[`day${index}.xlsx`] = (await sheetAndCore()).core;
      files[`day${index}.xlsx`] = withoutValues(await savedBytes(host));
    }
    const computed = columnsOf('revenueOrders').filter(([, spec]) => spec.calculated === true);
    const seen = Object.fromEntries(
      Object.entries(recalculated(files)).map(([name, sheets]) => {
        const [headers = [], ...rows] = sheets.find(([first]) => first?.includes('Intérêts depuis')) ?? [];
        const orders = rows
          .filter(([ref]) => ref?.startsWith('T2021') === true)
          .map((row) => [
            row[0],
            Object.fromEntries(
              computed.map(([column, spec]) => {
                const text = row[headers.indexOf(spec.header)] ?? '';
                return [column, valueOf(text)];
              }),
            ),
          ]);
        return [name, Object.fromEntries(orders) as unknown];
      }),
    );
    expect(seen).toEqual(expected);
  });
});
