import { isAboutApplication } from '../../../core/notice/request';
import { isActive } from '../../../core/periods';
import type { RequestFields } from '../../accounts/requests/fields';
import { nameKey, sameName } from '../../read/names';
import { pairKey } from '../fields';
import { periodOf, type PairChange, type Period, type SubscriptionFields } from '../pairChange';

/** What is taken of a request to change who uses what. */
export type Effective = Pick<RequestFields, 'ref' | 'member' | 'kind' | 'application' | 'letter'>;

/**
 * What a request changes of the subscriptions from the 1 January of a year on, as `subscriptionsAfter` of core says;
 * every year before stays as it was. A row that begins or ends by it names it, and a new one bears the reference of its
 * letter. Empty: it is so already.
 */
export function pairsOfRequest(
  request: Effective,
  effectYear: number,
  subscriptions: readonly SubscriptionFields[],
): PairChange[] {
  const own = subscriptions.filter(({ member }) => sameName(member, request.member));
  const applications =
    request.kind !== null && isAboutApplication(request.kind)
      ? [request.application]
      : firstOfEach(own.map(({ application }) => application));
  return applications
    .map((application): PairChange => {
      const key = pairKey(request.member, application);
      const before = own
        .filter((each) => pairKey(each.member, each.application) === key)
        .map((each) => periodOf(each));
      const after =
        request.kind === 'add' ? begun(before, effectYear, request) : ended(before, effectYear, request);
      return { member: request.member, application, before, after };
    })
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

/** What it used already goes on without an end, and what was to begin later begins now. */
function begun(periods: readonly Period[], year: number, { ref, letter }: Effective): Period[] {
  const earlier = periods.filter(({ firstYear }) => firstYear === null || firstYear <= year);
  const going = earlier.find((period) => isActive(period, year));
  if (going === undefined)
    return [...earlier, { firstYear: year, lastYear: null, reference: letter, request: ref }];
  return earlier.map((period) =>
    period !== going || period.lastYear === null ? period : named({ ...period, lastYear: null }, ref),
  );
}

function ended(periods: readonly Period[], year: number, { ref }: Effective): Period[] {
  return periods.flatMap((period): Period[] => {
    if (period.lastYear !== null && period.lastYear < year) return [period];
    // One that was to begin later never does.
    if (period.firstYear !== null && period.firstYear >= year) return [];
    return [named({ ...period, lastYear: year - 1 }, ref)];
  });
}

/** A row may begin by one request and end by another. */
function named(period: Period, ref: string): Period {
  return { ...period, request: period.request === undefined ? ref : `${period.request}, ${ref}` };
}

function firstOfEach(names: readonly string[]): string[] {
  const seen = new Map(names.toReversed().map((name) => [nameKey(name), name]));
  return [...new Set(names.map((name) => seen.get(nameKey(name)) ?? name))];
}
