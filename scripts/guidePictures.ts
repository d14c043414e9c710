/**
 * `npm run guide:pictures`: takes the pictures of the guide from the preview, as docs/guide names them. It opens the last
 * build in dist/. With names, only the journeys that bring these about: `npm run guide:pictures -- titre`.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startSession } from '../test/e2e/support/browser';
import '../host/preview/seam';
import { Hand, JOURNEYS, PICTURES } from './guide/journeys';
import { GUIDE } from './guide/pages';

const IMAGES = path.join(GUIDE, 'images');
/** The pane is 350 px wide; as high as a picture may be in a page. */
const VIEWPORT = { width: 900, height: 900 };

export async function main(wanted: readonly string[]): Promise<number> {
  mkdirSync(IMAGES, { recursive: true });
  for (const file of readdirSync(IMAGES))
    if (!PICTURES.includes(`images/${file}`)) rmSync(path.join(IMAGES, file));
  const session = await startSession();
  try {
    for (const { query, steps } of JOURNEYS) {
      if (wanted.length > 0 && !steps.some(({ name }) => wanted.includes(name))) continue;
      const preview = await session.open(query, { viewport: VIEWPORT });
      const hand = new Hand(preview);
      for (const { name, go } of steps) {
        await go(hand);
        await preview.hasComeToRest();
        await preview.page.mouse.move(0, 0);
        await preview.page.locator('#taskpane').screenshot({ path: path.join(IMAGES, `${name}.png`) });
        console.log(`images/${name}.png`);
      }
      await preview.close();
    }
  } finally {
    await session.close();
  }
  return 0;
}
