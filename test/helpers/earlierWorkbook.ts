/** What there is to say of a workbook that an earlier version left behind, opened with the code of today. */
import { computeRecap } from '../../src/core/recap';
import { drawDocument, type DocumentOrder } from '../../src/excel/drawDocument';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { paneReading } from '../../src/taskpane/model/paneReading';
import { readConvention } from '../../src/workbook/read/readConvention';
import type { TableRole } from '../../src/workbook/schema/tables';
import golden from '../golden/montpellier-recap-expected.json';
import { AS_USUAL } from './asUsual';
import { valuesOf } from './excel';

export const YEAR = 2021;
export const RECAP = {
  name: 'Récap 2021',
  kind: 'recap',
  year: YEAR,
  subject: null,
  frozen: false,
  filling: 'live',
  state: 'current',
};
/** All that there is to say of the example: one commune uses nothing, and what the smallest owes is worth no order. */
export const saidOfExample = (table: string) => [
  ['communeUsesNothing', table, 31],
  ['belowRecoveryThreshold', table, 32],
];
export const GOLDEN = golden.rows.map(({ commune, total }: { commune: string; total: string }) => [
  commune,
  total,
]);

export async function stateNow(contentsOf?: string) {
  const state = await readWorkbook(contentsOf);
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value;
}

export async function viewNow() {
  const reading = paneReading(await stateNow());
  if (reading.kind !== 'convention') throw new Error('The workbook was not known');
  return reading;
}

export const findingsNow = async () =>
  (await viewNow()).inYear(YEAR).findings.map(({ code, where }) => [code, where?.table, where?.row]);

/** How they are called on screen is no matter of the workbook. */
export const sheetsNow = async () =>
  (await viewNow()).sheets.map(({ id: _, kindName: __, redrawable: ___, ...sheet }) => sheet);

export async function totalsNow() {
  const { raw, binding } = await stateNow();
  return computeRecap(readConvention(raw, binding).convention, YEAR).rows.map(({ commune, total }) => [
    commune.name,
    total.toFixed(2),
  ]);
}

/** Rows of a table that are not empty, their cells as `N°: "0101"`. */
export async function rowsNow(role: TableRole): Promise<string[]> {
  const table = (await stateNow()).raw.tables[role]!;
  return table.rows
    .map((row) =>
      table.headers.flatMap((header, index) =>
        row[index] === '' ? [] : [`${header}: ${JSON.stringify(row[index])}`],
      ),
    )
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.join(' ; '));
}

/** All that stands on a sheet, and what its formulas give. */
async function standing(name: string): Promise<unknown> {
  const { sheetId: _, ...contents } = (await stateNow(name)).contents!;
  const { formulas } = contents;
  return {
    ...contents,
    charts: contents.charts.map((chart) => chart.name),
    values: await valuesOf(name, `A1:Z${formulas.length}`),
  };
}

/** What the live recap shows in the column of totals, by commune. */
export async function totalsOnSheet(): Promise<unknown[]> {
  const cells = await valuesOf(RECAP.name, 'A1:Z60');
  const header = cells.findIndex((row) => row[0] === 'Commune');
  const column = cells[header]!.indexOf('Total');
  return GOLDEN.map(([commune]) => [
    commune,
    Number(cells.find((row) => row[0] === commune)![column]).toFixed(2),
  ]);
}

const DAY_OF_DRAWING = '30/09/2021';
/** Sentences of earlier versions that stood twice, each time in other words, and what they became: the only things that print otherwise. */
const SAID_OTHERWISE: readonly (readonly [former: string, now: string])[] = [
  [
    'Chaque ligne est arrondie au centime, le total une seule fois, à partir de la somme exacte ; l’écart d’arrondi est la différence (article 4).',
    'Chaque ligne est arrondie au centime, le total une seule fois, à partir de la somme exacte\u202f; l’écart d’arrondi est la différence.',
  ],
  [
    'Non refacturé, entièrement à la charge de la Métropole : Open Data.',
    'Non refacturé, entièrement à la charge de la Métropole\u00a0: Open Data.',
  ],
];
/** Number formats of earlier versions, which a French LibreOffice takes for thousands, and what they became. They show the same. */
const FORMATTED_OTHERWISE: readonly (readonly [former: string, now: string])[] = [
  ['#,##0.00 "€"', '#,##0.00" €"'],
  ['#,##0.00## "€"', '#,##0.00##" €"'],
  ['0.000000 "€"', '0.000000" €"'],
  ['#,##0 "hab."', '#,##0" hab."'],
  ['0\u00a0%', '0"\u00a0"%'],
];
export const drawAgain = (order: Pick<DocumentOrder, 'kind' | 'filling'> & Partial<DocumentOrder>) =>
  drawDocument({ year: YEAR, today: DAY_OF_DRAWING, ...order }, () => undefined);

/** The recap, drawn again by the code of today, is what stands there, down to its formats. */
export async function expectDrawnTheSame(): Promise<void> {
  const before = await standing(RECAP.name);
  expect(await drawAgain({ kind: 'recap', filling: 'live' })).toEqual({
    ok: true,
    value: { sheetName: RECAP.name, ...AS_USUAL },
  });
  const after = await standing(RECAP.name);
  expect(withoutGapsOfFoot(after)).toEqual(withoutGapsOfFoot(asSaidNow(before)));
}

/** Since 0.1.0 the foot shows the gaps that 0.1.0 left to the reader: the last column of its five last rows. */
function withoutGapsOfFoot(sheet: unknown): unknown {
  const { formulas, values, isText, ...rest } = sheet as Record<
    'formulas' | 'values' | 'isText',
    unknown[][]
  >;
  const first = values.findIndex(([label]) => label === 'Part des non-adhérents');
  const gap = values.find(([label]) => label === 'Commune')!.indexOf('Écart d’arrondi');
  expect(first).toBeGreaterThan(0);
  const blanked = (rows: unknown[][]) =>
    rows.map((row, y) => (first <= y && y < first + 5 ? row.with(gap, null) : row));
  return { ...rest, formulas: blanked(formulas), values: blanked(values), isText: blanked(isText) };
}

function asSaidNow(standing: unknown): unknown {
  const text = [...SAID_OTHERWISE, ...FORMATTED_OTHERWISE].reduce(
    (all, [former, now]) => all.replaceAll(JSON.stringify(former), JSON.stringify(now)),
    JSON.stringify(standing).replaceAll('Dessiné le ', 'Établi le '),
  );
  return JSON.parse(text) as unknown;
}
