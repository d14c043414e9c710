import { serialDate } from '../../src/core/dates';
import { clearDays, dueDate, isWorkingDay, publicHolidays } from '../../src/core/deadlines';

/** "2019-09-30" as the serial date that Excel gives it. */
const on = (text: string): number => {
  const [year, month, day] = text.split('-').map(Number);
  return serialDate(year!, month!, day!);
};

describe('public holidays', () => {
  it.each([
    [
      2019,
      ['01-01', '04-22', '05-01', '05-08', '05-30', '06-10', '07-14', '08-15', '11-01', '11-11', '12-25'],
    ],
    // A very early Easter: Ascension meets 1 May.
    [
      2008,
      ['01-01', '03-24', '05-01', '05-01', '05-08', '05-12', '07-14', '08-15', '11-01', '11-11', '12-25'],
    ],
    [
      2038,
      ['01-01', '04-26', '05-01', '05-08', '06-03', '06-14', '07-14', '08-15', '11-01', '11-11', '12-25'],
    ],
  ])('the eleven of %i', (year, days) => {
    expect(publicHolidays(year)).toEqual(days.map((day) => on(`${year}-${day}`)));
  });

  // With 1954, 1981 and 2049, where shorter algorithms fail.
  it.each([
    '1954-04-19',
    '1981-04-20',
    '2000-04-24',
    '2016-03-28',
    '2020-04-13',
    '2021-04-05',
    '2022-04-18',
    '2023-04-10',
    '2024-04-01',
    '2025-04-21',
    '2026-04-06',
    '2027-03-29',
    '2049-04-19',
  ])('Easter Monday %s', (day) => {
    expect(publicHolidays(Number(day.slice(0, 4)))).toContain(on(day));
  });

  it('Alsace-Moselle adds 26 December, and Good Friday only where asked', () => {
    const added = (options: object) =>
      publicHolidays(2019, options).filter((day) => !publicHolidays(2019).includes(day));
    expect(added({ alsaceMoselle: true })).toEqual([on('2019-12-26')]);
    expect(added({ goodFriday: true })).toEqual([on('2019-04-19')]);
    expect(added({ alsaceMoselle: true, goodFriday: true })).toEqual([on('2019-04-19'), on('2019-12-26')]);
  });

  it('is a working day: neither a week-end nor a holiday', () => {
    expect(
      ['2019-10-11', '2019-10-12', '2019-10-13', '2019-10-14', '2019-11-01'].map((day) =>
        isWorkingDay(on(day)),
      ),
    ).toEqual([true, false, false, true, false]);
    expect(isWorkingDay(on('2019-11-01') + 0.5)).toBe(false);
  });
});

describe('clear days', () => {
  it.each([
    ['2019-09-30', '2019-10-09', {}],
    ['2019-10-03', '2019-10-14', {}],
    ['2019-10-23', '2019-11-04', {}],
    ['2019-12-16', '2019-12-26', {}],
    ['2019-12-16', '2019-12-27', { alsaceMoselle: true }],
    ['2019-10-03', '2019-10-12', { rollOver: false }],
    ['2019-12-16', '2019-12-25', { rollOver: false, alsaceMoselle: true }],
    // Good Friday 2019, then Easter: to the Tuesday.
    ['2019-04-10', '2019-04-19', {}],
    ['2019-04-10', '2019-04-23', { goodFriday: true }],
  ])('eight, received %s: until %s %j', (received, last, options) => {
    expect(clearDays(on(received), 8, options)).toBe(on(last));
  });

  it('drops the time of day', () => {
    expect(clearDays(on('2019-09-30') + 0.99, 8)).toBe(on('2019-10-09'));
  });

  it('of none end the next day', () => {
    expect(clearDays(on('2019-09-30'), 0)).toBe(on('2019-10-01'));
  });
});

describe('due date', () => {
  it('is 30 calendar days after notification, whatever the day', () => {
    expect(dueDate(on('2019-09-30'))).toBe(on('2019-10-30'));
    // A Sunday and Armistice Day stay where they are.
    expect(dueDate(on('2019-10-11'))).toBe(on('2019-11-10'));
    expect(dueDate(on('2019-10-12') + 0.5)).toBe(on('2019-11-11'));
    expect(dueDate(on('2019-10-12'), 45)).toBe(on('2019-11-26'));
  });
});
