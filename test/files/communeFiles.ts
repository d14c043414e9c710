/** The files that the communes of the model case receive, and what must stand in them. */
import { Decimal } from '../../src/core/money';
import { computeRecap } from '../../src/core/recap';
import { contentName, plansFor, type FileContents } from '../../src/files/communes/communeDocuments';
import { communeFiles, type CommuneFile } from '../../src/files/communes/communeFiles';
import { writeWorkbook, type FileFormat } from '../../src/files/workbookFile';
import { communeChoices, usualContents } from '../../src/workbook/documents/choices';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import type { RawCell, RawWorkbook } from '../../src/workbook/read/rawTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import type { DocumentFilling } from '../../src/workbook/documents/document';
import expected from '../golden/montpellier-recap-expected.json';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

export const ALL_CONTENTS: FileContents = usualContents();
/** With what is put in only when somebody asks for it. */
export const EVERY_CONTENT: FileContents = new Set(communeChoices().map(({ id }) => id));
export const YEAR = 2021;

export interface Made {
  readonly raw?: RawWorkbook;
  readonly content?: FileContents;
  readonly filling?: DocumentFilling;
  readonly format?: FileFormat;
  /** Files of these communes only. */
  readonly communes?: readonly string[];
  /** Last hand on the plans, for values that a program must compute again. */
  readonly change?: (plan: SheetPlan) => SheetPlan;
}

/** The example, its communes with a SIRET each, its profiles with prices. */
export function communeTables(): NewTables {
  const { settings, rows } = exampleTables();
  return {
    settings,
    rows: {
      ...rows,
      communes: rows.communes!.map((row) => ({ ...row, siret: siretOf(String(row['inseeCode'])) })),
      priceSchedule: rows.priceSchedule!.map((row, index) => ({
        ...row,
        dayPrice: 400 + index * 100,
        halfDayPrice: 220 + index * 50,
      })),
    },
  };
}

export const siretOf = (inseeCode: string): string => `21${inseeCode}0700011`.slice(0, 14);

async function sourceOf({
  raw = rawWorkbookOf(communeTables()),
  content = ALL_CONTENTS,
  filling = 'portable',
  change = (plan) => plan,
}: Made) {
  const reading = readConvention(raw, DEFAULT_BINDING);
  const recap = computeRecap(reading.convention, YEAR);
  const source = { raw, binding: DEFAULT_BINDING, reading, recap };
  const plans = await plansFor(source, content, filling, { date: '30/09/2021' });
  return {
    reading,
    recap,
    content,
    plans: (commune: { readonly name: string }): SheetPlan[] => plans(commune).map(change),
  };
}

/** The sheets of a commune. */
export async function communePlans(
  made: Made = {},
): Promise<(commune: { readonly name: string }) => SheetPlan[]> {
  return (await sourceOf(made)).plans;
}

/** The files, made one by one as the pane makes them. */
export async function* filesOf(made: Made = {}) {
  const { reading, recap, content, plans } = await sourceOf(made);
  const format = made.format ?? 'xlsx';
  yield* communeFiles({
    year: YEAR,
    communes: recap.rows
      .map((row) => row.commune)
      .filter(({ name }) => made.communes?.includes(name) ?? true),
    content: contentName(content),
    format,
    write: await writerOf(format),
    plansFor: plans,
    title: ({ name }) => `Exercice ${YEAR} – ${name}`,
    creditor: reading.settings.metropole,
    date: '2021-09-30',
  });
}

export async function allFiles(
  made: Made = {},
): Promise<CommuneFile<{ name: string; inseeCode: string | null }>[]> {
  const files = [];
  for await (const file of filesOf(made)) files.push(file);
  return files;
}

type Rows = readonly (readonly RawCell[])[];

/** Last figure of the row that begins with a label. */
function figure(rows: Rows, label: string): string {
  const row = rows.find((cells) => cells[0] === label);
  const value = row?.filter((cell) => cell !== '').at(-1);
  return new Decimal(String(value ?? 'NaN')).toFixed(2);
}

/** What a person finds in a file: the lines and the amount of the statement, then those of annexe 2. */
export function expectGolden(sheets: readonly Rows[], index: number): void {
  const golden = expected.rows[index]!;
  const lines = Object.entries(golden.lines);
  const statement = sheets.find((rows) => rows.some((row) => row[0] === 'Montant dû, net de taxe'))!;
  expect(figure(statement, 'Montant dû, net de taxe')).toBe(golden.total);
  expect(figure(statement, 'Écart d’arrondi')).toBe(golden.gap);
  for (const [application, amount] of lines) expect(figure(statement, application)).toBe(amount);

  const annexe = sheets.find((rows) => rows.some((row) => row[0] === 'Coût par habitant'))!;
  const own = annexe.find((row) => row[0] === golden.commune)!;
  const figures = own.slice(2).filter((cell) => cell !== '');
  expect(figures.map((cell) => new Decimal(String(cell)).toFixed(2))).toEqual([
    new Decimal(golden.population).toFixed(2),
    ...lines.map(([, amount]) => amount),
    golden.total,
    golden.gap,
  ]);
}

type Writer = Parameters<typeof communeFiles>[0]['write'];

/** Fetched when it is asked for, as in the pane: PDFKit takes the document that a host brings for that of a browser. */
async function writerOf(format: FileFormat): Promise<Writer> {
  if (format !== 'pdf') return (sheets, properties) => writeWorkbook(sheets, properties, format);
  const [{ writePdf }, { pdfFonts }] = await Promise.all([
    import('../../src/files/pdf/pdfFile'),
    import('../helpers/pdfFonts'),
  ]);
  return (sheets, properties) => writePdf(sheets, properties, pdfFonts);
}
