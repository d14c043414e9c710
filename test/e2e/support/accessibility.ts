import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Preview } from './preview';
import { inEveryTheme, type Theme } from './themes';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and good practice. */
const EVERY_RULE: RunOptions['runOnly'] = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
];

/**
 * The rules that colours decide: a theme changes nothing else in the page. Where the system forces its colours, contrast
 * is the system's, and axe would compare colours that nobody sees.
 */
const RULES: Readonly<Record<Theme, RunOptions['runOnly']>> = {
  light: EVERY_RULE,
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  forced: { type: 'rule', values: ['link-in-text-block'] },
};

/** What axe finds wrong in the pane as it stands, in the theme that it is in. */
export async function paneFaults(preview: Preview, theme: Theme = 'light'): Promise<string[]> {
  return preview.pane.locator('html').evaluate(
    async (html, [axe, runOnly]) => {
      const page = window as unknown as {
        axe?: { run(context: unknown, options: object): Promise<AxeResults> };
      };
      if (page.axe === undefined) (0, eval)(axe);
      const { violations } = await page.axe!.run(html, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    },
    [AXE, RULES[theme]] as const,
  );
}

/** What axe finds wrong in a page of its own, such as the guide, as it stands. */
export async function pageFaults(page: Page, theme: Theme = 'light'): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run(context: unknown, options: object): Promise<AxeResults> };
    };
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  }, RULES[theme]);
}

/** The same in each theme, `look` being called in each as well: for a picture, say. Each fault names its theme. */
export async function faultsInEveryTheme(
  preview: Preview,
  look: (theme: Theme) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const faults: string[] = [];
  await inEveryTheme(preview, async (theme) => {
    await look(theme);
    for (const fault of await paneFaults(preview, theme)) faults.push(`${theme}: ${fault}`);
  });
  return faults;
}
