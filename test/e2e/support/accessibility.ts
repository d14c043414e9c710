import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Locator } from 'playwright-core';
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
export const paneFaults = (preview: Preview, theme: Theme = 'light'): Promise<string[]> =>
  pageFaults(preview.pane.locator('html'), theme);

/** The same of any page: its `html` element. */
export const pageFaults = (page: Locator, theme: Theme = 'light'): Promise<string[]> =>
  faultsBy(page, RULES[theme]);

/** What some rules find wrong in the pane as it stands. */
export const paneFaultsBy = (preview: Preview, rules: RunOptions['runOnly']): Promise<string[]> =>
  faultsBy(preview.pane.locator('html'), rules);

function faultsBy(page: Locator, rules: RunOptions['runOnly']): Promise<string[]> {
  return page.evaluate(
    async (html, [axe, runOnly]) => {
      const global = window as unknown as {
        axe?: { run(context: unknown, options: object): Promise<AxeResults> };
      };
      if (global.axe === undefined) (0, eval)(axe);
      const { violations } = await global.axe!.run(html, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    },
    [AXE, rules] as const,
  );
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
