/**
 * The amounts of the golden file, as people see them, wherever the same year is looked at: in the sheets of the workbook,
 * in each commune's .xlsx, .ods and PDF, in the CSV of the revenue orders, and in every workbook after LibreOffice, in
 * French and in English, has saved it and printed it.
 */
// First: PDFKit takes the document that the host brings for that of a browser.
import { writePdf } from '../../src/files/pdf/pdfFile';
import { enableXlsx } from '../../host/node';
import { drawDocument } from '../../src/excel/drawDocument';
import { DEFAULT_CSV_OPTIONS, writeCsv } from '../../src/files/csv/csv';
import { DEFAULT_REVENUE_ORDER_COLUMNS, revenueOrderColumns } from '../../src/files/csv/revenueOrderCsv';
import { writeWorkbook, type WorkbookFormat } from '../../src/files/workbookFile';
import { revenueOrders } from '../../src/workbook/accounts/revenueOrders';
import { shownNumber } from '../../src/workbook/plan/shownNumber';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import expected from '../golden/montpellier-recap-expected.json';
import { communePlans, communeTables, YEAR } from '../files/communeFiles';
import { PROPERTIES } from '../files/plans';
import { draw, excelWith } from '../helpers/excel';
import { sourceOf } from '../helpers/frozenDocuments';
import { LIBRE_OFFICE, printedSavedAgain, type SystemLocale } from '../helpers/libreOffice';
import { describeWith } from '../helpers/needs';
import { linesOf, pagesOf, PDFTOTEXT } from '../helpers/pdf';
import { pdfFonts } from '../helpers/pdfFonts';
import { savedBytes } from '../helpers/savedWorkbook';

type Golden = (typeof expected.rows)[number];
/** What a person reads, line by line from the top. */
type Lines = readonly string[];
type Separators = Readonly<Record<'group' | 'decimal', string>>;

const FRENCH: Separators = { group: ' ', decimal: ',' };
const SEPARATORS: Readonly<Record<SystemLocale, Separators>> = {
  'fr-FR': FRENCH,
  'en-US': { group: ',', decimal: '.' },
};
const FORMATS: readonly WorkbookFormat[] = ['xlsx', 'ods'];
/** Their statements stand in the workbook too: one that uses everything, the largest one, one that owes nothing. */
const DRAWN = ['Fabrègues', 'Montpellier', 'Saussan'];
const CONTENT = new Set(['statement', 'annexe2']);

const goldenOf = (commune: string): Golden => expected.rows.find((row) => row.commune === commune)!;

/** Whatever space stands between thousands and before a sign. */
const plain = (shown: string): string => shown.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

const printedLines = (pdf: Uint8Array): Lines => pagesOf(pdf).flatMap((page) => linesOf(page).map(plain));

/** `1504.61` as people read it: `1 504,61 €`. */
function euros(amount: string, { group, decimal }: Separators): string {
  const [whole = '', cents = ''] = amount.split('.');
  return `${grouped(whole, group)}${decimal}${cents} €`;
}

const grouped = (whole: string, group: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, group);

/** The statement of a commune says its population, its applications and no other, their amounts and what is due. */
function expectStatement(
  lines: Lines,
  { population, lines: shares, total, gap }: Golden,
  by: Separators,
): void {
  const ending = (label: string): string =>
    lines.find((line) => line.startsWith(`${label} `))?.slice(label.length) ?? '';
  expect(ending('Population du redevable')).toBe(` ${grouped(String(population), by.group)} hab.`);
  for (const { name } of expected.applications) {
    const amount = (shares as Readonly<Record<string, string>>)[name];
    const line = ending(name);
    expect([name, line.slice(line.lastIndexOf(' € ') + 2)]).toEqual([
      name,
      amount === undefined ? line.slice(1) : ` ${euros(amount, by)}`,
    ]);
  }
  expect(ending('Écart d’arrondi')).toBe(` ${euros(gap, by)}`);
  expect(ending('Montant dû, net de taxe')).toBe(` ${euros(total, by)}`);
}

/** Its row, in its own annexe 2 or in everybody's: population, amounts, total, gap. */
function expectRow(
  lines: Lines,
  { commune, population, lines: shares, total, gap }: Golden,
  by: Separators,
): void {
  const amounts = [...Object.values(shares), total, gap].map((amount) => euros(amount, by));
  const shown = [grouped(String(population), by.group), ...amounts].join(' ');
  const rows = lines.filter(
    (line) => line.replace(commune, '').match(/^ \d{5} /) && line.startsWith(commune),
  );
  expect(rows.map((row) => row.slice(commune.length + 7))).toEqual([shown]);
}

