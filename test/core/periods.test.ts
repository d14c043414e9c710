import fc from 'fast-check';
import { isActive, isActiveInAny, overlaps, type Years } from '../../src/core/periods';

const years = (firstYear: number | null, lastYear: number | null): Years => ({ firstYear, lastYear });

describe('a period', () => {
  it.each([
    [years(2019, 2021), [2019, 2020, 2021]],
    [years(2020, 2020), [2020]],
    [years(null, 2020), [2018, 2019, 2020]],
    [years(2021, null), [2021, 2022]],
    [years(null, null), [2018, 2019, 2020, 2021, 2022]],
  ])('%j holds in its first and its last year, and without limit at an open end', (period, holds) => {
    expect([2018, 2019, 2020, 2021, 2022].filter((year) => isActive(period, year))).toEqual(holds);
  });

  it('is one of several', () => {
    const periods = [years(2019, 2019), years(2021, null)];
    expect([2018, 2019, 2020, 2021, 2022].map((year) => isActiveInAny(periods, year))).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
    expect(isActiveInAny([], 2021)).toBe(false);
  });
});

describe('two periods', () => {
  it.each([
    [years(2019, 2020), years(2020, 2021), true],
    [years(2019, 2020), years(2021, 2022), false],
    [years(2019, null), years(null, 2018), false],
    [years(2019, null), years(null, 2019), true],
    [years(null, null), years(2050, 2050), true],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
  });

  const end = fc.option(fc.integer({ min: 2000, max: 2010 }));
  const period = fc
    .tuple(end, end)
    .map(([firstYear, lastYear]) => years(firstYear, lastYear))
    .filter(({ firstYear, lastYear }) => firstYear === null || lastYear === null || firstYear <= lastYear);

  it('overlap where there is a year that both hold in', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const all = Array.from({ length: 13 }, (_, index) => 1999 + index);
        expect(overlaps(a, b)).toBe(all.some((year) => isActive(a, year) && isActive(b, year)));
        expect(overlaps(b, a)).toBe(overlaps(a, b));
      }),
    );
  });
});
