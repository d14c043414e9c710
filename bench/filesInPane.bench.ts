/**
 * The files of the communes as a person makes them in the preview, of 31 communes and of 1,000: from the press to the
 * download, what of it is the preview's own (Excel's, elsewhere), the longest task of the pane meanwhile (target: 100 ms),
 * what its process holds in memory, and how soon a long making ends when it is cancelled. Needs a build.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { enableXlsx, openExcel } from '../host/node';
import { createTables } from '../src/excel/createTables';
import { FILE_FORMATS, type FileFormat } from '../src/files/workbookFile';
import { startSession, type PreviewSession } from '../test/e2e/support/browser';
import type { Preview } from '../test/e2e/support/preview';
import { manyCommunes } from '../test/helpers/manyCommunes';
import { savedBytes } from '../test/helpers/savedWorkbook';
import { line, ms } from './measure';
import { watchHost, watchTasks } from './paneTasks';

const LIMIT = 400_000;
/** Seconds from the press to the download. */
const TARGETS: Readonly<Record<FileFormat, readonly [few: number, many: number]>> = {
  xlsx: [0.4, 8],
  ods: [0.4, 8],
  pdf: [6, 200],
};
const LONGEST_TASK = 100;
const MANY = 1_000;

async function manyFile(): Promise<Uint8Array> {
  await enableXlsx();
  const { host } = await openExcel();
  const made = await createTables(manyCommunes(MANY), () => undefined);
  if (!made.ok) throw new Error(made.problem.code);
  return savedBytes(host);
}

async function openExport(session: PreviewSession, file: string | null): Promise<Preview> {
  const preview = await session.open(file === null ? '' : '?empty');
  if (file !== null) {
    await preview.page.setInputFiles('#workbook-file', file);
    await preview.page.waitForSelector('body[data-state="ready"]', { timeout: LIMIT });
    await preview.pane.locator('[data-state="ready"][data-page="overview"]').waitFor({ timeout: LIMIT });
  }
  await preview.inPane('section-documents').press('Enter');
  await preview.inPane('open-communeFiles').press('Enter');
  await preview.pane
    .locator('[data-testid="export-start"]:not([aria-disabled="true"])')
    .waitFor({ timeout: LIMIT });
  return preview;
}

/** Megabytes in memory of the process that draws the pane and holds its worker, five times a second. */
async function watchMemory(preview: Preview, until: Promise<unknown>): Promise<number[]> {
  const cdp = await preview.page.context().browser()!.newBrowserCDPSession();
  const over = until.then(
    () => true,
    () => true,
  );
  const seen: number[] = [];
  for (let isOver = false; !isOver;) {
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
    const drawing = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => resident(id));
    seen.push(Math.max(0, ...drawing));
    isOver = await Promise.race([over, new Promise<boolean>((next) => setTimeout(next, 200, false))]);
  }
  await cdp.detach();
  return seen;
}

/** 0: it is gone, or the system does not say. */
function resident(processId: number): number {
  try {
    const [, kilobytes = '0'] =
      /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${processId}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1e3;
  } catch {
    return 0;
  }
}

async function measure(
  preview: Preview,
  hostTime: Awaited<ReturnType<typeof watchHost>>,
  format: FileFormat,
  target: number,
  count: number,
): Promise<void> {
  await preview.inPane(`export-format-${format}`).check();
  const longest = await watchTasks(preview);
  await hostTime();
  const start = performance.now();
  const download = preview.page.waitForEvent('download', { timeout: LIMIT });
  await preview.inPane('export-start').press('Enter');
  const memory = watchMemory(preview, download);
  await download;
  const seconds = (performance.now() - start) / 1000;
  const host = await hostTime();
  const task = await longest();
  line(`${format}, ${count} files`, `${seconds.toFixed(2)} s${seconds <= target ? '' : ' MISSED'}`);
  line('– of that the preview’s own workbook', `${ms(host.milliseconds)} in ${host.requests} requests`);
  line(
    `– longest task of the pane`,
    task === 0 ? 'under 50 ms' : `${task.toFixed(0)} ms${task > LONGEST_TASK ? ' MISSED' : ''}`,
  );
  const seen = await memory;
  const third = Math.floor(seen.length / 3);
  if (third > 0) {
    const most = (part: readonly number[]): string => `${Math.max(...part).toFixed(0)} MB`;
    line(
      '– most in memory of its process, first, second, last third',
      [seen.slice(0, third), seen.slice(third, 2 * third), seen.slice(2 * third)].map(most).join(', '),
    );
  }
  await preview.inPane('notice-success').waitFor({ timeout: LIMIT });
  line(`– until what they show is remembered`, `${((performance.now() - start) / 1000).toFixed(2)} s`);
}

async function cancelled(preview: Preview): Promise<void> {
  await preview.inPane('export-format-pdf').check();
  await preview.inPane('export-start').press('Enter');
  await preview.inPane('export-cancel').waitFor({ timeout: LIMIT });
  const start = performance.now();
  await preview.inPane('export-cancel').press('Enter');
  await preview.inPane('notice-warning').waitFor({ timeout: LIMIT });
  line(`pdf, ${MANY} files, cancelled`, `${((performance.now() - start) / 1000).toFixed(2)} s`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'files-'));
  const file = path.join(folder, 'communes.xlsx');
  writeFileSync(file, await manyFile());
  const session = await startSession();
  try {
    for (const [at, [of, count]] of (
      [
        [null, 31],
        [file, MANY],
      ] as const
    ).entries()) {
      const preview = await openExport(session, of);
      const hostTime = await watchHost(preview);
      for (const format of FILE_FORMATS)
        await measure(preview, hostTime, format, TARGETS[format][at === 0 ? 0 : 1], count);
      if (count === MANY) await cancelled(preview);
      await preview.close();
    }
  } finally {
    await session.close();
    rmSync(folder, { recursive: true });
  }
}

void main();
