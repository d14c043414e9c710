import fc from 'fast-check';
import { ROUNDING_POLICIES, type Convention } from '../../src/core/convention';
import { POPULATION } from '../../src/core/keys/population';
import { Decimal, sum } from '../../src/core/money';
import { computeRecap, type Recap } from '../../src/core/recap';
import published from '../golden/published-amounts.json';
import communes from '../golden/montpellier-31-communes.json';
import expected from '../golden/montpellier-recap-expected.json';
import { application, commune, conventions, montpellier, subscription, type Case } from './conventions';
import {
  add,
  compare,
  fraction,
  largestRemainder,
  over,
  rounded,
  subtract,
  times,
  total,
  ZERO,
  type Fraction,
} from './fractions';

const cents = (amount: Decimal | null): string | null => amount && amount.toFixed(2);

it('the amounts that article 4 publishes', () => {
  const recap = computeRecap(
    {
      members: [commune('Fabrègues', published.communePopulation)],
      applications: published.lines.map((line) =>
        application(line.application, line.annualCost, published.contributionRate),
      ),
      subscriptions: published.lines.map((line) => subscription('Fabrègues', line.application)),
      totalPopulation: published.totalPopulation,
      key: POPULATION,
      roundingPolicy: 'exactTotal',
    },
    2019,
  );
  const [row] = recap.rows;
  expect(row!.lines.map(cents)).toEqual(['62.05', '37.23', '49.64']);
  expect([cents(row!.total), cents(row!.roundingGap)]).toEqual([published.total, published.roundingGap]);
  expect(cents(recap.residualCost)).toBe('19851.09');
});

describe('Montpellier and its 31 communes', () => {
  const billedNames = expected.applications.filter(({ rebilled }) => rebilled).map(({ name }) => name);

  it('every row of the recap', () => {
    const recap = computeRecap(montpellier('exactTotal'), 2020);
    expect(recap.applications.map(({ application: { name } }) => name)).toEqual(billedNames);
    expect(recap.notRebilled.map(({ name }) => name)).toEqual(['Open Data']);
    const rows = recap.rows.map((row) => ({
      commune: row.commune.name,
      population: row.commune.population,
      lines: Object.fromEntries(
        billedNames.flatMap((name, index) => (row.lines[index] ? [[name, cents(row.lines[index])]] : [])),
      ),
      total: cents(row.total),
      gap: cents(row.roundingGap),
    }));
    expect(rows).toEqual(expected.rows);
    expect(rows).toHaveLength(31);
  });

  it('its totals', () => {
    const recap = computeRecap(montpellier('exactTotal'), 2020);
    expect(cents(recap.billed)).toBe(expected.billedTotal);
    expect(cents(recap.annualCost)).toBe(expected.annualCost);
    expect(cents(recap.residualCost)).toBe(expected.remainsWithMetropole);
    expect(cents(recap.contribution)).toBe('10000.00');
  });

  it('sumOfLines: totals are sums, there are no gaps', () => {
    const recap = computeRecap(montpellier('sumOfLines'), 2020);
    recap.rows.forEach((row, index) => {
      const lines = Object.values(expected.rows[index]!.lines);
      expect(cents(row.total)).toBe(sum(lines.map((line) => new Decimal(line))).toFixed(2));
      expect(row.roundingGap.isZero()).toBe(true);
    });
  });

  it('largestRemainder: the amounts of all communes, subscribers or not', () => {
    const everybody: Convention = {
      ...montpellier('largestRemainder'),
      subscriptions: communes.communes.flatMap(({ nom }) =>
        billedNames.map((name) => subscription(nom, name)),
      ),
    };
    const recap = computeRecap(everybody, 2020);
    billedNames.forEach((name, index) => {
      const amounts = expected.largestRemainder[name as keyof typeof expected.largestRemainder];
      expect(recap.rows.map((row) => cents(row.lines[index]!))).toEqual(amounts);
    });
    expect(recap.applications.map(({ billed }) => cents(billed))).toEqual(['4166.67', '2500.00', '3333.34']);
  });

  it('largestRemainder: who does not subscribe still has a weight', () => {
    const recap = computeRecap(montpellier('largestRemainder'), 2020);
    const fabregues = recap.rows.find((row) => row.commune.name === 'Fabrègues')!;
    expect(fabregues.lines.map(cents)).toEqual(['62.10', '37.26', '49.68']);
    const montpellierRow = recap.rows[0]!;
    expect(montpellierRow.lines.map(cents)).toEqual([null, '1504.61', null]);
  });
});

