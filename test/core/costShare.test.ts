import fc from 'fast-check';
import { communeTotal, costPerInhabitant, costShare, costToShare } from '../../src/core/costShare';
import { Decimal, sum } from '../../src/core/money';
import published from '../golden/published-amounts.json';
import { rate, signedEuros } from './arbitraries';
import { fraction, over, roundedUnits, subtract, times, total } from './fractions';

const applications = published.lines.map((line) => ({
  annualCost: new Decimal(line.annualCost),
  contributionRate: new Decimal(published.contributionRate),
}));
const population = published.communePopulation;
const { totalPopulation } = published;

describe('the amounts that article 4 publishes', () => {
  const shares = applications.map((application) =>
    costShare({ population, totalPopulation, ...application }),
  );
  const whole = communeTotal({ population, totalPopulation, applications });

  it('line by line', () => {
    expect(shares.map((share) => share.toFixed(2))).toEqual(['62.05', '37.23', '49.64']);
    expect(shares.map((share) => share.toFixed(2))).toEqual(published.lines.map((line) => line.amount));
  });

  it('the total, rounded once, is a cent below the sum of the lines', () => {
    expect(whole.toFixed(2)).toBe('148.91');
    expect(whole.toFixed(2)).toBe(published.total);
    expect(sum(shares).toFixed(2)).toBe(published.sumOfLines);
    expect(whole.minus(sum(shares)).toFixed(2)).toBe(published.roundingGap);
  });
});

it('takes the contribution off and divides by all inhabitants, exactly', () => {
  fc.assert(
    fc.property(
      signedEuros(),
      rate,
      fc.integer({ min: 0, max: 500_000 }),
      fc.integer({ min: 1, max: 70_000_000 }),
      fc.integer({ min: 0, max: 10 }),
      (cost, kept, inhabitants, all, decimals) => {
        const share = costShare({
          population: inhabitants,
          annualCost: new Decimal(cost),
          totalPopulation: all,
          contributionRate: new Decimal(kept),
          decimals,
        });
        const exact = over(
          times(fraction(inhabitants), times(fraction(cost), subtract(fraction(1), fraction(kept)))),
          fraction(all),
        );
        expect(share.times(10 ** decimals).toFixed()).toBe(String(roundedUnits(exact, decimals)));
      },
    ),
  );
});

it('rounds a total once, from the exact sum', () => {
  const application = fc.record({ cost: signedEuros(), kept: rate });
  fc.assert(
    fc.property(
      fc.array(application, { maxLength: 8 }),
      fc.integer({ min: 0, max: 500_000 }),
      fc.integer({ min: 1, max: 70_000_000 }),
      (specs, inhabitants, all) => {
        const whole = communeTotal({
          population: inhabitants,
          totalPopulation: all,
          applications: specs.map(({ cost, kept }) => ({
            annualCost: new Decimal(cost),
            contributionRate: new Decimal(kept),
          })),
        });
        const shared = total(
          specs.map(({ cost, kept }) => times(fraction(cost), subtract(fraction(1), fraction(kept)))),
        );
        const exact = over(times(fraction(inhabitants), shared), fraction(all));
        expect(whole.times(100).toFixed()).toBe(String(roundedUnits(exact)));
      },
    ),
  );
});

it('gives the cost to share exactly and the cost per inhabitant to 20 digits', () => {
  const cost = { annualCost: new Decimal('8333.33'), contributionRate: new Decimal('0.5') };
  expect(costToShare(cost).toFixed()).toBe('4166.665');
  expect(costPerInhabitant({ ...cost, totalPopulation: 472_573 }).toFixed()).toBe('0.0088169764248063262184');
  const two = { annualCost: new Decimal('4'), contributionRate: new Decimal('0.5') };
  expect(costPerInhabitant({ ...two, totalPopulation: 3 }).toFixed()).toBe('0.66666666666666666667');
});

it('cannot divide among nobody', () => {
  const cost = { annualCost: new Decimal('1'), contributionRate: new Decimal('0.5') };
  expect(() => costShare({ ...cost, population: 0, totalPopulation: 0 })).toThrow(RangeError);
  expect(() => costPerInhabitant({ ...cost, totalPopulation: 0 })).toThrow(RangeError);
});
