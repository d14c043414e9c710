import type { Convention, Subscription } from '../convention';
import type { Member } from '../member';
import { isActive } from '../periods';

/**
 * The convention with who is a member in a year; the same one where everybody is. Who is one no more has no share and is
 * not counted in the total; where it merged into another commune, that one stands in its place (see `MergedShares`), with
 * the inhabitants of all of them, and with its own only where it was a member before. The total follows where it is the
 * members' sum; what was fixed by hand stays.
 */
export function membersIn(convention: Convention, year: number): Convention {
  const { members, totalPopulation, mergedShares = 'sumOfShares' } = convention;
  if (members.every((member) => isMember(member, year))) return convention;
  const mergers = mergersIn(members, year);
  const gone = new Set(members.filter((member) => !isMember(member, year)));
  const standing = members
    .filter((member) => !gone.has(member))
    .map((member): Member => {
      const former = mergers.get(member);
      if (former === undefined) return member;
      const together = { ...member, population: inhabitants(former) };
      return mergedShares === 'sumOfShares' ? { ...together, former } : together;
    });
  const follows = totalPopulation === inhabitants(members);
  return {
    ...convention,
    members: standing,
    subscriptions: [...convention.subscriptions, ...takenOver(convention, mergers)],
    totalPopulation: follows ? inhabitants(standing) : totalPopulation,
    order: members.map(({ name }) => name),
  };
}

/** Inhabitants of the communes; one whose population is not known counts for none. */
export function inhabitants(members: readonly Member[]): number {
  return members.reduce(
    (total, { kind, population }) => total + (kind === 'commune' ? (population ?? 0) : 0),
    0,
  );
}

/** Inhabitants of a body in a year: of who is a member, and of who merged into one. */
export function inhabitantsIn(members: readonly Member[], year: number): number {
  const mergers = mergersIn(members, year);
  return members
    .filter((member) => isMember(member, year))
    .reduce((total, member) => total + inhabitants(mergers.get(member) ?? [member]), 0);
}

/** Whether somebody is a member in a year. */
export function isMember({ membership }: Pick<Member, 'membership'>, year: number): boolean {
  if (membership === undefined) return true;
  return isActive({ firstYear: membership.firstYear, lastYear: membership.end?.lastYear ?? null }, year);
}

/** Those of a year that communes have merged into, with the communes whose shares they owe, in the order of the table. */
function mergersIn(members: readonly Member[], year: number): ReadonlyMap<Member, readonly Member[]> {
  const byName = new Map(members.map((member) => [member.name, member]));
  const earliest = new Map<string, number>();
  for (const { membership } of members) {
    const { successor = null, lastYear = Infinity } = membership?.end ?? {};
    if (successor !== null) earliest.set(successor, Math.min(lastYear, earliest.get(successor) ?? Infinity));
  }
  // One that began by a merger has no inhabitants but those of its former communes.
  const hasOwn = ({ name, membership }: Member): boolean =>
    (earliest.get(name) ?? Infinity) >= (membership?.firstYear ?? -Infinity);
  const former = new Map<Member, Member[]>();
  const heirs = members.map((member) => heirIn(member, year, byName));
  const merged = new Set(heirs.filter((heir, index) => heir !== null && heir !== members[index]));
  for (const [index, member] of members.entries()) {
    const heir = heirs[index] ?? null;
    if (heir === null || !merged.has(heir) || !hasOwn(member)) continue;
    former.set(heir, [...(former.get(heir) ?? []), member]);
  }
  return former;
}

/** Who has the contracts of a member in a year: itself, or what it merged into; null: nobody. */
function heirIn(member: Member, year: number, byName: ReadonlyMap<string, Member>): Member | null {
  const seen = new Set<Member>();
  let heir: Member | undefined = member;
  while (heir !== undefined && !seen.has(heir)) {
    if (isMember(heir, year)) return heir;
    seen.add(heir);
    const end: NonNullable<Member['membership']>['end'] = heir.membership?.end ?? null;
    heir = end === null || end.lastYear >= year ? undefined : byName.get(end.successor ?? '');
  }
  return null;
}

/**
 * What goes on in another's name: by the sum of shares each former commune uses what its heir uses besides, by added
 * populations the heir uses what any of them used.
 */
function takenOver(
  { subscriptions, mergedShares = 'sumOfShares' }: Convention,
  mergers: ReadonlyMap<Member, readonly Member[]>,
): Subscription[] {
  const namesFrom = new Map<string, string[]>();
  const give = (from: string, to: string): void => {
    if (from !== to) namesFrom.set(from, [...(namesFrom.get(from) ?? []), to]);
  };
  for (const [heir, former] of mergers)
    for (const { name } of former)
      if (mergedShares === 'sumOfShares') give(heir.name, name);
      else give(name, heir.name);
  return subscriptions.flatMap((each) =>
    (namesFrom.get(each.member) ?? []).map((member) => ({ ...each, member })),
  );
}