describe('who has a row and who is billed', () => {
  const small: Convention = {
    members: [
      commune('A', 600),
      commune('CCAS de A', null, 'ccas'),
      commune('B', 300),
      commune('Syndicat', 50, 'other'),
      commune('Sans population', null),
      commune('C', 100),
    ],
    applications: [
      application('Portail', '100.00'),
      application('Open Data', '50', 0, false),
      application('Paie', '10', '0.25'),
    ],
    subscriptions: [
      subscription('A', 'Portail', 2019, 2020),
      subscription('A', 'Open Data'),
      subscription('B', 'Portail', 2020),
      subscription('B', 'Paie', null, 2019),
      subscription('CCAS de A', 'Portail'),
      subscription('Syndicat', 'Portail'),
      subscription('Sans population', 'Portail'),
    ],
    totalPopulation: 1000,
    key: POPULATION,
    roundingPolicy: 'exactTotal',
  };
  const lines = (convention: Convention, year: number) =>
    Object.fromEntries(
      computeRecap(convention, year).rows.map((row) => [row.commune.name, row.lines.map(cents)]),
    );

  it('communes with a population, and nobody else', () => {
    expect(Object.keys(lines(small, 2019))).toEqual(['A', 'B', 'C']);
  });

  it.each([
    [2018, { A: [null, null], B: [null, '2.25'], C: [null, null] }],
    [2019, { A: ['30.00', null], B: [null, '2.25'], C: [null, null] }],
    [2020, { A: ['30.00', null], B: ['15.00', null], C: [null, null] }],
    [2021, { A: [null, null], B: ['15.00', null], C: [null, null] }],
  ])('in %i, those whose subscription covers the year', (year, expectedLines) => {
    expect(lines(small, year)).toEqual(expectedLines);
  });

  it('two subscriptions to one application count once', () => {
    const twice = { ...small, subscriptions: [...small.subscriptions, subscription('A', 'Portail')] };
    expect(lines(twice, 2019)).toEqual(lines(small, 2019));
  });

  it('what is not billed stays with the métropole', () => {
    const recap = computeRecap(small, 2019);
    const [portail, paie] = recap.applications;
    expect(portail).toMatchObject({ application: { name: 'Portail' } });
    expect(
      [portail!, paie!].map((app) =>
        [
          app.annualCost,
          app.contribution,
          app.costToShare,
          app.billed,
          app.nonSubscribersShare,
          app.residualCost,
          app.rounding,
        ].map((amount) => amount.toFixed()),
      ),
    ).toEqual([
      ['100', '50', '50', '30', '20', '70', '0'],
      ['10', '2.5', '7.5', '2.25', '5.25', '7.75', '0'],
    ]);
    expect(portail!.costPerUnit!.toFixed()).toBe('0.05');
    expect(
      [recap.billed, recap.nonSubscribersShare, recap.residualCost].map((amount) => amount.toFixed()),
    ).toEqual(['32.25', '25.25', '77.75']);
  });

  it('inhabitants whom a total fixed by hand adds are billed to nobody', () => {
    for (const roundingPolicy of ROUNDING_POLICIES) {
      const recap = computeRecap({ ...small, totalPopulation: 2000, roundingPolicy }, 2019);
      const [portail] = recap.applications;
      expect(recap.rows[0]!.lines.map(cents)).toEqual(['15.00', null]);
      expect(portail!.nonSubscribersShare.toFixed(2)).toBe('35.00');
      expect(portail!.rounding.isZero()).toBe(true);
    }
  });

  it('a total below the communes’ sum: article 4 as it stands, or the sum for what must add up', () => {
    const everybody = {
      ...small,
      totalPopulation: 500,
      subscriptions: ['A', 'B', 'C'].map((name) => subscription(name, 'Portail')),
    };
    const literal = computeRecap(everybody, 2019);
    expect(literal.rows.map((row) => cents(row.total))).toEqual(['60.00', '30.00', '10.00']);
    expect(cents(literal.residualCost)).toBe('10.00');
    const shared = computeRecap({ ...everybody, roundingPolicy: 'largestRemainder' }, 2019);
    expect(shared.rows.map((row) => cents(row.total))).toEqual(['30.00', '15.00', '5.00']);
    expect(shared.rounding.isZero()).toBe(true);
  });

  it('nobody at all: nothing is billed', () => {
    for (const roundingPolicy of ROUNDING_POLICIES) {
      const recap = computeRecap({ ...small, totalPopulation: 0, roundingPolicy }, 2019);
      expect(recap.rows[0]!.lines.map(cents)).toEqual(['0.00', null]);
      expect(recap.applications.map(({ costPerUnit }) => costPerUnit)).toEqual([null, null]);
      expect(recap.billed.isZero()).toBe(true);
      expect(cents(recap.residualCost)).toBe('110.00');
    }
  });

  it('an empty convention has an empty recap', () => {
    const recap = computeRecap(
      { ...small, members: [], applications: [], subscriptions: [], totalPopulation: 0 },
      2019,
    );
    expect(recap.rows).toEqual([]);
    expect(recap.billed.isZero()).toBe(true);
  });
});

