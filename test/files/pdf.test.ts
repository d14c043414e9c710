/** What a commune receives as PDF: what poppler reads in it, page by page. */
import { shownText } from '../../src/files/sheet/shownText';
import { fileSheets } from '../../src/files/sheet/fileSheet';
import { writePdf } from '../../src/files/pdf/pdfFile';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { amountInWords } from '../../src/french/amountInWords';
import { Decimal } from '../../src/core/money';
import { exampleTables } from '../../src/workbook/tables/example';
import expected from '../golden/montpellier-recap-expected.json';
import { describeWith } from '../helpers/needs';
import { pagesOf, PDFTOTEXT, structureOf, textOf, type Page } from '../helpers/pdf';
import { pdfFonts } from '../helpers/pdfFonts';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { allFiles, communePlans, communeTables, siretOf } from './communeFiles';
import { HURTING_NAMES, number, plainPlan, PROPERTIES, recapPlan, text } from './plans';

const PDF = { format: 'pdf', filling: 'frozen' } as const;
/** Of the papers; points. */
const A4 = { portrait: [595, 842], landscape: [842, 595] } as const;
const MARGIN = 0.4 * 72;

const raw = rawWorkbookOf(communeTables());
const wordsOf = ({ words }: Page): string => words.map((word) => word.text).join(' ');
/** Whatever stands between thousands and before a sign. */
const plain = (shown: string): string => shown.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** The words of what the cells of a plan show; thousands are words of their own. */
function shownWords(plan: SheetPlan): string[] {
  const [sheet] = fileSheets([plan]).sheets;
  return sheet!.cells.flatMap((row, y) =>
    row.flatMap((cell, x) =>
      shownText(cell, sheet!.looks.at(y, x).numberFormat)
        .split(/\s+/)
        .filter((word) => word !== ''),
    ),
  );
}

function expectOnPaper(page: Page, orientation: keyof typeof A4): void {
  expect([Math.round(page.width), Math.round(page.height)]).toEqual(A4[orientation]);
  for (const { left, right, top, bottom } of page.words) {
    expect(left).toBeGreaterThan(MARGIN - 2);
    expect(right).toBeLessThan(page.width - MARGIN + 2);
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(page.height);
  }
}

describeWith([PDFTOTEXT], 'the PDFs of the 31 communes', () => {
  let files: {
    readonly name: string;
    readonly commune: string;
    readonly code: string;
    readonly bytes: Uint8Array;
    readonly pages: Page[];
  }[];
  let plans: (commune: { readonly name: string }) => SheetPlan[];
  beforeAll(async () => {
    plans = await communePlans({ raw, filling: 'frozen' });
    files = (await allFiles({ raw, ...PDF })).map(({ name, commune, bytes }) => ({
      name,
      commune: commune.name,
      code: commune.inseeCode ?? '',
      bytes,
      pages: pagesOf(bytes),
    }));
  }, 300_000);

  test('named like the workbooks, a page for each document, numbered for itself', () => {
    expect(files).toHaveLength(expected.rows.length);
    for (const { name, commune, pages } of files) {
      expect(name).toMatch(/^2021_34\d{3}_[A-Za-z-]+_etat-liquidatif-et-annexes\.pdf$/);
      const documents = plans({ name: commune });
      expect(pages).toHaveLength(documents.length);
      pages.forEach((page, index) => {
        expectOnPaper(page, documents[index]!.look.print.orientation);
        expect(wordsOf(page)).toContain('page 1 / 1');
      });
    }
  });

  test('every cell shows what it shows in a French Excel', () => {
    for (const { commune, pages } of files)
      plans({ name: commune }).forEach((plan, index) => {
        const printed = new Set(pages[index]!.words.map((word) => word.text));
        // A hyphen may end a line.
        const missing = shownWords(plan).filter(
          (word) => !printed.has(word) && !word.split(/(?<=-)/).every((part) => printed.has(part)),
        );
        expect([commune, plan.sheetName, missing]).toEqual([commune, plan.sheetName, []]);
      });
  });

  test('the golden amounts of each commune, in figures and in words', () => {
    for (const [index, golden] of expected.rows.entries()) {
      const [statement, , , annexe2] = textOf(files[index]!.bytes).split('\f').map(plain);
      const shown = (amount: string): string =>
        plain(amount.replace('.', ',').replace(/\B(?=(?:\d{3})+,)/g, ' ')) + ' €';
      expect(statement).toContain(`Montant dû, net de taxe ${shown(golden.total)}`);
      // Nothing is claimed of who owes nothing, in words or figures.
      const total = new Decimal(golden.total);
      expect((statement ?? '').includes(amountInWords(total))).toBe(total.gt(0));
      for (const [application, amount] of Object.entries(golden.lines)) {
        expect(statement).toMatch(new RegExp(`${application} [^a-z]* ${shown(amount)}`));
        expect(annexe2).toContain(shown(amount));
      }
      expect(annexe2).toContain(shown(golden.total));
    }
  });

  test('nothing of one commune is in the PDF of another', () => {
    const codes = files.map(({ code }) => code);
    for (const [index, { bytes }] of files.entries()) {
      const said = textOf(bytes).replace(/\s/g, '');
      codes.forEach((code, other) => {
        if (other === index) {
          expect(said).toContain(siretOf(code));
          return;
        }
        expect(said).not.toContain(siretOf(code));
        expect(said).not.toContain(files[other]!.commune.replace(/\s/g, '') + code);
      });
    }
  });

  test('the same plans give the same bytes', async () => {
    const documents = plans({ name: 'Fabrègues' });
    const properties = { title: 'T', creator: 'C', date: '2021-09-30' };
    const made = [];
    for (let time = 0; time < 2; time += 1) made.push(await writePdf(documents, properties, pdfFonts));
    expect(Buffer.from(made[0]!).equals(Buffer.from(made[1]!))).toBe(true);
  });

  test('told to people who do not see it: language, title, headings, tables with their headers', () => {
    const { bytes } = files.find(({ commune }) => commune === 'Fabrègues')!;
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toMatch(/\/Lang \(fr-FR\)/);
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('/Marked true');
    const said = structureOf(bytes);
    expect(said).toMatch(/^Document/);
    expect(said.match(/^  Part/gm)).toHaveLength(5);
    expect(said).toMatch(/H1[^\n]*\n\s*"État liquidatif – exercice 2021"/);
    expect(said).toMatch(/H2[^\n]*\n\s*"Bases de calcul"/);
    expect(said).toMatch(/TH:?\s*\/Scope \/Column\s*"Application"/);
    expect(said).toMatch(/TH:?\s*\/Scope \/Row\s*"E-demat"/);
    expect(said).toMatch(/TD\s*"62,10 €"/);
    expect(said).toMatch(/Figure/);
    // Footers say nothing of the document, and a header that every page repeats is told once.
    expect(said).not.toContain('page 1 / 1');
  });
});

