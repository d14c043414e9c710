/** The pane in each of its looks, one after the other, without opening it anew: the page and its state stay. */
import { THEMES as OFFICE } from '../../../host/preview/themes';
import type { Preview } from './preview';

/** Office's light and dark themes, and a system that forces its own colours upon a dark one. */
export const THEMES = ['light', 'dark', 'forced'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * As when somebody changes Office's theme and comes back to the pane: Excel raises no event, the pane looks. Office's client
 * answers for some seconds what it knows without asking Excel; so that nobody waits for it, that is changed too, as often
 * as it takes: it may ask, or forget, at any moment.
 */
async function show(preview: Preview, theme: Theme): Promise<void> {
  await preview.page.emulateMedia({ forcedColors: theme === 'forced' ? 'active' : 'none' });
  const scheme = theme === 'light' ? 'light' : 'dark';
  await preview.pane.locator('html').evaluate(
    async (html, { wanted, office }) => {
      window.quotePartFrame!.changeTheme(office);
      const known = `#${office.bodyBackgroundColor.toString(16).padStart(6, '0')}`;
      do {
        Object.assign(Office.context.officeTheme, { bodyBackgroundColor: known });
        window.dispatchEvent(new Event('focus'));
        await new Promise((drawn) => requestAnimationFrame(drawn));
      } while (html.style.colorScheme !== wanted);
    },
    { wanted: scheme, office: OFFICE[scheme].office },
  );
  await preview.hasComeToRest();
}

/** `look` sees the pane in each theme; it is in the light one afterwards, as before. */
export async function inEveryTheme(
  preview: Preview,
  look: (theme: Theme) => Promise<void>,
  themes: readonly Theme[] = THEMES,
): Promise<void> {
  for (const theme of themes) {
    await show(preview, theme);
    await look(theme);
  }
  await show(preview, 'light');
}
