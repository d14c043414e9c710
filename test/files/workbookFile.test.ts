import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeWorkbook, type WorkbookFormat } from '../../src/files/workbookFile';
import { exampleTables } from '../../src/workbook/tables/example';
import type { PlanCell, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import expected from '../golden/montpellier-recap-expected.json';
import { everyDocument } from '../helpers/everyDocument';
import { checkWhole, ISO_29500, ODF_13, schemaFaults } from '../helpers/fileSchemas';
import { LIBRE_OFFICE, recalculated } from '../helpers/libreOffice';
import { describeWith } from '../helpers/needs';
import {
  formula,
  HURTING_NAMES,
  number,
  plainPlan,
  PROPERTIES,
  recapPlan,
  text,
  withoutResults,
} from './plans';
import { elementsOf, expectSoundXlsx, expectValidSheetNames, partsOf } from './unzipped';

const FORMATS: WorkbookFormat[] = ['xlsx', 'ods'];

/** A sheet of every hurting name, as cells and as its own name. */
const hurting = (): SheetPlan[] =>
  HURTING_NAMES.map((name) =>
    plainPlan(name, [
      [text('Commune'), text('Montant')],
      [text(name), number(-1.5)],
    ]),
  );

/** Excel's cells of a written sheet by address: type, style, formula, text. */
function xlsxCells(
  file: Uint8Array,
  sheet = 1,
): Map<string, { type: string; style: string; formula?: string; text: string }> {
  const parts = partsOf(file);
  const strings = elementsOf(parts['xl/sharedStrings.xml']!)
    .filter(({ name }) => name === 't')
    .map((each) => each.text);
  const cells = new Map<string, { type: string; style: string; formula?: string; text: string }>();
  for (const { name, attributes, parent, text: content } of elementsOf(
    parts[`xl/worksheets/sheet${sheet}.xml`]!,
  )) {
    if (name === 'c')
      cells.set(attributes['r']!, { type: attributes['t'] ?? 'n', style: attributes['s'] ?? '0', text: '' });
    const cell = parent?.name === 'c' ? cells.get(parent.attributes['r']!) : undefined;
    if (cell && name === 'f') cell.formula = content;
    if (cell && name === 'v') cell.text = cell.type === 's' ? strings[Number(content)]! : content;
  }
  return cells;
}

describe('what is in an .xlsx', () => {
  test('sound for Excel: parts, content types, relationships, indexes', async () => {
    expectSoundXlsx(await writeWorkbook([recapPlan('portable'), recapPlan('frozen')], PROPERTIES, 'xlsx'));
    expectSoundXlsx(await writeWorkbook(hurting(), PROPERTIES, 'xlsx'));
    expectSoundXlsx(await writeWorkbook([plainPlan('vide', [])], PROPERTIES, 'xlsx'));
  });

  test('cells are what the plan says: text, numbers, formulas with their values', async () => {
    const plan = recapPlan();
    const cells = xlsxCells(await writeWorkbook([plan], PROPERTIES, 'xlsx'));
    const fabregues =
      plan.cells.findIndex((row) => row[0]?.kind === 'text' && row[0].text === 'Fabrègues') + 1;
    expect(cells.get(`A${fabregues}`)).toMatchObject({ type: 's', text: 'Fabrègues' });
    expect(cells.get(`B${fabregues}`)).toMatchObject({ type: 's', text: '34095' });
    expect(cells.get(`C${fabregues}`)).toMatchObject({ type: 'n', text: '7266' });
    expect(cells.get(`D${fabregues}`)).toMatchObject({
      type: 'n',
      text: '62.1',
      formula: `ROUND($C${fabregues}*D$6/$C$7,2)`,
    });
  });

  test('text is never a formula, and stays text when its cell is edited', async () => {
    const file = await writeWorkbook(
      [
        plainPlan(
          'x',
          HURTING_NAMES.map((name) => [text(name)]),
        ),
      ],
      PROPERTIES,
      'xlsx',
    );
    const quoted = elementsOf(partsOf(file)['xl/styles.xml']!)
      .filter(({ name, parent }) => name === 'xf' && parent?.name === 'cellXfs')
      .map(({ attributes }) => attributes['quotePrefix'] === '1');
    const cells = xlsxCells(file);
    expect([...cells.values()].every((cell) => cell.type === 's' && cell.formula === undefined)).toBe(true);
    HURTING_NAMES.forEach((name, row) => {
      const isWords = /^\p{L}\P{N}*$/u.test(name) && name !== 'VRAI';
      expect([name, quoted[Number(cells.get(`A${row + 1}`)!.style)]]).toEqual([name, !isWords]);
    });
    expect(cells.get('A17')!.text).toBe('_x005F_x0041_ littéral');
    expect(cells.get('A6')!.text).toBe('_x0009_Tabulation');
  });

  test('prints on A4: width of one page, repeated rows, print area, footer', async () => {
    const parts = partsOf(await writeWorkbook([recapPlan()], PROPERTIES, 'xlsx'));
    const names = elementsOf(parts['xl/workbook.xml']!).filter(({ name }) => name === 'definedName');
    expect(names.map(({ attributes, text: reference }) => [attributes['name'], reference])).toEqual([
      ['_xlnm.Print_Area', "'Récap 2021'!$A$1:$H$49,'Récap 2021'!$J$8:$X$42"],
      ['_xlnm.Print_Titles', "'Récap 2021'!$3:$7"],
    ]);
    const sheet = elementsOf(parts['xl/worksheets/sheet1.xml']!);
    const one = (wanted: string) => sheet.find(({ name }) => name === wanted)!;
    expect(one('pageSetup').attributes).toEqual({
      paperSize: '9',
      orientation: 'portrait',
      fitToWidth: '1',
      fitToHeight: '0',
    });
    expect(one('pageSetUpPr').attributes).toEqual({ fitToPage: '1' });
    expect(one('oddFooter').text).toMatch(
      /^&L&8Convention [^&]*&R&8Exercice 2021 – page &P \/ &N\nÉtabli le 23\/11\/2026$/,
    );
    expect(one('pane').attributes).toMatchObject({
      xSplit: '1',
      ySplit: '7',
      topLeftCell: 'B8',
      state: 'frozen',
    });
    expect(one('ignoredError').attributes).toEqual({ sqref: 'B8:B38', numberStoredAsText: '1' });
  });

  test('heights of rows are there for programs that fit none, and bind nobody', async () => {
    const plan = plainPlan('x', [[text('a')], [text('b')]]);
    const high: SheetPlan = { ...plan, look: { ...plan.look, rowHeights: [{ row: 1, points: 30 }] } };
    const sheet = partsOf(await writeWorkbook([high], PROPERTIES, 'xlsx'))['xl/worksheets/sheet1.xml']!;
    expect(sheet).toContain('<row r="1"><c ');
    expect(sheet).toContain('<row r="2" ht="30"><c ');
    const content = partsOf(await writeWorkbook([high], PROPERTIES, 'ods'))['content.xml']!;
    expect(content).toContain('style:row-height="30pt" style:use-optimal-row-height="true"');
  });

  test('a footer that is too long for Excel is cut, page numbers stay', async () => {
    const plan = plainPlan('x', [[text('a')]]);
    const footer = { left: 'Convention && annexes '.repeat(30), center: '2021', right: 'page &P / &N' };
    const long: SheetPlan = { ...plan, look: { ...plan.look, print: { ...plan.look.print, footer } } };
    const file = await writeWorkbook([long], PROPERTIES, 'xlsx');
    expectSoundXlsx(file);
    const written = elementsOf(partsOf(file)['xl/worksheets/sheet1.xml']!).find(
      ({ name }) => name === 'oddFooter',
    )!.text;
    expect(written).toMatch(/^&L&8Convention && annexes .*…&C&8 2021&R&8page &P \/ &N$/);
    expect(written.replaceAll('&&', '').replace(/&[LCRPN8]/g, '')).not.toContain('&');
  });

  test('lines between two regions are those of the later one, on both cells', async () => {
    const parts = partsOf(await writeWorkbook([recapPlan()], PROPERTIES, 'xlsx'));
    const borders = elementsOf(parts['xl/styles.xml']!).filter(
      ({ name, parent }) => name === 'color' && (parent?.name === 'top' || parent?.name === 'bottom'),
    );
    expect(new Set(borders.map(({ attributes }) => attributes['rgb']))).toEqual(
      new Set(['FFD8DEE3', 'FF8794A0']),
    );
  });
});

describe('both formats', () => {
  test.each(FORMATS)('%s: the same plans give the same bytes, whenever and wherever', async (format) => {
    const first = await writeWorkbook([recapPlan()], PROPERTIES, format);
    const zone = process.env['TZ'];
    jest.useFakeTimers({ now: new Date('2031-07-01T12:34:56Z'), doNotFake: ['performance', 'setTimeout'] });
    process.env['TZ'] = 'Pacific/Auckland';
    const second = await writeWorkbook([recapPlan()], PROPERTIES, format);
    jest.useRealTimers();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  test.each(FORMATS)(
    '%s: says its title and the métropole, no program, machine, user or moment',
    async (format) => {
      const { date: _, ...undated } = PROPERTIES;
      const file = await writeWorkbook([recapPlan()], undated, format);
      const parts = partsOf(file);
      const meta = parts[format === 'xlsx' ? 'docProps/core.xml' : 'meta.xml']!;
      expect(
        elementsOf(meta).flatMap(({ name, text: content }) => (content === '' ? [] : [[name, content]])),
      ).toEqual(
        format === 'xlsx'
          ? [
              ['dc:title', PROPERTIES.title],
              ['dc:creator', PROPERTIES.creator],
            ]
          : [
              ['dc:title', PROPERTIES.title],
              ['meta:initial-creator', PROPERTIES.creator],
              ['dc:creator', PROPERTIES.creator],
            ],
      );
      expect(
        Object.keys(parts).filter((path) =>
          /app\.xml|custom|theme|thumbnail|printer|vba|externalLink/i.test(path),
        ),
      ).toEqual([]);
      expect(Object.values(parts).join('')).not.toMatch(/QUOTEPART|generator|Application>/);
    },
  );

  test.each(FORMATS)('%s: a given date is the only one', async (format) => {
    const all = Object.values(
      partsOf(await writeWorkbook([plainPlan('x', [[text('a')]])], PROPERTIES, format)),
    ).join('');
    expect([...new Set(all.match(/\d{4}-\d\d-\d\d/g))]).toEqual(['2026-11-23']);
  });

  test.each(FORMATS)('%s: names of sheets are valid and differ', async (format) => {
    const parts = partsOf(await writeWorkbook(hurting(), PROPERTIES, format));
    const names =
      format === 'xlsx'
        ? elementsOf(parts['xl/workbook.xml']!)
            .filter(({ name }) => name === 'sheet')
            .map(({ attributes }) => attributes['name']!)
        : elementsOf(parts['content.xml']!)
            .filter(({ name }) => name === 'table:table')
            .map(({ attributes }) => attributes['table:name']!);
    expect(names).toHaveLength(HURTING_NAMES.length);
    expectValidSheetNames(names);
    expect(names.slice(9, 12)).toEqual(['Beaulieu', 'Beaulieu (2)', 'BEAULIEU (3)']);
  });

  test.each(FORMATS)('%s: a formula follows a sheet that had to be renamed', async (format) => {
    const plans = [
      plainPlan("Prix: l'an [2021]", [[number(2)]]),
      plainPlan('Total', [[formula("='Prix: l''an [2021]'!A1*3", 6)]], { filling: 'portable' }),
    ];
    const all = Object.values(partsOf(await writeWorkbook(plans, PROPERTIES, format))).join('');
    expect(all).toContain(
      format === 'xlsx' ? "<f>'Prix l’an 2021'!A1*3</f>" : "of:=[$'Prix l’an 2021'.A1]*3",
    );
  });

  test.each<[string, PlanCell, Partial<SheetPlan>]>([
    ['a live sheet', text('a'), { filling: 'live' }],
    ['our own functions', formula('=QUOTEPART.COSTSHARE(1,2,3)', 1), {}],
    ['a function that LibreOffice does not know', formula('=XLOOKUP(A1,B1:B3,C1:C3)', 1), {}],
    ['a table of the workbook', formula('=SUM(Communes[Population])', 1), {}],
    ['a defined name', formula('=PopulationTotale*2', 1), {}],
    ['another workbook', formula("='[Autre.xlsx]Feuil1'!A1", 1), {}],
    ['a sheet that is not in the file', formula("='Communes'!A1", 1), {}],
    ['a program', formula("=CMD|' /C calc'!A0", 1), {}],
    ['a number that is none', number(NaN), {}],
  ])('%s does not leave the house', async (_, cell, changes) => {
    const plan = plainPlan('x', [[cell]], { filling: 'portable', ...changes });
    for (const format of FORMATS) await expect(writeWorkbook([plan], PROPERTIES, format)).rejects.toThrow();
  });

  test('a workbook without a sheet is refused', async () => {
    await expect(writeWorkbook([], PROPERTIES, 'xlsx')).rejects.toThrow('at least one sheet');
  });

  test.each(FORMATS)('%s: nothing of the workbook before', async (format) => {
    await writeWorkbook(
      [plainPlan('Lattes', [[text('Lattes')]])],
      { ...PROPERTIES, title: 'Lattes' },
      format,
    );
    const parts = unzipSync(
      await writeWorkbook([plainPlan('Pérols', [[text('Pérols')]])], PROPERTIES, format),
    );
    for (const bytes of Object.values(parts)) expect(Buffer.from(bytes).includes('Lattes')).toBe(false);
  });
});

/** Files of one format with all that sheets may hold, by name. */
async function everyKindOfFile(format: WorkbookFormat): Promise<Record<string, Uint8Array>> {
  const plans = {
    recap: [recapPlan('portable'), recapPlan('frozen')],
    empty: [recapPlan('portable', { ...exampleTables(), rows: {} }), plainPlan('vide', [])],
    names: hurting(),
    documents: (await everyDocument())
      .filter(({ made }) => made.filling !== 'live')
      .map(({ made }, index) => ({ ...made, sheetName: `Feuille ${index + 1}` })),
  };
  const files: Record<string, Uint8Array> = {};
  for (const [name, each] of Object.entries(plans))
    files[`${name}.${format}`] = await writeWorkbook(each, PROPERTIES, format);
  return files;
}

/** A file with a part that is no longer what the format asks. */
async function withFault(
  format: WorkbookFormat,
  path: string,
  sound: string,
  broken: string,
): Promise<Uint8Array> {
  const parts = partsOf(await writeWorkbook([recapPlan()], PROPERTIES, format));
  expect(parts[path]).toContain(sound);
  return zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    [path]: strToU8(parts[path]!.replace(sound, broken)),
  });
}

describeWith(ISO_29500, 'valid against ISO/IEC 29500', () => {
  test('every known part of every kind of file', async () => {
    expect(schemaFaults(await everyKindOfFile('xlsx')).faults).toEqual([]);
  });

  test('as the whole check of one file has it', async () => {
    expect(checkWhole(await writeWorkbook([recapPlan()], PROPERTIES, 'xlsx'))).toMatch(
      /^[5-9] parts checked\n$/,
    );
  });

  test.each([
    ['xl/worksheets/sheet1.xml', '<sheetData>', '<sheetDatum/><sheetData>'],
    ['xl/styles.xml', '<cellXfs', '<cellXfs nombre="1"'],
    ['xl/charts/chart1.xml', '<c:barChart>', '<c:barChart><c:ordre/>'],
    ['xl/drawings/drawing1.xml', '<xdr:from>', '<xdr:de/><xdr:from>'],
    ['[Content_Types].xml', '<Override ', '<Overwrite/><Override '],
    ['xl/_rels/workbook.xml.rels', '<Relationship ', '<Relationship Nom="x" '],
  ])('a fault in %s is found', async (path, sound, broken) => {
    const { faults } = schemaFaults({ 'faulty.xlsx': await withFault('xlsx', path, sound, broken) });
    expect(faults.length).toBeGreaterThan(0);
    const place = `faulty.xlsx/${path.replace(/[[\]]/g, '')}:`;
    expect(faults.filter((fault) => !fault.startsWith(place))).toEqual([]);
  });
});

describeWith(ODF_13, 'valid against ODF 1.3', () => {
  test('every part of every kind of file', async () => {
    expect(schemaFaults(await everyKindOfFile('ods')).faults).toEqual([]);
  });

  test('as the whole check of one file has it', async () => {
    const file = await writeWorkbook([recapPlan()], PROPERTIES, 'ods');
    expect(checkWhole(file, 'file.ods')).toMatch(/^[5-9] parts checked\n$/);
  });

  test.each([
    ['content.xml', '<table:table-row ', '<table:line/><table:table-row '],
    [
      'content.xml',
      '<number:text> €</number:text>',
      '<number:text> </number:text><number:text>€</number:text>',
    ],
    ['styles.xml', 'style:scale-to-X="1"', 'style:scale-to-X="1" style:scale-to-Y="0"'],
    ['settings.xml', '<config:config-item ', '<config:item/><config:config-item '],
    ['META-INF/manifest.xml', '<manifest:file-entry ', '<manifest:file/><manifest:file-entry '],
    ['Object 1/content.xml', '<chart:wall ', '<chart:wand/><chart:wall '],
  ])('a fault in %s is found', async (path, sound, broken) => {
    const { faults } = schemaFaults({ 'faulty.ods': await withFault('ods', path, sound, broken) });
    expect(faults.length).toBeGreaterThan(0);
  });
});

describeWith([LIBRE_OFFICE], 'in LibreOffice', () => {
  const rebilled = expected.applications.filter((each) => each.rebilled).map((each) => each.name);
  const goldenRows = expected.rows.map((row) =>
    [...rebilled.map((name) => (row.lines as Record<string, string>)[name] ?? ''), row.total, row.gap].map(
      numberOrEmpty,
    ),
  );
  const position = expected.rows.findIndex((row) => row.commune === 'Fabrègues');
  const nameCells = HURTING_NAMES.map((name) => [text(name)]);
  /** Somebody types another population into the file. */
  const edited = (plan: SheetPlan): SheetPlan => ({
    ...plan,
    cells: plan.cells.map((row, at) => (at === 7 + position ? row.with(2, number(20000)) : row)),
  });

  let sheets: Record<string, string[][][]> = {};
  beforeAll(async () => {
    const plans = {
      recap: [withoutResults(recapPlan())],
      edited: [edited(recapPlan())],
      names: [plainPlan("L'Haÿ", nameCells)],
      sheets: hurting(),
    };
    const files: Record<string, Uint8Array> = {};
    for (const [name, each] of Object.entries(plans))
      for (const format of FORMATS)
        files[`${name}${format}.${format}`] = await writeWorkbook(each, PROPERTIES, format);
    sheets = recalculated(files);
  }, 240_000);

  test.each(FORMATS)('%s: the portable recap is computed anew, to the cent', (format) => {
    const [sheet] = sheets[`recap${format}.${format}`]!;
    expect(amountsOf(sheet!)).toEqual(goldenRows);
    expect(Number(sheet![38]![6])).toBe(Number(expected.billedTotal));
    expect(Number(sheet![43]![6])).toBe(Number(expected.remainsWithMetropole));
    expect(sheet!.flat()).not.toContain('987654');
    expect(sheet!.flat().filter((value) => /^(#|Err:)/.test(value))).toEqual([]);
  });

  test.each(FORMATS)('%s: another population in the file, and the amounts follow', (format) => {
    const tables = exampleTables();
    const communes = tables.rows.communes!.map((row, at) =>
      at === position ? { ...row, population: 20000 } : row,
    );
    const wanted = recapPlan('frozen', { ...tables, rows: { ...tables.rows, communes } }).cells.slice(7, 38);
    const [sheet] = sheets[`edited${format}.${format}`]!;
    expect(amountsOf(sheet!)).toEqual(
      wanted.map((row) => row.slice(3, 8).map((cell) => (cell.kind === 'number' ? cell.value : ''))),
    );
    expect(amountsOf(sheet!)).not.toEqual(goldenRows);
  });

  test.each(FORMATS)('%s: names that hurt arrive as text, in cells and as names of sheets', (format) => {
    const arrived = HURTING_NAMES.map((name) =>
      name
        .replace('\r', '\n')
        .replace('\u0001\u000B', '')
        .replace('\uD83D seule', '\uFFFD seule')
        .replace(/^ +| +$/g, (spaces) => (format === 'xlsx' ? spaces.replaceAll(' ', '\u00a0') : spaces)),
    );
    expect(sheets[`names${format}.${format}`]![0]!.map((row) => row[0])).toEqual(arrived);
    expect(sheets[`sheets${format}.${format}`]).toHaveLength(HURTING_NAMES.length);
  });
});

function numberOrEmpty(value: string): number | '' {
  return value === '' ? '' : Number(value);
}

/** Lines, total and gap of the 31 communes. */
function amountsOf(sheet: string[][]): (number | '')[][] {
  return sheet.slice(7, 38).map((row) => row.slice(3, 8).map(numberOrEmpty));
}
