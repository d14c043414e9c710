import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { serialDate } from '../../src/core/dates';
import { matchColumns } from '../../src/workbook/tables/matchColumns';
import { matchedRows, readSheets, readTables, type TablesReading } from '../helpers/readTables';
import type { RawCell } from '../../src/workbook/read/rawTables';
import { writeWorkbook } from '../../src/files/workbookFile';
import { HURTING_NAMES, number, plainPlan, PROPERTIES, recapPlan, text } from './plans';
import { convert, LIBRE_OFFICE } from '../helpers/libreOffice';
import { describeWith } from '../helpers/needs';

const csv = (content: string): Uint8Array => new TextEncoder().encode(content);
const codesOf = ({ problems }: TablesReading): string[] => problems.map(({ code }) => code);

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An .xlsx with one sheet, made by hand as other programs do. */
function xlsx(sheetData: string, parts: Record<string, string> = {}, workbook = ''): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${RELATIONSHIPS}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<x:workbook xmlns:x="urn:x" xmlns:r="urn:r">${workbook}<x:sheets><x:sheet name="Feuil1" sheetId="1" r:id="s1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/../worksheets/sheet1.xml"/><Relationship Id="s2" Type="${RELATIONSHIPS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="s3" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strToU8(content)])),
  );
}

function ods(rows: string): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="F">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}

describe('CSV of somebody else', () => {
  test.each([
    ['semicolons', 'Ville;Habitants\nLattes;16928\n', ';'],
    ['commas and quotes', '"Ville","Habitants"\r\n"Lattes","16928"\r\n', ','],
    ['tabs, old line ends', 'Ville\tHabitants\rLattes\t16928', '\t'],
    ['announced', 'sep=|\nVille|Habitants\nLattes|16928', '|'],
    ['decimal commas between semicolons', 'Ville;Habitants;Coût\nLattes;16928;1,5\nPérols;9122;2,5', ';'],
  ])('%s', async (_, content, separator) => {
    const { tables, csv: dialect, problems } = await readTables(csv(content));
    expect(problems).toEqual([]);
    expect(dialect!.separator).toBe(separator);
    expect(tables[0]!.headers.slice(0, 2)).toEqual(['Ville', 'Habitants']);
    expect(tables[0]!.rows[0]!.slice(0, 2)).toEqual(['Lattes', '16928']);
  });

  test('encodings: UTF-8 with and without its mark, UTF-16, windows-1252', async () => {
    const content = 'Commune;Coût €\nPérols;12\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'utf16le')]);
    const ansi = Uint8Array.from(content, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));
    for (const [bytes, encoding] of [
      [csv(content), 'utf-8'],
      [csv(`\uFEFF${content}`), 'utf-8'],
      [new Uint8Array(utf16), 'utf-16'],
      [ansi, 'windows-1252'],
    ] as const) {
      const { tables, csv: dialect } = await readTables(bytes);
      expect(dialect).toEqual({ separator: ';', encoding });
      expect(tables[0]!.headers).toEqual(['Commune', 'Coût €']);
      expect(tables[0]!.rows).toEqual([['Pérols', '12']]);
    }
  });

  test('strings are never evaluated, codes keep their zeros', async () => {
    const { tables } = await readTables(
      csv('Commune;Code INSEE\n=1+1;"=""01001"""\n"=HYPERLINK(""x"")";01002\n'),
    );
    expect(tables[0]!.rows).toEqual([
      ['=1+1', '01001'],
      ['=HYPERLINK("x")', '01002'],
    ]);
  });

  test('a text without its end is said', async () => {
    const reading = await readTables(csv('a;b\n1;"deux\n3;4\n'));
    expect(codesOf(reading)).toEqual(['unclosedQuote']);
    expect(reading.tables[0]!.rows).toEqual([['1', 'deux\n3;4\n']]);
  });

  test('titles above the table are not its headers', async () => {
    const { tables } = await readTables(
      csv('Population légale 2018;;\n;;\nCommune;Code INSEE;Habitants\nLattes;34129;16928\n'),
    );
    expect(tables[0]).toMatchObject({
      headers: ['Commune', 'Code INSEE', 'Habitants'],
      headerRow: 3,
      rowNumbers: [4],
    });
  });
});

