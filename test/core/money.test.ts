import fc from 'fast-check';
import {
  Decimal,
  roundCents,
  roundHalfUp,
  roundQuotient,
  sum,
  toDecimal,
  toNumber,
  sumOfCents,
} from '../../src/core/money';
import { fraction, over, roundedUnits } from './fractions';

const decimal = (text: string) => new Decimal(text);

describe('toDecimal', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [1.005, '1.005'],
    [8333.33, '8333.33'],
    [2 / 3, '0.666666666666667'],
    [123456789012345.6, '123456789012346'],
    [4166.665, '4166.665'],
    [1e-20, '0.00000000000000000001'],
    [-1.5, '-1.5'],
    [0, '0'],
  ])('reads %p as the %s that a cell shows', (number, text) => {
    expect(toDecimal(number).toFixed()).toBe(text);
  });

  it.each([NaN, Infinity, -Infinity])('refuses %p', (number) => {
    expect(() => toDecimal(number)).toThrow(RangeError);
  });

  it('gives back to a cell what it read from it, at 15 digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (units, decimals) => {
          const number = Number(`${units}e-${decimals}`);
          expect(toNumber(toDecimal(number))).toBe(number === 0 ? 0 : number);
        },
      ),
    );
  });
});

describe('rounding', () => {
  it.each([
    ['0.005', '0.01'],
    ['0.004999999999999999999999', '0'],
    ['148.905', '148.91'],
    ['-0.005', '-0.01'],
    ['2.675', '2.68'],
  ])('%s to the cent is %s', (amount, cents) => {
    expect(roundCents(decimal(amount)).toFixed()).toBe(cents);
  });

  it('has no minus zero', () => {
    expect(Object.is(toNumber(roundCents(decimal('-0.001'))), 0)).toBe(true);
    expect(roundQuotient(decimal('-1'), decimal('1000'), 2).isNegative()).toBe(false);
    expect(Object.is(toNumber(decimal('-0')), 0)).toBe(true);
  });

  it('keeps a tie that a rounded quotient would lose', () => {
    // Just below half a cent: a quotient cut to 20 digits before it is rounded would make it a cent.
    const justBelow = decimal(`0.00499${'9'.repeat(60)}`);
    expect(roundQuotient(justBelow, decimal('1'), 2).toFixed()).toBe('0');
    expect(roundQuotient(decimal('0.035'), decimal('7'), 2).toFixed()).toBe('0.01');
    expect(roundQuotient(decimal('0.0349999999999999999999999999999'), decimal('7'), 2).toFixed()).toBe('0');
  });

  it('refuses to divide by 0', () => {
    expect(() => roundQuotient(decimal('1'), decimal('0'), 2)).toThrow(RangeError);
  });

  it('rounds the exact quotient half away from zero, whatever the signs', () => {
    const digits = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    const divisor = digits.filter((value) => value !== 0n);
    fc.assert(
      fc.property(digits, divisor, fc.integer({ min: 0, max: 10 }), (n, d, decimals) => {
        const expected = roundedUnits(over(fraction(n), fraction(d)), decimals);
        const actual = roundQuotient(decimal(String(n)), decimal(String(d)), decimals);
        expect(actual.times(10 ** decimals).toFixed()).toBe(String(expected));
      }),
    );
  });

  it('rounds exact ties away from zero', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (cents, divisor) => {
          // (cents + 1/2) cents x divisor / divisor
          const tie = decimal(`${cents}.5`).times(divisor);
          const quotient = roundQuotient(tie, decimal(String(divisor)).times(100), 2);
          expect(quotient.times(100).toNumber()).toBe(cents + 1);
          expect(
            roundHalfUp(decimal(`${cents}.5`).div(100), 2)
              .times(100)
              .toNumber(),
          ).toBe(cents + 1);
        },
      ),
    );
  });
});

describe('sum', () => {
  it('is 0 for nothing, and exact', () => {
    expect(sum([]).toFixed()).toBe('0');
    expect(sum(['0.1', '0.2', '-0.3'].map(decimal)).isZero()).toBe(true);
  });
});

it('doubles of whole cents add up to the cent', () => {
  expect([0.1 + 0.2, sumOfCents([0.1, 0.2])]).toEqual([0.30000000000000004, 0.3]);
  expect(sumOfCents(Array<number>(100).fill(0.07))).toBe(7);
  expect(sumOfCents([])).toBe(0);
});
