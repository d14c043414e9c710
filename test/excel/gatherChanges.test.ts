/** Changes of the workbook are gathered: neither a reading for each, nor a wait without end. */
import { gatherChanges, type Touched, watchWorkbook } from '../../src/excel/watch';
import { freshExcel } from '../helpers/excel';

beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
});
afterEach(() => {
  jest.useRealTimers();
});

/** When what was told, in milliseconds, for changes at these moments; `touch` names what each touches. */
function toldFor(moments: readonly number[], touch: (index: number) => string = () => 'sheet') {
  const told: [at: number, touched: readonly string[]][] = [];
  const { add } = gatherChanges(({ sheets }) => told.push([Date.now(), sheets]));
  moments.forEach((moment, index) => setTimeout(() => add(touch(index), false), moment));
  jest.runAllTimers();
  return told;
}

test('one change is told soon', () => {
  expect(toldFor([0])).toEqual([[150, ['sheet']]]);
});

test('a burst is told once, with all that it touched', () => {
  const told = toldFor(
    Array.from({ length: 50 }, (_, index) => index),
    (index) => `sheet ${index % 3}`,
  );
  expect(told).toEqual([[199, ['sheet 0', 'sheet 1', 'sheet 2']]]);
});

test('ten cells that are changed 400 ms apart are three readings, the last of which knows all', () => {
  const moments = Array.from({ length: 10 }, (_, index) => index * 400);
  const told = toldFor(moments).map(([at]) => at);
  expect(told).toHaveLength(3);
  expect(told.at(-1)).toBeGreaterThan(3_600);
});

test('however long it goes on, nobody waits longer than two seconds', () => {
  const moments = Array.from({ length: 200 }, (_, index) => index * 100);
  const told = toldFor(moments).map(([at]) => at);
  for (const moment of moments) {
    const next = told.find((at) => at > moment);
    // No timer takes less than one millisecond.
    expect(next! - moment).toBeLessThanOrEqual(2_001);
  }
});

test('a change long after the last one is told soon again', () => {
  expect(toldFor([0, 5_000]).map(([at]) => at)).toEqual([150, 5_150]);
});

test('what is stopped tells nothing', () => {
  const tell = jest.fn();
  const { add, stop } = gatherChanges(tell);
  add('sheet', false);
  stop();
  jest.runAllTimers();
  expect(tell).not.toHaveBeenCalled();
});

test.each([
  [[true, true, true], null],
  [[true, false, true], 10],
  [[false, true, false], 20],
])('what may be somebody else’s is told with its moment, and what is ours without: %j', (each, othersAt) => {
  const tell = jest.fn();
  const { add } = gatherChanges(tell);
  each.forEach((own, at) => setTimeout(() => add('sheet', own), at * 10));
  jest.runAllTimers();
  expect(tell.mock.calls).toEqual([[{ sheets: ['sheet'], othersAt }]]);
  // What comes later is told for itself.
  add('sheet', true);
  jest.runAllTimers();
  expect(tell).toHaveBeenLastCalledWith({ sheets: ['sheet'], othersAt: null });
});

test('Excel says which changes are ours, and which are not', async () => {
  jest.useRealTimers();
  const host = await freshExcel();
  const told: Touched[] = [];
  const next = (): Promise<void> =>
    new Promise((resolve) => {
      heard = resolve;
    });
  let heard: () => void = () => undefined;
  const stop = await watchWorkbook((touched) => {
    told.push(touched);
    heard();
  });
  const sheet = host.sheetNames()[0]!;
  const ours = next();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange('A1').values = [[1]];
    await context.sync();
  });
  await ours;
  const typed = next();
  host.typeInGrid(sheet, 'A2', '2');
  await typed;
  await stop();
  expect(told.map(({ othersAt }) => othersAt === null)).toEqual([true, false]);
});
