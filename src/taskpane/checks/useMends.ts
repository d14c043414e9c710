import { useMemo, useSyncExternalStore } from 'react';
import { mendFinder, type Mend } from '../../workbook/mends';
import type { ConventionView, FindingView, SheetView } from '../model/paneReading';
import { usePane } from '../PaneContext';
import { mendStoreOf, type MendState, type MendStore } from './mendStore';

/** A sheet is drawn again by the pane's own action; everything else is an edit. */
export type PageMend = Mend | { readonly kind: 'redraw'; readonly sheet: SheetView };
export type PageMendKind = PageMend['kind'];

/** What can be done about each finding of the page, in their order. */
export function useMends(
  view: ConventionView,
  findings: readonly FindingView[],
): ReadonlyMap<FindingView, PageMend> {
  return useMemo(() => {
    const mendOf = mendFinder(view.raw, view.binding);
    return new Map(
      findings.flatMap((finding) => {
        const mend = sheetMend(view, finding) ?? mendOf(finding);
        return mend === null ? [] : [[finding, mend] as const];
      }),
    );
  }, [view, findings]);
}

/** Only where it is plain which sheet a drawing would land on, and never for what a council voted on. */
function sheetMend({ sheets }: ConventionView, { place }: FindingView): PageMend | null {
  if (place === null || !('sheet' in place)) return null;
  const sheet = sheets.find(({ name }) => name === place.sheet);
  if (sheet?.kind !== 'recap' || sheet.frozen) return null;
  const working = sheets.filter(
    ({ kind, year, frozen }) => kind === 'recap' && year === sheet.year && !frozen,
  );
  return working.length === 1 ? { kind: 'redraw', sheet } : null;
}

export function useMendState(): { readonly mends: MendState; readonly mendStore: MendStore } {
  const mendStore = mendStoreOf(usePane().store);
  const mends = useSyncExternalStore(mendStore.subscribe, mendStore.getState, mendStore.getState);
  return { mends, mendStore };
}
