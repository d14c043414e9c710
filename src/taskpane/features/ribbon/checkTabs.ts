import type { RibbonTabs } from '../../../excel/ribbon';
import type { RibbonWords } from './words';

/** From one more on, the tab says "more than". */
export const LARGEST_COUNT = 9;

/** The tab that says how many anomalies there are; null: none does. */
export function tabOf(count: number): string | null {
  return count > 0 ? `QuotePart.Checks.${Math.min(count, LARGEST_COUNT + 1)}` : null;
}

/**
 * A tab for each count, "Contrôles (3)" with its button "Contrôler (3)", of which at most one is seen.
 *
 * @param assets folder of the icons, with a trailing slash
 */
export function checkTabs(words: RibbonWords, assets: string): RibbonTabs {
  const counts = Array.from({ length: LARGEST_COUNT + 1 }, (_, index) => index + 1);
  const tabs = counts.flatMap((number) => {
    const id = tabOf(number);
    if (id === null) return [];
    const count = number > LARGEST_COUNT ? words.moreThan({ count: LARGEST_COUNT }) : String(number);
    return {
      id,
      label: words.tab({ count }),
      group: words.group,
      button: { label: words.button({ count }), tip: words.tip },
    };
  });
  return { tabs, command: 'showChecks', icon: `${assets}check` };
}
