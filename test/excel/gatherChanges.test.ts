/** Changes of the workbook are gathered: neither a reading for each, nor a wait without end. */
import { gatherChanges } from '../../src/excel/watch';

beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
});
afterEach(() => {
  jest.useRealTimers();
});

/** When what was told, in milliseconds, for changes at these moments; `touch` names what each touches. */
function toldFor(moments: readonly number[], touch: (index: number) => string = () => 'sheet') {
  const told: [at: number, touched: readonly string[]][] = [];
  const { add } = gatherChanges((touched) => told.push([Date.now(), touched]));
  moments.forEach((moment, index) => setTimeout(() => add(touch(index)), moment));
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
  add('sheet');
  stop();
  jest.runAllTimers();
  expect(tell).not.toHaveBeenCalled();
});
