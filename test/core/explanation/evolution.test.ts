/** Amounts over the years: what the causes come to is the difference, to the cent. */
import fc from 'fast-check';
import type { CostFrom } from '../../../src/core/convention';
import { CAUSE_KINDS, evolutionOf } from '../../../src/core/explanation/evolution';
import { Decimal, sum } from '../../../src/core/money';
import { computeRecap } from '../../../src/core/recap';
import { signedEuros } from '../arbitraries';
import { conventions, montpellier } from '../conventions';

const YEARS = [2019, 2020, 2021, 2022];

test('Fabrègues: a cost that changes, then an application that is dropped', () => {
  const convention = montpellier('exactTotal');
  const [first, second] = convention.applications;
  const amended = {
    ...convention,
    costs: [
      {
        application: first!.name,
        from: 2020,
        annualCost: new Decimal(10_000),
        contributionRate: first!.contributionRate,
        rebilled: true,
      },
    ],
    subscriptions: convention.subscriptions.map((each) =>
      each.member === 'Fabrègues' && each.application === second!.name ? { ...each, lastYear: 2020 } : each,
    ),
  };
  const recaps = [2019, 2020, 2021].map((year) => computeRecap(amended, year));
  const own = evolutionOf(recaps).find(({ commune }) => commune === 'Fabrègues')!;
  const [a, b, c] = own.amounts;
  expect(own.effects.cost.toString()).toBe(b!.minus(a!).toString());
  expect(own.effects.left.toString()).toBe(c!.minus(b!).toString());
  expect(own.effects.cost.greaterThan(0) && own.effects.left.isNegative()).toBe(true);
});

test('of any convention the causes add up to the difference, in all and by application', () => {
  fc.assert(
    fc.property(
      conventions,
      fc.array(fc.record({ at: fc.nat(4), from: fc.constantFrom(2020, 2021, 2022), cost: signedEuros() })),
      ({ convention }, changes) => {
        const costs = new Map<string, CostFrom>();
        for (const { at, from, cost } of changes) {
          const application = convention.applications[at];
          if (application === undefined) continue;
          const { name, contributionRate, rebilled } = application;
          costs.set(`${name} ${from}`, {
            application: name,
            from,
            annualCost: new Decimal(cost),
            contributionRate,
            rebilled,
          });
        }
        const sorted = [...costs.values()].sort((x, y) => x.from - y.from);
        const recaps = YEARS.map((year) => computeRecap({ ...convention, costs: sorted }, year));
        for (const application of [null, ...convention.applications.map(({ name }) => name)])
          for (const { amounts, effects } of evolutionOf(recaps, application))
            expect(sum(CAUSE_KINDS.map((kind) => effects[kind])).toString()).toBe(
              amounts.at(-1)!.minus(amounts[0]!).toString(),
            );
      },
    ),
    { numRuns: 60 },
  );
});
