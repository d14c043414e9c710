import { useEffect } from 'react';
import { usePane } from './PaneContext';
import type { PaneState, Section } from './paneState';
import type { PaneStore } from './paneStore';
import { perPane } from './perPane';

/** The pages inside the sections, below their first one. A section that has another does not compile until it is here. */
export const INNER_PAGES = {
  data: [
    'communes',
    'commune',
    'applications',
    'application',
    'subscriptions',
    'populations',
    'settings',
    'clauses',
    'import',
  ],
  orders: ['prepare', 'many', 'order', 'close', 'calendar', 'payments', 'reminders'],
  documents: ['sheets', 'communeFiles', 'documentFile', 'accounting', 'interventions', 'council'],
} as const satisfies Partial<Record<Section, readonly string[]>>;

type SectionWithPages = keyof typeof INNER_PAGES;

/** `data/communes` */
export type InnerPage = {
  [Name in SectionWithPages]: `${Name}/${(typeof INNER_PAGES)[Name][number]}`;
}[SectionWithPages];

/** Written by the section that is shown, read by the help that is opened from it. */
const shownIn = perPane((): { page: InnerPage | null } => ({ page: null }));

/** A section says which of its pages is open; null: its first one. */
export function useInnerPage(page: InnerPage | null): void {
  const { store } = usePane();
  useEffect(() => {
    shownIn(store).page = page;
  }, [store, page]);
}

/** The page inside the section that the help leads back to; null: its first one, or a section that has no more. */
export function innerPageBehind(store: PaneStore, { behind }: PaneState): InnerPage | null {
  const { page } = shownIn(store);
  return page?.startsWith(`${behind}/`) === true ? page : null;
}
