/** The answer to a request leaves with what it names: the commune's new annexes, or the account of who leaves. */
import { readRequests } from '../../src/workbook/accounts/requests/readRequests';
import { answerPlans } from '../../src/files/communes/answerFile';
import { writePdf } from '../../src/files/pdf/pdfFile';
import { exampleTables } from '../../src/workbook/tables/example';
import type { RowValues } from '../../src/workbook/tables/newTables';
import { textsOf } from '../helpers/evaluatedPlan';
import { pdfFonts } from '../helpers/pdfFonts';
import { asRead } from '../helpers/rawWorkbook';
import { ADDS, withAnswer, withRequests } from '../helpers/withRequests';

const DRAWING = { date: '20/10/2020' };

async function planned(decided: Partial<RowValues>) {
  const tables = withAnswer(exampleTables());
  const [request] = tables.rows.requests!;
  const raw = withRequests([{ ...request!, ...decided } as RowValues], undefined, tables);
  const source = asRead(raw);
  const { fields } = readRequests(raw, source.binding)[0]!;
  const plans = await answerPlans(source, fields, fields.effectYear ?? 2020, DRAWING);
  if (typeof plans === 'string') throw new Error(plans);
  return plans;
}

test('accepted: the letter first, then annexes 1 and 2 of the year of its effect', async () => {
  const plans = await planned({});
  expect(plans.map(({ kind, year }) => [kind, year])).toEqual([
    ['requestAnswer', 2021],
    ['applicationSheets', 2021],
    ['applicationUse', 2021],
    ['communeRecap', 2021],
  ]);
  expect(textsOf(plans[3]!).join(' ')).not.toContain('Lattes');
  expect(textsOf(plans[2]!).join(' ')).toContain('E-demat');
  const pdf = await writePdf(plans, { title: 'Réponse', creator: 'Collectivité' }, pdfFonts);
  expect(pdf.length).toBeGreaterThan(5_000);
});

test('refused: the letter alone', async () => {
  const plans = await planned({ decision: 'Refusée', reason: 'hors délai' });
  expect(plans.map(({ kind }) => kind)).toEqual(['requestAnswer']);
});

test('who leaves has its final account with it', async () => {
  const plans = await planned({ kind: 'Résiliation', application: '' });
  expect(plans.map(({ kind, year }) => [kind, year])).toEqual([
    ['requestAnswer', 2021],
    ['finalAccount', 2020],
  ]);
});

test('undecided: nothing', async () => {
  const raw = withRequests([ADDS]);
  const source = asRead(raw);
  const { fields } = readRequests(raw, source.binding)[0]!;
  expect(await answerPlans(source, fields, 2020, DRAWING)).toBe('noSubject');
});
