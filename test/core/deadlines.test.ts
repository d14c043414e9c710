import joursFeries from '@socialgouv/jours-feries';
import { addMonths, serialDate } from '../../src/core/dates';
import { clearDays, dueDate, isWorkingDay, type ClearDaysOptions } from '../../src/core/deadlines';
import { PLACES, publicHolidays, type Place } from '../../src/core/holidays';

/** "2019-09-30" as the serial date that Excel gives it. */
const on = (text: string): number => {
  const [year, month, day] = text.split('-').map(Number);
  return serialDate(year!, month!, day!);
};

/** What a place has beside the eleven. */
const added = (year: number, place: Place): number[] =>
  publicHolidays(year, place).filter((day) => !publicHolidays(year).includes(day));

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
    expect(added(2019, 'alsaceMoselle')).toEqual([on('2019-12-26')]);
    expect(added(2019, 'alsaceMoselleGoodFriday')).toEqual([on('2019-04-19'), on('2019-12-26')]);
  });

  it.each<[Place, string]>([
    ['mayotte', '04-27'],
    ['martinique', '05-22'],
    ['guadeloupe', '05-27'],
    ['saintMartin', '05-28'],
    ['guyane', '06-10'],
    ['saintBarthelemy', '10-09'],
    ['reunion', '12-20'],
  ])('%s keeps the day on which slavery was abolished there', (place, day) => {
    for (const year of [2021, 2026]) expect(added(year, place)).toEqual([on(`${year}-${day}`)]);
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
  it.each<[string, string, ClearDaysOptions]>([
    ['2019-09-30', '2019-10-09', {}],
    ['2019-10-03', '2019-10-14', {}],
    ['2019-10-23', '2019-11-04', {}],
    ['2019-12-16', '2019-12-26', {}],
    ['2019-12-16', '2019-12-27', { holidays: 'alsaceMoselle' }],
    ['2019-10-03', '2019-10-12', { rollOver: false }],
    ['2019-12-16', '2019-12-25', { rollOver: false, holidays: 'alsaceMoselle' }],
    // Good Friday 2019, then Easter: to the Tuesday.
    ['2019-04-10', '2019-04-19', {}],
    ['2019-04-10', '2019-04-23', { holidays: 'alsaceMoselleGoodFriday' }],
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

/** The library gives midnight by the clock of the machine; a day of that clock is a day of the calendar. */
test('the mainland has the holidays of the ministry’s own library, 2019 to 2035', () => {
  const ours: Record<number, number[]> = {};
  const theirs: Record<number, number[]> = {};
  for (let year = 2019; year <= 2035; year++) {
    ours[year] = publicHolidays(year);
    theirs[year] = Object.values(joursFeries(year))
      .map((date) => serialDate(date.getFullYear(), date.getMonth() + 1, date.getDate()))
      .sort((a, b) => a - b);
  }
  expect(ours).toEqual(theirs);
});

/**
 * A second way, sharing nothing with the first: days as texts of the calendar, Easter Sundays from the published list, and
 * the rule read word by word.
 */
describe('every day from 2019 to 2035, in every place', () => {
  const EASTER: Readonly<Record<number, string>> = {
    2019: '04-21',
    2020: '04-12',
    2021: '04-04',
    2022: '04-17',
    2023: '04-09',
    2024: '03-31',
    2025: '04-20',
    2026: '04-05',
    2027: '03-28',
    2028: '04-16',
    2029: '04-01',
    2030: '04-21',
    2031: '04-13',
    2032: '03-28',
    2033: '04-17',
    2034: '04-09',
    2035: '03-25',
    2036: '04-13',
  };
  const OWN: Readonly<Record<Place, readonly string[]>> = {
    mainland: [],
    alsaceMoselle: ['12-26'],
    alsaceMoselleGoodFriday: ['12-26'],
    guadeloupe: ['05-27'],
    martinique: ['05-22'],
    guyane: ['06-10'],
    reunion: ['12-20'],
    mayotte: ['04-27'],
    saintBarthelemy: ['10-09'],
    saintMartin: ['05-28'],
  };
  const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
  const later = (iso: string, days: number): string => {
    const date = new Date(`${iso}T12:00:00Z`);
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  };
  const daysOff = (place: Place): Set<string> => {
    const off = new Set<string>();
    for (const [year, easter] of Object.entries(EASTER)) {
      for (const day of [...FIXED, ...OWN[place]]) off.add(`${year}-${day}`);
      for (const days of [1, 39, 50]) off.add(later(`${year}-${easter}`, days));
      if (place === 'alsaceMoselleGoodFriday') off.add(later(`${year}-${easter}`, -2));
    }
    return off;
  };

  it.each(PLACES)('%s', (place) => {
    const off = daysOff(place);
    const works = (iso: string): boolean =>
      !off.has(iso) && ![0, 6].includes(new Date(`${iso}T12:00:00Z`).getUTCDay());
    const wrong: string[] = [];
    for (let day = '2019-01-01'; day <= '2035-12-31'; day = later(day, 1)) {
      // Eight whole days lie between the receipt and the last day.
      let last = later(day, 9);
      while (!works(last)) last = later(last, 1);
      if (isWorkingDay(on(day), place) !== works(day)) wrong.push(`${day} works`);
      if (clearDays(on(day), 8, { holidays: place }) !== on(last)) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('a list of days that somebody keeps stands for all of them', () => {
    const kept = publicHolidays(2019).concat(on('2019-10-14') + 0.25);
    expect(clearDays(on('2019-10-03'), 8, { holidays: kept })).toBe(on('2019-10-15'));
    expect(clearDays(on('2019-12-16'), 8, { holidays: [] })).toBe(on('2019-12-25'));
  });
});

describe('months', () => {
  it.each([
    ['2021-12-31', -3, '2021-09-30'],
    ['2020-05-31', -3, '2020-02-29'],
    ['2021-05-31', -3, '2021-02-28'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2021-01-15', -1, '2020-12-15'],
    ['2021-03-01', -15, '2019-12-01'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
  ])('%s and %i months: %s', (day, months, expected) => {
    expect(addMonths(on(day) + 0.7, months)).toBe(on(expected));
  });
});
