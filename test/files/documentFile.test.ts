/** Every document of the register as a file of its own: valid in each format, and the same amounts to see in all of them. */
import { documentFile, type DocumentFile } from '../../src/files/documentFile';
import { fileSheets } from '../../src/files/sheet/fileSheet';
import { shownText } from '../../src/files/sheet/shownText';
import { openFileWriter } from '../../src/files/fileWriter';
import { writePdf } from '../../src/files/pdf/pdfFile';
import { FILE_FORMATS, type FileFormat } from '../../src/files/workbookFile';
import type { DocumentFilling } from '../../src/workbook/documents/document';
import { DOCUMENTS, type RegisteredDocument } from '../../src/workbook/documents/register';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { subjectsOf, withEverySubject } from '../helpers/everyRegistered';
import { ISO_29500, ODF_13, checkWhole, schemaFaults } from '../helpers/fileSchemas';
import { LIBRE_OFFICE, shownFirstSheets } from '../helpers/libreOffice';
import { describeWith } from '../helpers/needs';
import { PDFTOTEXT, textOf } from '../helpers/pdf';
import { pdfFonts } from '../helpers/pdfFonts';
import { asRead, rawWorkbookOf } from '../helpers/rawWorkbook';
import { invoiced } from '../helpers/withIntervention';
import { communeTables } from './communeFiles';

const YEAR = 2021;
const TODAY = '30/09/2021';
const COMMUNE = 'Fabrègues';

interface Saved {
  readonly kind: string;
  /** As a workbook has it. */
  readonly plan: SheetPlan;
  readonly files: Readonly<Record<FileFormat, DocumentFile>>;
}

const source = asRead(invoiced(rawWorkbookOf(withEverySubject(communeTables(), { commune: COMMUNE }))));

async function planned(document: RegisteredDocument, filling: DocumentFilling): Promise<SheetPlan> {
  const { plan } = await document.loadPlan();
  const [subject] = subjectsOf(document, [COMMUNE]);
  const made = plan(source, { year: YEAR, subject }, filling, { date: TODAY });
  if (typeof made === 'string') throw new Error(`${document.kind}: ${made}`);
  return made;
}

const writers = (format: FileFormat) =>
  openFileWriter(format, () => ({
    write: (plans, properties) => writePdf(plans, properties, pdfFonts),
    end: () => undefined,
  }));

async function saved(entry: RegisteredDocument): Promise<Saved> {
  const plans = { portable: await planned(entry, 'portable'), frozen: await planned(entry, 'frozen') };
  const files: Partial<Record<FileFormat, DocumentFile>> = {};
  for (const format of FILE_FORMATS) {
    const plan = plans[format === 'pdf' ? 'frozen' : 'portable'];
    files[format] = await documentFile({ plan, entry, source, logo: null, today: TODAY }, format, writers);
  }
  return { kind: entry.kind, plan: plans.portable, files: files as Saved['files'] };
}

const bytesIn = (all: readonly Saved[], format: FileFormat): Record<string, Uint8Array> =>
  Object.fromEntries(all.map(({ kind, files }) => [`${kind}.${format}`, files[format].bytes]));

/** Whatever stands between thousands and before a sign. */
const plain = (shown: string): string => shown.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const unspaced = (shown: string): string => shown.replace(/[\s\u00a0\u202f]+/g, '');

/** What the cells of a document show, without the rows and columns that are empty at the ends. */
function shownOn(plan: SheetPlan): string[][] {
  const [sheet] = fileSheets([plan]).sheets;
  return trimmed(
    sheet!.cells.map((row, y) => row.map((cell, x) => shownText(cell, sheet!.looks.at(y, x).numberFormat))),
  );
}

function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const ends = rows.map((row) =>
    row.map(plain).slice(0, row.findLastIndex((cell) => plain(cell) !== '') + 1),
  );
  return ends.slice(0, ends.findLastIndex((row) => row.length > 0) + 1);
}

