import fc from 'fast-check';
import { serialDate } from '../../src/core/dates';
import { daysLate, FIXED_RECOVERY_CHARGE, lateInterest } from '../../src/core/lateInterest';
import { Decimal } from '../../src/core/money';
import { fraction, over, roundedUnits, times } from './fractions';

const interest = (amount: string, dueOn: number, paidOn: number, rate: string) =>
  lateInterest({ amount: new Decimal(amount), dueOn, paidOn, annualRate: new Decimal(rate) }).toFixed(2);
const due = serialDate(2019, 10, 30);

it.each([
  // 10 000 x 8 % x 31 / 365 = 67.9452...
  ['10000', due, serialDate(2019, 11, 30), '0.08', '67.95'],
  // 148.91 x 8 % x 1 / 365 = 0.03263...
  ['148.91', due, due + 1, '0.08', '0.03'],
  ['148.91', due, due + 365, '0.08', '11.91'],
  // A leap year is divided by 365 all the same.
  ['1000', serialDate(2019, 12, 31), serialDate(2020, 12, 31), '0.08', '80.22'],
  ['1000', serialDate(2022, 12, 31), serialDate(2023, 12, 31), '0.0422', '42.20'],
  // 9.125 x 20 % x 1 / 365 is half a cent.
  ['9.125', due, due + 1, '0.2', '0.01'],
  ['10000', due, due + 100, '0', '0.00'],
])('%s from %i to %i at %s: %s', (amount, dueOn, paidOn, rate, expected) => {
  expect(interest(amount, dueOn, paidOn, rate)).toBe(expected);
});

it('nothing when paid by the due date, at any hour', () => {
  expect(interest('10000', due, due, '0.08')).toBe('0.00');
  expect(interest('10000', due, due + 0.9, '0.08')).toBe('0.00');
  expect(interest('10000', due, due - 30, '0.08')).toBe('0.00');
  expect(daysLate(due + 0.9, due + 1.1)).toBe(1);
});

it('is amount x rate x days / 365, rounded half up from the exact value', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 1, max: 4000 }),
      (cents, tenThousandths, days) => {
        const amount = (cents / 100).toFixed(2);
        const rate = (tenThousandths / 10_000).toFixed(4);
        const exact = over(times(times(fraction(amount), fraction(rate)), fraction(days)), fraction(365));
        const actual = lateInterest({
          amount: new Decimal(amount),
          dueOn: due,
          paidOn: due + days,
          annualRate: new Decimal(rate),
        });
        expect(actual.times(100).toFixed()).toBe(String(roundedUnits(exact)));
      },
    ),
  );
});

it('the fixed charge is 40 euros, apart', () => {
  expect(FIXED_RECOVERY_CHARGE.toFixed()).toBe('40');
});
