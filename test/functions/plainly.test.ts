/**
 * COSTSHARE, COMMUNETOTAL and ALLOCATE take plain numbers where those are exact. A million cases with `SWEEP=1`, a tenth of them at
 * or within one part in 10^12 of a half cent, against rationals that share nothing with them.
 */
import './runtime';
import { allocate, communeTotal, costShare } from '../../src/functions/functions';
import { plainAllocate, plainCommuneTotal, plainCostShare } from '../../src/functions/plainly';
import { mulberry32 } from '../helpers/faults/seeded';
import { IS_SWEEP } from '../helpers/sweep';
import {
  fraction,
  largestRemainder,
  over,
  roundedUnits,
  subtract,
  times,
  total,
  type Fraction,
} from '../core/fractions';

const CASES = IS_SWEEP ? 1_000_000 : 20_000;

interface Case {
  readonly population: number;
  readonly totalPopulation: number;
  /** As it is typed. */
  readonly cost: string;
  readonly rate: string;
  readonly decimals: number;
}

class Cases {
  private readonly random = mulberry32(20_190_930);

  private integer(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }
  private one<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[this.integer(0, values.length - 1)] ?? values[0];
  }

  /** Populations of up to three hundred members; now and then all alike, or so few people that remainders meet. */
  weights(): number[] {
    const most = this.one([1, 4, 2_000, 300_000]);
    const weights = Array.from({ length: this.integer(1, 300) }, () => this.integer(0, most));
    return [...weights, 1];
  }

  usual(): Case {
    const totalPopulation = this.integer(1, this.one([100, 472_573, 70_000_000]));
    const sign = this.one(['', '', '', '-']);
    return {
      population: this.integer(0, totalPopulation),
      totalPopulation,
      cost:
        sign +
        this.integer(0, 10 ** this.integer(4, 13))
          .toString()
          .replace(/(\d)(\d\d)$/, '$1.$2'),
      rate: this.one(['0', '1', '0.5', '0.25', '0.3333', '0.333333', '0.07', '0.12345678']),
      decimals: this.one([2, 2, 2, 0, 1, 3, 4, 6, 10]),
    };
  }

  /**
   * cost (1 - kept/of) population / total is an odd number of half cents; `beside` moves the cost by a part of a cent that
   * is less than one part in 10^12 of it.
   */
  tie(beside: '' | '+' | '-'): Case {
    const [rate, kept, of] = this.one<readonly [string, number, number]>([
      ['0', 0, 1],
      ['0.5', 1, 2],
      ['0.25', 1, 4],
      ['0.4', 2, 5],
      ['0.125', 1, 8],
    ]);
    // Costs and populations large enough that 10^-9 EUR is that little, small enough that it still is a digit.
    const population = this.integer(1, 5_000);
    const times = this.integer(1, 20);
    const cents = (2 * this.integer(0, 5_000) + 1) * times * of;
    const euros = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
    const digits = 15 - euros.replace('.', '').replace(/^0+/, '').length;
    const little = `0.${'0'.repeat(1 + digits)}1`;
    const moved = beside === '' ? euros : shifted(euros, little, beside);
    return { population, totalPopulation: (of - kept) * population * times, cost: moved, rate, decimals: 2 };
  }
}

/** Text arithmetic by rationals: what a person would type to be just beside a tie. */
function shifted(euros: string, little: string, sign: '+' | '-'): string {
  const places = little.length - 2;
  const units = roundedUnits(fraction(euros), places) + (sign === '+' ? 1n : -1n);
  const text = String(units < 0n ? 0n : units).padStart(places + 1, '0');
  return `${text.slice(0, -places)}.${text.slice(-places)}`;
}

const shared = ({ cost, rate }: Pick<Case, 'cost' | 'rate'>): Fraction =>
  times(fraction(cost), subtract(fraction(1), fraction(rate)));

function expected(each: Case, parts: readonly Fraction[]): number {
  const exact = over(times(fraction(each.population), total(parts)), fraction(each.totalPopulation));
  // Correctly rounded: parsing a decimal text is.
  const units = roundedUnits(exact, each.decimals);
  return Number(`${units}e-${each.decimals}`) + 0;
}

it(`${CASES} shares, a tenth at or beside a half cent, are exact`, () => {
  const cases = new Cases();
  let plain = 0;
  for (let at = 0; at < CASES; at++) {
    const each = at % 10 === 0 ? cases.tie((['', '+', '-'] as const)[(at / 10) % 3] ?? '') : cases.usual();
    const { population, totalPopulation, cost, rate, decimals } = each;
    const given = [population, Number(cost), totalPopulation, Number(rate), decimals] as const;
    const share = costShare(...given);
    if (share !== expected(each, [shared(each)])) throw new Error(`${JSON.stringify(each)}: ${share}`);
    const quick = plainCostShare(...given);
    if (quick !== null) plain += 1;
  }
  // What is tried here are plain numbers, and where they end.
  expect(plain).toBeGreaterThan(CASES / 3);
});

