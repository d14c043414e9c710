/**
 * Files that mean harm, chosen in the pane's import in the preview: the longest task of the pane until each is answered
 * (target: 200 ms), and how long that took on the clock. Which of them are told apart, and what is said of each, are
 * tests; all of them without a pane: `npm run hostile`. Needs a build.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSession } from '../test/e2e/support/browser';
import { HOSTILE_FILES } from '../test/helpers/hostileFiles';
import { line } from './measure';
import { watchTasks } from './paneTasks';

const LONGEST_BLOCK = 200;
const LIMIT = 120_000;
const SEED = 1;

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
  const session = await startSession();
  try {
    const preview = await session.open();
    await preview.inPane('section-data').press('Enter');
    await preview.inPane('data-import').press('Enter');
    await preview.inPane('import-choose').waitFor();
    const longest = await watchTasks(preview);
    for (const [index, { name, make }] of HOSTILE_FILES.entries()) {
      // From a path: what is sent into the page would be work of the page.
      const title = `${index}.bin`;
      writeFileSync(path.join(folder, title), make(SEED));
      await longest();
      const start = performance.now();
      await preview.inPane('import-file').setInputFiles(path.join(folder, title));
      await preview.inPane('import-name').getByText(title, { exact: true }).waitFor({ timeout: LIMIT });
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const task = await longest();
      const missed = task > LONGEST_BLOCK ? ' MISSED' : '';
      line(
        name,
        `${task === 0 ? 'under 50 ms' : `${task.toFixed(0)} ms${missed}`}, answered in ${seconds} s`,
      );
      rmSync(path.join(folder, title));
    }
    await preview.close();
  } finally {
    await session.close();
    rmSync(folder, { recursive: true });
  }
}

void main();
