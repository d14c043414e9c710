import { useMemo } from 'react';
import { mendFinder, type Mend } from '../../../workbook/edits/mends/mends';
import { sameName } from '../../../workbook/read/names';
import { membersOf } from '../../model/rows';
import type { ConventionView, FindingView, SheetView } from '../../model/paneReading';
import { usePane } from '../../state/PaneContext';
import { useStore } from '../../state/store';
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
export function sheetMend(view: ConventionView, { place }: Pick<FindingView, 'place'>): PageMend | null {
  if (place === null || !('sheet' in place)) return null;
  const { sheets } = view;
  const sheet = sheets.find(({ name }) => name === place.sheet);
  if (sheet === undefined || !sheet.redrawable) return null;
  const working = sheets.filter(
    ({ kind, year, subject, frozen }) =>
      kind === sheet.kind && year === sheet.year && sameName(subject ?? '', sheet.subject ?? '') && !frozen,
  );
  if (working.length !== 1) return null;
  // The statement of a commune that the table no longer has cannot be drawn: it is for a person to delete.
  const { subject } = sheet;
  if (subject !== null && !membersOf(view).some(({ name }) => sameName(name, subject))) return null;
  return { kind: 'redraw', sheet };
}

export function useMendState(): { readonly mends: MendState; readonly mendStore: MendStore } {
  const mendStore = mendStoreOf(usePane().store);
  const mends = useStore(mendStore);
  return { mends, mendStore };
}
