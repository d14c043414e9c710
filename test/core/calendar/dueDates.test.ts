import fc from 'fast-check';
import { dueDates, type CalendarFacts } from '../../../src/core/calendar/dueDates';
import { MONTPELLIER_2019 } from '../../../src/core/clauses/models';
import { NO_CLAUSES } from '../../../src/core/clauses/clauses';
import { dayOf } from '../../../src/core/dates';
import { facts, money, on } from '../revenueOrders/orders';

const convention = (changes: Partial<CalendarFacts> = {}): CalendarFacts => ({
  clauses: MONTPELLIER_2019,
  firstYear: 2019,
  lastYear: 2021,
  orders: [],
  requests: [],
  ...changes,
});
const iso = (serial: number): string => {
  const { year, month, day } = dayOf(serial);
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
};
const said = (given: CalendarFacts, today: string, days = 90): string[] =>
  dueDates(given, on(today), days).map(({ kind, on: day, year, member }) =>
    [iso(day), kind, year, member ?? ''].join(' ').trim(),
  );

test('the clauses of 2019: orders, notice and termination fall on one day, the term ends with 2021', () => {
  expect(said(convention(), '2019-07-15')).toEqual([
    '2019-09-30 issue 2019',
    '2019-09-30 notice 2020',
    '2019-09-30 termination 2020',
  ]);
  expect(said(convention(), '2021-09-30', 92)).toEqual(['2021-09-30 issue 2021', '2021-12-31 end 2021']);
  expect(said(convention(), '2021-10-01', 91)).toEqual(['2021-12-31 end 2021']);
});

test('clauses that an amendment changes count from their year on', () => {
  const later = { ...MONTPELLIER_2019, issueBefore: { month: 6, day: 30 }, notice: null };
  const clausesIn = (year: number) => (year < 2020 ? MONTPELLIER_2019 : later);
  expect(said(convention({ clausesIn }), '2019-09-01', 400).filter((each) => !each.includes('term'))).toEqual(
    ['2019-09-30 issue 2019', '2019-09-30 notice 2020', '2020-06-30 issue 2020'],
  );
  const request = { member: 'A', receivedOn: on('2020-10-02'), effectYear: 2021 };
  const answers = (answerMonths?: number) =>
    said(
      convention({ requests: [answerMonths === undefined ? request : { ...request, answerMonths }] }),
      '2020-10-02',
    ).filter((each) => each.includes('answer'));
  expect(answers()).toEqual(['2020-11-02 answer 2021 A']);
  expect(answers(2)).toEqual(['2020-12-02 answer 2021 A']);
});

test('a convention that says nothing has no day but its end', () => {
  expect(said(convention({ clauses: NO_CLAUSES }), '2019-01-01', 3000)).toEqual(['2021-12-31 end 2021']);
});

test('orders: until when to contest and to pay, as long as either is awaited', () => {
  const received = { issuedOn: on('2021-09-20'), receivedOn: on('2021-09-30') };
  const open = convention({ orders: [facts(received)] });
  expect(said(open, '2021-10-01')).toEqual([
    '2021-10-11 contest 2021 Fabrègues',
    '2021-10-30 payment 2021 Fabrègues',
  ]);
  expect(said(open, '2021-10-12', 60)).toEqual(['2021-10-30 payment 2021 Fabrègues']);
  expect(said(open, '2021-10-31', 60)).toEqual([]);
  const contested = convention({ orders: [facts({ ...received, contestedOn: on('2021-10-05') })] });
  expect(said(contested, '2021-10-06', 60)).toEqual([]);
  const payments = [{ on: on('2021-10-02'), amount: money('148.91'), reference: '' }];
  expect(said(convention({ orders: [facts(received, { payments })] }), '2021-10-06', 60)).toEqual([]);
});

test('orders are to leave as long as the year has none, or one of them has not left', () => {
  const left = facts({ issuedOn: on('2021-09-20') });
  const issue = ['2021-09-30 issue 2021'];
  expect(said(convention({ orders: [] }), '2021-09-21', 30)).toEqual(issue);
  expect(said(convention({ orders: [left, facts()] }), '2021-09-21', 30)).toEqual(issue);
  expect(said(convention({ orders: [left] }), '2021-09-21', 30)).toEqual([]);
});

test('a request is answered within a month of its receipt, over short months too', () => {
  const requests = [{ member: 'Lattes', receivedOn: on('2020-01-31'), effectYear: 2021 }];
  expect(said(convention({ requests }), '2020-02-01', 30)).toEqual(['2020-02-29 answer 2021 Lattes']);
});

test('whatever the day, what is due stands between today and the last day, in order, and windows add up', () => {
  const orders = [10, 20, 40].map((day) =>
    facts({ issuedOn: on('2021-09-01'), receivedOn: on('2021-09-01') + day }),
  );
  const given = convention({ orders });
  fc.assert(
    fc.property(
      fc.integer({ min: on('2019-01-01'), max: on('2021-12-31') }),
      fc.integer({ min: 0, max: 400 }),
      (today, days) => {
        const due = dueDates(given, today + 0.4, days);
        expect(due.every(({ on: day }) => day >= today && day <= today + days)).toBe(true);
        expect(due.map(({ on: day }) => day)).toEqual(due.map(({ on: day }) => day).sort((a, b) => a - b));
        const shorter = dueDates(given, today, Math.floor(days / 2));
        expect(due.slice(0, shorter.length)).toEqual(shorter);
      },
    ),
  );
});
