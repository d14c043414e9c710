/** A statement is one upright page, in LibreOffice's PDF and in ours: whatever it claims, of whomever, for how many. */
import { modelOfKind } from '../../src/core/clauses/models';
import { writePdf } from '../../src/files/pdf/pdfFile';
import { writeWorkbook } from '../../src/files/workbookFile';
import { documentPlan } from '../../src/workbook/documents/documentPlans';
import { documentSource } from '../../src/workbook/documents/source';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { readConvention } from '../../src/workbook/read/readConvention';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { clauseValues } from '../../src/workbook/tables/clauseRows';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import { convert, LIBRE_OFFICE } from '../helpers/libreOffice';
import { describeWith, testWith } from '../helpers/needs';
import { withDebtors, withSetting } from '../helpers/parties';
import { pagesOf, PDFTOTEXT, type Page } from '../helpers/pdf';
import { pdfFonts } from '../helpers/pdfFonts';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { PROPERTIES } from './plans';

const YEAR = 2021;
const COMMUNE = 'Saint-Étienne-de-la-Montagne-Noire-et-des-Vallées-du-Lac-Bleu';
const LONG = 'Gestion électronique des documents et du courrier n° ';

interface Claim {
  /** `Montpellier 4`. */
  readonly name: string;
  readonly total: string;
  readonly plan: SheetPlan;
}

/** Of a commune that has all inhabitants: it owes the whole of what is shared, half of each cost. */
async function claim(body: string, count: number, cost: number, total: string): Promise<Claim> {
  const { settings } = exampleTables();
  const applications = Array.from({ length: count }, (_, index) => ({
    name: `${LONG}${index + 1}`.padEnd(60, '.'),
    annualCost: cost,
  }));
  const bayonne = {
    metropole: 'Communauté d’agglomération Pays Basque',
    conventionName: 'Convention de services numériques partagés',
    tribunal: 'tribunal administratif de Pau',
    ...clauseValues(modelOfKind('communauteAgglomeration')),
  };
  const tables: NewTables = {
    settings: { ...settings, ...(body === 'Bayonne' ? bayonne : {}) },
    rows: {
      communes: [{ name: COMMUNE, inseeCode: '64102', kind: 'Commune', population: 51_894 }],
      applications,
      subscriptions: applications.map(({ name }) => ({ commune: COMMUNE, application: name })),
    },
  };
  const bare = rawWorkbookOf(tables);
  const raw = withDebtors(
    withSetting(
      withSetting(
        withSetting(bare, 'creditorSiret', '20006710600019'),
        'accountant',
        'Trésorerie de Bayonne',
      ),
      'signatoryName',
      'Camille Etcheverry',
    ),
    'address',
    { [COMMUNE]: '1 place de la Liberté\n64100 Bayonne' },
  );
  const source = documentSource(raw, DEFAULT_BINDING, readConvention(raw, DEFAULT_BINDING));
  const id = { kind: 'settlementStatement', year: YEAR, subject: COMMUNE };
  const plan = await documentPlan(id, source, 'frozen', { date: '30/09/2021' });
  if (typeof plan === 'string') throw new Error(plan);
  return { name: `${body} ${count}`, total, plan };
}

let claims: Claim[];
beforeAll(async () => {
  claims = await Promise.all([
    claim('Montpellier', 0, 1, '0,00'),
    claim('Montpellier', 1, 0.02, '0,01'),
    claim('Montpellier', 4, 8333.33, '16666,66'),
    claim('Montpellier', 12, 99_999_999.99, '599999999,94'),
    claim('Bayonne', 4, 8333.33, '16666,66'),
    claim('Bayonne', 12, 99_999_999.99, '599999999,94'),
  ]);
});

/** Points, of the smallest letters: in ours, and where something wider may stand in for Calibri. */
const LEAST_HEIGHT = { ours: 6, libreOffice: 5 } as const;
/** The same of a statement that is dense: letters of seven points, by the lines of the fonts that they are printed in. */
const LEAST_DENSE_HEIGHT = { ours: 7 * 1.22, libreOffice: 7 * 1.16 } as const;

function expectOnePage(
  { name, total, plan }: Claim,
  pages: readonly Page[],
  program: keyof typeof LEAST_HEIGHT,
): void {
  expect([name, pages.length]).toEqual([name, 1]);
  const [page] = pages as [Page];
  expect([Math.round(page.width), Math.round(page.height)]).toEqual([595, 842]);
  const said = page.words
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
  for (const cell of plan.cells.flat())
    if (cell.kind === 'text') expect(said).toContain(cell.text.split(/\s/)[0]);
  if (total !== '0,00') expect(said).toContain(`${total}€`);
  expect(said).not.toContain('###');
  const dense = plan.look.print.footerSize !== undefined;
  expect([name, dense]).toEqual([name, name.endsWith(' 12')]);
  const least = (dense ? LEAST_DENSE_HEIGHT : LEAST_HEIGHT)[program];
  for (const { left, right, top, bottom } of page.words) {
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(page.width);
    expect(bottom - top).toBeGreaterThan(least);
  }
}

testWith([PDFTOTEXT], 'ours', async () => {
  for (const each of claims)
    expectOnePage(each, pagesOf(await writePdf([each.plan], PROPERTIES, pdfFonts)), 'ours');
});

describeWith([LIBRE_OFFICE, PDFTOTEXT], 'printed by LibreOffice', () => {
  test.each(['xlsx', 'ods'] as const)('.%s', async (format) => {
    const files: Record<string, Uint8Array> = {};
    for (const [index, { plan }] of claims.entries())
      files[`claim${index}.${format}`] = await writeWorkbook([plan], PROPERTIES, format);
    const printed = convert(files, 'pdf', 'fr-FR');
    for (const [index, each] of claims.entries())
      expectOnePage(each, pagesOf(printed[`claim${index}.${format}`]![0]!), 'libreOffice');
  });
});
