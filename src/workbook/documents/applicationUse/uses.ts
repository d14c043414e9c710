import type { Convention, Member } from '../../../core/convention';
import { isActive } from '../../../core/periods';

/** All members, or one of them for its own file. */
export type Who = 'all' | Member;
export type Uses = (member: string, application: string) => boolean;

/** Whether a member uses an application in a year, by their exact names; of one member, nothing else is looked at. */
export function usesIn({ subscriptions }: Convention, year: number, who: Who): Uses {
  const used = new Map<string, Set<string>>();
  for (const subscription of subscriptions) {
    const { member, application } = subscription;
    if (who !== 'all' && member !== who.name) continue;
    if (!isActive(subscription, year)) continue;
    used.set(member, (used.get(member) ?? new Set()).add(application));
  }
  return (member, application) => used.get(member)?.has(application) ?? false;
}
