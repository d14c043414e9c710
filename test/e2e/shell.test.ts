/** The preview's own page: reached by keyboard and screen reader, and what its bar does to the workbook. */
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Preview } from './support/preview';
import { startSession, type PreviewSession } from './support/browser';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

/** What axe finds wrong in our page; the grid inside it comes from a library, the pane is tested as itself. */
async function accessibilityFaults(): Promise<string[]> {
  await preview.page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return preview.page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: unknown, options: RunOptions): Promise<AxeResults> };
    };
    const { violations } = await axe.run({ exclude: ['#grid > *', 'iframe'] }, { iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}

test.each(['light', 'dark', 'contrast'])('has no accessibility fault that axe finds (%s)', async (theme) => {
  preview = await session.open(`?empty&theme=${theme}`);
  expect(await accessibilityFaults()).toEqual([]);
});

test('language and theme change in place: the workbook stays, the pane follows', async () => {
  preview = await session.open();
  await preview.page.selectOption('#language', 'en');
  await preview.page.selectOption('#theme', 'dark');
  await preview.isReady();

  await preview.pane.locator('html[lang="en"]').waitFor();
  await preview.pane.locator('[data-state="ready"]:not([data-page="welcome"])').waitFor();
  expect(await preview.page.textContent('.bar__notice')).toBe(
    'Preview: a demonstration spreadsheet, not Excel',
  );
  expect(await preview.page.textContent('.ribbon')).toContain('Draw the recap');
  expect(await preview.sheetNames()).toContain('Communes');
  const scheme = await preview.pane.locator('html').evaluate((html) => html.style.colorScheme);
  expect(scheme).toBe('dark');
  expect(preview.page.url()).toContain('lang=en&theme=dark');
  expect(preview.incidents).toEqual([]);
});

test('a new workbook is empty, and the pane starts over in it', async () => {
  preview = await session.open();
  await preview.page.click('#new-workbook');
  await preview.inPane('load-example').waitFor();
  expect(await preview.sheetNames()).toHaveLength(1);
  expect(preview.incidents).toEqual([]);
});

test('a file that is no workbook is refused in words, and the open one stays', async () => {
  preview = await session.open();
  await preview.page.setInputFiles('#workbook-file', {
    name: 'photo.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('not a zip'),
  });
  await preview.page.waitForSelector('body[data-state="failed"]');
  expect(await preview.page.textContent('.bar__status')).toMatch(/^Ce fichier ne se lit pas/);
  expect(await preview.sheetNames()).toContain('Communes');
});

test('the divider moves with the arrow keys', async () => {
  preview = await session.open('?empty');
  const width = async (): Promise<number | undefined> =>
    (await preview.page.locator('#taskpane').boundingBox())?.width;
  expect(await width()).toBe(350);
  await preview.page.focus('.divider');
  await preview.page.keyboard.press('ArrowLeft');
  expect(await width()).toBe(360);
  expect(await preview.page.getAttribute('.divider', 'aria-valuenow')).toBe('360');
});

test('a wide pane leaves the grid its room, and is not covered by it', async () => {
  preview = await session.open('?pane=600');
  const right = async (selector: string): Promise<number> => {
    const { x = 0, width = 0 } = (await preview.page.locator(selector).first().boundingBox()) ?? {};
    return x + width;
  };
  const pane = (await preview.page.locator('#taskpane').boundingBox())!;
  for (const part of ['.o-spreadsheet-topbar', '.o-grid', '.o-spreadsheet-bottombar-wrapper'])
    expect(await right(part)).toBeLessThanOrEqual(pane.x);
  await preview.screenshot('wide-pane');
});
