/**
 * One recap in three ways: by the add-in, by portable formulas that LibreOffice computes in a file without values, and by
 * a plain script over a spreadsheet library (bench/compare/plainScript), in time and to the cent. Shares that are half
 * cents are where the ways part.
 *
 * Ours and the script's in processor time; LibreOffice's on the clock, of a program that has started: what starting takes
 * stands in a line of its own.
 */
import { enableXlsx, openExcel } from '../host/node';
import { computeRecap, type Recap } from '../src/core/recap';
import { createTables } from '../src/excel/createTables';
import { writeWorkbook } from '../src/files/workbookFile';
import { recapSheet } from '../src/workbook/documents/recap/plan';
import type { SheetPlan } from '../src/workbook/plan/sheetPlan';
import { readConvention } from '../src/workbook/read/readConvention';
import { DEFAULT_BINDING } from '../src/workbook/schema/binding';
import type { NewTables } from '../src/workbook/tables/newTables';
import { credits, halfCents } from '../test/helpers/halfCents';
import { LIBRE_OFFICE, timedOpening } from '../test/helpers/libreOffice';
import { rawWorkbookOf } from '../test/helpers/rawWorkbook';
import { savedBytes } from '../test/helpers/savedWorkbook';
import { tablesOf } from './communes';
import { plainRecap, readInput, writeRecap, type ScriptRecap } from './compare/plainScript';
import { fromFiles, isSame } from './engines/answers';
import { askedFile, type AskedFile } from './engines/asked';
import { installLibraries } from './engines/libraries';
import { line, ms, timed, timedLater } from './measure';

const YEAR = 2021;

interface Case {
  readonly name: string;
  readonly tables: NewTables;
  /** Otherwise only its amounts are compared. */
  readonly isTimed: boolean;
}

const CASES: readonly Case[] = [
  { name: '31 communes, 4 applications', tables: tablesOf(31, 4), isTimed: true },
  { name: '200 communes, 4 applications', tables: tablesOf(200, 4), isTimed: true },
  { name: '1000 communes, 12 applications', tables: tablesOf(1_000, 12), isTimed: true },
  { name: '60 communes, half cents', tables: halfCents('exactTotal'), isTimed: false },
  { name: '60 communes, half cents of credits', tables: credits('exactTotal'), isTimed: false },
];

/** From the tables as Excel gives them, with what is found wrong in them. */
function recapOf(tables: ReturnType<typeof rawWorkbookOf>) {
  const reading = readConvention(tables, DEFAULT_BINDING);
  return { reading, recap: computeRecap(reading.convention, YEAR) };
}

const sheetOf = ({ reading, recap }: ReturnType<typeof recapOf>): SheetPlan =>
  recapSheet(reading, recap, DEFAULT_BINDING, 'portable', { date: '26/11/2026' });

/** The workbook that a person would hand to whoever writes the script. */
async function workbookOf(tables: NewTables): Promise<Uint8Array> {
  const { host } = await openExcel();
  const made = await createTables(tables, () => undefined);
  if (!made.ok) throw new Error(made.problem.code);
  return savedBytes(host);
}

/** Lines and totals of the communes, and how many the script gives another cent. */
function differences({ rows }: Recap, script: ScriptRecap): { amounts: number; others: number } {
  const pairs = rows.flatMap(({ lines, total }, row) => {
    const theirs = script.rows[row];
    return [
      ...lines.map((euros, at) => [euros, theirs?.lines[at]] as const),
      [total, theirs?.total] as const,
    ];
  });
  // Both are the double next to a whole number of cents, or they are not the same.
  const others = pairs.filter(([euros, plain]) => (euros === null ? null : euros.toNumber()) !== plain);
  return { amounts: pairs.filter(([euros]) => euros !== null).length, others: others.length };
}

/** What the script's totals add up to, less what ours do; then the sum as the script has it, where that is no amount. */
function beside({ billed }: Recap, script: ScriptRecap): string {
  const cents = script.rows.reduce((all, { total }) => all + Math.round(total * 100), 0);
  const gap = cents - billed.times(100).toNumber();
  const asItAdds = script.billed === cents / 100 ? '' : `; shown as ${script.billed}`;
  return `${gap > 0 ? '+' : ''}${(gap / 100).toFixed(2)} EUR${asItAdds}`;
}

async function compareWithScript({ name, tables, isTimed }: Case): Promise<void> {
  const raw = rawWorkbookOf(tables);
  const ours = recapOf(raw);
  const bytes = await workbookOf(tables);
  const input = await readInput(bytes);
  const script = plainRecap(input);
  if (isTimed) {
    const file = () => writeWorkbook([sheetOf(ours)], { title: name, creator: '' }, 'xlsx');
    line(`${name}: tables checked, recap`, ms(timed(() => recapOf(raw))));
    line(`${name}: the file, formulas, values and styles`, ms(await timedLater(file)));
    line(`${name}: recap of a plain script`, ms(timed(() => plainRecap(input))));
    line(
      `${name}: the script’s file, values and styles`,
      ms(await timedLater(() => writeRecap(input, script))),
    );
    line(`${name}: the script reads the workbook`, ms(await timedLater(() => readInput(bytes), 3)));
  }
  const { amounts, others } = differences(ours.recap, script);
  line(`${name}: amounts of the script that are not ours`, `${others} of ${amounts}`);
  line(`${name}: its sum beside what is owed`, beside(ours.recap, script));
}

/** Of a file without values beside its formulas. */
type Opened = ReturnType<typeof timedOpening>;

function compareWithLibreOffice({ name, isTimed }: Case, file: AskedFile, opened: Opened): void {
  const { open, compute, bytes } = opened.get(`${name}.xlsx`)!;
  if (isTimed) {
    line(`${name}: LibreOffice opens our file, on the clock`, ms(open));
    line(`${name}: it computes all again, on the clock`, ms(compute));
  }
  const given = fromFiles(new Map([[name, bytes]]))(file);
  const others = file.cells.filter((cell, at) => !isSame(cell, given[at] ?? null));
  line(`${name}: cells that it computes otherwise`, `${others.length} of ${file.cells.length}`);
}

/** With a file of two texts to open: nobody starts it for nothing. */
async function start(): Promise<number> {
  const plan = sheetOf(recapOf(rawWorkbookOf({ settings: {}, rows: {} })));
  const file = await writeWorkbook([plan], { title: '', creator: '' }, 'xlsx');
  const before = performance.now();
  timedOpening({ 'empty.xlsx': file }, 1);
  return performance.now() - before;
}

async function main(): Promise<void> {
  installLibraries();
  await enableXlsx();
  const asked: AskedFile[] = [];
  for (const { name, tables } of CASES)
    asked.push(await askedFile(name, [sheetOf(recapOf(rawWorkbookOf(tables)))]));
  const files = Object.fromEntries(asked.map(({ name, xlsx }) => [`${name}.xlsx`, xlsx]));
  const opened = LIBRE_OFFICE.isThere ? timedOpening(files, 5) : null;
  line('LibreOffice starts, on the clock', LIBRE_OFFICE.isThere ? ms(await start()) : 'not here');
  for (const [at, each] of CASES.entries()) {
    await compareWithScript(each);
    if (opened !== null) compareWithLibreOffice(each, asked[at]!, opened);
  }
}

void main();
