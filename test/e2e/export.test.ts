/** A workbook for each commune, from the pane to the files that a person has afterwards. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { faultsInEveryTheme } from './support/accessibility';
import { startSession, type PreviewSession } from './support/browser';
import { GOLDEN } from './support/golden';
import { Hands } from './support/hands';
import type { Preview } from './support/preview';

const LIMIT = 60_000;

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

async function openExport(): Promise<void> {
  preview = await session.open();
  await preview.inPane('section-documents').click();
  await preview.inPane('open-communeFiles').click();
  await preview.pane.locator('[data-testid="export-start"]:not([aria-disabled="true"])').waitFor();
}

async function downloadOf(press: () => Promise<void>): Promise<{ download: Download; bytes: Uint8Array }> {
  const [download] = await Promise.all([preview.page.waitForEvent('download', { timeout: LIMIT }), press()]);
  return { download, bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** What the pane does as soon as it can, as often as pictures are drawn. */
async function cancelAtOnce(): Promise<void> {
  await preview.inPane('export-start').evaluate(async (start) => {
    (start as HTMLElement).click();
    for (;;) {
      const cancel = document.querySelector<HTMLElement>('[data-testid="export-cancel"]');
      if (cancel) {
        cancel.click();
        return;
      }
      await new Promise((resume) => setTimeout(resume, 0));
    }
  });
}

test('all 31 in a zip, saved by itself, and once more from the link', async () => {
  await openExport();
  const { download, bytes } = await downloadOf(() => preview.inPane('export-start').click());
  expect(download.suggestedFilename()).toBe(
    '2021_Montpellier-Mediterranee-Metropole_etat-liquidatif-et-annexes.zip',
  );
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  expect(names).toHaveLength(31);
  for (const name of names)
    expect(name).toMatch(/^2021_34\d{3}_[A-Za-z-]+_etat-liquidatif-et-annexes\.xlsx$/);
  for (const [index, name] of names.entries()) {
    const parts = unzipSync(files[name]!);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain(
      `<v>${Number(GOLDEN.rows[index]!.total)}</v>`,
    );
  }

  const notice = preview.inPane('notice-success');
  await notice.waitFor();
  expect(await notice.evaluate((element) => element === document.activeElement)).toBe(true);
  const again = await downloadOf(() => preview.inPane('export-download').click());
  expect(again.download.suggestedFilename()).toBe(download.suggestedFilename());
  expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
  await preview.screenshot('export');
  expect(preview.incidents).toEqual([]);
});

test('one commune, found by search, one content, as .ods: a single file', async () => {
  await openExport();
  await preview.inPane('export-who-chosen').check();
  await preview.inPane('export-search').fill('fabregues');
  await preview.pane.getByRole('checkbox', { name: 'Fabrègues' }).check();
  for (const annexe of ['annexe1', 'annexe2', 'annexe3'])
    await preview.inPane(`export-content-${annexe}`).uncheck();
  await preview.inPane('export-format-ods').check();
  const { download, bytes } = await downloadOf(() => preview.inPane('export-start').click());
  expect(download.suggestedFilename()).toBe('2021_34095_Fabregues_etat-liquidatif.ods');
  expect(strFromU8(unzipSync(bytes)['content.xml']!)).toContain('Fabrègues');
  expect(preview.incidents).toEqual([]);
});

