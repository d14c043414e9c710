/** The sheet of a closed year leaves the workbook like every document: .xlsx, .ods and PDF say what it says. */
import { readFile } from '../../src/files/read/readFile';
import { writePdf } from '../../src/files/pdf/pdfFile';
import { writeWorkbook } from '../../src/files/workbookFile';
import { documentPlan } from '../../src/workbook/documents/documentPlans';
import type { RawCell } from '../../src/workbook/read/rawTables';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { CLOSED } from '../helpers/closedYear';
import { shown } from '../helpers/evaluatedPlan';
import { pdfFonts } from '../helpers/pdfFonts';
import { asRead } from '../helpers/rawWorkbook';
import { PROPERTIES } from './plans';

async function closingSheet(): Promise<SheetPlan> {
  const id = { kind: 'yearClosing', year: 2021 };
  const plan = await documentPlan(id, asRead(CLOSED.raw), 'portable', { date: '05/12/2021' });
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
}

test.each(['xlsx', 'ods'] as const)('.%s: every cell', async (format) => {
  const plan = await closingSheet();
  const bytes = await writeWorkbook([plan], PROPERTIES, format);
  const { sheets } = await readFile(bytes);
  const [sheet] = sheets;
  const plain = (value: RawCell | null): string => String(value ?? '').replace(/[\u00a0\u202f]/g, ' ');
  // Blank rows are not read, nor blank cells at the end of one.
  const rowsOf = (rows: readonly (readonly (RawCell | null)[])[]): string[] =>
    rows.map((row) => row.map(plain).join('|').replace(/\|+$/, '')).filter((row) => row !== '');
  expect(rowsOf(sheet!.rows)).toEqual(rowsOf(plan.cells.map((row) => row.map(shown))));
});

test('PDF', async () => {
  const bytes = await writePdf([await closingSheet()], PROPERTIES, pdfFonts);
  expect(Buffer.from(bytes.subarray(0, 5)).toString('latin1')).toBe('%PDF-');
});
