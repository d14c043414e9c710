/**
 * What the communes receive, as the pane makes it, in a zip: `npx tsx bench/files.bench.ts`. Each file holds the
 * statement and annexes 1 to 3, with portable formulas or as pages. Reports time on the clock and of the processor (the machine may
 * have other work), sizes, and the memory that stays in use while the zip grows.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FileFormat } from '../src/files/workbookFile';
import { zipFiles } from '../src/files/archive/zip';
import type { RawWorkbook } from '../src/workbook/read/rawTables';
import { communeTables, filesOf } from '../test/files/communeFiles';
import { manyCommunes } from '../test/helpers/manyCommunes';
import { rawWorkbookOf } from '../test/helpers/rawWorkbook';
import { line } from './measure';

const COUNTS = [31, 300, 1_000] as const;
/** Seconds that a zip of so many files may take: tags and text that can be searched rank before speed. */
const TARGETS: Readonly<Record<FileFormat, Readonly<Record<(typeof COUNTS)[number], number>>>> = {
  xlsx: { 31: 0.4, 300: 2.4, 1_000: 8 },
  ods: { 31: 0.4, 300: 2.4, 1_000: 8 },
  pdf: { 31: 6, 300: 60, 1_000: 200 },
};
const FORMATS: readonly FileFormat[] = ['xlsx', 'ods', 'pdf'];

const workbookOf = (communes: number): RawWorkbook =>
  rawWorkbookOf(communes === 31 ? communeTables() : manyCommunes(communes));

/** Pages compute nothing: the pane gives them values. */
const made = (format: FileFormat) => ({ format, filling: format === 'pdf' ? 'frozen' : 'portable' }) as const;

async function time(count: (typeof COUNTS)[number], format: FileFormat): Promise<void> {
  // The pane has read the tables and computed the recap by then.
  const source = filesOf({ raw: workbookOf(count), ...made(format) });
  const cpu = process.cpuUsage();
  const start = performance.now();
  let longest = 0;
  let since = start;
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - since);
    since = performance.now();
  }, 1);
  const { files, bytes } = await zipFiles(source, () => {});
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  const user = process.cpuUsage(cpu).user / 1e6;
  const target = TARGETS[format][count];
  line(
    `${format}, ${files} files, at most ${target} s`,
    `${seconds.toFixed(2)} s${seconds <= target ? '' : ' MISSED'}, ${user.toFixed(2)} s of the processor, ` +
      `${((seconds / count) * 1000).toFixed(1)} ms and ${(bytes / count / 1000).toFixed(1)} kB a file, ` +
      `longest without a turn for others ${longest.toFixed(0)} ms`,
  );
}

/** What is still in use after so many files, once everything else has been swept away. */
async function memory(format: FileFormat): Promise<void> {
  setFlagsFromString('--expose_gc');
  const sweep = runInNewContext('gc') as () => void;
  const inUse: string[] = [];
  await zipFiles(filesOf({ raw: workbookOf(1_000), ...made(format) }), () => {}, {
    onFile(done) {
      if (![1, 200, 600, 1_000].includes(done)) return;
      sweep();
      inUse.push(`${(process.memoryUsage().heapUsed / 1e6).toFixed(1)} MB after ${done}`);
    },
  });
  line(`${format}, memory in use`, inUse.join(', '));
}

async function main(): Promise<void> {
  // The first call of everything is slower than all the others, in the pane as well: it stands in the first line.
  for (const format of FORMATS) for (const count of COUNTS) await time(count, format);
  for (const format of FORMATS) await memory(format);
}

void main();
