/**
 * What people do to one workbook from the pane and in the grid, in any order: after each operation, the tables, the pane
 * and an independent model agree, and at the end of each story the drawn recap does too.
 *
 * A thousand operations and more each time, the same ones. With `SWEEP=1` in the environment thousands, and others each
 * time; what fails names its seed and its path, to be told again with `SEED=<seed> STORY=<path>`.
 */
import fc from 'fast-check';
import { IS_SWEEP } from '../helpers/sweep';
import { stories } from './randomOperations/operations';
import { Story } from './randomOperations/story';

const { SEED, STORY } = process.env;
const [STORIES, OPERATIONS] = IS_SWEEP ? [40, 4000] : [8, 800];

/** Milliseconds; some six times what a quiet machine takes. */
const TIME_LIMIT = IS_SWEEP ? 1_680_000 : 420_000;

test(
  'after each of many operations the tables, the pane and the model agree',
  async () => {
    let operations = 0;
    await fc.assert(
      fc.asyncProperty(stories(300), async (story) => {
        const telling = await Story.begin();
        for (const operation of story) {
          await telling.carryOut(operation);
          operations += 1;
        }
        await telling.expectRecap();
      }),
      {
        ...(SEED !== undefined ? { seed: Number(SEED) } : IS_SWEEP ? {} : { seed: 20_211_231 }),
        ...(STORY === undefined ? {} : { path: STORY }),
        numRuns: STORIES,
        // Shrinking tells the story again and again: what it has come to by then is reported.
        interruptAfterTimeLimit: TIME_LIMIT,
        markInterruptAsFailure: true,
      },
    );
    // One story told again is short.
    if (STORY === undefined) expect(operations).toBeGreaterThan(OPERATIONS);
  },
  TIME_LIMIT + 60_000,
);
