/**
 * Workbooks for communes, in a zip: `npx tsx bench/files.bench.ts`. Each file holds the portable recap of the model
 * case, 31 rows, which is more than a commune gets. Reports time, sizes and the memory that stays in use.
 */
import { computeRecap } from '../src/core/recap';
import { communeWorkbooks } from '../src/files/communeWorkbook';
import type { WorkbookFormat } from '../src/files/workbookFile';
import { zipFiles } from '../src/files/zip';
import { DEFAULT_BINDING } from '../src/workbook/binding';
import { exampleTables } from '../src/workbook/example';
import { readConvention } from '../src/workbook/readConvention';
import { recapSheet } from '../src/workbook/sheets/recap';
import { rawWorkbookOf } from '../test/helpers/rawWorkbook';

const reading = readConvention(rawWorkbookOf(exampleTables()), DEFAULT_BINDING);
const recap = computeRecap(reading.convention, 2021);

async function measure(count: number, format: WorkbookFormat): Promise<void> {
  const communes = Array.from({ length: count }, (_, index) => ({
    name: `Commune ${index}`,
    inseeCode: String(index).padStart(5, '0'),
  }));
  let heap = 0;
  let chunks = 0;
  let planning = 0;
  const start = performance.now();
  const files = communeWorkbooks({
    year: 2021,
    communes,
    content: 'annexe 2',
    format,
    plansFor: () => {
      const before = performance.now();
      const plan = recapSheet(reading, recap, DEFAULT_BINDING, 'portable', { date: '30/09/2021' });
      planning += performance.now() - before;
      return [plan];
    },
    title: ({ name }) => name,
    metropole: 'Métropole',
  });
  let longest = 0;
  let since = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - since);
    since = performance.now();
  }, 1);
  const { bytes } = await zipFiles(files, () => {
    chunks += 1;
    if (chunks % 100 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed);
  });
  clearInterval(watch);
  const time = performance.now() - start;
  console.log(
    `${format} ${count} files: ${(time / 1000).toFixed(2)} s, ${(time / count).toFixed(1)} ms a file (${(planning / count).toFixed(1)} of them its plan), ` +
      `${(bytes / count / 1000).toFixed(1)} kB a file, heap at most ${(heap / 1e6).toFixed(0)} MB, ` +
      `longest without a turn for others ${longest.toFixed(0)} ms`,
  );
}

async function main(): Promise<void> {
  for (const format of ['xlsx', 'ods'] as const)
    for (const count of [31, 1_000]) await measure(count, format);
}

void main();
