/** One list as people write it in many ways: what stands in it is always the same. */
import type { RowValues } from '../../src/workbook/tables/newTables';
import { encoded, WRITTEN_ENCODINGS, type WrittenEncoding } from './encodings';

export const SEPARATORS = [';', '\t', ',', '|'] as const;
export const SIGNS = [',', '.'] as const;
export const HEADERS = [
  'plain',
  'below titles',
  'two lines',
  'split codes',
  'on each page',
  'two languages',
] as const;
export const TOTALS = ['none', 'total', 'subtotals', 'a sum without a word', 'remarks'] as const;

export interface Variant {
  readonly separator: (typeof SEPARATORS)[number];
  readonly encoding: WrittenEncoding;
  readonly sign: (typeof SIGNS)[number];
  readonly header: (typeof HEADERS)[number];
  readonly totals: (typeof TOTALS)[number];
}

/** Each value of each choice with each of the two choices beside it: pairs rather than all of them. */
export const VARIANTS: readonly Variant[] = SEPARATORS.flatMap((separator, a) =>
  SIGNS.flatMap((sign, b) =>
    HEADERS.flatMap((header, c) =>
      TOTALS.map((totals, d): Variant => ({
        separator,
        sign,
        header,
        totals,
        encoding: WRITTEN_ENCODINGS[(a + 3 * b + 5 * c + 7 * d) % WRITTEN_ENCODINGS.length] ?? 'utf-8',
      })),
    ),
  ),
);

interface Line {
  readonly name: string;
  readonly department: string;
  readonly commune: string;
  readonly municipale: number;
  readonly totale: number;
}

const LINES: readonly Line[] = [
  { name: 'Baillargues', department: '34', commune: '022', municipale: 7793, totale: 7900 },
  { name: 'Le Crès', department: '34', commune: '090', municipale: 9267, totale: 9409 },
  { name: 'Fabrègues', department: '34', commune: '095', municipale: 7200, totale: 7282 },
  { name: 'Pérols', department: '34', commune: '198', municipale: 9541, totale: 9674 },
  { name: 'Ambérieu-en-Bugey', department: '01', commune: '004', municipale: 14035, totale: 14288 },
  { name: 'L’Abergement-Clémenciat', department: '01', commune: '001', municipale: 771, totale: 785 },
];

/** Inhabitants a hectare: a column of decimals, which nobody imports, so that the file has a decimal sign. */
const DENSITY = [10.25, 21.5, 2.75, 15.125, 5.5, 0.5] as const;

export const EXPECTED: readonly RowValues[] = LINES.map(({ name, department, commune, totale }) => ({
  name,
  inseeCode: `${department}${commune}`,
  population: totale,
}));

type Cells = readonly string[];

function headerLines({ header }: Variant): Cells[] {
  const codes = header === 'split codes' ? ['Code département', 'Code commune'] : ['Code INSEE'];
  if (header === 'two lines')
    return [
      ['Commune', 'Code INSEE', 'Population', '', 'Densité'],
      ['', '', 'municipale', 'totale', ''],
    ];
  if (header === 'two languages')
    return [
      ['Libellé géographique', 'Code géographique', 'Population municipale', 'Population totale', 'Densité'],
      ['LIBGEO', 'CODGEO', 'PMUN', 'PTOT', 'DENS'],
    ];
  const line = ['Commune', ...codes, 'Population municipale', 'Population totale', 'Densité'];
  return header === 'below titles'
    ? [['Populations de l’intercommunalité'], ['Édité le 12/05/2021'], [], line]
    : [line];
}

function grouped(value: number): string {
  return String(value).replace(/(\d)(?=(\d{3})+$)/g, '$1 ');
}

function rowOf({ header, sign }: Variant, line: Line, density: number): Cells {
  const codes = header === 'split codes' ? [line.department, line.commune] : [line.department + line.commune];
  const decimals = String(density).replace('.', sign);
  return [line.name, ...codes, grouped(line.municipale), grouped(line.totale), decimals];
}

function totalOf({ header }: Variant, name: string, lines: readonly Line[]): Cells {
  const codes = header === 'split codes' ? ['', ''] : [''];
  const sum = (of: (line: Line) => number): string => grouped(lines.reduce((all, line) => all + of(line), 0));
  return [name, ...codes, sum(({ municipale }) => municipale), sum(({ totale }) => totale), ''];
}

function linesOf(variant: Variant): Cells[] {
  const { header, totals } = variant;
  const head = headerLines(variant);
  const rows = LINES.map((line, index) => rowOf(variant, line, DENSITY[index] ?? 1));
  const first = rows.slice(0, 3);
  const second = rows.slice(3);
  const middle = header === 'on each page' ? head : [];
  switch (totals) {
    case 'subtotals':
      return [
        ...head,
        ...first,
        totalOf(variant, 'Sous-total', LINES.slice(0, 3)),
        ...middle,
        ...second,
        totalOf(variant, 'Sous-total', LINES.slice(3)),
        totalOf(variant, 'TOTAL GÉNÉRAL', LINES),
      ];
    case 'total':
      return [...head, ...first, ...middle, ...second, totalOf(variant, 'Ensemble', LINES)];
    case 'a sum without a word':
      return [...head, ...first, ...middle, ...second, totalOf(variant, '', LINES)];
    case 'remarks':
      return [...head, ...first, ...middle, ...second, [], ['Source : Insee'], ['(1) au 1er janvier']];
    case 'none':
      return [...head, ...first, ...middle, ...second];
  }
}

export function variantBytes(variant: Variant): Uint8Array {
  const { separator } = variant;
  const field = (cell: string): string => (cell.includes(separator) ? `"${cell}"` : cell);
  const text = linesOf(variant)
    .map((cells) => `${cells.map(field).join(separator)}\r\n`)
    .join('');
  return encoded(text, variant.encoding);
}