const exact = (amount: Decimal): Fraction => fraction(amount.toFixed());
const expectEqual = (actual: Decimal, expectedAmount: Fraction): void => {
  if (compare(exact(actual), expectedAmount) !== 0) {
    throw new Error(`${actual.toFixed()} is not ${expectedAmount.n}/${expectedAmount.d}`);
  }
};

describe('any convention', () => {
  /** The whole recap again, from the rules, on fractions. */
  function check({ convention, costs, rates }: Case, recap: Recap): void {
    const { members, totalPopulation, roundingPolicy } = convention;
    const populations = members.map((member) => BigInt(member.population!));
    const all = fraction(totalPopulation);
    const uses = (c: number, a: number) =>
      convention.subscriptions.some(
        ({ member, application: name }) => member === `c${c}` && name === `a${a}`,
      );
    const toShare = costs.map((cost, a) => times(fraction(cost), subtract(fraction(1), fraction(rates[a]!))));
    const share = (c: number, a: number): Fraction =>
      over(times(fraction(populations[c]!), toShare[a]!), all);
    const beyond = BigInt(totalPopulation) - populations.reduce((a, b) => a + b, 0n);
    const fullest = toShare.map((cost) => largestRemainder(cost, [...populations, beyond]));
    const line = (c: number, a: number): Fraction =>
      roundingPolicy === 'largestRemainder' ? { n: fullest[a]![c]!, d: 100n } : rounded(share(c, a));

    recap.rows.forEach((row, c) => {
      const used = costs.flatMap((_, a) => (uses(c, a) ? [a] : []));
      row.lines.forEach((amount, a) => {
        expect(amount === null).toBe(!uses(c, a));
        if (amount) expectEqual(amount, line(c, a));
      });
      const lines = total(used.map((a) => line(c, a)));
      const expectedTotal =
        roundingPolicy === 'exactTotal' ? rounded(total(used.map((a) => share(c, a)))) : lines;
      expectEqual(row.total, expectedTotal);
      expectEqual(row.roundingGap, subtract(expectedTotal, lines));
    });
    recap.applications.forEach((app, a) => {
      const without = members.flatMap((_, c) => (uses(c, a) ? [] : [c]));
      const unbilled = add(
        total(without.map((c) => share(c, a))),
        over(times(fraction(beyond), toShare[a]!), all),
      );
      expectEqual(app.nonSubscribersShare, rounded(unbilled));
      expectEqual(app.billed, total(members.flatMap((_, c) => (uses(c, a) ? [line(c, a)] : []))));
      expectEqual(app.contribution, times(fraction(costs[a]!), fraction(rates[a]!)));
      expectEqual(app.costToShare, toShare[a]!);
    });
    expectEqual(recap.annualCost, total(costs.map((cost) => fraction(cost))));
  }

  it('has the amounts of the rules', () => {
    fc.assert(
      fc.property(conventions, (any) => check(any, computeRecap(any.convention, 2020))),
      { numRuns: 300 },
    );
  });

  it('bills and keeps the annual cost, per application and overall', () => {
    fc.assert(
      fc.property(conventions, ({ convention, costs }) => {
        const recap = computeRecap(convention, 2020);
        recap.applications.forEach((app, a) => {
          const lines = recap.rows.flatMap((row) => row.lines[a] ?? []);
          expectEqual(app.residualCost.plus(sum(lines)), fraction(costs[a]!));
        });
        const totals = sum(recap.rows.map((row) => row.total));
        expectEqual(recap.residualCost.plus(totals), total(costs.map((cost) => fraction(cost))));
        for (const part of [...recap.applications, recap]) {
          const shown = add(rounded(exact(part.contribution)), exact(part.nonSubscribersShare));
          expectEqual(part.rounding, subtract(exact(part.residualCost), shown));
        }
        // The column of gaps is the bridge between the two.
        const billedByApplication = sum(recap.applications.map((app) => app.billed));
        expectEqual(billedByApplication.plus(recap.roundingGaps), exact(recap.billed));
        if (convention.roundingPolicy !== 'exactTotal') expectEqual(recap.roundingGaps, ZERO);
      }),
      { numRuns: 300 },
    );
  });

  it('of credits is the mirror of that of costs', () => {
    fc.assert(
      fc.property(conventions, ({ convention }) => {
        const recap = computeRecap(convention, 2020);
        const mirrored = computeRecap(
          {
            ...convention,
            applications: convention.applications.map((each) => ({
              ...each,
              annualCost: each.annualCost.negated(),
            })),
          },
          2020,
        );
        const opposite = (amount: Decimal | null) => amount && amount.negated().plus(0).toFixed();
        const same = (amount: Decimal | null) => amount && amount.plus(0).toFixed();
        expect(mirrored.rows.map(({ lines, total }) => [...lines, total].map(same))).toEqual(
          recap.rows.map(({ lines, total }) => [...lines, total].map(opposite)),
        );
        for (const part of ['billed', 'residualCost', 'nonSubscribersShare', 'rounding'] as const)
          expect([...mirrored.applications, mirrored].map((each) => same(each[part]))).toEqual(
            [...recap.applications, recap].map((each) => opposite(each[part])),
          );
      }),
    );
  });

  it('rounding moves cents only: no more than half a cent for each rounded amount', () => {
    fc.assert(
      fc.property(conventions, ({ convention }) => {
        const recap = computeRecap(convention, 2020);
        // Every commune's amount (a whole cent in largestRemainder), the contribution and the non-subscribers' share.
        const bound = new Decimal('0.01').times(convention.members.length + 2);
        for (const app of recap.applications) expect(app.rounding.abs().lte(bound)).toBe(true);
      }),
    );
  });

  it('largestRemainder leaves nothing over when all inhabitants subscribe', () => {
    fc.assert(
      fc.property(conventions, ({ convention }) => {
        const { members, applications } = convention;
        const recap = computeRecap(
          {
            ...convention,
            roundingPolicy: 'largestRemainder',
            totalPopulation: members.reduce((all, { population }) => all + population!, 0),
            subscriptions: members.flatMap(({ name }) =>
              applications.map((app) => subscription(name, app.name)),
            ),
          },
          2020,
        );
        if (recap.totalWeight === 0) return;
        for (const app of recap.applications) expectEqual(app.billed, rounded(exact(app.costToShare)));
      }),
    );
  });
});