/** The figures of a document as they are shown. */
function figuresOn(plan: SheetPlan): string[] {
  const [sheet] = fileSheets([plan]).sheets;
  return sheet!.cells.flatMap((row, y) =>
    row.flatMap((cell, x) => {
      const isFigure = cell.kind === 'number' || (cell.kind === 'formula' && typeof cell.cached === 'number');
      return isFigure ? [shownText(cell, sheet!.looks.at(y, x).numberFormat)] : [];
    }),
  );
}

let all: readonly Saved[];
beforeAll(async () => {
  all = await Promise.all(DOCUMENTS.map(saved));
}, 120_000);

test('each has a name of its own that every system takes, with the year, whom it is about and what it is', () => {
  const names = all.flatMap(({ files }) => FILE_FORMATS.map((format) => files[format].name));
  for (const name of names) expect(name).toMatch(/^2021_[A-Za-z0-9_-]+\.(?:xlsx|ods|pdf)$/);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('2021_34095_Fabregues_Etat-liquidatif.pdf');
  expect(names).toContain('2021_I-1_Devis-d-intervention.xlsx');
  expect(names).toContain('2021_Evolution.ods');
});

test('what people call a commune is text in the name of its file, never a path', async () => {
  const entry = DOCUMENTS.find(({ kind }) => kind === 'reminder')!;
  const plan = { ...(await planned(entry, 'frozen')), subject: '../..\\C:\\con|é\u202eDocument.exe' };
  const { name } = await documentFile({ plan, entry, source, logo: null, today: TODAY }, 'xlsx');
  expect(name).toBe('2021_C-con-e-Document-exe_Relance_valeurs-figees.xlsx');
});

test('one that lacks something says so in its file', async () => {
  const entry = DOCUMENTS.find(({ kind }) => kind === 'settlementStatement')!;
  const { plan } = await entry.loadPlan();
  const drawing = { date: TODAY, draft: true };
  const draft = plan(source, { year: YEAR, subject: COMMUNE }, 'frozen', drawing) as SheetPlan;
  const made = await documentFile({ plan: draft, entry, source, logo: null, today: TODAY }, 'pdf', writers);
  expect(made.draft).toBe(true);
  expect(all.filter(({ files }) => files.pdf.draft)).toEqual([]);
});

describeWith([...ISO_29500, ...ODF_13], 'valid', () => {
  test('every .xlsx by ISO/IEC 29500, every .ods by ODF 1.3', () => {
    const { parts, faults } = schemaFaults({ ...bytesIn(all, 'xlsx'), ...bytesIn(all, 'ods') });
    expect(faults).toEqual([]);
    expect(parts).toBeGreaterThan(2 * DOCUMENTS.length);
    const [{ files }] = all as [Saved];
    expect(checkWhole(files.xlsx.bytes, 'file.xlsx')).toMatch(/^\d+ parts checked/);
    expect(checkWhole(files.ods.bytes, 'file.ods')).toMatch(/^\d+ parts checked/);
  });
});

describeWith([LIBRE_OFFICE, PDFTOTEXT], 'the same to see', () => {
  test('each cell of the .xlsx and the .ods, by a French LibreOffice', () => {
    const ofFormat = (format: FileFormat) =>
      Object.fromEntries(all.map(({ kind, files }) => [`${kind}_${format}.${format}`, files[format].bytes]));
    const shown = shownFirstSheets({ ...ofFormat('xlsx'), ...ofFormat('ods') }, 'fr-FR');
    for (const { kind, plan } of all)
      for (const format of ['xlsx', 'ods'] as const)
        expect([kind, format, trimmed(shown[`${kind}_${format}.${format}`]!)]).toEqual([
          kind,
          format,
          shownOn(plan),
        ]);
  });

  test('each figure of the sheet stands in the PDF', () => {
    let figures = 0;
    for (const { kind, plan, files } of all) {
      const printed = unspaced(textOf(files.pdf.bytes));
      const shown = figuresOn(plan)
        .map(unspaced)
        .filter((figure) => figure !== '');
      expect([kind, shown.filter((figure) => !printed.includes(figure))]).toEqual([kind, []]);
      figures += shown.length;
    }
    expect(figures).toBeGreaterThan(300);
  });
});
