import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Preview } from './preview';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong in the pane by the rules of WCAG 2.2 A and AA and by good practice. Where the system forces its
 * colours, contrast is the system's: axe would compare colours that nobody sees.
 */
export async function paneFaults(preview: Preview): Promise<string[]> {
  return preview.pane.locator('html').evaluate(async (html, axe) => {
    const page = window as unknown as {
      axe?: { run(context: unknown, options: object): Promise<AxeResults> };
    };
    if (page.axe === undefined) (0, eval)(axe);
    const { violations } = await page.axe!.run(html, {
      rules: { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } },
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  }, AXE);
}
