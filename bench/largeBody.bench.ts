/**
 * The pane on a body of 1,000 members, 20 applications, 6 years, 11,000 subscriptions and 2,900 orders, in the preview: the
 * longest of our own tasks for every page, key and tick (target: 100 ms); then on one of as many members as the largest
 * intercommunality has. Needs a build. A file that is named is opened in place of both.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { startSession, type PreviewSession } from '../test/e2e/support/browser';
import type { Preview } from '../test/e2e/support/preview';
import { bodyFile, LARGEST_EPCI, MEMBERS } from './largeBody';
import { line } from './measure';
import { watchTasks } from './paneTasks';

const LONGEST_TASK = 100;
const LIMIT = 300_000;

type Step = readonly [
  what: string,
  run: (inPane: (testId: string) => Locator, preview: Preview) => Promise<void>,
];

const typed =
  (testId: string, text: string): Step[1] =>
  async (inPane) => {
    for (const key of text) await inPane(testId).press(key);
  };
const opened =
  (testId: string, then: string): Step[1] =>
  async (inPane) => {
    await inPane(testId).first().press('Enter');
    await inPane(then).first().waitFor({ timeout: LIMIT });
  };
const cell = (preview: Preview, at: string): Locator => preview.pane.locator(`[data-cell="${at}"]`);

/** Every row and every column is passed over, page by page, then both ends at once. */
const MOVES: readonly string[] = [
  ...Array<string>(15).fill('ArrowDown'),
  ...Array<string>(20).fill('ArrowRight'),
  ...Array<string>(20).fill('PageDown'),
  ...['Control+End', 'Control+Home', 'End', 'Home', 'ArrowUp', 'Control+Home'],
];

/** In turn, each from where the one before it has led. */
const STEPS: readonly Step[] = [
  ['the page of data', opened('section-data', 'data-communes')],
  ['its list of communes', opened('data-communes', 'data-search')],
  ['a key in its search', typed('data-search', '12')],
  [
    'the search emptied',
    async (inPane) => {
      await inPane('data-search').fill('');
    },
  ],
  [
    'sorted by what is billed',
    async (inPane) => {
      await inPane('data-sort').selectOption('billed');
    },
  ],
  [
    'the form of a commune',
    async (inPane, preview) => {
      await preview.pane.locator('[data-testid^=data-row-]').first().press('Enter');
      await inPane('data-save').waitFor();
    },
  ],
  [
    'a key in the form',
    async (inPane) => {
      await inPane('field-name').press('x');
    },
  ],
  ['back to the list of communes', opened('back', 'data-search')],
  ['back to the page of data', opened('back', 'data-communes')],
  ['the matrix of subscriptions', opened('data-subscriptions', 'matrix')],
  ['a tick in it', (_inPane, preview) => cell(preview, '0-0').press('Space')],
  [
    'moving in it, to its ends and back',
    async (_inPane, preview) => {
      for (const key of MOVES) await preview.page.keyboard.press(key);
    },
  ],
  ['a name in it, by what it begins with', (_inPane, preview) => preview.page.keyboard.type('0150')],
  ['another tick, where that has led', (_inPane, preview) => cell(preview, '149-1').press('Space')],
  ['a column ticked', (_inPane, preview) => cell(preview, '-1-0').press('Enter')],
  ['a row ticked', (_inPane, preview) => cell(preview, '149--1').press('Enter')],
  ['a key in its search', typed('matrix-search', '12')],
  ['a column ticked of what is found', (_inPane, preview) => cell(preview, '-1-1').press('Enter')],
  ['its search emptied', (inPane) => inPane('matrix-search').fill('')],
  ['the checks', opened('section-checks', 'section-checks')],
  ['the orders', opened('section-orders', 'orders-search')],
  ['a key in their search', typed('orders-search', '12')],
  ['many orders at once', opened('orders-many', 'many-save')],
  ['the documents', opened('section-documents', 'open-communeFiles')],
  ['files of the communes', opened('open-communeFiles', 'export-start')],
  [
    'communes to choose from',
    async (inPane) => {
      await inPane('export-who-chosen').check();
      await inPane('export-search').waitFor();
    },
  ],
  ['a key in their search', typed('export-search', '12')],
  [
    'a tick among them',
    async (_inPane, preview) => {
      await preview.pane
        .getByRole('checkbox', { name: /Commune/ })
        .first()
        .press('Space');
    },
  ],
  ['the overview', opened('section-overview', 'all-shares')],
  ['all communes in it', opened('all-shares', 'share-bars')],
];

/** The steps on a file; `what` stands before each. */
async function measured(session: PreviewSession, file: string, what: string): Promise<void> {
  const preview = await session.open('?empty');
  // A file that takes the preview's own engine so long to open is nothing that a test would wait for.
  await preview.page.setInputFiles('#workbook-file', file);
  await preview.page.waitForSelector('body[data-state="ready"]', { timeout: LIMIT });
  await preview.pane.locator('[data-state="ready"][data-page="overview"]').waitFor({ timeout: LIMIT });
  const longest = await watchTasks(preview);
  for (const [step, run] of STEPS) {
    await run((testId) => preview.inPane(testId), preview);
    const milliseconds = await longest();
    const missed = milliseconds > LONGEST_TASK ? ' MISSED' : '';
    line(`${what}, ${step}`, milliseconds === 0 ? 'under 50 ms' : `${milliseconds.toFixed(0)} ms${missed}`);
  }
  await preview.close();
}

async function main(): Promise<void> {
  const [given] = process.argv.slice(2);
  const folder = mkdtempSync(path.join(tmpdir(), 'body-'));
  const session = await startSession();
  try {
    if (given !== undefined) await measured(session, given, 'the file');
    else
      for (const members of [LARGEST_EPCI, MEMBERS]) {
        const file = path.join(folder, `${members}.xlsx`);
        writeFileSync(file, await bodyFile(members));
        await measured(session, file, `${members} members`);
      }
  } finally {
    await session.close();
    rmSync(folder, { recursive: true });
  }
}

void main();
