/** On paper: the recap of no, one, 31 and a thousand communes, and what a commune receives, page by page. */
import { writeWorkbook, type WorkbookFormat } from '../../src/files/workbookFile';
import { manyCommunes } from '../helpers/manyCommunes';
import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import type { DocumentFilling } from '../../src/workbook/documents/document';
import expected from '../golden/montpellier-recap-expected.json';
import { evaluated } from '../helpers/evaluatedPlan';
import { convert, LIBRE_OFFICE, printedAfter } from '../helpers/libreOffice';
import { describeWith } from '../helpers/needs';
import { linesOf, pagesOf, PDFTOTEXT, type Page, type Word } from '../helpers/pdf';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { communePlans, communeTables, filesOf } from './communeFiles';
import { PROPERTIES, recapPlan } from './plans';

const FORMATS: WorkbookFormat[] = ['xlsx', 'ods'];
const FILLINGS: DocumentFilling[] = ['portable', 'frozen'];
const SIZES = [0, 1, 31, 1000] as const;
/** One that is much wider, printed lying. */
const WIDE = 12;

function wide(): SheetPlan {
  const tables = exampleTables();
  const [first] = tables.rows.applications!;
  const applications = Array.from({ length: WIDE }, (_, index) => ({
    ...first!,
    name: `Application n° ${index + 1}`,
  }));
  const communes = manyCommunes(100).rows.communes!;
  const subscriptions = communes.flatMap(({ name }) =>
    applications.map((application) => ({ commune: String(name), application: application.name })),
  );
  return recapPlan('portable', {
    ...tables,
    rows: { ...tables.rows, applications, communes, subscriptions },
  });
}

const planOf = (size: number): SheetPlan =>
  recapPlan('portable', size === 31 ? exampleTables() : manyCommunes(size));

/** Points: A4, and what the margins leave of it. */
const A4 = { portrait: [595, 842], landscape: [842, 595] } as const;
type Orientation = keyof typeof A4;
const MARGIN = 0.4 * 72;

const words = (page: Page, text: string): Word[] => page.words.filter((word) => word.text === text);
const text = ({ words: all }: Page): string => all.map((word) => word.text).join(' ');

/** Words that are printed over others; lines that follow each other closely share a point of their height. */
function collisions({ words: all }: Page): string[] {
  const shared = (a: Word, b: Word): [number, number] => [
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  ];
  return all.flatMap((word, index) =>
    all
      .slice(index + 1)
      .filter((other) => {
        const [across, down] = shared(word, other);
        return across > 1 && down > 0.3 * Math.min(word.bottom - word.top, other.bottom - other.top);
      })
      .map((other) => `${word.text} / ${other.text}`),
  );
}

