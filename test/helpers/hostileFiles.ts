/** Files that mean harm, each made of a seed: small to send, endless to read for who takes them at their word. */
import { strToU8, zipSync, type Zippable } from 'fflate';

export interface HostileFile {
  readonly name: string;
  /** Made when it is asked for: some are large. The same seed gives the same bytes. */
  readonly make: (seed: number) => Uint8Array;
}

/** Linear congruential, as small as it gets: the same numbers on every machine. */
export function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const deflated = (files: Record<string, string | Uint8Array>): Uint8Array => {
  const parts: Zippable = {};
  for (const [path, content] of Object.entries(files))
    parts[path] = [typeof content === 'string' ? strToU8(content) : content, { level: 1 }];
  return zipSync(parts);
};

const related = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

function xlsx(sheetData: string, parts: Record<string, string> = {}, sheets = ['sheet1.xml']): Uint8Array {
  const entries = sheets.map(
    (_part, index) => `<sheet name="F${index}" sheetId="${index + 1}" r:id="s${index}"/>`,
  );
  const links = sheets.map((part, index) => related(`s${index}`, 'worksheet', `worksheets/${part}`));
  return deflated({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${related('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}${related('t', 'sharedStrings', 'sharedStrings.xml')}${related('y', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...parts,
  });
}

const ods = (table: string, parts: Record<string, string> = {}): Uint8Array =>
  deflated({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="F">${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ...parts,
  });

const text = (cell: string): string => `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
const HEADER = `<row>${text('Commune')}${text('Population')}</row>`;
const cellOf = (attributes: string, content: string): string =>
  `<table:table-cell ${attributes} office:value-type="string"><text:p>${content}</text:p></table:table-cell>`;

const LARGE = 28_000_000;
const filled = (bytes: (at: number) => number, length = LARGE): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => bytes(at));
const repeated = (pattern: string, length = LARGE): Uint8Array => {
  const bytes = strToU8(pattern);
  const all = new Uint8Array(length);
  for (let at = 0; at < length; at += bytes.length)
    all.set(bytes.subarray(0, Math.min(bytes.length, length - at)), at);
  return all;
};
/** Between `least` and twice as much, by the seed. */
const around = (seed: number, least: number): number => Math.floor(least * (1 + randomOf(seed)()));

function csvOf(
  seed: number,
  rows: number,
  cells: (random: () => number, row: number) => readonly string[],
): Uint8Array {
  const random = randomOf(seed);
  const lines = Array.from({ length: rows }, (_, row) => cells(random, row).join(';'));
  return strToU8(lines.join('\n'));
}

export const HOSTILE_FILES: readonly HostileFile[] = [
  // Numbers of rows and columns that nobody has.
  { name: 'xlsx: row 2,000,000,000', make: () => xlsx(`${HEADER}<row r="2000000000">${text('a')}</row>`) },
  {
    name: 'xlsx: rows far apart, up to the last',
    make: (seed) =>
      xlsx(
        `${HEADER}${Array.from({ length: 40 }, (_, at) => `<row r="${1 + around(seed + at, 20_000) * (at + 1)}">${text('a')}</row>`).join('')}`,
      ),
  },
  {
    name: 'xlsx: rows that are no numbers',
    make: () =>
      xlsx(`<row r="1e308">${text('a')}</row><row r="-4">${text('b')}</row><row r="x">${text('c')}</row>`),
  },
  {
    name: 'xlsx: a row of a million cells',
    make: (seed) => xlsx(`<row>${'<c><v>1</v></c>'.repeat(around(seed, 700_000))}</row>`),
  },
  {
    name: 'xlsx: the last of all columns',
    make: () =>
      xlsx(`<row>${Array.from({ length: 2_000 }, () => '<c r="ZZZ1"><v>1</v></c>').join('')}</row>`),
  },
  {
    name: 'xlsx: two million rows',
    make: (seed) => xlsx('<row><c><v>1</v></c></row>'.repeat(around(seed, 1_000_000))),
  },
  { name: 'xlsx: two million empty rows', make: (seed) => xlsx('<row/>'.repeat(around(seed, 1_500_000))) },
  {
    name: 'xlsx: merged cells without number',
    make: (seed) =>
      xlsx(
        HEADER +
          '</sheetData><mergeCells>' +
          '<mergeCell ref="A1:XFD1048576"/>'.repeat(around(seed, 200_000)) +
          '</mergeCells><sheetData>',
      ),
  },
  // XML.
  { name: 'xlsx: tags in tags', make: (seed) => xlsx('<a>'.repeat(around(seed, 2_000_000))) },
  { name: 'xlsx: one text of 100 MB', make: () => xlsx(`<row>${text('a'.repeat(100_000_000))}</row>`) },
  { name: 'xlsx: one attribute of 50 MB', make: () => xlsx(`<row r="${'1'.repeat(50_000_000)}"/>`) },
  {
    name: 'xlsx: a tag of a million attributes',
    make: (seed) =>
      xlsx(`<row ${Array.from({ length: around(seed, 500_000) }, (_, at) => `a${at}="1"`).join(' ')}/>`),
  },
  { name: 'xlsx: one comment of 50 MB', make: () => xlsx(`<!--${'x'.repeat(50_000_000)}-->`) },
  { name: 'xlsx: spaces of 100 MB', make: () => xlsx(' '.repeat(100_000_000)) },
  {
    name: 'xlsx: entities of entities',
    make: () =>
      xlsx('', {
        'xl/worksheets/sheet1.xml': `<!DOCTYPE w [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]><worksheet><sheetData><row><c t="str"><v>&a29;</v></c></row></sheetData></worksheet>`,
      }),
  },
  {
    name: 'xlsx: an entity from a file',
    make: () =>
      xlsx('', {
        'xl/worksheets/sheet1.xml':
          '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hosts">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
      }),
  },
  {
    name: 'xlsx: millions of characters by number',
    make: (seed) => xlsx(`<row>${text('&#65;'.repeat(around(seed, 4_000_000)))}</row>`),
  },
  {
    name: 'xlsx: texts in pieces without number',
    make: (seed) =>
      xlsx(`<row><c t="inlineStr"><is>${'<r><t>a</t></r>'.repeat(around(seed, 1_000_000))}</is></c></row>`),
  },
  {
    name: 'xlsx: five million shared texts',
    make: (seed) =>
      xlsx(HEADER, {
        'xl/sharedStrings.xml': `<sst>${'<si><t>a</t></si>'.repeat(around(seed, 2_500_000))}</sst>`,
      }),
  },
  {
    name: 'xlsx: shared texts of 100 MB',
    make: () =>
      xlsx(HEADER, {
        'xl/sharedStrings.xml': `<sst>${`<si><t>${'a'.repeat(30_000)}</t></si>`.repeat(3_300)}</sst>`,
      }),
  },
  {
    name: 'xlsx: the longest text in each of many cells',
    make: (seed) =>
      xlsx(`<row>${'<c t="s"><v>0</v></c>'.repeat(400)}</row>`.repeat(around(seed, 1_500)), {
        'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(32_000)}</t></si></sst>`,
      }),
  },
  {
    name: 'xlsx: a number format of brackets',
    make: (seed) =>
      xlsx(HEADER, {
        'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${'['.repeat(around(seed, 900_000))}"/></numFmts><cellXfs>${'<xf numFmtId="170"/>'.repeat(100)}</cellXfs></styleSheet>`,
      }),
  },
  {
    name: 'xlsx: a million styles',
    make: (seed) =>
      xlsx(HEADER, {
        'xl/styles.xml': `<styleSheet><cellXfs>${'<xf numFmtId="14"/>'.repeat(around(seed, 1_000_000))}</cellXfs></styleSheet>`,
      }),
  },
  {
    name: 'xlsx: five thousand sheets that are one',
    make: () =>
      xlsx(
        '<row><c><v>1</v></c></row>'.repeat(20_000),
        {},
        Array.from({ length: 5_000 }, () => 'sheet1.xml'),
      ),
  },
  {
    name: 'xlsx: a million relationships',
    make: (seed) =>
      xlsx(HEADER, {
        'xl/_rels/workbook.xml.rels': `<Relationships>${related('s0', 'worksheet', 'worksheets/sheet1.xml').repeat(around(seed, 200_000))}</Relationships>`,
      }),
  },
  {
    name: 'xlsx: paths that go up and up',
    make: () =>
      xlsx(HEADER, {
        'xl/_rels/workbook.xml.rels': `<Relationships>${related('s0', 'worksheet', '../'.repeat(500_000) + 'sheet1.xml')}</Relationships>`,
      }),
  },
  {
    name: 'xlsx: cut in the middle',
    make: (seed) => xlsx(HEADER.repeat(1_000)).subarray(0, around(seed, 500)),
  },
  { name: 'xlsx: sizes that lie', make: (seed) => withLies(xlsx(HEADER.repeat(5_000)), seed) },
  {
    name: 'zip: ten thousand parts',
    make: () => deflated(Object.fromEntries(Array.from({ length: 12_000 }, (_, at) => [`p${at}`, '']))),
  },
  {
    name: 'zip: nothing but its end',
    make: () => Uint8Array.from([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0xff)]),
  },
  // OpenDocument.
  {
    name: 'ods: trillions of rows',
    make: () =>
      ods(`<table:table-row table:number-rows-repeated="9000000000000">${cellOf('', 'x')}</table:table-row>`),
  },
  {
    name: 'ods: trillions of rows, of which nothing is read',
    make: () =>
      ods(
        `<table:table-row table:number-rows-repeated="9000000000000"><table:table-cell table:number-columns-repeated="1000"/>${cellOf('', 'x')}</table:table-row>`,
      ),
  },
  {
    name: 'ods: rows times columns',
    make: (seed) =>
      ods(
        `<table:table-row table:number-rows-repeated="1048576">${cellOf('table:number-columns-repeated="16384"', 'x')}</table:table-row>`.repeat(
          around(seed, 200),
        ),
      ),
  },
  {
    name: 'ods: empty rows without number',
    make: (seed) =>
      ods('<table:table-row table:number-rows-repeated="1048576"/>'.repeat(around(seed, 300_000))),
  },
  {
    name: 'ods: spaces by their number',
    make: (seed) =>
      ods(
        `<table:table-row>${cellOf('', '<text:s text:c="2000000000"/>'.repeat(around(seed, 20_000)))}</table:table-row>`,
      ),
  },
  {
    name: 'ods: spans in spans',
    make: (seed) =>
      ods(`<table:table-row>${cellOf('', '<text:span>'.repeat(around(seed, 500_000)))}</table:table-row>`),
  },
  {
    name: 'ods: tables in tables',
    make: (seed) => ods('<table:table-row><table:table-cell><table:table>'.repeat(around(seed, 200_000))),
  },
  {
    name: 'ods: cells that span everything',
    make: (seed) =>
      ods(
        `<table:table-row>${cellOf('table:number-rows-spanned="1048576" table:number-columns-spanned="16384"', 'x').repeat(400)}</table:table-row>`.repeat(
          around(seed, 400),
        ),
      ),
  },
  {
    name: 'ods: a manifest of 100 MB',
    make: () =>
      ods(`<table:table-row>${cellOf('', 'x')}</table:table-row>`, {
        'META-INF/manifest.xml': `<manifest>${'<file-entry/>'.repeat(6_000_000)}</manifest>`,
      }),
  },
  // Texts.
  { name: 'csv: newlines only', make: () => repeated('\n') },
  { name: 'csv: separators only', make: () => repeated(';') },
  { name: 'csv: quotes only', make: () => repeated('"') },
  {
    name: 'csv: a quote that is not closed',
    make: () => strToU8(`Commune;Population\nLattes;"${'1;2\n'.repeat(LARGE / 4 - 20)}`),
  },
  { name: 'csv: one line', make: () => repeated('a') },
  { name: 'csv: one number', make: () => repeated('9') },
  {
    name: 'csv: bytes of chance',
    make: (seed) => {
      const random = randomOf(seed);
      return filled(() => 1 + Math.floor(random() * 255));
    },
  },
  { name: 'csv: zeros', make: () => new Uint8Array(LARGE) },
  { name: 'csv: UTF-16 without its mark', make: () => repeated('L\x00a\x00t\x00;\x001\x00\n\x00') },
  { name: 'csv: accents of Windows', make: () => repeatedBytes([0xe9, 0xe8, 0x3b, 0x31, 0x0a]) },
  { name: 'csv: halves of UTF-8', make: () => repeatedBytes([0xc3, 0xc3, 0xa9, 0x3b, 0xff, 0x0a]) },
  {
    name: 'csv: fifty thousand rows of numbers',
    make: (seed) =>
      csvOf(seed, 50_000, (random, row) =>
        Array.from({ length: 20 }, (_, at) =>
          row === 0 ? `Titre ${at}` : (random() * 1e5).toFixed(2).replace('.', ','),
        ),
      ),
  },
  {
    name: 'csv: two thousand rows of five hundred columns',
    make: (seed) =>
      csvOf(seed, 2_000, (random, row) =>
        Array.from({ length: 500 }, (_, at) =>
          row === 0 ? `Titre ${at}` : `1,${100 + Math.floor(random() * 899)}`,
        ),
      ),
  },
  {
    name: 'csv: totals and nothing else',
    make: (seed) =>
      csvOf(seed, 50_000, (random, row) => [
        row === 0 ? 'Commune' : `Total ${Math.floor(random() * 9)}`,
        row === 0 ? 'Population' : '7',
      ]),
  },
  {
    name: 'csv: titles and nothing else',
    make: (seed) =>
      csvOf(seed, 50_000, (random) => ['Commune', 'Population', random() < 0.5 ? 'Code INSEE' : 'SIRET']),
  },
  {
    name: 'csv: names of signs',
    make: (seed) =>
      csvOf(seed, 5_000, (random, row) => [
        row === 0 ? 'Commune' : '('.repeat(300 + Math.floor(random() * 9)) + '\u0301'.repeat(300),
        '12',
      ]),
  },
  {
    name: 'csv: digits, dots and spaces',
    make: (seed) =>
      csvOf(seed, 40_000, (random, row) => [
        row === 0 ? 'Commune' : 'Lattes',
        '1 '.repeat(20 + Math.floor(random() * 9)),
        '1.'.repeat(25),
        `${'9'.repeat(59)}x`,
      ]),
  },
];

function repeatedBytes(pattern: readonly number[]): Uint8Array {
  return filled((at) => pattern[at % pattern.length] ?? 0);
}

/** Bytes of the directory at the end, where the sizes stand, changed by the seed. */
function withLies(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomOf(seed);
  const changed = bytes.slice();
  for (let count = 0; count < 40; count += 1)
    changed[changed.length - 1 - Math.floor(random() * 600)] = Math.floor(random() * 256);
  return changed;
}