/** What the sheets of the workbook show, in a French Excel. */
async function sheetLines(name: string): Promise<Lines> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange();
    range.load('values,numberFormat');
    await context.sync();
    const [values, formats] = [range.values as unknown[][], range.numberFormat as string[][]];
    return values.map((row, y) =>
      plain(
        row
          .map((value, x) =>
            typeof value === 'number' ? shownNumber(value, formats[y]![x]!) : String(value),
          )
          .filter((shown) => shown !== '')
          .join(' '),
      ),
    );
  });
}

describeWith([LIBRE_OFFICE, PDFTOTEXT], 'the golden amounts of 31 communes, as shown', () => {
  const source = sourceOf(communeTables());
  const { raw } = source;
  let plans: (commune: { readonly name: string }) => SheetPlan[];
  const files: Record<string, Uint8Array> = {};
  const recaps: Lines[] = [];
  beforeAll(async () => {
    plans = await communePlans({ raw, content: CONTENT });
    for (const [index, { commune }] of expected.rows.entries())
      for (const format of FORMATS)
        files[`${index}.${format}`] = await writeWorkbook(plans({ name: commune }), PROPERTIES, format);
    await enableXlsx();
    const host = await excelWith(communeTables());
    for (const subject of DRAWN) {
      const order = { kind: 'settlementStatement', subject, year: YEAR, today: '30/09/2021' } as const;
      expect(await drawDocument({ ...order, filling: 'live' }, () => undefined)).toMatchObject({ ok: true });
    }
    // The portable one is there for programs that do not have our functions.
    for (const filling of ['live', 'portable'] as const) {
      expect(await draw({ filling })).toMatchObject({ ok: true });
      recaps.push(await sheetLines('Récap 2021'));
    }
    files['classeur.xlsx'] = await savedBytes(host);
  });

  test('in the sheets of the workbook', async () => {
    for (const recap of recaps) for (const golden of expected.rows) expectRow(recap, golden, FRENCH);
    for (const commune of DRAWN)
      expectStatement(await sheetLines(`État 2021 ${commune}`), goldenOf(commune), FRENCH);
  });

  test('in each PDF', async () => {
    const pages = await communePlans({ raw, content: CONTENT, filling: 'frozen' });
    for (const golden of expected.rows) {
      const lines = printedLines(await writePdf(pages({ name: golden.commune }), PROPERTIES, pdfFonts));
      expectStatement(lines, golden, FRENCH);
      expectRow(lines, golden, FRENCH);
    }
  });

  test('in the CSV, of all who owe something', () => {
    const { proposed, belowThreshold } = revenueOrders(
      raw,
      source.binding,
      source.reading,
      source.recapOf(YEAR),
    );
    const { bytes } = writeCsv(
      [...proposed, ...belowThreshold],
      revenueOrderColumns(DEFAULT_REVENUE_ORDER_COLUMNS),
      DEFAULT_CSV_OPTIONS,
    );
    const [header = [], ...rows] = new TextDecoder()
      .decode(bytes)
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'));
    const [debtor, amount] = ['Redevable', 'Montant'].map((name) => header.indexOf(name));
    expect(Object.fromEntries(rows.map((row) => [row[debtor!], row[amount!]]))).toEqual(
      Object.fromEntries(
        expected.rows
          .filter(({ total }) => total !== '0.00')
          .map(({ commune, total }) => [commune, total.replace('.', ',')]),
      ),
    );
  });

  test.each(['fr-FR', 'en-US'] as const)('in each workbook that a LibreOffice in %s has saved', (locale) => {
    const by = SEPARATORS[locale];
    const printed = printedSavedAgain(files, locale);
    const linesIn = (name: string): Lines => printedLines(printed.get(name)!);
    for (const [index, golden] of expected.rows.entries())
      for (const format of FORMATS) {
        const lines = linesIn(`${index}.${format}`);
        expectStatement(lines, golden, by);
        expectRow(lines, golden, by);
      }
    const book = linesIn('classeur.xlsx');
    const [first, ...starts] = book.flatMap((line, at) => (line.startsWith('État liquidatif –') ? [at] : []));
    const ends = [...starts, book.findIndex((line) => line.startsWith('Annexe 2 –'))];
    [first!, ...starts].forEach((start, index) => {
      expectStatement(book.slice(start, ends[index]), goldenOf(DRAWN[index]!), by);
    });
    for (const golden of expected.rows) expectRow(book.slice(ends.at(-1)), golden, by);
  });
});
