import type { Draft } from './draft';
import { reviewOf, type Review } from './draftTables';
import { useWizard } from './useWizard';

const reviews = new WeakMap<Draft, Review>();

/** The review of the draft as it stands, worked out once however many look at it. */
export function useReview(): Review {
  const { draft } = useWizard();
  let review = reviews.get(draft);
  if (!review) reviews.set(draft, (review = reviewOf(draft)));
  return review;
}
