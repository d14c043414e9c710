import type { Application, Convention, CostFrom, Member, Subscription } from '../convention';
import { inhabitants } from '../membership/membersIn';
import { roundCents, type Euros } from '../money';
import type { Change, CostChange, Joining, Merger, NewApplication, Variant } from './variant';

/**
 * The convention as it would be; the given one stays as it is, and an empty variant gives that very one. A total that is
 * the members' sum follows them; one that was fixed by hand stays.
 */
export function withVariant(convention: Convention, { changes }: Pick<Variant, 'changes'>): Convention {
  if (changes.length === 0) return convention;
  const draft = draftOf(convention);
  for (const change of changes) make(change, draft);
  const members = [...draft.members.values()];
  const follows = convention.totalPopulation === inhabitants(convention.members);
  const { formerPopulations, ...present } = { ...convention, ...draft.rules };
  return {
    ...present,
    // Those of former years make way: new populations count in the year that is looked at.
    ...(formerPopulations === undefined || draft.newPopulations ? {} : { formerPopulations }),
    members,
    applications: [...draft.applications.values()],
    ...(draft.costs.length === 0 ? {} : { costs: draft.costs }),
    subscriptions: draft.subscriptions,
    totalPopulation: follows ? inhabitants(members) : convention.totalPopulation,
  };
}

type Cost = Pick<Application, 'annualCost' | 'contributionRate'>;

/** A convention in the making: each change takes as long as what it touches. */
interface Draft {
  readonly members: Map<string, Member>;
  readonly applications: Map<string, Application>;
  readonly subscriptions: Subscription[];
  /** What amendments make applications cost from a year on: what changes a cost changes all of them. */
  costs: readonly CostFrom[];
  newPopulations: boolean;
  rules: Partial<Pick<Convention, 'mergedShares' | 'roundingPolicy'>>;
}

function draftOf({ members, applications, subscriptions, costs = [] }: Convention): Draft {
  return {
    members: new Map(members.map((member) => [member.name, member])),
    applications: new Map(applications.map((application) => [application.name, application])),
    subscriptions: [...subscriptions],
    costs,
    newPopulations: false,
    rules: {},
  };
}

function make(change: Change, draft: Draft): void {
  switch (change.kind) {
    case 'populations':
      draft.newPopulations = true;
      for (const [name, population] of change.of) {
        const member = draft.members.get(name);
        if (member?.kind === 'commune') draft.members.set(name, { ...member, population });
      }
      return;
    case 'cost':
      changeApplication(draft, change.application, ({ annualCost }) => ({
        annualCost: changedCost(annualCost, change.by),
      }));
      return;
    case 'contribution':
      changeApplication(draft, change.application, () => ({ contributionRate: change.rate }));
      return;
    case 'newApplication':
      addApplication(draft, change);
      return;
    case 'joins':
      addMember(draft, change);
      return;
    case 'leaves':
      end(draft, change.member, change.lastYear, null);
      return;
    case 'merges':
      merge(draft, change);
      return;
    case 'mergedShares':
      draft.rules = { ...draft.rules, mergedShares: change.rule };
      return;
    case 'rounding':
      draft.rules = { ...draft.rules, roundingPolicy: change.policy };
  }
}

/** EUR a year, in cents where it is computed. */
export function changedCost(cost: Euros, by: CostChange['by']): Euros {
  switch (by.unit) {
    case 'rate':
      return roundCents(cost.times(by.rate.plus(1)));
    case 'euros':
      return cost.plus(by.euros);
    case 'amount':
      return by.amount;
  }
}

function changeApplication(draft: Draft, name: string, changed: (of: Cost) => Partial<Cost>): void {
  const application = draft.applications.get(name);
  if (application === undefined) return;
  draft.applications.set(name, { ...application, ...changed(application) });
  draft.costs = draft.costs.map((each) => (each.application === name ? { ...each, ...changed(each) } : each));
}

/** One of a name that is there already is not added. */
function addApplication(draft: Draft, { application, users, firstYear }: NewApplication): void {
  if (draft.applications.has(application.name)) return;
  draft.applications.set(application.name, application);
  for (const member of users)
    draft.subscriptions.push({ member, application: application.name, firstYear, lastYear: null });
}

/** One of a name that is there already is not added. */
function addMember(draft: Draft, { name, inseeCode, population, applications, firstYear }: Joining): void {
  if (draft.members.has(name)) return;
  const membership = firstYear === null ? {} : { membership: { firstYear, end: null } };
  draft.members.set(name, { name, inseeCode, siret: null, kind: 'commune', population, ...membership });
  for (const application of applications)
    draft.subscriptions.push({ member: name, application, firstYear, lastYear: null });
}

function merge(draft: Draft, { members, into, chiefTown, lastYear }: Merger): void {
  const former = members.flatMap((name) => draft.members.get(name) ?? []);
  if (former.length === 0) return;
  for (const { name } of former) end(draft, name, lastYear, into);
  if (draft.members.has(into)) return;
  draft.members.set(into, {
    name: into,
    inseeCode: draft.members.get(chiefTown)?.inseeCode ?? null,
    siret: null,
    kind: 'commune',
    population: inhabitants(former),
    membership: { firstYear: lastYear + 1, end: null },
  });
}

function end({ members }: Draft, name: string, lastYear: number, successor: string | null): void {
  const member = members.get(name);
  if (member === undefined) return;
  const firstYear = member.membership?.firstYear ?? null;
  members.set(name, { ...member, membership: { firstYear, end: { lastYear, successor } } });
}
