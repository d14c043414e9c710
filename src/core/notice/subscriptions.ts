import type { Convention, Subscription } from '../convention';
import { isActive } from '../periods';

/** What a request that takes effect changes. */
export type AcceptedRequest = { readonly member: string; readonly effectYear: number } & (
  { readonly kind: 'add' | 'drop'; readonly application: string } | { readonly kind: 'terminate' }
);

/**
 * The subscriptions once a request took effect on the 1 January of its year: an application that is added is used from
 * then on to the end; what is dropped, all of it where the convention ends, is used until the year before. Years before
 * the effect, and whoever else uses what, stay as they were.
 */
export function subscriptionsAfter(
  { subscriptions }: Pick<Convention, 'subscriptions'>,
  request: AcceptedRequest,
): Subscription[] {
  const { member, effectYear } = request;
  const isAbout = (each: Subscription): boolean =>
    each.member === member && (request.kind === 'terminate' || each.application === request.application);
  if (request.kind === 'add') {
    const { application } = request;
    // What it used already, or would have used later, goes on without an end.
    const ends = subscriptions.filter(
      (each) => isAbout(each) && (isActive(each, effectYear) || (each.firstYear ?? effectYear) > effectYear),
    );
    const first = ends.find((each) => isActive(each, effectYear));
    const kept = subscriptions.filter((each) => !ends.includes(each));
    return [
      ...kept,
      { member, application, firstYear: first === undefined ? effectYear : first.firstYear, lastYear: null },
    ];
  }
  return subscriptions.flatMap((each): Subscription[] => {
    if (!isAbout(each) || (each.lastYear ?? effectYear) < effectYear) return [each];
    // One that was to begin later never does.
    if (each.firstYear !== null && each.firstYear >= effectYear) return [];
    return [{ ...each, lastYear: effectYear - 1 }];
  });
}
