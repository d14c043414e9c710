/** Renders assets/*.svg to the PNG files that the manifest names: `node scripts/render-icons.mjs`, after a change to a drawing. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { root } from './settings.mjs';

/** Ribbon buttons need three sizes; the add-in's own mark two more, for high-density screens and the store. */
const SIZES = { icon: [16, 32, 64, 80, 128], default: [16, 32, 80] };

const assets = path.join(root, 'assets');
const executablePath = findBrowser();
if (!executablePath) throw new Error('No Chromium found: set CHROME_PATH.');
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
for (const file of readdirSync(assets).filter((name) => name.endsWith('.svg'))) {
  const name = path.basename(file, '.svg');
  const svg = readFileSync(path.join(assets, file), 'utf8');
  for (const size of SIZES[name] ?? SIZES.default) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({ path: path.join(assets, `${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