test('as PDF: written in a worker', async () => {
  await openExport();
  await preview.inPane('export-format-pdf').check();
  // Pages compute nothing: there is nothing to choose.
  expect(await preview.inPane('export-filling-portable').count()).toBe(0);
  const workers: string[] = [];
  preview.page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
  const { download, bytes } = await downloadOf(() => preview.inPane('export-start').click());
  expect(download.suggestedFilename()).toBe(
    '2021_Montpellier-Mediterranee-Metropole_etat-liquidatif-et-annexes.zip',
  );
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toHaveLength(31);
  for (const [name, pdf] of Object.entries(files)) {
    expect(name).toMatch(/^2021_34\d{3}_[A-Za-z-]+_etat-liquidatif-et-annexes\.pdf$/);
    expect(strFromU8(pdf.subarray(0, 8))).toBe('%PDF-1.7');
  }
  expect(workers.map((path) => path.replace(/.*\//, ''))).toEqual([expect.stringMatching(/^pdf-worker\./)]);
  await preview.inPane('notice-success').waitFor();
  expect(preview.incidents).toEqual([]);
});

test('PDF cancelled: nothing is saved, and it can be started again', async () => {
  await openExport();
  await preview.inPane('export-format-pdf').check();
  let saved = 0;
  preview.page.on('download', () => (saved += 1));
  await cancelAtOnce();
  await preview.inPane('notice-warning').waitFor();
  expect(saved).toBe(0);
  await preview.inPane('export-who-chosen').check();
  await preview.inPane('export-search').fill('fabregues');
  await preview.pane.getByRole('checkbox', { name: 'Fabrègues' }).check();
  const { download, bytes } = await downloadOf(() => preview.inPane('export-start').click());
  expect(download.suggestedFilename()).toBe('2021_34095_Fabregues_etat-liquidatif-et-annexes.pdf');
  expect(strFromU8(bytes.subarray(0, 8))).toBe('%PDF-1.7');
  expect(preview.incidents).toEqual([]);
});

test('cancelled: nothing is saved, and it can be started again', async () => {
  await openExport();
  let saved = 0;
  preview.page.on('download', () => (saved += 1));
  await cancelAtOnce();
  await preview.inPane('notice-warning').waitFor();
  expect(await preview.inPane('export-cancel').count()).toBe(0);
  expect(saved).toBe(0);
  const { bytes } = await downloadOf(() => preview.inPane('export-start').click());
  expect(Object.keys(unzipSync(bytes))).toHaveLength(31);
  expect(preview.incidents).toEqual([]);
});

test('by keyboard alone, there and back', async () => {
  preview = await session.open();
  await preview.inPane('section-documents').click();
  await preview.inPane('open-communeFiles').focus();
  await preview.page.keyboard.press('Enter');
  await preview.pane.locator('[data-testid="export-start"]:not([aria-disabled="true"])').waitFor();
  const focused = () =>
    preview.pane
      .locator('h1')
      .evaluate((heading) => heading === document.activeElement && heading.textContent);
  expect(await focused()).toBe('Un classeur par commune');
  await preview.inPane('export-start').focus();
  await downloadOf(() => preview.page.keyboard.press('Space'));
  await preview.inPane('notice-success').waitFor();
  await preview.inPane('back').focus();
  await preview.page.keyboard.press('Enter');
  await preview.inPane('open-communeFiles').waitFor();
  // On the entry that one came from: the place in the list is kept.
  await preview.pane.locator('[data-testid="open-communeFiles"]:focus').waitFor({ timeout: LIMIT });
  // What was made waits where it was made.
  await preview.inPane('open-communeFiles').click();
  await preview.inPane('export-download').waitFor();
  expect(preview.incidents).toEqual([]);
});

test('any drawn document as a file, by keyboard: chosen, in each format, saved again', async () => {
  preview = await session.open('?pane=350');
  const hands = new Hands(preview);
  const heading = (words: string): Promise<void> =>
    preview.pane.locator('h1:focus').filter({ hasText: words }).waitFor({ timeout: LIMIT });
  /** Back in the list, on the entry that one came from. */
  const backTo = async (entry: string): Promise<void> => {
    await hands.tabTo('back', { back: true });
    await hands.press('Enter');
    await preview.pane.locator(`[data-testid="${entry}"]:focus`).waitFor({ timeout: LIMIT });
  };
  await hands.moveTo('pane');
  await hands.tabTo('section-overview');
  await hands.press('ArrowRight', 4);
  await hands.press('Enter');
  await heading('Documents');
  await hands.activate('open-documentFile');
  await heading('Un document en fichier');
  await preview.pane.getByText('dessinez d’abord le document').waitFor();
  await backTo('open-documentFile');
  await hands.activate('draw-recap');
  await preview.inPane('go-to-sheet').waitFor({ timeout: LIMIT });
  await hands.activate('open-sheets');
  await preview.inPane('sheets-start').waitFor({ timeout: LIMIT });
  await hands.activate('sheets-start');
  await preview.inPane('sheets-drawn').waitFor({ timeout: LIMIT });
  await backTo('open-sheets');
  await hands.activate('open-documentFile');
  await heading('Un document en fichier');

  // Nothing is chosen for the person where there are several.
  const radios = preview.pane.locator('[data-testid^="file-sheet-"]');
  await radios.first().waitFor();
  expect(await radios.count()).toBe(4);
  expect(await preview.inPane('file-save').getAttribute('aria-disabled')).toBe('true');
  await hands.tabTo((await radios.first().getAttribute('data-testid'))!);
  await hands.press('Space');
  const schedule = preview.pane.getByRole('radio', { name: /^Annexe 3/ });
  for (let turn = 0; turn < 4 && !(await schedule.isChecked()); turn += 1) await hands.press('ArrowDown');
  expect(await schedule.isChecked()).toBe(true);

  const saved = async (): Promise<readonly [string, Uint8Array]> => {
    const { download, bytes } = await downloadOf(() => hands.activate('file-save'));
    await preview.inPane('notice-success').waitFor();
    expect(await preview.inPane('notice-success').evaluate((it) => it === document.activeElement)).toBe(true);
    return [download.suggestedFilename(), bytes];
  };
  const [xlsx, workbook] = await saved();
  expect(xlsx).toBe('2021_Annexe-3.xlsx');
  expect(Object.keys(unzipSync(workbook))).toContain('xl/workbook.xml');
  await hands.tabTo('file-format-xlsx');
  await hands.press('ArrowDown');
  const [ods, opened] = await saved();
  expect(ods).toBe('2021_Annexe-3.ods');
  expect(strFromU8(unzipSync(opened)['content.xml']!)).toContain('Annexe 3');
  await hands.tabTo('file-format-ods');
  await hands.press('ArrowDown');
  const [pdf, pages] = await saved();
  expect(pdf).toBe('2021_Annexe-3.pdf');
  expect(strFromU8(pages.subarray(0, 8))).toBe('%PDF-1.7');
  const again = await downloadOf(() => hands.activate('file-download'));
  expect(again.download.suggestedFilename()).toBe(pdf);
  expect(Buffer.from(again.bytes).equals(Buffer.from(pages))).toBe(true);
  expect(preview.incidents).toEqual([]);
});

test('a year that was frozen, a cost that changed: by keyboard, nothing leaves before somebody chose', async () => {
  preview = await session.open('?pane=350');
  const { keyboard } = preview.page;
  await preview.inPane('section-documents').click();
  await preview.inPane('open-council').click();
  await preview.inPane('council-freeze').click();
  await preview.inPane('council-check-Récap 2021 figé').waitFor({ timeout: LIMIT });
  const column = await preview.page.evaluate(() => {
    const headers = 'ABCDEFGHIJKLMNOP'.split('');
    return headers.find((letter) =>
      String(window.quotePartHost!.cell('Applications', `${letter}1`).value).startsWith('Coût annuel global'),
    )!;
  });
  await preview.typeIntoGrid('Applications', `${column}3`, '10000');
  await preview.inPane('back').click();
  await preview.inPane('open-communeFiles').focus();
  await keyboard.press('Enter');

  // What has changed stands before the choice, and nothing is chosen.
  await preview.inPane('amounts-tables').waitFor();
  await preview.inPane('council-differences').getByText('Marchés publics').first().waitFor();
  expect(await preview.pane.locator('[data-testid^="amounts-"]:checked').count()).toBe(0);
  expect(await preview.inPane('export-start').getAttribute('aria-disabled')).toBe('true');
  expect(
    await faultsInEveryTheme(preview, (theme) => preview.paneScreenshot(`export-to-choose-${theme}`)),
  ).toEqual([]);

  await preview.inPane('amounts-version-0').focus();
  await keyboard.press('Space');
  await preview.inPane('export-who-chosen').check();
  await preview.inPane('export-search').fill('fabregues');
  await preview.pane.getByRole('checkbox', { name: 'Fabrègues' }).focus();
  await keyboard.press('Space');
  const totalIn = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  const start = () => preview.inPane('export-start');
  await start().focus();
  const voted = totalIn((await downloadOf(() => keyboard.press('Enter'))).bytes);
  expect(voted).toContain('<v>149.04</v>');
  expect(voted).not.toContain('<v>186.3</v>');
  await preview.pane.getByText('Montants d’après la version du').first().waitFor();

  // With the arrow, the tables; then they leave, and the report says so.
  await preview.inPane('notice-success').waitFor();
  await preview.inPane('amounts-version-0').focus();
  await keyboard.press('ArrowDown');
  expect(await preview.inPane('amounts-tables').isChecked()).toBe(true);
  await preview.pane.locator('[data-testid="export-start"]:not([aria-disabled="true"])').waitFor();
  await start().focus();
  const today = totalIn((await downloadOf(() => keyboard.press('Enter'))).bytes);
  expect(today).toContain('<v>186.3</v>');
  await preview.inPane('export-drafts').waitFor();
  expect(
    await faultsInEveryTheme(preview, (theme) => preview.paneScreenshot(`export-ready-${theme}`)),
  ).toEqual([]);

  // Another cost again: what was chosen was not that.
  await preview.typeIntoGrid('Applications', `${column}3`, '12000');
  await preview.pane.locator('[data-testid="export-start"][aria-disabled="true"]').waitFor();
  expect(await preview.pane.locator('[data-testid^="amounts-"]:checked').count()).toBe(0);

  // What is missing leads to where it is entered.
  await preview.inPane('amounts-version-0').check();
  await preview.inPane('ready-siret').focus();
  await keyboard.press('Enter');
  await preview.page.waitForFunction(() => {
    const { getters } = window.quotePartHost!.model;
    return getters.getSheetName(getters.getActivePosition().sheetId) === 'Communes';
  });
  expect(preview.incidents).toEqual([]);
});

test('has no accessibility fault that axe finds', async () => {
  await openExport();
  await preview.inPane('export-who-chosen').check();
  await downloadOf(async () => {
    await preview.inPane('export-who-billed').check();
    await preview.inPane('export-start').click();
  });
  await preview.inPane('notice-success').waitFor();
  expect(await faultsInEveryTheme(preview)).toEqual([]);
});
