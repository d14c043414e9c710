/**
 * What a workbook of 20,000 amounts costs to compute again when the total population changes: by COSTSHARE in every cell
 * (the live recap), against the native formula of the portable one, in the workbook that stands in for Excel, which calls
 * our functions as Excel does. Target: 1.5 times.
 */
import { openExcel } from '../host/node';
import { withFunctions } from '../test/helpers/excel';
import { line, ms, timedLater } from './measure';

const TARGET = 1.5;
const ROWS = 5_000;
const COLUMNS = ['B', 'C', 'D', 'E'] as const;
const FIRST_ROW = 4;
const LAST_ROW = FIRST_ROW + ROWS - 1;
const TOTAL = 472_573;

/** Total in A1; costs, contributions and costs to share in the first three rows; populations in column A below. */
const FORMULAS = {
  live: (row: number, column: string) => `=QUOTEPART.COSTSHARE($A${row},${column}$1,$A$1,${column}$2)`,
  native: (row: number, column: string) => `=ROUND($A${row}*${column}$3/$A$1,2)`,
} as const;

/** Processor time of one change of the total, until the last cell says its amount again. */
async function recomputed(formula: (row: number, column: string) => string): Promise<number> {
  const { host } = await openExcel();
  await withFunctions(host);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:E3').formulas = [
      [TOTAL, ...COLUMNS.map((_, at) => 8_333.33 + 1_000 * at)],
      ['', ...COLUMNS.map(() => 0.5)],
      ['', ...COLUMNS.map((column) => `=${column}1*(1-${column}2)`)],
    ];
    sheet.getRange(`A${FIRST_ROW}:E${LAST_ROW}`).formulas = Array.from({ length: ROWS }, (_, at) => [
      100 + ((at * 7919) % 20_000),
      ...COLUMNS.map((column) => formula(FIRST_ROW + at, column)),
    ]);
    await context.sync();
  });
  let total = TOTAL;
  let last: unknown = '';
  return timedLater(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      // Twice as large or half: no amount stays.
      total = total === TOTAL ? 2 * TOTAL : TOTAL;
      sheet.getRange('A1').values = [[total]];
      const cell = sheet.getRange(`E${LAST_ROW}`);
      cell.load('values');
      await context.sync();
      const now = cell.values[0]?.[0] as unknown;
      if (typeof now !== 'number' || now === last) throw new Error(`Not computed again: ${String(now)}`);
      last = now;
    }),
  );
}

async function main(): Promise<void> {
  const cells = ROWS * COLUMNS.length;
  const native = await recomputed(FORMULAS.native);
  const live = await recomputed(FORMULAS.live);
  const ratio = live / native;
  line(`${cells} cells by the native formula`, ms(native));
  line(`${cells} cells by COSTSHARE`, ms(live));
  line('  ratio', `${ratio.toFixed(2)}${ratio <= TARGET ? '' : ' MISSED'}`);
}

void main();
