import fc from 'fast-check';
import { serialDate } from '../../src/core/dates';
import {
  daysLate,
  FIXED_RECOVERY_CHARGE,
  interestAtOneRate,
  interestRunsAfter,
  lateInterest,
  type HalfYearRate,
  type LateDebt,
} from '../../src/core/lateInterest';
import { Decimal } from '../../src/core/money';
import { KNOWN_RATES } from '../../src/data/lateInterestRates';
import { fraction, over, roundedUnits, times } from './fractions';

const interest = (amount: string, dueOn: number, paidOn: number, rate: string) =>
  interestAtOneRate(
    { amount: new Decimal(amount), runsAfter: dueOn, until: paidOn },
    new Decimal(rate),
  ).toFixed(2);
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
        const actual = interestAtOneRate(
          { amount: new Decimal(amount), runsAfter: due, until: due + days },
          new Decimal(rate),
        );
        expect(actual.times(100).toFixed()).toBe(String(roundedUnits(exact)));
      },
    ),
  );
});

it('the fixed charge is 40 euros, apart', () => {
  expect(FIXED_RECOVERY_CHARGE.toFixed()).toBe('40');
});

const ratesOf = (regime: 'publicContracts' | 'legalRate'): HalfYearRate[] =>
  KNOWN_RATES.filter((known) => known.regime === regime).map(({ year, half, percent }) => ({
    from: serialDate(year, half === 1 ? 1 : 7, 1),
    rate: new Decimal(percent).dividedBy(100),
  }));
const LEGAL = ratesOf('legalRate');
const CONTRACTS = ratesOf('publicContracts');

const debt = (
  amount: string,
  runsAfter: number,
  until: number,
  payments: LateDebt['payments'] = [],
): LateDebt => ({
  amount: new Decimal(amount),
  runsAfter,
  until,
  payments,
});
const payment = (on: number, amount: string) => ({ on, amount: new Decimal(amount) });
/** The pieces as `days at rate of base`, then the interest. */
const reading = (...given: Parameters<typeof lateInterest>): string[] => {
  const read = lateInterest(...given);
  if (!read.ok) return [`missing ${read.missingFrom}`];
  return [
    ...read.pieces.map(({ days, rate, base }) => `${days} at ${rate.toFixed()} of ${base.toFixed()}`),
    read.interest.toFixed(2),
  ];
};

describe('the legal rate', () => {
  it('is cut on 1 July and 1 January: the worked case', () => {
    const late = debt('100000', serialDate(2026, 6, 9), serialDate(2026, 7, 20));
    expect(reading(late, 'legalRate', LEGAL)).toEqual([
      '21 at 0.0262 of 100000',
      '20 at 0.0275 of 100000',
      '301.42',
    ]);
    // What one rate kept to the end would give.
    expect(interestAtOneRate(late, new Decimal('0.0262')).toFixed(2)).toBe('294.30');
  });

  it('begins a piece on the very first day of a half-year, and counts leap days', () => {
    expect(
      reading(debt('1000', serialDate(2023, 12, 31), serialDate(2024, 6, 30)), 'legalRate', LEGAL),
    ).toEqual(['182 at 0.0507 of 1000', '25.28']);
    expect(
      reading(debt('1000', serialDate(2023, 12, 30), serialDate(2024, 7, 1)), 'legalRate', LEGAL),
    ).toEqual(['1 at 0.0422 of 1000', '182 at 0.0507 of 1000', '1 at 0.0492 of 1000', '25.53']);
  });

  it('follows what is still open: a payment counts on its day, what is left from the day after', () => {
    const half = [payment(serialDate(2026, 6, 19), '40000'), payment(serialDate(2026, 6, 19), '10000')];
    expect(
      reading(debt('100000', serialDate(2026, 6, 9), serialDate(2026, 7, 20), half), 'legalRate', LEGAL),
    ).toEqual(['10 at 0.0262 of 100000', '11 at 0.0262 of 50000', '20 at 0.0275 of 50000', '186.60']);
  });

  it('ends with the last cent, and is less what was paid before it ran', () => {
    const paid = [payment(serialDate(2026, 6, 1), '60000'), payment(serialDate(2026, 6, 19), '40000')];
    expect(
      reading(debt('100000', serialDate(2026, 6, 9), serialDate(2026, 7, 20), paid), 'legalRate', LEGAL),
    ).toEqual(['10 at 0.0262 of 40000', '28.71']);
    expect(reading(debt('100', due, due + 10, [payment(due - 1, '100.01')]), 'legalRate', LEGAL)).toEqual([
      '0.00',
    ]);
  });

  it('guesses no rate', () => {
    expect(
      reading(debt('100', serialDate(2026, 12, 30), serialDate(2027, 1, 2)), 'legalRate', LEGAL),
    ).toEqual([`missing ${serialDate(2027, 1, 1)}`]);
    expect(reading(debt('100', serialDate(2018, 6, 30), serialDate(2018, 7, 2)), 'legalRate', LEGAL)).toEqual(
      [`missing ${serialDate(2018, 7, 1)}`],
    );
    // Paid in time, no rate is asked for.
    expect(reading(debt('100', serialDate(2027, 1, 2), serialDate(2027, 1, 2)), 'legalRate', LEGAL)).toEqual([
      '0.00',
    ]);
  });

  it('waits for the demand for payment, unless it runs by itself', () => {
    const demand = (demandReceivedOn: number | null, byItself = false) =>
      interestRunsAfter('legalRate', due, { demandReceivedOn, byItself });
    expect(demand(null)).toBeNull();
    expect(demand(due + 12)).toBe(due + 12);
    expect(demand(due - 5)).toBe(due);
    expect(demand(null, true)).toBe(due);
  });
});