describe('workbooks of somebody else', () => {
  test('all the ways to write a cell in an .xlsx', async () => {
    const bytes = xlsx(
      `<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><t>Habi</t><r><t>tants</t></r></is></c><c t="str"><f>A1</f><v>Date</v></c></row>
       <row><c r="B4" t="s"><v>1</v></c><c r="C4"><v>1.6928E4</v></c><c r="D4" t="d"><v>2021-09-30</v></c><c r="E4" t="b"><v>1</v></c><c r="F4" t="e"><v>#N/A</v></c><c r="G4"><f>1+1</f><v>2</v></c></row>
       <row r="9"><c r="B9" t="s"><v>99</v></c><c r="C9"/></row>`,
      {
        'xl/sharedStrings.xml':
          '<sst><si><t>Ville</t></si><si><r><t xml:space="preserve">Le </t></r><r><t>Cr&#232;s_x000D_</t></r><rPh><t>phonétique</t></rPh></si></sst>',
      },
    );
    const { tables, problems } = await readTables(bytes);
    expect(problems).toEqual([]);
    expect(tables).toEqual([
      {
        name: 'Feuil1',
        hidden: false,
        headers: ['', 'Ville', 'Habitants', 'Date', '', '', ''],
        rows: [['', 'Le Crès\r', 16928, serialDate(2021, 9, 30), true, '#N/A', 2]],
        headerRow: 3,
        rowNumbers: [4],
      },
    ]);
  });

  test('dates that count from 1904 are moved into our system, numbers are not', async () => {
    const bytes = xlsx(
      '<row><c t="str"><v>Accord le</v></c><c t="str"><v>Journées</v></c></row><row><c s="1"><v>43007</v></c><c s="0"><v>5</v></c></row>',
      {
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      },
      '<x:workbookPr date1904="1"/>',
    );
    expect((await readTables(bytes)).tables[0]!.rows).toEqual([[serialDate(2021, 9, 30), 5]]);
  });

  test('an .ods: repeated cells and rows, dates, notes left out', async () => {
    const bytes = ods(`
      <table:table-header-rows><table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>Ville</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Habi<text:span>tants</text:span></text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Le</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16381"/></table:table-row></table:table-header-rows>
      <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="16928"><text:p>16 928</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2021-09-30"><text:p>30/09/21</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`);
    const { tables, problems } = await readTables(bytes);
    expect(problems).toEqual([]);
    expect(tables[0]).toMatchObject({
      headers: ['Ville', 'Habitants', 'Le'],
      rows: Array(2).fill(['a  b\nc', 16928, serialDate(2021, 9, 30)]),
    });
  });

  test.each(['xlsx', 'ods'] as const)(
    '%s: what we write ourselves comes back, names that hurt included',
    async (format) => {
      const plan = plainPlan('Communes', [
        [text('Commune'), text('Montant')],
        ...HURTING_NAMES.map((name) => [text(name), number(-0.1)]),
      ]);
      const { tables, problems } = await readTables(
        await writeWorkbook([plan, recapPlan('portable')], PROPERTIES, format),
      );
      expect(problems).toEqual([]);
      expect(tables.map(({ name }) => name)).toEqual(['Communes', 'Récap 2021']);
      expect(tables[0]!.rows).toEqual(
        HURTING_NAMES.map((name) => [
          name
            .replace('\r', '\n')
            .replace('\u0001\u000B', '')
            .replace('\uD83D seule', '\uFFFD seule')
            .replace(/^ +| +$/g, (spaces) => (format === 'xlsx' ? spaces.replaceAll(' ', '\u00a0') : spaces)),
          -0.1,
        ]),
      );
      expect(tables[1]!.rows.find((row) => row[0] === 'Fabrègues')!.slice(1, 7)).toEqual([
        '34095',
        7266,
        62.1,
        37.26,
        49.68,
        149.04,
      ]);
    },
  );
});

