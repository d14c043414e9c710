import type { FindingView } from '../../model/paneReading';

/** Up to this many are all shown. */
export const FEW = 20;
/** Of more, this many of each kind. */
export const OF_EACH_KIND = 5;

/** What a list shows at first, in its order: ninety of one kind hide none of another. */
export function firstOfEachKind(findings: readonly FindingView[]): readonly FindingView[] {
  if (findings.length <= FEW) return findings;
  const seen = new Map<FindingView['code'], number>();
  return findings.filter(({ code }) => {
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count <= OF_EACH_KIND;
  });
}
