/** The pane in each of its looks, one after the other, without opening it anew: the page and its state stay. */
import type { Preview } from './preview';

/** Office's light and dark themes, and a system that forces its own colours upon a dark one. */
export const THEMES = ['light', 'dark', 'forced'] as const;
export type Theme = (typeof THEMES)[number];

const DARK = '#262626';
const LIGHT = '#FFFFFF';

/** As when somebody changes Office's theme and comes back to the pane: Excel raises no event, the pane looks. */
async function show(preview: Preview, theme: Theme): Promise<void> {
  await preview.page.emulateMedia({ forcedColors: theme === 'forced' ? 'active' : 'none' });
  const [colour, scheme] = theme === 'light' ? [LIGHT, 'light'] : [DARK, 'dark'];
  await preview.pane.locator('html').evaluate((_, bodyBackgroundColor) => {
    Object.assign(Office.context.officeTheme, { bodyBackgroundColor });
    window.dispatchEvent(new Event('focus'));
  }, colour);
  await preview.pane.locator(`html[style*="color-scheme: ${scheme}"]`).waitFor();
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
