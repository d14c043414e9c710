import fc from 'fast-check';
import { allocate } from '../../src/core/allocation';
import { Decimal, sum } from '../../src/core/money';
import { signedEuros } from './arbitraries';
import { fraction, largestRemainder, roundedUnits } from './fractions';

const allocateText = (amount: string, weights: readonly (number | string)[], decimals?: number): string[] =>
  allocate(
    new Decimal(amount),
    weights.map((weight) => new Decimal(weight)),
    decimals,
  ).map((part) => part.toFixed());

it.each<[string, (number | string)[], string[]]>([
  ['100', [1, 1, 1], ['33.34', '33.33', '33.33']],
  // 0.02 / 4: everybody is due half a cent; ties to the larger weight, then to the first.
  ['0.02', [1, 1, 1, 1], ['0.01', '0.01', '0', '0']],
  ['0.05', [1, 3, 1, 5], ['0', '0.02', '0', '0.03']],
  ['0.01', [1, 2, 2], ['0', '0.01', '0']],
  // 0.10 over 3 + 5 + 12: 1.5, 2.5 and 6 cents: two equal remainders, the larger weight has it.
  ['0.1', [3, 5, 12], ['0.01', '0.03', '0.06']],
  ['0.1', [5, 3, 12], ['0.03', '0.01', '0.06']],
  ['10', [0, 1, 0], ['0', '10', '0']],
  ['0', [1, 2], ['0', '0']],
  ['1', ['0.1', '0.2'], ['0.33', '0.67']],
  // Half up first: 0.005 is a cent to give.
  ['0.005', [1, 1], ['0.01', '0']],
  ['0.0049', [1, 1], ['0', '0']],
  ['-100', [1, 1, 1], ['-33.34', '-33.33', '-33.33']],
])('%s over %j is %j', (amount, weights, parts) => {
  expect(allocateText(amount, weights)).toEqual(parts);
});

it('counts in other units than cents', () => {
  expect(allocateText('10', [1, 1, 1], 0)).toEqual(['4', '3', '3']);
  expect(allocateText('1', [1, 2], 4)).toEqual(['0.3333', '0.6667']);
});

it('cannot give to nobody', () => {
  expect(() => allocateText('1', [0, 0])).toThrow(RangeError);
  expect(() => allocateText('0', [])).toThrow(RangeError);
});

const weightLists = fc
  .array(fc.bigInt({ min: 0n, max: 400_000n }), { minLength: 1, maxLength: 40 })
  .filter((weights) => weights.some((weight) => weight > 0n));
// Small weights and few cents: remainders meet.
const tiedLists = fc
  .array(fc.bigInt({ min: 0n, max: 4n }), { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0n));

it.each([
  ['populations', signedEuros(), weightLists],
  ['ties', signedEuros(2, 2), tiedLists],
])('adds up, and gives the leftover cents as the rule says: %s', (_, amounts, lists) => {
  fc.assert(
    fc.property(amounts, lists, fc.integer({ min: 0, max: 4 }), (amount, weights, decimals) => {
      const parts = allocate(
        new Decimal(amount),
        weights.map((weight) => new Decimal(String(weight))),
        decimals,
      );
      const units = parts.map((part) => part.times(10 ** decimals).toFixed());
      expect(units).toEqual(largestRemainder(fraction(amount), weights, decimals).map(String));
      expect(
        sum(parts)
          .times(10 ** decimals)
          .toFixed(),
      ).toBe(String(roundedUnits(fraction(amount), decimals)));
    }),
  );
});
