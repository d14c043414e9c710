/** The quote and the statement of costs of an intervention. */
import { documentPlan, fingerprintNow } from '../../src/workbook/documents/documentPlans';
import type { RawCell, RawWorkbook } from '../../src/workbook/read/rawTables';
import type { Filling, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { recognise } from '../../src/workbook/frozen/recognise';
import { exampleTables } from '../../src/workbook/tables/example';
import { asRead, rawWorkbookOf, withRow, withTable } from '../helpers/rawWorkbook';
import { evaluated } from '../helpers/evaluatedPlan';
import { linesOfPlan } from '../helpers/planText';

const DATE = '30/06/2021';
const line = (cells: Record<string, RawCell>) => ({ Intervention: 'I7', 'Taux TVA': 0.2, ...cells });
const workbook = (...heads: Record<string, RawCell>[]): RawWorkbook => {
  const tables = withTable(rawWorkbookOf(exampleTables()), 'interventionLines');
  const head = {
    'Réf.': 'I7',
    Commune: 'Lattes',
    Application: 'E-services',
    Objet: '=Formulaire de réservation',
    Calendrier: 'mars 2021',
  };
  let raw = withRow(tables, 'interventions', Object.assign({}, head, ...heads) as Record<string, RawCell>);
  raw = withRow(
    raw,
    'interventionLines',
    line({
      Profil: 'Technicien',
      Journées: 2,
      'Demi-journées': 1,
      'Prix journée HT': 350,
      'Prix demi-journée HT': 200.55,
      HT: 900.55,
      TVA: 180.11,
    }),
  );
  // A lump sum, and what is included.
  raw = withRow(
    raw,
    'interventionLines',
    line({ Profil: 'Chef de projet', Journées: 1, HT: 500, TVA: 100.01 }),
  );
  return withRow(
    raw,
    'interventionLines',
    line({ Profil: 'Technicien', Journées: 1, 'Prix journée HT': 350, HT: 0, TVA: 0, Inclus: 'Formation' }),
  );
};
const planOf = async (kind: string, raw: RawWorkbook, filling: Filling = 'portable'): Promise<SheetPlan> => {
  const plan = await documentPlan({ kind, year: 2021, subject: 'I7' }, asRead(raw), filling, { date: DATE });
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
};

test('the quote: lines at their prices, what is included at nothing, one total, and in words', async () => {
  const plan = await planOf('interventionQuote', workbook());
  expect(plan.sheetName).toBe('Devis I7 2021');
  expect(linesOfPlan(plan)).toEqual(
    expect.arrayContaining([
      'A1 "Devis d’intervention – exercice 2021"',
      'B4 "I7"',
      'B5 "Lattes"',
      'B7 "=Formulaire de réservation"',
      'F11 =B11*C11+D11*E11 gives 900.55',
      'H11 =ROUND(F11*G11,2) gives 180.11',
      // A lump sum, and a VAT that lines share: values.
      'F12 500',
      'H12 100.01',
      'A13 "Technicien (formation, inclus)"',
      'F13 0',
      'F14 =SUM(F11:F13) gives 1400.55',
      'H14 =SUM(H11:H13) gives 280.12',
      'I14 =SUM(I11:I13) gives 1680.67',
      'A16 "Arrêté le présent devis à la somme de mille six cent quatre-vingts euros et soixante-sept centimes, TVA comprise."',
      'A19 "Ce que la convention comprend n’est pas facturé."',
    ]),
  );
});

test('the statement of costs says the steps, and that it is no invoice', async () => {
  const steps = {
    'Accord le': 44_256,
    Référence: 'Courriel n° 12',
    'Service fait le': 44_270,
    'Qualité acceptée le': 44_275,
    Titre: '0101',
  };
  const plan = await planOf('costStatement', workbook(steps));
  expect(linesOfPlan(plan)).toEqual(
    expect.arrayContaining([
      'A1 "Justificatif d’intervention – exercice 2021"',
      'B9 "01/03/2021, Courriel n° 12"',
      'B10 "15/03/2021"',
      'B11 "20/03/2021"',
      'B12 "0101"',
      'I18 =SUM(I15:I17) gives 1680.67',
      'A24 "Ce justificatif accompagne le titre de recette\\u202f; il n’est pas une facture."',
    ]),
  );
});

test('its formulas give what it shows, and frozen it shows the same', async () => {
  const portable = await planOf('interventionQuote', workbook());
  const shown = (plan: SheetPlan) =>
    plan.cells.slice(plan.body.firstRow, plan.body.firstRow + 4).map((row) =>
      row.map((cell) => {
        if (cell.kind === 'number') return cell.value;
        return cell.kind === 'formula' ? cell.cached : '';
      }),
    );
  const computed = evaluated(portable);
  const frozen = await planOf('interventionQuote', workbook(), 'frozen');
  expect(shown(frozen)).toEqual(shown(portable));
  portable.cells.slice(portable.body.firstRow, portable.body.firstRow + 4).forEach((row, at) =>
    row.forEach((cell, column) => {
      if (cell.kind === 'formula')
        expect(Number(computed[portable.body.firstRow + at]![column])).toBeCloseTo(Number(cell.cached), 9);
    }),
  );
});

test('a fingerprint follows what is shown, not the schedule of another day', () => {
  const source = asRead(workbook());
  const id = { kind: 'interventionQuote', year: 2021, subject: 'I7' };
  const before = fingerprintNow(id, source);
  const dearer = workbook();
  const schedule = dearer.tables.priceSchedule!;
  const prices = {
    ...schedule,
    rows: schedule.rows.map((row) => row.map((cell) => (cell === '' ? 999 : cell))),
  };
  expect(fingerprintNow(id, asRead({ ...dearer, tables: { ...dearer.tables, priceSchedule: prices } }))).toBe(
    before,
  );
  expect(fingerprintNow(id, asRead(workbook({ Objet: 'Autre' })))).not.toBe(before);
  expect(fingerprintNow({ ...id, subject: 'I8' }, source)).toBeNull();
});

test('a sheet that lost its mark is known again, with its intervention', async () => {
  const raw = workbook();
  const plan = await planOf('interventionQuote', raw);
  const formulas = plan.cells.map((row) =>
    row.map((cell): RawCell => {
      if (cell.kind === 'number') return cell.value;
      if (cell.kind === 'text') return cell.text;
      return cell.kind === 'formula' ? cell.formula : '';
    }),
  );
  const found = await recognise('Devis I7 2021', { formulas, values: formulas } as never, asRead(raw));
  expect(found?.label).toMatchObject({ kind: 'interventionQuote', year: 2021, subject: 'I7' });
});

test('what is not priced has no document', async () => {
  const raw = withRow(workbook(), 'interventionLines', line({ Profil: 'Technicien', Journées: 1 }));
  expect(
    await documentPlan({ kind: 'interventionQuote', year: 2021, subject: 'I7' }, asRead(raw), 'portable', {
      date: DATE,
    }),
  ).toBe('noSubject');
});
