import fc from 'fast-check';
import {
  ROUNDING_POLICIES,
  type Application,
  type Convention,
  type Member,
  type RoundingPolicy,
  type Subscription,
} from '../../src/core/convention';
import { POPULATION } from '../../src/core/keys/population';
import { Decimal } from '../../src/core/money';
import communes from '../golden/montpellier-31-communes.json';
import expected from '../golden/montpellier-recap-expected.json';
import { rate, signedEuros } from './arbitraries';

export const commune = (
  name: string,
  population: number | null,
  kind: Member['kind'] = 'commune',
): Member => ({
  name,
  inseeCode: null,
  siret: null,
  kind,
  population,
});
export const application = (
  name: string,
  annualCost: string,
  contributionRate: string | number = '0.5',
  rebilled = true,
): Application => ({
  name,
  code: null,
  annualCost: new Decimal(annualCost),
  contributionRate: new Decimal(contributionRate),
  rebilled,
});
export const subscription = (
  member: string,
  app: string,
  firstYear: number | null = null,
  lastYear: number | null = null,
): Subscription => ({
  member,
  application: app,
  firstYear,
  lastYear,
});

export const montpellier = (roundingPolicy: RoundingPolicy): Convention => ({
  members: communes.communes.map(({ nom, populationTotale }) => commune(nom, populationTotale)),
  applications: expected.applications.map(({ name, annualCost, rebilled }) =>
    application(name, annualCost, expected.contributionRate, rebilled),
  ),
  subscriptions: Object.entries(expected.subscriptions).flatMap(([member, names]) =>
    names.map((name) => subscription(member, name)),
  ),
  totalPopulation: communes.populationTotale,
  key: POPULATION,
  roundingPolicy,
});

export interface Case {
  readonly convention: Convention;
  readonly costs: readonly string[];
  readonly rates: readonly string[];
}

/** Any convention of communes with any total at or above their sum; costs and credits, some of more than two decimals. */
export const conventions: fc.Arbitrary<Case> = fc
  .record({
    populations: fc.array(fc.oneof(fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 12,
    }),
    specs: fc.array(fc.record({ cost: fc.oneof(signedEuros(), signedEuros(3, 2)), kept: rate }), {
      maxLength: 5,
    }),
    uses: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
    beyond: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500_000 })),
    roundingPolicy: fc.constantFrom(...ROUNDING_POLICIES),
  })
  .filter(({ populations, beyond }) => beyond + populations.reduce((a, b) => a + b, 0) > 0)
  .map(({ populations, specs, uses, beyond, roundingPolicy }) => ({
    costs: specs.map(({ cost }) => cost),
    rates: specs.map(({ kept }) => kept),
    convention: {
      members: populations.map((population, index) => commune(`c${index}`, population)),
      applications: specs.map(({ cost, kept }, index) => application(`a${index}`, cost, kept)),
      subscriptions: populations.flatMap((_, c) =>
        specs.flatMap((_, a) => (uses[c * 5 + a] ? [subscription(`c${c}`, `a${a}`)] : [])),
      ),
      totalPopulation: beyond + populations.reduce((a, b) => a + b, 0),
      key: POPULATION,
      roundingPolicy,
    },
  }));