it('totals of several applications, each with its own rate, are exact', () => {
  const cases = new Cases();
  let plain = 0;
  for (let at = 0; at < CASES / 20; at++) {
    const first = cases.usual();
    const others = [first, cases.usual(), cases.usual(), cases.tie('')];
    const flags = others.map((_, index) => (at + index) % 3 !== 0);
    const given = [
      first.population,
      [others.map(({ cost }) => Number(cost))],
      first.totalPopulation,
      [others.map(({ rate }) => Number(rate))],
      [flags],
      first.decimals,
    ] as const;
    const [population, costs, all, rates, used, decimals] = given as unknown as Parameters<
      typeof communeTotal
    >;
    const parts = others.filter((_, index) => flags[index]).map(shared);
    expect(communeTotal(population, costs, all, rates, used, decimals)).toBe(expected(first, parts));
    if (plainCommuneTotal(population, costs, all, rates, used, decimals) !== null) plain += 1;
  }
  expect(plain).toBeGreaterThan(CASES / 200);
});

it.each([
  ['noise of a sum in a cell', 0.1 + 0.2, 0.3],
  ['noise below', 8333.33 - 1e-12, 8333.33],
  ['a credit', -8333.33, -8333.33],
])('%s reads as at 15 digits', (_, noisy, clean) => {
  expect(plainCostShare(7_037, noisy, 472_573, null, 4)).toBe(costShare(7_037, clean, 472_573, 0.5, 4));
  expect(plainCostShare(7_037, noisy, 472_573, null, 4)).not.toBeNull();
});

it.each<[string, readonly unknown[]]>([
  ['text', ['7037', 8_333.33, 472_573, 0.5, 2]],
  ['a part of a person', [7_037.5, 8_333.33, 472_573, 0.5, 2]],
  ['a population above the total', [472_574, 8_333.33, 472_573, 0.5, 2]],
  ['nobody at all', [0, 8_333.33, 0, 0.5, 2]],
  ['a rate above 1', [7_037, 8_333.33, 472_573, 1.5, 2]],
  ['too many decimals', [7_037, 8_333.33, 472_573, 0.5, 11]],
  ['more decimals than cents and rates have', [7_037, 8_333.123456789, 472_573, 0.5, 2]],
  ['no number', [7_037, NaN, 472_573, 0.5, 2]],
  ['an infinity', [7_037, Infinity, 472_573, 0.5, 2]],
  ['a product beyond 2^53', [70_000_000, 9_999_999_999.99, 70_000_001, 0.123456, 2]],
])('%s is left to who reads with care', (_, [population, cost, all, rate, decimals]) => {
  expect(plainCostShare(population, cost, all, rate, decimals)).toBeNull();
});

it('what is allocated over hundreds of weights adds up, each unit that is left where the rule says', () => {
  const cases = new Cases();
  let plain = 0;
  for (let at = 0; at < CASES / 400; at++) {
    const { cost, decimals } = at % 3 === 0 ? cases.tie('') : cases.usual();
    const weights = cases.weights();
    const given = [Number(cost), [weights], decimals] as const;
    const [parts] = allocate(given[0], [weights], decimals);
    const units = largestRemainder(fraction(cost), weights.map(BigInt), decimals);
    expect(parts).toEqual(units.map((unit) => Number(`${unit}e-${decimals}`) + 0));
    if (plainAllocate(...given) !== null) plain += 1;
  }
  expect(plain).toBeGreaterThan(CASES / 1_200);
});

it.each<[string, readonly unknown[]]>([
  ['text', [100, [['1'], [1]], 2]],
  ['an error', [100, [['#N/A'], [1]], 2]],
  ['a part of a person', [100, [[1.5], [1]], 2]],
  ['a weight below 0', [100, [[-1], [1]], 2]],
  ['nobody at all', [100, [[0], [null]], 2]],
  ['too many decimals', [100, [[1]], 11]],
  ['an amount with more decimals than cents have', [100.123456789, [[1]], 2]],
  ['an amount as text', ['100', [[1]], 2]],
  ['no number', [NaN, [[1]], 2]],
  ['a product beyond 2^52', [99_999_999_999.99, [[70_000_000], [1]], 2]],
  ['a weight of more than 15 digits', [100, [[1_000_000_000_000_001], [1]], 2]],
])('ALLOCATE: %s is left to who reads with care', (_, [amount, weights, decimals]) => {
  expect(plainAllocate(amount, weights, decimals)).toBeNull();
});
