import type { Draft } from './draft';
import { reviewOf, type Review } from './draftTables';
import type { NextConvention } from './next/nextConvention';
import { useWizard } from './useWizard';

const reviews = new WeakMap<Draft, { readonly next: NextConvention | null; readonly review: Review }>();

/** The review of the draft as it stands, worked out once however many look at it. */
export function useReview(): Review {
  const { draft, next } = useWizard();
  const known = reviews.get(draft);
  if (known?.next === next) return known.review;
  const review = reviewOf(draft, next?.tablesOf);
  reviews.set(draft, { next, review });
  return review;
}
