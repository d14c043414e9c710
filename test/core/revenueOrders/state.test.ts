import { contestBefore, orderDueOn, positionOn } from '../../../src/core/revenueOrders/order';
import { nextDate, orderInterest, orderState } from '../../../src/core/revenueOrders/state';
import { facts, money, on, order } from './orders';

const issued = { issuedOn: on('2021-09-20') };
const received = { ...issued, receivedOn: on('2021-09-30') };
const paid = (day: string, amount: string) => ({ on: on(day), amount: money(amount), reference: '' });

describe('the life of one order, day by day', () => {
  it.each([
    ['2021-09-19', 'toIssue', null],
    ['2021-09-20', 'issued', null],
    // Eight clear days: 9 October is a Saturday, so that Monday 11 is the last day.
    ['2021-09-30', 'received', 'contestBefore 2021-10-11'],
    ['2021-10-11', 'received', 'contestBefore 2021-10-11'],
    ['2021-10-12', 'deemedAccepted', 'dueOn 2021-10-30'],
    ['2021-10-30', 'deemedAccepted', 'dueOn 2021-10-30'],
    ['2021-10-31', 'late', null],
  ])('received on 30 September, on %s: %s', (day, state, next) => {
    expect(orderState(facts(received), on(day) + 0.6)).toBe(state);
    const date = nextDate(facts(received), on(day));
    const shown = date && `${date.what} ${new Date((date.on - 25569) * 864e5).toISOString().slice(0, 10)}`;
    expect(shown).toBe(next);
  });

  it('is paid in part, then paid', () => {
    const payments = [paid('2021-10-05', '100'), paid('2021-10-20', '48.91')];
    const states = ['2021-10-04', '2021-10-05', '2021-10-19', '2021-10-20', '2021-12-31'].map((day) =>
      orderState(facts(received, { payments }), on(day)),
    );
    expect(states).toEqual(['received', 'partlyPaid', 'partlyPaid', 'paid', 'paid']);
    expect(orderState(facts(received, { payments: payments.slice(0, 1) }), on('2021-10-31'))).toBe('late');
    expect(orderState(facts(issued, { payments: payments.slice(0, 1) }), on('2021-10-31'))).toBe(
      'partlyPaid',
    );
  });

  it('waits while it is contested; a rejection leaves the first due date where it was', () => {
    const contested = { ...received, contestedOn: on('2021-10-08') };
    expect(orderState(facts(contested), on('2021-10-07'))).toBe('received');
    expect(orderState(facts(contested), on('2021-10-08'))).toBe('contested');
    expect(orderState(facts(contested), on('2022-06-30'))).toBe('contested');
    const rejected = { ...contested, contestRejectedOn: on('2021-10-15') };
    expect(orderState(facts(rejected), on('2021-10-14'))).toBe('contested');
    expect(orderState(facts(rejected), on('2021-10-15'))).toBe('contestRejected');
    expect(nextDate(facts(rejected), on('2021-10-15'))).toEqual({ what: 'dueOn', on: on('2021-10-30') });
    expect(orderState(facts(rejected), on('2021-10-31'))).toBe('late');
  });

  it('is accepted, also by who had contested', () => {
    const accepted = { ...received, acceptedOn: on('2021-10-04') };
    expect(orderState(facts(accepted), on('2021-10-04'))).toBe('accepted');
    const withdrawn = { ...received, contestedOn: on('2021-10-02'), acceptedOn: on('2021-10-20') };
    expect(orderState(facts(withdrawn), on('2021-10-19'))).toBe('contested');
    expect(orderState(facts(withdrawn), on('2021-10-20'))).toBe('accepted');
  });

  it('is cancelled, in part or in whole, or corrected by another', () => {
    const part = { ...received, cancelledOn: on('2021-10-12'), cancelledAmount: money('48.91') };
    expect(orderState(facts(part), on('2021-10-12'))).toBe('deemedAccepted');
    expect(positionOn(order(part), [], on('2021-10-12')).open.toFixed(2)).toBe('100.00');
    const whole = { ...received, cancelledOn: on('2021-10-12'), cancelledAmount: money('148.91') };
    expect(orderState(facts(whole), on('2021-10-11'))).toBe('received');
    expect(orderState(facts(whole), on('2021-10-12'))).toBe('cancelled');
    expect(orderState(facts(whole, { correctedBy: 'T2' }), on('2021-10-12'))).toBe('corrected');
    // What was paid stays paid: the rest alone was cancelled.
    const rest = { ...received, cancelledOn: on('2021-10-12'), cancelledAmount: money('100') };
    expect(orderState(facts(rest, { payments: [paid('2021-10-05', '48.91')] }), on('2021-10-12'))).toBe(
      'paid',
    );
  });

  it('cannot be contested where the convention says nothing of it', () => {
    const silent = { ...received, terms: { ...order().terms, contest: null } };
    expect(contestBefore(order(silent))).toBeNull();
    expect(orderState(facts(silent), on('2021-10-29'))).toBe('received');
    expect(nextDate(facts(silent), on('2021-10-01'))).toEqual({ what: 'dueOn', on: on('2021-10-30') });
    const calendar = {
      ...received,
      terms: { ...order().terms, contest: { days: 15, clear: false, holidays: 'mainland' as const } },
    };
    expect(contestBefore(order(calendar))).toBe(on('2021-10-15'));
  });

  it('knows no date before it is received', () => {
    expect([contestBefore(order(issued)), orderDueOn(order(issued))]).toEqual([null, null]);
    expect(orderState(facts(issued), on('2022-12-31'))).toBe('issued');
  });
});

it('what was paid beyond what is owed is an excess, and nothing is lost', () => {
  const {
    paid: got,
    cancelled,
    open,
    excess,
  } = positionOn(order(received), [paid('2021-10-05', '150')], on('2021-10-05'));
  expect([got, cancelled, open, excess].map((amount) => amount.toFixed(2))).toEqual([
    '150.00',
    '0.00',
    '0.00',
    '1.09',
  ]);
});

describe('late interest', () => {
  const rates = [
    { from: on('2021-07-01'), rate: money('0.0076') },
    { from: on('2022-01-01'), rate: money('0.0076') },
  ];
  const interest = (given: Parameters<typeof orderInterest>[0], day: string) => {
    const read = orderInterest(given, on(day), rates);
    return read === null ? null : read.ok ? read.interest.toFixed(2) : 'missing';
  };
  const late = facts({ ...received, amount: money(10000) });

  it('waits for the demand under the legal rate', () => {
    expect(interest(late, '2021-11-30')).toBeNull();
    const demanded = { ...late, order: { ...late.order, demandReceivedOn: on('2021-11-10') } };
    expect(interest(demanded, '2021-11-09')).toBeNull();
    // 20 days: 10 000 x 0,76 % x 20 / 365.
    expect(interest(demanded, '2021-11-30')).toBe('4.16');
    expect(interest(demanded, '2022-07-02')).toBe('missing');
  });

  it('runs on what is open, and never on what was cancelled', () => {
    const terms = { ...late.order.terms, interestByItself: true };
    const half = { on: on('2021-11-09'), amount: money(5000), reference: '' };
    // 10 days on 10 000, then 21 on 5 000.
    expect(interest({ order: { ...late.order, terms }, payments: [half] }, '2021-11-30')).toBe('4.27');
    const cancelled = { cancelledOn: on('2021-11-30'), cancelledAmount: money(10000) };
    expect(interest({ order: { ...late.order, terms, ...cancelled }, payments: [] }, '2021-11-30')).toBe(
      '0.00',
    );
  });
});