describe('a workbook with macros', () => {
  const ROWS = '<row><c t="str"><v>Ville</v></c></row><row><c t="str"><v>Lattes</v></c></row>';
  const related = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const SHEET = related('s1', `${RELATIONSHIPS}/worksheet`, 'worksheets/sheet1.xml');
  const withRelated = (...more: string[]): Record<string, string> => ({
    'xl/_rels/workbook.xml.rels': `<Relationships>${SHEET}${more.join('')}</Relationships>`,
  });
  const MICROSOFT = 'http://schemas.microsoft.com/office/2006/relationships';
  const VBA = {
    ...withRelated(related('v', `${MICROSOFT}/vbaProject`, 'vbaProject.bin')),
    // No XML, and never opened.
    'xl/vbaProject.bin': '\u0000Sub Auto_Open()',
  };

  test('is read as one without; its code is left out, and that is said', async () => {
    const plain = await readTables(xlsx(ROWS, withRelated()));
    expect(codesOf(plain)).toEqual([]);
    const { tables, problems } = await readTables(xlsx(ROWS, VBA));
    expect(tables).toEqual(plain.tables);
    expect(tables[0]!.rows).toEqual([['Lattes']]);
    expect(problems).toEqual([{ code: 'macrosLeftOut', severity: 'warning', sheet: null, limit: null }]);
    expect(await readSheets(xlsx(ROWS, VBA))).toMatchObject({ problem: null, sheets: [{ name: 'Feuil1' }] });
  });

  test('of the old kind: its sheet of macros is no table', async () => {
    const parts = {
      ...withRelated(related('m', `${MICROSOFT}/xlMacrosheet`, 'macrosheets/sheet1.xml')),
      'xl/macrosheets/sheet1.xml':
        '<xm:macrosheet xmlns:xm="m"><sheetData>=EXEC("calc")</sheetData></xm:macrosheet>',
    };
    const macros = '<x:sheets><x:sheet name="Macro1" sheetId="2" r:id="m"/></x:sheets>';
    const reading = await readTables(xlsx(ROWS, parts, macros));
    expect(reading.tables.map(({ name }) => name)).toEqual(['Feuil1']);
    expect(codesOf(reading)).toEqual(['macrosLeftOut']);
  });

  test('and with nothing else is empty, no more', async () => {
    expect(codesOf(await readTables(xlsx('', VBA)))).toEqual(['noHeader', 'empty']);
  });

  test('in binary form, .xlsb, is no format that is read', async () => {
    const root = `<Relationships>${related('a', `${RELATIONSHIPS}/officeDocument`, 'xl/workbook.bin')}</Relationships>`;
    const parts = { '_rels/.rels': root, 'xl/workbook.bin': '\u0083\u0001' };
    expect(codesOf(await readTables(xlsx('', parts)))).toEqual(['unknownFormat']);
  });
});

