import type { Preview } from './preview';

/** All that the status regions of the pane say, in the order in which they say it. */
export interface Announced {
  /** What was said since it was asked for last, once `last` is among it. */
  readonly until: (last: string | RegExp) => Promise<readonly string[]>;
}

/** Begins to listen, in the page as it is loaded. */
export async function listen(preview: Preview): Promise<Announced> {
  const page = preview.pane.locator('html');
  await page.evaluate(() => {
    const log: string[] = [];
    const before = new WeakMap<Element, string>();
    const hear = (isFirst: boolean): void => {
      for (const region of document.querySelectorAll('[role="status"]')) {
        const said = region.textContent.trim();
        // A region that comes with its words is heard by nobody: it must stand before it speaks.
        if (!isFirst && before.has(region) && said !== '' && said !== before.get(region)) log.push(said);
        before.set(region, said);
      }
    };
    hear(true);
    new MutationObserver(() => hear(false)).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { announcedLog: log });
  });
  return {
    async until(last) {
      const wanted = last instanceof RegExp ? last.source : last.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      await page.evaluate(async (_, pattern) => {
        const { announcedLog } = window as unknown as { announcedLog: string[] };
        const began = performance.now();
        while (!announcedLog.some((said) => new RegExp(pattern).test(said))) {
          if (performance.now() - began > 30_000)
            throw new Error(`Nothing like ${pattern} was said, but: ${announcedLog.join(' / ')}`);
          await new Promise((later) => setTimeout(later, 20));
        }
        // Whatever would be said a second time has had its turn.
        await new Promise((later) => setTimeout(later, 150));
      }, wanted);
      return page.evaluate(() => (window as unknown as { announcedLog: string[] }).announcedLog.splice(0));
    },
  };
}
