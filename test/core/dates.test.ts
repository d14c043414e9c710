import fc from 'fast-check';
import {
  addDays,
  dayOf,
  daysBetween,
  isSerialDate,
  isWeekend,
  serialDate,
  serialOfDay,
  serialOfMoment,
} from '../../src/core/dates';
import { dueDate } from '../../src/core/deadlines';
import { dayInFrench } from '../../src/french/dates';

/** "2019-09-30" as a day. */
const day = (text: string) => {
  const [year, month, date] = text.split('-').map(Number);
  return { year: year!, month: month!, day: date! };
};
const on = (text: string): number => serialOfDay(day(text))!;

describe('serial dates', () => {
  // What Excel shows for =DATE(y,m,d).
  it.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['1970-01-01', 25569],
    ['2019-09-30', 43738],
    ['2019-11-01', 43770],
    ['2020-01-01', 43831],
    ['2024-02-29', 45351],
    ['2100-01-01', 73051],
    ['9999-12-31', 2958465],
  ])('%s is %i', (text, serial) => {
    expect(on(text)).toBe(serial);
    expect(dayOf(serial)).toEqual(day(text));
    expect(dayOf(serial + 0.99)).toEqual(day(text));
  });

  it('the false 29 February 1900 is read as the 28th', () => {
    expect(dayOf(60)).toEqual({ year: 1900, month: 2, day: 28 });
    expect(addDays(60, 0)).toBe(59);
    expect(serialOfDay({ year: 1900, month: 2, day: 29 })).toBeNull();
    expect(daysBetween(60, 61)).toBe(1);
    expect(daysBetween(59, 60)).toBe(0);
    expect(daysBetween(59, 61)).toBe(1);
    expect(dueDate(59, 1)).toBe(61);
    expect(dueDate(60, 1)).toBe(61);
    expect(dueDate(58, 1)).toBe(59);
  });

  it.each([
    [1, '01/01/1900'],
    [59, '28/02/1900'],
    [60, '28/02/1900'],
    [61, '01/03/1900'],
    [43831, '01/01/2020'],
    [73050, '31/12/2099'],
    [44469.75, '30/09/2021'],
  ])('%d is printed %s', (serial, printed) => {
    expect(dayInFrench(serial)).toBe(printed);
  });

  const serial = fc.integer({ min: 1, max: 2_958_465 }).filter((each) => each !== 60);

  it('a day has one serial', () => {
    fc.assert(
      fc.property(serial, (each) => {
        const { year, month, day: date } = dayOf(each);
        expect(serialDate(year, month, date)).toBe(each);
        expect(serialOfDay(dayOf(each))).toBe(each);
      }),
    );
  });

  it('days are counted as the calendar has them', () => {
    fc.assert(
      fc.property(serial, fc.integer({ min: 0, max: 40_000 }), (each, days) => {
        expect(daysBetween(each, addDays(each, days))).toBe(days);
        expect(addDays(addDays(each, days), -days)).toBe(each);
      }),
    );
  });
});

it.each(['2021-02-29', '2021-04-31', '2021-13-01', '2021-00-10', '2021-01-00', '1899-12-31'])(
  '%s is no day that Excel knows',
  (text) => {
    expect(serialOfDay(day(text))).toBeNull();
  },
);

it('numbers that Excel shows as days', () => {
  expect([0, 0.5, 1, 60, 2_958_465.5, 2_958_466, -1, NaN].filter(isSerialDate)).toEqual([1, 60, 2_958_465.5]);
});

it('a weekend is a Saturday and a Sunday', () => {
  // 30 September 2019 was a Monday.
  expect([-3, -2, -1, 0, 4, 5, 6, 7].map((days) => isWeekend(43_738 + days))).toEqual([
    false,
    true,
    true,
    false,
    false,
    true,
    true,
    false,
  ]);
});

it('a moment is counted as Excel does, by the local clock', () => {
  expect(serialOfMoment(new Date(2021, 8, 30, 12, 0, 0))).toBeCloseTo(44_469.5, 6);
});
