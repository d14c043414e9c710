import type { AmountsOrigin } from '../../core/amountsOrigin';
import type { DocumentSource } from '../documents/document';
import { sha256Of } from '../documents/fingerprint';
import { recapFingerprint } from '../documents/recap/entry';
import type { UsableVersion, VersionReading } from './version';

/** What the amounts of a year may come from. */
export interface AmountsOffer {
  readonly year: number;
  /** The tables as they are. */
  readonly today: DocumentSource;
  /** The versions of the year that were frozen, the latest first. */
  readonly versions: readonly VersionReading[];
  /** Of all that a person sees who chooses: what they did not see, they did not choose. */
  readonly seen: string;
}

/** What a person chose. */
export type AmountsChoice =
  | { readonly kind: 'version'; readonly fingerprint: string }
  /** `seen` of the offer in which they chose it. */
  | { readonly kind: 'tables'; readonly seen: string };

/**
 * Where the amounts of a year come from, for all that is made at once. toChoose: the year was voted, and the tables
 * differ from that, or nothing can be made of what was voted, and nobody has said which it shall be.
 */
export type DecidedAmounts =
  | {
      readonly kind: 'decided';
      readonly year: number;
      readonly origin: AmountsOrigin;
      readonly source: DocumentSource;
    }
  | { readonly kind: 'toChoose' };

/** `versions` in any order. */
export function amountsOffer(
  year: number,
  today: DocumentSource,
  versions: readonly VersionReading[],
): AmountsOffer {
  const latestFirst = versions.toSorted((a, b) => dayOf(b.frozenOn).localeCompare(dayOf(a.frozenOn)));
  const seen = sha256Of([
    recapFingerprint(today.reading, year),
    // Who draws a sheet does not look for versions that lost their mark: nothing can be made of them.
    latestFirst
      .filter(({ problem }) => problem !== 'unmarked')
      .map((each) => [each.sheet, each.problem ?? each.origin.fingerprint]),
  ]);
  return { year, today, versions: latestFirst, seen };
}

/**
 * What was chosen, as long as it is what the person saw. Without such a choice: the tables where no version of the year
 * was frozen; the latest version where the tables have its very amounts.
 */
export function decidedAmounts(offer: AmountsOffer, choice: AmountsChoice | null): DecidedAmounts {
  const { year, today, versions, seen } = offer;
  const decided = (source: DocumentSource): DecidedAmounts => ({
    kind: 'decided',
    year,
    origin: source.recapOf(year).origin,
    source,
  });
  const [latest] = versions;
  if (latest === undefined) return decided(today);
  if (choice?.kind === 'tables' && choice.seen === seen) return decided(today);
  if (choice?.kind === 'version') {
    const chosen = usableVersions(offer).find(({ origin }) => origin.fingerprint === choice.fingerprint);
    if (chosen !== undefined) return decided(chosen.source);
  }
  const unsaid = choice?.kind !== 'version';
  if (unsaid && latest.problem === null && latest.comparison.same) return decided(latest.source);
  return { kind: 'toChoose' };
}

export function usableVersions({ versions }: AmountsOffer): readonly UsableVersion[] {
  return versions.filter((each) => each.problem === null);
}

/** `dd/mm/yyyy` in the order of days. */
function dayOf(date: string): string {
  return date.split('/').reverse().join('');
}
