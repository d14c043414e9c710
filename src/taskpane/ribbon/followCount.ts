import { excelRibbon, type Ribbon } from '../../excel/ribbon';
import type { Language } from '../../i18n/language';
import { ribbonWords } from '../../i18n/ribbon';
import { anomalyCount } from '../model/todo';
import { conventionOf, yearOf, type PaneState } from '../state/paneState';
import type { PaneStore } from '../state/store';
import { checkTabs, tabOf } from './checkTabs';

/**
 * Keeps the count on the ribbon in step with the one on the pane's tab, also while the pane is closed. Does nothing where
 * the ribbon takes no tabs, and ends for good at the first refusal of Excel: nothing else depends on it.
 */
export function followCount(
  store: Pick<PaneStore, 'getState' | 'subscribe'>,
  language: Language,
  ribbon: Ribbon | null = excelRibbon(),
  assets: string = new URL('assets/', document.baseURI).href,
): void {
  if (ribbon === null) return;
  let made = false;
  let shown: string | null = null;
  let busy = false;

  const catchUp = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      // Counts that come while Excel works are taken together: the last one counts.
      for (let next = wanted(store.getState()); next !== shown; next = wanted(store.getState())) {
        if (!made) await ribbon.create(checkTabs(ribbonWords(language), next, assets));
        made = true;
        // Also right after the making: Excel on the web does not show a new tab by itself (OfficeDev/office-js#3476).
        await ribbon.swap(shown, next);
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

/** The tab for the year that the pane shows; null: nothing wrong, or nothing known. */
function wanted(state: PaneState): string | null {
  const view = conventionOf(state);
  return view === null ? null : tabOf(anomalyCount(view.inYear(yearOf(state, view)).findings));
}
