import {
  ROUNDING_POLICIES,
  type Application,
  type Convention,
  type Member,
  type RoundingPolicy,
} from '../../core/convention';
import type { AllocationKey } from '../../core/keys/allocationKey';
import { Decimal } from '../../core/money';
import { nameKey } from '../read/names';
import type { Settings } from '../read/readSettings';
import type { ConventionReading } from '../read/readConvention';
import type { FrozenCommune, FrozenRecap, FrozenValue } from './frozenRecap';
import { readFrozenTerms, type FrozenTerms } from './frozenTerms';

/** The convention of one year as a frozen recap has it, with the rest of what documents ask for. */
export interface FrozenConvention {
  /** By its rounding policy where it names one, else each that it may have had, that of today first. */
  readonly conventions: readonly Convention[];
  /** Whose contribution nobody shares, as far as the recap names them. */
  readonly notRebilled: readonly Pick<Application, 'name'>[];
  readonly settings: Settings;
}

/**
 * The communes, populations, applications, costs, rates and subscriptions that stand in a frozen recap; null where one
 * of them cannot be read. What it does not hold is taken from the tables as they are now: SIRET, members that have no
 * share, applications that are not re-billed and who uses these. `memberNow`: the commune that a frozen one is today.
 */
export function frozenConvention(
  frozen: FrozenRecap,
  year: number,
  { convention: now, settings }: ConventionReading,
  memberNow: (commune: FrozenCommune) => Member | undefined,
): FrozenConvention | null {
  const terms = readFrozenTerms(frozen, frozen.key);
  const weights: readonly (number | null)[] = frozen.communes.map(({ population }) => numberOf(population));
  const total = numberOf(frozen.totalPopulation);
  const costs: readonly (Application | null)[] = frozen.applications.map(
    ({ name, annualCost, contributionRate }) =>
      annualCost instanceof Decimal && contributionRate instanceof Decimal
        ? { name, code: codeNow(now, name), annualCost, contributionRate, rebilled: true }
        : null,
  );
  if (total === null || !isWhole(weights) || !isWhole(costs)) return null;
  if (frozen.key.ofVintage && terms.populations === null) return null;

  const communes = frozen.communes.map((commune, index): Member => ({
    name: commune.name,
    inseeCode: commune.inseeCode === '' ? null : commune.inseeCode,
    siret: memberNow(commune)?.siret ?? null,
    kind: 'commune',
    population: frozen.key.fact === 'population' ? (weights[index] ?? null) : null,
  }));
  const free = now.applications.filter(
    ({ name, rebilled }) => !rebilled && terms.notRebilled.some((each) => nameKey(each) === nameKey(name)),
  );
  const used = frozen.communes.flatMap(({ name: member, lines }) =>
    costs.flatMap(({ name: application }, index) =>
      lines[index] === null ? [] : [{ member, application, firstYear: year, lastYear: year }],
    ),
  );
  const convention = {
    members: [...communes, ...now.members.filter(({ kind }) => kind !== 'commune')],
    applications: [...costs, ...free],
    subscriptions: [...used, ...besides(now, frozen, free, memberNow)],
    totalPopulation: total,
    key: withWeights(frozen.key, communes, weights, total),
  };
  const policies = terms.roundingPolicy === null ? possible(settings.roundingPolicy) : [terms.roundingPolicy];
  return {
    conventions: policies.map((roundingPolicy) => ({ ...convention, roundingPolicy })),
    notRebilled: terms.notRebilled.map((name) => ({ name })),
    settings: { ...settings, ...populationsOf(terms, settings) },
  };
}

function codeNow({ applications }: Convention, name: string): string | null {
  return applications.find((each) => nameKey(each.name) === nameKey(name))?.code ?? null;
}

/** Subscriptions that no amount of the recap depends on: of who has no share, and to what is not re-billed. */
function besides(
  { members, subscriptions }: Convention,
  { communes }: FrozenRecap,
  free: readonly Application[],
  memberNow: (commune: FrozenCommune) => Member | undefined,
): Convention['subscriptions'] {
  const noShare = new Set(members.filter(({ kind }) => kind !== 'commune').map(({ name }) => name));
  const isFree = new Set(free.map(({ name }) => name));
  const formerName = new Map(communes.map((commune) => [memberNow(commune)?.name, commune.name]));
  return subscriptions.flatMap((each) => {
    if (noShare.has(each.member)) return [each];
    const member = formerName.get(each.member);
    return isFree.has(each.application) && member !== undefined ? [{ ...each, member }] : [];
  });
}

/** The key with the weights that stand in the recap, whatever the tables have now. */
function withWeights(
  key: AllocationKey,
  communes: readonly Member[],
  weights: readonly number[],
  total: number,
): AllocationKey {
  const known = new Map(communes.map(({ name }, index) => [nameKey(name), weights[index] ?? null]));
  return { ...key, weightOf: ({ name }) => known.get(nameKey(name)) ?? null, totalOf: () => total };
}

function possible(today: RoundingPolicy): readonly RoundingPolicy[] {
  return [today, ...ROUNDING_POLICIES.filter((each) => each !== today)];
}

/** A recap does not print the source of its populations: it is that of today where they are the same ones. */
function populationsOf(
  { populations }: FrozenTerms,
  { populationType, populationVintage, populationSource }: Settings,
): Partial<Settings> {
  if (populations === null) return {};
  const same =
    populations.populationType === populationType && populations.populationVintage === populationVintage;
  return { ...populations, populationSource: same ? populationSource : '' };
}

function numberOf(value: FrozenValue): number | null {
  return value instanceof Decimal ? value.toNumber() : null;
}

function isWhole<Item>(items: readonly (Item | null)[]): items is readonly Item[] {
  return items.every((item) => item !== null);
}
