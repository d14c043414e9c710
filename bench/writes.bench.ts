/**
 * What writes a thousand rows, in the preview, where the workbook that stands in for Excel computes beside the pane: the
 * orders of 1,000 communes prepared, listed and closed (target: 1 s each), and an import of 1,000 rows into a body of 1,000
 * members and 20 applications with its undo (target: 2 s for both). From the press to what the pane says then; what of it
 * the thread that both share has worked; and what of it the workbook has taken to answer. Needs a build.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { enableXlsx, openExcel } from '../host/node';
import { makeBilling } from '../src/excel/billing/makeBilling';
import { createTables } from '../src/excel/createTables';
import { startSession, type PreviewSession } from '../test/e2e/support/browser';
import type { Preview } from '../test/e2e/support/preview';
import { manyCommunes } from '../test/helpers/manyCommunes';
import { savedBytes } from '../test/helpers/savedWorkbook';
import { bodyFile, memberName, MEMBERS } from './largeBody';
import { line } from './measure';
import { watchHost, watchWork } from './paneTasks';

const LIMIT = 300_000;
/** Seconds. */
const A_STEP = 1;
const IMPORT = 2;
const YEAR = 2021;

/** Seconds on the clock, of the processor, and in which the workbook answered. */
interface Taken {
  readonly clock: number;
  readonly processor: number;
  readonly workbook: number;
}

type Timed = (run: () => Promise<unknown>) => Promise<Taken>;

/** `target`: seconds of the clock, where there is one. */
function report(what: string, { clock, processor, workbook }: Taken, target = Infinity): void {
  const missed = clock > target ? ' MISSED' : '';
  const parts = `${processor.toFixed(2)} s of the processor, ${workbook.toFixed(2)} s of the workbook`;
  line(what, `${clock.toFixed(2)} s${missed}, ${parts}`);
}

const together = (a: Taken, b: Taken): Taken => ({
  clock: a.clock + b.clock,
  processor: a.processor + b.processor,
  workbook: a.workbook + b.workbook,
});

async function billingFile(): Promise<Uint8Array> {
  await enableXlsx();
  const { host } = await openExcel();
  for (const made of [
    await createTables(manyCommunes(MEMBERS), () => undefined),
    await makeBilling({ place: 'mainland', firstYear: YEAR }, () => undefined),
  ])
    if (!made.ok) throw new Error(made.problem.code);
  return savedBytes(host);
}

async function opened(session: PreviewSession, file: string): Promise<{ preview: Preview; timed: Timed }> {
  const preview = await session.open('?empty');
  await preview.page.setInputFiles('#workbook-file', file);
  await preview.page.waitForSelector('body[data-state="ready"]', { timeout: LIMIT });
  await preview.pane.locator('[data-state="ready"][data-page="overview"]').waitFor({ timeout: LIMIT });
  const [worked, answered] = [await watchWork(preview), await watchHost(preview)];
  const timed: Timed = async (run) => {
    await answered();
    const before = await worked();
    const start = performance.now();
    await run();
    const clock = (performance.now() - start) / 1_000;
    const processor = (await worked()) - before;
    return { clock, processor, workbook: (await answered()).milliseconds / 1_000 };
  };
  return { preview, timed };
}

const said = (preview: Preview, text: string): Promise<void> =>
  preview.pane.getByText(text).first().waitFor({ timeout: LIMIT });
const shown = (preview: Preview, testId: string): Promise<void> =>
  preview.inPane(testId).first().waitFor({ timeout: LIMIT });

async function billing(session: PreviewSession, file: string): Promise<void> {
  const { preview, timed } = await opened(session, file);
  const press = (testId: string): Promise<void> => preview.inPane(testId).first().press('Enter');
  await press('section-orders');
  await press('orders-prepare');
  await preview.inPane('orders-below-include').check({ timeout: LIMIT });
  const ready = preview.pane.locator('[data-testid="orders-prepare-now"]:not([aria-disabled="true"])');
  await ready.waitFor({ timeout: LIMIT });
  const prepared = await timed(async () => {
    await press('orders-prepare-now');
    await shown(preview, `order-T${YEAR}-0001`);
  });
  report(`${MEMBERS} communes, prepare`, prepared, A_STEP);
  await press('section-overview');
  await shown(preview, 'all-shares');
  const listed = await timed(async () => {
    await press('section-orders');
    await shown(preview, `order-T${YEAR}-0001`);
  });
  report(`${MEMBERS} communes, list`, listed, A_STEP);
  await press('orders-close');
  await shown(preview, 'closing-billed');
  const closed = await timed(async () => {
    await press('closing-close');
    await said(preview, `L’exercice ${YEAR} est clos.`);
  });
  report(`${MEMBERS} communes, close`, closed, A_STEP);
  await preview.close();
}

const POPULATIONS = Buffer.from(
  [
    'Commune;Population',
    ...Array.from({ length: MEMBERS }, (_, at) => `${memberName(at)};${30_000 + at}`),
  ].join('\r\n'),
  'utf8',
);

async function importing(session: PreviewSession, file: string): Promise<void> {
  const { preview, timed } = await opened(session, file);
  const press = (testId: string): Promise<void> => preview.inPane(testId).first().press('Enter');
  await press('section-data');
  await press('data-import');
  await shown(preview, 'import-choose');
  const list = { name: 'populations.csv', mimeType: 'text/csv', buffer: POPULATIONS };
  const read = await timed(async () => {
    await preview.inPane('import-file').setInputFiles(list);
    await shown(preview, 'import-summary');
  });
  report('import of populations for 1,000 members, read', read);
  await preview.inPane('import-vintage').selectOption('2022');
  const written = await timed(async () => {
    await press('import-apply');
    await shown(preview, 'data-undo');
  });
  report('import of populations for 1,000 members, written', written);
  const undone = await timed(async () => {
    await press('data-undo');
    await said(preview, 'La modification est annulée.');
  });
  report('import of populations for 1,000 members, undone', undone);
  report('import of populations for 1,000 members, both', together(written, undone), IMPORT);
  await preview.close();
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'writes-'));
  const kept = (name: string, bytes: Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const session = await startSession();
  try {
    await billing(session, kept('billing.xlsx', await billingFile()));
    await importing(session, kept('body.xlsx', await bodyFile(MEMBERS)));
  } finally {
    await session.close();
    rmSync(folder, { recursive: true });
  }
}

void main();
