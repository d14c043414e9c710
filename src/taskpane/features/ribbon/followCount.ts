import { excelRibbon, type Ribbon } from '../../../excel/ribbon';
import type { Language } from '../../../i18n/language';
import { ribbonWords } from './words';
import { anomalyCount } from '../../model/todo';
import { conventionOf, yearOf, type PaneState } from '../../state/paneState';
import type { Watched } from '../../state/store';
import { checkTabs, tabOf } from './checkTabs';

/**
 * Keeps the count on the ribbon in step with the one on the pane's tab, also while the pane is closed. Does nothing where
 * the ribbon takes no tabs, and ends for good when Excel refuses to show one: nothing else depends on it.
 */
export function followCount(
  store: Watched<PaneState>,
  language: Language,
  ribbon: Ribbon | null = excelRibbon(),
  assets: string = new URL('assets/', document.baseURI).href,
): void {
  if (ribbon === null) return;
  const definition = checkTabs(ribbonWords(language), assets);
  const ids = definition.tabs.map(({ id }) => id);
  /** undefined: not known, as at the start or after the page was loaded again. */
  let shown: string | null | undefined;
  let busy = false;

  const catchUp = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      // Counts that come while Excel works are taken together: the last one counts.
      for (let next = wanted(store.getState()); next !== shown; next = wanted(store.getState())) {
        if (next === undefined) break;
        // Those of before the page was loaded again are still there: they do as well.
        if (shown === undefined) await ribbon.create(definition).catch(() => undefined);
        await ribbon.show(ids, next);
        shown = next;
      }
    } catch (error) {
      stop();
      console.warn('Quote-part: the count on the ribbon', error);
    } finally {
      busy = false;
    }
  };
  const stop = store.subscribe(() => void catchUp());
  void catchUp();
}

/** The tab for the year that the pane shows; null: nothing is wrong; undefined: the workbook is not read. */
function wanted(state: PaneState): string | null | undefined {
  if (state.reading.status !== 'ready') return undefined;
  const view = conventionOf(state);
  return view && tabOf(anomalyCount(view.inYear(yearOf(state, view)).findings));
}
