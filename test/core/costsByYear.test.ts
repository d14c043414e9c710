/** Costs that amendments change from a year on, and applications that they bring. */
import fc from 'fast-check';
import type { Convention, CostFrom } from '../../src/core/convention';
import { conventionIn } from '../../src/core/conventionIn';
import { changeBetween } from '../../src/core/explanation/change';
import { POPULATION } from '../../src/core/keys/population';
import { Decimal, sum } from '../../src/core/money';
import { computeRecap } from '../../src/core/recap';
import { application, commune, conventions, subscription } from './conventions';
import { rate, signedEuros } from './arbitraries';

const cost = (
  name: string,
  from: number,
  annualCost: string,
  contributionRate: string,
  rebilled = true,
): CostFrom => ({
  application: name,
  from,
  annualCost: new Decimal(annualCost),
  contributionRate: new Decimal(contributionRate),
  rebilled,
});

/** The published amounts of article 4, with what two amendments make of them. */
const FABREGUES: Convention = {
  members: [commune('Fabrègues', 7037), commune('Les autres', 465_536)],
  applications: [
    application('E-administration', '8333.33'),
    application('Marchés publics', '5000'),
    { ...application('Signature', '2000', '0.25'), firstYear: 2021 },
  ],
  subscriptions: ['E-administration', 'Marchés publics', 'Signature'].map((name) =>
    subscription('Fabrègues', name),
  ),
  totalPopulation: 472_573,
  costs: [
    cost('E-administration', 2020, '10000', '0.5'),
    cost('Marchés publics', 2021, '5000', '0.5', false),
    cost('Signature', 2021, '2000', '0.25'),
  ],
  key: POPULATION,
  roundingPolicy: 'exactTotal',
};

describe('Fabrègues, by hand', () => {
  const linesOf = (year: number) => {
    const recap = computeRecap(FABREGUES, year);
    return {
      applications: recap.applications.map((each) => each.application.name),
      lines: recap.rows[0]!.lines.map((line) => line?.toFixed(2)),
      total: recap.rows[0]!.total.toFixed(2),
      annualCost: recap.annualCost.toFixed(2),
      residualCost: recap.residualCost.toFixed(2),
    };
  };

  it('2019: what article 4 publishes, and nothing of what comes later', () => {
    expect(linesOf(2019)).toEqual({
      applications: ['E-administration', 'Marchés publics'],
      lines: ['62.05', '37.23'],
      // 7 037 x 6 666.665 / 472 573 = 99.2718…
      total: '99.27',
      annualCost: '13333.33',
      residualCost: '13234.06',
    });
  });

  it('2020: the cost is another one', () => {
    expect(linesOf(2020)).toEqual({
      applications: ['E-administration', 'Marchés publics'],
      // 7 037 x 5 000 / 472 573 = 74.4541…
      lines: ['74.45', '37.23'],
      // 7 037 x 7 500 / 472 573 = 111.6811…
      total: '111.68',
      annualCost: '15000.00',
      residualCost: '14888.32',
    });
  });

  it('2021 and on: one is no more re-billed, one has come', () => {
    const expected = {
      applications: ['E-administration', 'Signature'],
      // 7 037 x 1 500 / 472 573 = 22.3362…
      lines: ['74.45', '22.34'],
      // 7 037 x 6 500 / 472 573 = 96.7903…
      total: '96.79',
      annualCost: '12000.00',
      residualCost: '11903.21',
    };
    expect(linesOf(2021)).toEqual(expected);
    expect(linesOf(2030)).toEqual(expected);
    expect(computeRecap(FABREGUES, 2020).notRebilled).toEqual([]);
    expect(computeRecap(FABREGUES, 2021).notRebilled.map(({ name }) => name)).toEqual(['Marchés publics']);
  });

  it('why a year differs from the one before', () => {
    const why = (before: number, after: number) =>
      changeBetween(computeRecap(FABREGUES, before), computeRecap(FABREGUES, after), {
        commune: 'Fabrègues',
        application: null,
      }).causes.map(({ kind, effect }) => [kind, effect.toFixed(2)]);
    expect(why(2019, 2020)).toEqual([['cost', '12.41']]);
    expect(why(2020, 2021)).toEqual([
      ['left', '-37.23'],
      ['joined', '22.34'],
    ]);
  });
});

test('nothing is made anew where no amendment changes anything', () => {
  const { costs: _, ...rest } = FABREGUES;
  const before = { ...rest, applications: rest.applications.slice(0, 2) };
  expect(conventionIn(before, 2020)).toBe(before);
});

describe('any convention with any amendments', () => {
  const amended = fc
    .record({
      given: conventions,
      amendments: fc.array(
        fc.record({
          at: fc.nat(4),
          from: fc.integer({ min: 2020, max: 2023 }),
          cost: signedEuros(),
          kept: rate,
          rebilled: fc.boolean(),
        }),
        { maxLength: 8 },
      ),
    })
    .map(({ given: { convention }, amendments }) => {
      const found = new Map<string, CostFrom>();
      for (const { at, from, cost: annualCost, kept, rebilled } of amendments) {
        const name = convention.applications[at]?.name;
        if (name !== undefined) found.set(`${name} ${from}`, cost(name, from, annualCost, kept, rebilled));
      }
      return { ...convention, costs: [...found.values()].sort((a, b) => a.from - b.from) };
    });

  it('bills and keeps the annual cost of the year, to the cent', () => {
    fc.assert(
      fc.property(amended, fc.integer({ min: 2018, max: 2025 }), (convention, year) => {
        const recap = computeRecap(convention, year);
        const wanted = convention.applications.flatMap(({ name, annualCost, rebilled }) => {
          const own = convention.costs.filter((each) => each.application === name && each.from <= year);
          const of = own.at(-1) ?? { annualCost, rebilled };
          return of.rebilled ? [of.annualCost] : [];
        });
        expect(recap.annualCost.toString()).toBe(sum(wanted).toString());
        expect(recap.billed.plus(recap.residualCost).toString()).toBe(recap.annualCost.toString());
        for (const each of recap.applications)
          expect(each.billed.plus(each.residualCost).toString()).toBe(each.annualCost.toString());
      }),
    );
  });

  it('an amendment changes no year before its effect', () => {
    fc.assert(
      fc.property(
        amended,
        fc.integer({ min: 2020, max: 2023 }),
        signedEuros(),
        (convention, from, amount) => {
          const [first] = convention.applications;
          if (first === undefined) return;
          const others = convention.costs.filter(
            (each) => each.application !== first.name || each.from !== from,
          );
          const costs = [...others, cost(first.name, from, amount, '0.5')].sort((a, b) => a.from - b.from);
          for (let year = 2018; year < from; year += 1) {
            const strip = ({ rows, annualCost, residualCost }: ReturnType<typeof computeRecap>) => [
              rows.map(({ lines, total }) => [lines.map(String), total.toString()]),
              annualCost.toString(),
              residualCost.toString(),
            ];
            const withIt = strip(computeRecap({ ...convention, costs }, year));
            const without = strip(computeRecap({ ...convention, costs: others }, year));
            expect(withIt).toEqual(without);
          }
        },
      ),
    );
  });
});
