/**
 * A new convention for the largest intercommunality, the CA du Pays Basque with its 158 communes, in the preview: the time
 * from the press on "create" to the overview (target: 2 s) and the requests until then, and the longest
 * task of each step before it (target: 100 ms). Needs a build. The preview's workbook computes in the same thread.
 */
import { startSession } from '../test/e2e/support/browser';
import type { Preview } from '../test/e2e/support/preview';
import { watchTasks } from './paneTasks';

const RUNS = 3;
const SECONDS = 2;
const LONGEST_TASK = 100;

const verdict = (value: number, target: number, unit: string): string =>
  `(target: at most ${target}${unit}${value <= target ? '' : ', MISSED'})`;

const requests = (preview: Preview): Promise<number> =>
  preview.page.evaluate(() => [...window.quotePartHost!.requests].filter((each) => !each.isCleanup).length);

async function run(preview: Preview): Promise<void> {
  const press = (testId: string) => preview.inPane(testId).first().press('Enter');
  const longest = await watchTasks(preview);
  const steps: [step: string, milliseconds: number][] = [];
  const step = async (name: string): Promise<void> => void steps.push([name, await longest()]);

  await press('new-convention');
  await preview.inPane('wizard-search').waitFor();
  await step('wizard opened');
  await preview.inPane('wizard-search').pressSequentially('pays basque');
  await preview.inPane('wizard-result').first().waitFor();
  await step('search typed');
  await press('wizard-search');
  await preview.inPane('wizard-source').waitFor();
  await step('communes filled in');
  await press('wizard-next');
  for (const index of [0, 1, 2, 3]) await preview.inPane('wizard-application-cost').nth(index).fill('5000');
  await step('costs typed');
  await press('wizard-next');
  await preview.pane.locator('[data-cell="0-0"]').press('Space');
  await step('matrix of subscriptions');
  await press('wizard-next');
  await press('wizard-next');
  await preview.inPane('wizard-create').waitFor();
  await step('review');

  const before = await requests(preview);
  const start = performance.now();
  await press('wizard-create');
  await preview.pane.locator('[data-page="overview"]').waitFor();
  const seconds = (performance.now() - start) / 1000;
  const count = (await requests(preview)) - before;
  console.log(
    `created in ${seconds.toFixed(2)} s ${verdict(seconds, SECONDS, ' s')}, requests until the overview, its reading included: ${count}`,
  );
  for (const [name, milliseconds] of steps) {
    // The browser tells of no task below 50 ms.
    const task = milliseconds === 0 ? 'under 50 ms' : `${milliseconds.toFixed(0)} ms`;
    console.log(`  ${name}: longest task ${task} ${verdict(milliseconds, LONGEST_TASK, ' ms')}`);
  }
}

async function main(): Promise<void> {
  const session = await startSession();
  try {
    for (let index = 0; index < RUNS; index += 1) {
      const preview = await session.open('?empty');
      await run(preview);
      await preview.close();
    }
  } finally {
    await session.close();
  }
}

void main();
