/** Every document of the register, frozen, goes onto pages: none of its texts stands where a page has no place for it. */
import { serialDate } from '../../src/core/dates';
import { writePdf } from '../../src/files/pdf/pdfFile';
import { documentPlan } from '../../src/workbook/documents/documentPlans';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import { exampleTables } from '../../src/workbook/tables/example';
import { pdfFonts } from '../helpers/pdfFonts';
import { asRead, rawWorkbookOf } from '../helpers/rawWorkbook';
import { INTERVENTION, invoiced, withIntervention } from '../helpers/withIntervention';
import { ANSWERED, withAnswer } from '../helpers/withRequests';
import { VARIANTS, withVariants } from '../helpers/withVariants';
import { withLateOrder } from '../helpers/withLateOrder';

const COMMUNE = 'Fabrègues';
const SUBJECTS = {
  one: undefined,
  perCommune: COMMUNE,
  perIntervention: INTERVENTION,
  perDebtor: COMMUNE,
  perRequest: ANSWERED,
  perVariants: VARIANTS,
} as const;

const tables = withVariants(withLateOrder(withAnswer(withIntervention(exampleTables())), COMMUNE));
const source = asRead(invoiced(rawWorkbookOf(tables, { calculationDate: serialDate(2021, 12, 1) })));

test.each(DOCUMENTS)('$kind', async ({ kind, inWorkbook }) => {
  const subject = SUBJECTS[inWorkbook ?? 'perCommune'];
  const plan = await documentPlan({ kind, year: 2021, subject }, source, 'frozen', { date: '01/12/2021' });
  if (typeof plan === 'string') throw new Error(plan);
  const pdf = await writePdf([plan], { title: kind, creator: 'Collectivité' }, pdfFonts);
  expect(pdf.length).toBeGreaterThan(1_000);
});
