import type { Convention, Member } from '../../../core/convention';
import { isActive } from '../../../core/periods';

/** All members, or one of them for its own file. */
export type Who = 'all' | Member;
export type Uses = (member: string, application: string) => boolean;

/**
 * Whether a member uses an application in a year, by their exact names; of one member, nothing else is looked at. What came
 * of a merger uses what any of its former communes does.
 */
export function usesIn({ members, subscriptions }: Convention, year: number, who: Who): Uses {
  const asked = who === 'all' ? members : members.filter(({ name }) => name === who.name);
  const heirs = new Map(asked.flatMap(({ name, former = [] }) => former.map((each) => [each.name, name])));
  const used = new Map<string, Set<string>>();
  for (const subscription of subscriptions) {
    const { application } = subscription;
    const member = heirs.get(subscription.member) ?? subscription.member;
    if (who !== 'all' && member !== who.name) continue;
    if (!isActive(subscription, year)) continue;
    used.set(member, (used.get(member) ?? new Set()).add(application));
  }
  return (member, application) => used.get(member)?.has(application) ?? false;
}