describeWith([PDFTOTEXT], 'any plan as PDF', () => {
  const pdfOf = (...plans: SheetPlan[]): Promise<Uint8Array> => writePdf(plans, PROPERTIES, pdfFonts);

  test('names that hurt: whole in the text, whatever the font has of them', async () => {
    const names = [
      ...HURTING_NAMES,
      'Ÿvetot-Œuf',
      'Łódź',
      'Tāhiti',
      'عين الصفراء',
      '東京',
      'Réunion 👩‍🚀',
      '=1+1',
    ];
    const bytes = await pdfOf(
      plainPlan(
        'Noms',
        names.map((name) => [text(name)]),
      ),
    );
    const said = textOf(bytes).normalize('NFC');
    for (const name of ['Ÿvetot-Œuf', 'Łódź', 'Tāhiti', '東京', '=1+1']) expect(said).toContain(name);
  });

  test('more rows than a page: the header on each, every row once, pages counted', async () => {
    const plan = recapPlan('frozen', exampleTables());
    const many = plainPlan(
      'Longue',
      [
        [text('Commune'), text('Montant')],
        ...Array.from({ length: 200 }, (_, index) => [text(`Commune-${index}`), number(index)]),
      ],
      {
        look: {
          ...plainPlan('x', [[text('')]]).look,
          print: {
            orientation: 'portrait',
            area: { row: 0, column: 0, rows: 201, columns: 2 },
            repeatedRows: { from: 0, count: 1 },
            footer: { left: 'Gauche', center: '', right: 'page &P / &N' },
          },
        },
      },
    );
    const pages = pagesOf(await pdfOf(plan, many));
    const own = pages.slice(-5);
    own.forEach((page, index) => {
      expectOnPaper(page, 'portrait');
      for (const word of ['Commune', 'Montant']) expect(wordsOf(page).split(' ')).toContain(word);
      expect(wordsOf(page)).toContain(`page ${index + 1} / ${own.length}`);
    });
    const seen = own
      .flatMap((page) => page.words.map((word) => word.text))
      .filter((word) => /^Commune-/.test(word));
    expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => `Commune-${index}`));
  });

  test('titles with signs of XML stand in the metadata as they are', async () => {
    const properties = { title: 'Quote-part <2021> & "suites"', creator: 'Métropole & Cie' };
    const bytes = await writePdf([plainPlan('A', [[text('a')]])], properties, pdfFonts);
    const said = Buffer.from(bytes).toString('utf8');
    expect(said).toContain('<rdf:li xml:lang="x-default">Quote-part &lt;2021&gt; &amp; "suites"</rdf:li>');
    expect(said).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(said).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(said).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(said).toContain('/GTS_PDFA1');
    // No date that nobody gave, no program.
    expect(said).not.toMatch(/CreationDate|CreateDate|Producer|PDFKit/);
  });

  test('a live sheet is refused', async () => {
    await expect(pdfOf(plainPlan('A', [[text('a')]], { filling: 'live' }))).rejects.toThrow('live');
  });
});