describe('what is no table, or means harm', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['blank lines', csv('\n\n;;\n'), 'empty'],
    [
      'an old or encrypted workbook',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'oldOrEncrypted',
    ],
    ['a PDF', csv('%PDF-1.7\n'), 'unknownFormat'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'unknownFormat'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'unknownFormat'],
    ['a cut zip', xlsx('<row/>').slice(0, 400), 'damaged'],
    ['XML that ends too early', xlsx('<row><c><v>1</v></c>', {}), 'damaged'],
    [
      'an entity of its own',
      xlsx('', {
        'xl/worksheets/sheet1.xml':
          '<!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
      }),
      'damaged',
    ],
    ['a part that is none', xlsx('', { 'xl/worksheets/sheet1.xml': 'Lattes' }), 'damaged'],
  ])('%s', async (_, bytes, code) => {
    const reading = await readTables(bytes);
    expect(reading.tables).toEqual([]);
    expect(codesOf(reading)).toContain(code);
    expect(reading.problems.some(({ severity }) => severity === 'error')).toBe(true);
  });

  test('a zip bomb is stopped long before it is unpacked', async () => {
    const bomb = xlsx(`<row><c><v>1</v></c></row>${' '.repeat(40_000_000)}`);
    expect(bomb.length).toBeLessThan(100_000);
    const reading = await readTables(bomb, { limits: { unpackedBytes: 1_000_000 } });
    expect(reading.problems).toEqual([
      { code: 'expandsTooMuch', severity: 'error', sheet: null, limit: 1_000_000 },
    ]);
  });

  test('repeats of an .ods do not multiply', async () => {
    const cell =
      '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>';
    const bomb = ods(
      `<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`.repeat(50),
    );
    const reading = await readTables(bomb, { limits: { cells: 10_000 } });
    expect(codesOf(reading)).toEqual(['tooManyColumns', 'tooManyCells']);
    expect(reading.tables[0]!.rows.length * reading.tables[0]!.headers.length).toBeLessThanOrEqual(10_000);
  });

  test('what goes beyond a limit is left out and said', async () => {
    const wide = `${Array.from({ length: 30 }, (_, i) => `c${i}`).join(';')}\n`.repeat(30);
    expect(codesOf(await readTables(csv(wide), { limits: { columns: 10, rows: 5 } }))).toEqual([
      'tooManyColumns',
      'tooManyRows',
    ]);
    expect(codesOf(await readTables(csv(wide), { limits: { fileBytes: 100 } }))).toEqual(['tooLarge']);
    const sheets = await writeWorkbook(
      ['a', 'b', 'c'].map((name) => plainPlan(name, [[text('x')]])),
      PROPERTIES,
      'xlsx',
    );
    expect(codesOf(await readTables(sheets, { limits: { sheets: 2 } }))).toEqual(['tooManySheets']);
  });

  test('whatever the bytes, there is a reading', async () => {
    const good = [
      await writeWorkbook([recapPlan()], PROPERTIES, 'xlsx'),
      await writeWorkbook([recapPlan()], PROPERTIES, 'ods'),
      csv('a;b\n"1;2'),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...good),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
        fc.option(fc.nat()),
        async (bytes, changes, cut) => {
          const damaged = bytes.slice(0, cut === null ? undefined : cut % bytes.length);
          for (const [at, byte] of changes) if (damaged.length > 0) damaged[at % damaged.length] = byte;
          const { tables, problems } = await readTables(damaged);
          expect(tables.length + problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('can be cancelled', async () => {
    await expect(readTables(csv('a;b\n'), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('columns by their names', () => {
  test.each([
    [['Ville', "Nb d'habitants", 'Code commune'], { name: 0, population: 1, inseeCode: 2 }],
    [['NOM DE LA COMMUNE', 'n° SIRET', 'Population totale 2018'], { name: 0, siret: 1, population: 2 }],
    [['COM', 'CODCOM', 'PTOT'], { name: 0, inseeCode: 1, population: 2 }],
    [['Commune', 'Ville', 'Habitants (2018)', 'Population'], { name: 0, population: 3 }],
    [['Libellé', 'Population municipale'], { name: 0 }],
  ])('%j of communes', (headers, expected) => {
    const { matches } = matchColumns(headers, 'communes');
    expect(
      Object.fromEntries(matches.flatMap(({ column, index }) => (index === null ? [] : [[column, index]]))),
    ).toEqual(expected);
  });

  test('applications, with their components', () => {
    const { matches, unused, missing } = matchColumns(
      ['Logiciel', 'Coût annuel (€)', 'Amortissements', 'Couleur', ''],
      'applications',
    );
    expect(matches.filter(({ index }) => index !== null)).toEqual([
      { column: 'name', index: 0, certainty: 'synonym' },
      { column: 'depreciation', index: 2, certainty: 'synonym' },
      { column: 'annualCost', index: 1, certainty: 'synonym' },
    ]);
    expect(unused).toEqual([3]);
    expect(missing).toEqual([]);
    expect(matchColumns(['Couleur'], 'subscriptions').missing).toEqual(['commune', 'application']);
  });

  test('each of our own headers finds its column', () => {
    const { matches } = matchColumns(
      ['Commune', 'Application', 'Première année', 'Dernière année', 'Référence', 'Demande'],
      'subscriptions',
    );
    expect(matches.map(({ index, certainty }) => [index, certainty])).toEqual(
      [0, 1, 2, 3, 4, 5].map((index) => [index, 'header']),
    );
  });

  test('rows become ours: codes text, numbers numbers, what cannot be read as it is', async () => {
    const { tables } = await readTables(
      csv('Ville;Insee;Habitants\nAmbérieu;1004;14 035\nLattes;34129;1,234\n;;\n'),
    );
    expect(matchedRows(tables[0]!, matchColumns(tables[0]!.headers, 'communes'), 'communes')).toEqual([
      { name: 'Ambérieu', inseeCode: '01004', population: 14035 },
      { name: 'Lattes', inseeCode: '34129', population: '1,234' },
    ]);
    const dates = await readTables(
      csv('Commune;Profil;Accord le\nLattes;Technicien;30/09/2021\nLattes;Technicien;31/02/2021\n'),
    );
    const matched = matchedRows(
      dates.tables[0]!,
      matchColumns(dates.tables[0]!.headers, 'interventions'),
      'interventions',
    );
    expect(matched.map((row) => row['agreedOn'])).toEqual([serialDate(2021, 9, 30), '31/02/2021']);
  });
});

/** LibreOffice saves fifteen digits. */
function asSaved(cell: RawCell): RawCell {
  return typeof cell === 'number' ? Number(cell.toPrecision(13)) : cell;
}

describeWith([LIBRE_OFFICE], 'files that LibreOffice saved', () => {
  test('read the same from .xlsx and .ods', async () => {
    const file = { 'recap.ods': await writeWorkbook([recapPlan('frozen')], PROPERTIES, 'ods') };
    const expected = (await readTables(file['recap.ods'])).tables[0]!;
    for (const format of ['xlsx', 'ods']) {
      const [saved] = convert(file, format)['recap.ods']!;
      const { tables, problems } = await readTables(saved!);
      expect(problems).toEqual([]);
      expect(tables[0]!.headers.slice(0, 8)).toEqual(expected.headers);
      expect(tables[0]!.rows.map((row) => row.slice(0, 8).map(asSaved))).toEqual(
        expected.rows.map((row) => row.map(asSaved)),
      );
    }
  });
});
