/** Renders assets/*.svg to the PNG files that the manifest names: `npm run icons`, after a change to a drawing. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startBrowser } from './browser';
import { ROOT } from './settings';

/** Ribbon buttons need three sizes; the add-in's own mark two more, for high-density screens and the store. */
const sizesOf = (name: string): readonly number[] => (name === 'icon' ? [16, 32, 64, 80, 128] : [16, 32, 80]);

export async function main(): Promise<number> {
  const assets = path.join(ROOT, 'assets');
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    for (const file of readdirSync(assets).filter((name) => name.endsWith('.svg'))) {
      const name = path.basename(file, '.svg');
      const svg = readFileSync(path.join(assets, file), 'utf8');
      for (const size of sizesOf(name)) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
        );
        await page.screenshot({ path: path.join(assets, `${name}-${size}.png`), omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
  return 0;
}
