import fc from 'fast-check';
import type { Convention } from '../../../src/core/convention';
import { Decimal, sum } from '../../../src/core/money';
import { computeRecap } from '../../../src/core/recap';
import { withVariant } from '../../../src/core/variants/applied';
import { compareVariants, type ComparedVariant } from '../../../src/core/variants/compare';
import type { Change } from '../../../src/core/variants/variant';
import { application, commune, conventions, montpellier } from '../conventions';

const YEAR = 2021;
const today = montpellier('exactTotal');
const one = (...changes: readonly Change[]): ComparedVariant =>
  compareVariants(today, [{ name: 'v', changes }], YEAR).variants[0]!;
const rowOf = (variant: ComparedVariant, name: string) =>
  variant.communes.find((each) => each.commune === name)!;
const cents = (amount: Decimal | null): string | null => amount?.toFixed(2) ?? null;

it('an empty variant is what stands today: nobody wins and nobody loses', () => {
  fc.assert(
    fc.property(conventions, ({ convention }) => {
      expect(withVariant(convention, { changes: [] })).toBe(convention);
      const { variants, today: recap } = compareVariants(convention, [{ name: 'v', changes: [] }], YEAR);
      expect(variants[0]?.recap).toEqual(recap);
      expect(
        variants[0]?.communes.every(({ standing, change }) => standing === 'same' && change.isZero()),
      ).toBe(true);
    }),
  );
});

describe('Montpellier, by hand', () => {
  it('a cost in percent, in EUR and as an amount', () => {
    const variant = one(
      { kind: 'cost', application: 'E-demat', by: { unit: 'rate', rate: new Decimal('0.05') } },
      { kind: 'cost', application: 'Marchés publics', by: { unit: 'euros', euros: new Decimal('-500') } },
    );
    const costs = Object.fromEntries(
      variant.recap.applications.map(({ application: { name }, annualCost }) => [name, cents(annualCost)]),
    );
    const before = Object.fromEntries(
      computeRecap(today, YEAR).applications.map(({ application: { name }, annualCost }) => [
        name,
        annualCost,
      ]),
    );
    for (const [name, cost] of Object.entries(before)) {
      const expected =
        name === 'E-demat'
          ? cost.times('1.05').toFixed(2)
          : name === 'Marchés publics'
            ? cost.minus(500).toFixed(2)
            : cost.toFixed(2);
      expect([name, costs[name]]).toEqual([name, expected]);
    }
  });

  it('a cost that an amendment changed is changed in its year too', () => {
    const amended = {
      ...today,
      costs: [
        {
          application: 'E-demat',
          from: YEAR,
          annualCost: new Decimal(9000),
          contributionRate: new Decimal('0.5'),
          rebilled: true,
        },
      ],
    };
    const more: Change = {
      kind: 'cost',
      application: 'E-demat',
      by: { unit: 'euros', euros: new Decimal(100) },
    };
    const { variants } = compareVariants(amended, [{ name: 'v', changes: [more] }], YEAR);
    expect(variants[0]?.annualCost.change.toFixed()).toBe('100');
  });

  it('a contribution of a quarter makes everybody who pays lose by a half, up to a cent', () => {
    const changes = today.applications
      .filter(({ rebilled }) => rebilled)
      .map(({ name }): Change => ({ kind: 'contribution', application: name, rate: new Decimal('0.25') }));
    const variant = one(...changes);
    const fabregues = rowOf(variant, 'Fabrègues');
    // 10 000 x 7 266 / 487 519 = 149,0403… and 15 000 x 7 266 / 487 519 = 223,5605…
    expect([cents(fabregues.before), cents(fabregues.after), cents(fabregues.change)]).toEqual([
      '149.04',
      '223.56',
      '74.52',
    ]);
    expect(fabregues.rate?.toFixed()).toBe('0.5');
    expect(fabregues.standing).toBe('loses');
    expect(variant.standings.wins).toBe(0);
  });

  it('populations of another vintage change the total with them', () => {
    const of = new Map([['Fabrègues', 14_532]]);
    const variant = one({ kind: 'populations', vintage: 2020, type: null, of });
    expect(variant.recap.totalWeight).toBe(today.totalPopulation + 7266);
    expect(rowOf(variant, 'Fabrègues').standing).toBe('loses');
    expect(variant.communes.filter(({ standing }) => standing === 'loses')).toHaveLength(1);
  });

  it('a new application, for who is to use it', () => {
    const variant = one({
      kind: 'newApplication',
      application: application('Parapheur', '10000'),
      users: ['Fabrègues'],
      firstYear: YEAR,
    });
    // 5 000 x 7 266 / 487 519 = 74,5201…
    expect(rowOf(variant, 'Fabrègues').change.toFixed(2)).toBe('74.52');
    expect(variant.residualCost.change.toFixed(2)).toBe('9925.48');
    const earlier = compareVariants(
      today,
      [
        {
          name: 'v',
          changes: [
            {
              kind: 'newApplication',
              application: application('Parapheur', '0'),
              users: ['Fabrègues'],
              firstYear: YEAR,
            },
          ],
        },
      ],
      YEAR - 1,
    );
    expect(earlier.variants[0]?.standings.loses).toBe(0);
  });

  it('a commune that joins, and one that leaves', () => {
    const joined = one({
      kind: 'joins',
      name: 'Ailleurs',
      inseeCode: '34999',
      population: 1000,
      applications: ['E-demat'],
      firstYear: YEAR,
    });
    expect(rowOf(joined, 'Ailleurs')).toMatchObject({ before: null, rate: null, standing: 'loses' });
    expect(rowOf(joined, 'Fabrègues').standing).toBe('wins');
    const left = one({ kind: 'leaves', member: 'Fabrègues', lastYear: YEAR - 1 });
    expect(rowOf(left, 'Fabrègues')).toMatchObject({ after: null, standing: 'wins' });
    expect(rowOf(left, 'Fabrègues').change.toFixed(2)).toBe('-149.04');
    expect(left.recap.totalWeight).toBe(today.totalPopulation - 7266);
  });

  it('a merger: the new commune stands against the sum of those that it takes the place of', () => {
    const members = ['Fabrègues', 'Lattes'];
    const merger = {
      kind: 'merges',
      members,
      into: 'Lattes-Fabrègues',
      chiefTown: 'Lattes',
      lastYear: YEAR - 1,
    } as const;
    const variant = one(merger);
    expect(rowOf(variant, 'Lattes-Fabrègues')).toMatchObject({ standing: 'same' });
    expect(new Set(rowOf(variant, 'Lattes-Fabrègues').former)).toEqual(new Set(members));
    expect(variant.communes.some(({ commune: name }) => members.includes(name))).toBe(false);
    expect(variant.billed.change.isZero()).toBe(true);
    const added = one(merger, { kind: 'mergedShares', rule: 'addedPopulations' });
    expect(added.recap.totalWeight).toBe(today.totalPopulation);
  });

  it('the rounding policy', () => {
    // 28,50 + 17,10 + 22,80 = 68,40, where the exact total rounds to 68,41.
    const variant = one({ kind: 'rounding', policy: 'sumOfLines' });
    const { before, after } = rowOf(variant, 'Lavérune');
    expect([before?.toFixed(2), after?.toFixed(2)]).toEqual(['68.41', '68.40']);
  });
});