/** Size, margins, page numbers: what holds for every page of a document. */
function expectWholePages(pages: readonly Page[], orientations: Orientation | readonly Orientation[]): void {
  pages.forEach((page, index) => {
    const [width, height] = A4[typeof orientations === 'string' ? orientations : orientations[index]!];
    expect([Math.round(page.width), Math.round(page.height)]).toEqual([width, height]);
    expect(text(page)).toContain(`page ${index + 1} / ${pages.length}`);
    // Nothing runs over the edge of what is printed, and nothing is shown as too narrow for its column.
    for (const { left, right, top, bottom } of page.words) {
      expect(left).toBeGreaterThan(MARGIN - 2);
      expect(right).toBeLessThan(page.width - MARGIN + 2);
      expect(top).toBeGreaterThan(0);
      expect(bottom).toBeLessThan(page.height);
    }
    expect(text(page)).not.toMatch(/###/);
  });
}

describeWith([LIBRE_OFFICE, PDFTOTEXT], 'a recap on paper', () => {
  let pages: Record<string, Page[]> = {};
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const format of FORMATS) {
      for (const size of SIZES)
        files[`${format}${size}.${format}`] = await writeWorkbook([planOf(size)], PROPERTIES, format);
      files[`${format}wide.${format}`] = await writeWorkbook([wide()], PROPERTIES, format);
    }
    const pdfs = convert(files, 'pdf');
    pages = Object.fromEntries(Object.entries(pdfs).map(([name, [pdf]]) => [name, pagesOf(pdf!)]));
  }, 300_000);

  const COLUMNS = ['Commune', 'INSEE', 'Population', 'Total', 'd’arrondi'];
  /** Left edges of the words of the header, which stand in every column. */
  const header = (page: Page, columns: readonly string[]): string[] =>
    columns.filter((column) => words(page, column).length > 0);

  test.each(FORMATS.flatMap((format) => SIZES.map((size) => [format, size] as const)))(
    '%s, %i communes: every page has the header, rows below it and all columns',
    (format, size) => {
      const all = pages[`${format}${size}.${format}`]!;
      expectWholePages(all, 'portrait');
      const plan = planOf(size);
      const tablePages = plan.look.charts === undefined ? all : all.slice(0, -1);
      const named = plan.cells
        .slice(plan.body.firstRow, plan.body.firstRow + size)
        .map(([, code]) => (code?.kind === 'text' ? code.text : ''));
      const seen: string[] = [];
      tablePages.forEach((page, index) => {
        expect([index, header(page, COLUMNS)]).toEqual([index, COLUMNS]);
        const content = linesOf(page);
        const last = content.findIndex((line) => line.startsWith('Coût par habitant'));
        expect(last).toBeGreaterThan(0);
        const below = content
          .slice(last + 1)
          .filter((line) => !/page \d+ \/|Établi le|^Convention/.test(line));
        // Rows of communes, or the foot: not the notes alone.
        expect([
          index,
          below.some((line) => /\d,\d\d €|\d\.\d\d €/.test(line) || line.startsWith('Contrôle')),
        ]).toEqual([index, true]);
        seen.push(
          ...page.words.filter(({ text: word }) => named.includes(word)).map(({ text: word }) => word),
        );
      });
      // Every commune once, in order.
      expect(seen).toEqual(named);
      expect(text(tablePages.at(-1)!)).toContain('Reste à charge de la Métropole');
      if (size === 1000) expect(all.length).toBeGreaterThan(10);
      else expect(tablePages).toHaveLength(1);
    },
  );

  test.each(FORMATS)(
    '%s: the chart is on a page of its own, without a header, with every commune',
    (format) => {
      const chart = pages[`${format}31.${format}`]!.at(-1)!;
      expect(header(chart, ['INSEE', 'Population'])).toEqual([]);
      expect(text(chart)).toContain('Quotes-parts 2021 par commune, en euros');
      const names = planOf(31)
        .cells.slice(7, 38)
        .map(([name]) => (name?.kind === 'text' ? name.text : ''));
      const shown = linesOf(chart).map((line) => line.replace(/ [\d\s.,]+ €$/, ''));
      expect(names.filter((name) => !shown.includes(name))).toEqual([]);
    },
  );

  test.each(FORMATS)('%s, 12 applications: lying, all columns on every page', (format) => {
    const all = pages[`${format}wide.${format}`]!;
    expectWholePages(all, 'landscape');
    expect(all.length).toBeGreaterThan(1);
    for (const page of all) {
      expect(header(page, COLUMNS)).toEqual(COLUMNS);
      expect(words(page, 'Application')).toHaveLength(WIDE);
    }
  });
});

describeWith([LIBRE_OFFICE, PDFTOTEXT], 'a whole file of a commune on paper', () => {
  const raw = rawWorkbookOf(communeTables());
  let pages: Record<string, Page[]> = {};
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const format of FORMATS)
      for (const filling of FILLINGS)
        for await (const { commune, bytes } of filesOf({ raw, format, filling }))
          if (commune.name === 'Fabrègues') files[`${format}${filling}.${format}`] = bytes;
    const pdfs = convert(files, 'pdf');
    pages = Object.fromEntries(Object.entries(pdfs).map(([name, [pdf]]) => [name, pagesOf(pdf!)]));
  }, 300_000);

  test.each(FORMATS.flatMap((format) => FILLINGS.map((filling) => [format, filling] as const)))(
    '%s, %s: a page for each sheet, every word of every cell whole on it',
    async (format, filling) => {
      const plans = (await communePlans({ raw, filling }))({ name: 'Fabrègues' });
      const all = pages[`${format}${filling}.${format}`]!;
      expect(all).toHaveLength(plans.length);
      expectWholePages(
        all,
        plans.map(({ look }) => look.print.orientation),
      );
      for (const [index, plan] of plans.entries()) {
        // A word that its column cuts in two, or that runs over the edge, is not among them; a hyphen may end a line.
        const printed = new Set(all[index]!.words.map((word) => word.text));
        const isWhole = (word: string): boolean =>
          printed.has(word) || word.split(/(?<=-)/).every((part) => printed.has(part));
        const missing = plan.cells
          .flat()
          .flatMap((cell) => (cell.kind === 'text' ? cell.text.split(/\s+/) : []))
          .filter((word) => !isWhole(word));
        expect([plan.sheetName, missing]).toEqual([plan.sheetName, []]);
        expect([plan.sheetName, collisions(all[index]!)]).toEqual([plan.sheetName, []]);
      }
    },
  );
});