describe('the rules of public contracts', () => {
  it('keep the rate of the half-year in which interest starts', () => {
    expect(
      reading(debt('10000', serialDate(2022, 12, 31), serialDate(2023, 8, 31)), 'publicContracts', CONTRACTS),
    ).toEqual(['243 at 0.105 of 10000', '699.04']);
    // Due on the last day of a half-year: the first late day is in the next.
    expect(
      reading(debt('10000', serialDate(2022, 12, 30), serialDate(2023, 8, 31)), 'publicContracts', CONTRACTS),
    ).toEqual(['244 at 0.08 of 10000', '534.79']);
  });

  it('let it run from the due date', () => {
    expect(interestRunsAfter('publicContracts', due, { demandReceivedOn: null, byItself: false })).toBe(due);
    expect(interestRunsAfter('none', due, { demandReceivedOn: due, byItself: true })).toBeNull();
    expect(reading(debt('10000', due, due + 100), 'none', CONTRACTS)).toEqual(['0.00']);
  });
});

it('pieces, day by day: what each day bears at its own rate, on what was open that morning', () => {
  const from = serialDate(2019, 1, 1);
  const to = serialDate(2026, 12, 31);
  const rateOn = new Map<number, string>();
  let current = '';
  for (let day = from; day <= to; day += 1) {
    current = LEGAL.find((each) => each.from === day)?.rate.toFixed() ?? current;
    rateOn.set(day, current);
  }
  const day = fc.integer({ min: from, max: to });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      day,
      day,
      fc.array(fc.tuple(day, fc.integer({ min: 1, max: 4_000_000 })), { maxLength: 4 }),
      (cents, one, other, paid) => {
        const [runsAfter, until] = [Math.min(one, other), Math.max(one, other)];
        // In cents by hundredths of a per cent, so that the sum stays an integer.
        let exact = 0n;
        for (let at = runsAfter + 1; at <= until; at += 1) {
          const before = paid.filter(([on]) => on < at).reduce((total, [, amount]) => total + amount, 0);
          exact += BigInt(Math.max(0, cents - before)) * BigInt(Math.round(Number(rateOn.get(at)) * 10_000));
        }
        const payments = paid.map(([on, amount]) => payment(on, (amount / 100).toFixed(2)));
        const read = lateInterest(
          debt((cents / 100).toFixed(2), runsAfter, until, payments),
          'legalRate',
          LEGAL,
        );
        expect(read.ok && read.interest.times(100).toFixed()).toBe(
          String(roundedUnits({ n: exact, d: 100n * 10_000n * 365n })),
        );
      },
    ),
    { numRuns: 50 },
  );
});