/** Any changes of a convention of `conventions`. */
const changesOf = ({ members, applications }: Convention): fc.Arbitrary<Change[]> => {
  const member = fc.constantFrom(...members.map(({ name }) => name));
  const application_ = fc.constantFrom(...applications.map(({ name }) => name), 'nobody');
  const euros = fc.integer({ min: -1e6, max: 1e6 }).map((units) => new Decimal(units).div(100));
  return fc.array(
    fc.oneof(
      fc
        .array(fc.tuple(member, fc.integer({ min: 0, max: 400_000 })))
        .map((of): Change => ({ kind: 'populations', vintage: null, type: null, of: new Map(of) })),
      fc
        .tuple(application_, euros)
        .map(([name, by]): Change => ({ kind: 'cost', application: name, by: { unit: 'euros', euros: by } })),
      fc.tuple(application_, fc.integer({ min: 0, max: 100 })).map(([name, by]): Change => ({
        kind: 'contribution',
        application: name,
        rate: new Decimal(by).div(100),
      })),
      member.map((name): Change => ({ kind: 'leaves', member: name, lastYear: YEAR - 1 })),
      fc
        .tuple(fc.uniqueArray(member, { minLength: 1 }), fc.constantFrom('c0', 'new'))
        .map(([names, into]): Change => ({
          kind: 'merges',
          members: names.filter((name) => name !== into),
          into,
          chiefTown: names[0]!,
          lastYear: YEAR - 1,
        })),
      fc
        .constantFrom('sumOfShares' as const, 'addedPopulations' as const)
        .map((rule): Change => ({ kind: 'mergedShares', rule })),
    ),
    { maxLength: 4 },
  );
};

it('differences add up to the cent, whatever is changed, and the convention stays as it was', () => {
  fc.assert(
    fc.property(
      conventions.chain(({ convention }) => fc.tuple(fc.constant(convention), changesOf(convention))),
      ([convention, changes]) => {
        const seen = JSON.stringify(convention);
        const { variants } = compareVariants(convention, [{ name: 'v', changes }], YEAR);
        const variant = variants[0]!;
        expect(JSON.stringify(convention)).toBe(seen);
        expect(sum(variant.communes.map(({ change }) => change)).toFixed()).toBe(
          variant.billed.change.toFixed(),
        );
        expect(variant.annualCost.change.toFixed()).toBe(
          variant.billed.change.plus(variant.residualCost.change).toFixed(),
        );
        for (const { before, after, change } of variant.communes)
          expect(change.toFixed()).toBe((after ?? new Decimal(0)).minus(before ?? 0).toFixed());
      },
    ),
  );
});

it('who is nobody is left alone', () => {
  expect(
    one({ kind: 'merges', members: ['Nulle part'], into: 'x', chiefTown: 'Nulle part', lastYear: 2020 })
      .standings.same,
  ).toBe(31);
  expect(commune('x', 1).former).toBeUndefined();
});
