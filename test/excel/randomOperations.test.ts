/**
 * What people do to one workbook from the pane and in the grid, thousands of operations in any order: after each, the
 * tables, the pane and an independent model agree, and at the end of each story the drawn recap does too.
 */
import fc from 'fast-check';
import { stories } from './randomOperations/operations';
import { Story } from './randomOperations/story';

/** Milliseconds; some six times what a quiet machine takes. */
const TIME_LIMIT = 840_000;

test(
  'after each of thousands of operations the tables, the pane and the model agree',
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
        seed: 20_211_231,
        numRuns: 20,
        // Shrinking tells the story again and again: what it has come to by then is reported.
        interruptAfterTimeLimit: TIME_LIMIT,
        markInterruptAsFailure: true,
      },
    );
    expect(operations).toBeGreaterThan(2000);
  },
  TIME_LIMIT + 60_000,
);
