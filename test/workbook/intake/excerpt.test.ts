/** What is shown of a file is bounded, and so is what is looked at for it: counted, not timed. */
import { beginningOf, excerptOf } from '../../../src/workbook/intake/excerpt';
import type { RawCell } from '../../../src/workbook/read/rawTables';

/** A row that counts how many of its cells are read. */
function counted(cells: readonly RawCell[]): {
  readonly row: readonly RawCell[];
  readonly read: () => number;
} {
  const read = new Set<string>();
  const row = new Proxy(cells, {
    get(target, property: string | symbol) {
      if (typeof property === 'string' && /^\d+$/.test(property)) read.add(property);
      return Reflect.get(target, property) as unknown;
    },
  });
  return { row, read: () => read.size };
}

test('the beginning of a cell, tidied', () => {
  expect(beginningOf('  Lattes \n 34 ', 30)).toBe('Lattes 34');
  expect(beginningOf('a'.repeat(32_767), 30)).toBe(`${'a'.repeat(30)}…`);
  expect([12.5, true, ''].map((cell) => beginningOf(cell, 30))).toEqual(['12.5', 'true', '']);
});

test('a row is told by its first cells that hold something', () => {
  expect(excerptOf(['', 'Total', ' ', 12], 60)).toBe('Total · 12');
  expect(excerptOf(['Commune', '', 'Population'], 40, ' ')).toBe('Commune Population');
  expect(excerptOf([], 40)).toBe('');
});

test('no more cells are read than are seen', () => {
  const { row, read } = counted(Array.from({ length: 400 }, () => 'a'.repeat(32_000)));
  expect(excerptOf(row, 60)).toHaveLength(61);
  expect(read()).toBeLessThanOrEqual(2);
});