describeWith([LIBRE_OFFICE, PDFTOTEXT], 'the chart of annexe 2 on paper', () => {
  const POPULATION = 8_000;
  const annexe2 = async (tables: NewTables, filling: DocumentFilling = 'portable'): Promise<SheetPlan> => {
    const made = { raw: rawWorkbookOf(tables), content: new Set(['annexe2']), filling };
    return (await communePlans(made))({ name: 'Fabrègues' })[0]!;
  };
  let portable: SheetPlan;
  let pages: Record<string, Page[]> = {};
  beforeAll(async () => {
    portable = await annexe2(exampleTables());
    const plans = {
      frozen: await annexe2(exampleTables(), 'frozen'),
      wide: await annexe2(applications(WIDE, 0)),
      long: await annexe2(applications(3, 120)),
    };
    const files: Record<string, Uint8Array> = {};
    for (const format of FORMATS)
      for (const [name, plan] of Object.entries(plans))
        files[`${format}${name}.${format}`] = await writeWorkbook([plan], PROPERTIES, format);
    const pdfs = convert(files, 'pdf');
    pages = Object.fromEntries(Object.entries(pdfs).map(([name, [pdf]]) => [name, pagesOf(pdf!)]));
  }, 300_000);

  /** Fabrègues uses all of so many applications; as many others are not re-billed. */
  function applications(count: number, notRebilled: number): NewTables {
    const { settings, rows } = exampleTables();
    const named = Array.from({ length: count + notRebilled }, (_, index) => ({
      name: `Application n° ${index + 1}`,
      annualCost: 1_000 * (index + 1),
      rebilled: index < count ? 'Oui' : 'Non',
    }));
    const subscriptions = named.map(({ name }) => ({ commune: 'Fabrègues', application: name }));
    return { settings, rows: { ...rows, applications: named, subscriptions } };
  }

  const amountsOn = (page: Page): string[] =>
    page.words.map((word) => word.text.replace(',', '.')).filter((word) => /^\d+\.\d\d$/.test(word));
  /** Below the notes, above the footer. */
  function expectBelow(page: Page): void {
    const [title] = words(page, 'quotes-parts').filter(({ top }) => top > 100);
    const note = Math.max(...words(page, 'Empreinte').map(({ bottom }) => bottom));
    const footer = Math.min(...words(page, 'page').map(({ top }) => top));
    expect(title!.top).toBeGreaterThan(note);
    for (const { top, bottom } of page.words) expect(bottom < footer || top >= footer - 12).toBe(true);
  }

  test.each(FORMATS)('%s, frozen: every name and amount twice, in the table and in the chart', (format) => {
    const all = pages[`${format}frozen.${format}`]!;
    expect(all).toHaveLength(1);
    expectWholePages(all, 'landscape');
    expectBelow(all[0]!);
    const lines = expected.rows.find(({ commune }) => commune === 'Fabrègues')!.lines as Record<
      string,
      string
    >;
    for (const [name, amount] of Object.entries(lines)) {
      expect(amountsOn(all[0]!).filter((each) => each === amount)).toHaveLength(2);
      expect(words(all[0]!, name.split(' ')[0]!)).toHaveLength(2);
    }
  });

  test.each(FORMATS)(
    '%s, portable: somebody types another population, and the bars follow',
    async (format) => {
      const { body, look } = portable;
      const population = `C${body.firstRow + 1}`;
      const file = await writeWorkbook([portable], PROPERTIES, format);
      const [page] = pagesOf(printedAfter(file, format, population, POPULATION));
      const { values } = look.charts![0]!;
      const amounts = evaluated(portable, { [population]: POPULATION })
        [body.firstRow]!.slice(values.column, values.column + values.columns)
        .map((amount) => Number(amount).toFixed(2));
      expect(amounts).toContain('68.37');
      for (const amount of amounts)
        expect(amountsOn(page!).filter((each) => each === amount)).toHaveLength(2);
    },
  );

  test.each(FORMATS)('%s, 12 applications: all of them on the page of the table', (format) => {
    const all = pages[`${format}wide.${format}`]!;
    expect(all).toHaveLength(1);
    expectWholePages(all, 'landscape');
    expectBelow(all[0]!);
    expect(words(all[0]!, 'Application')).toHaveLength(2 * WIDE);
  });

  test.each(FORMATS)('%s, notes that fill the page: on a page of its own', (format) => {
    const all = pages[`${format}long.${format}`]!;
    expectWholePages(all, 'landscape');
    const last = all.at(-1)!;
    expect(all.length).toBeGreaterThan(1);
    expect(text(last)).toContain('quotes-parts 2021 par application');
    expect([words(last, 'Population'), words(last, 'Application').length]).toEqual([[], 3]);
  });
});
