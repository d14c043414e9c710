/** Tables that are already in a workbook, put to use by keyboard; then a sheet deleted, and put back. */
import { startSession, type PreviewSession } from './support/browser';
import { GOLDEN } from './support/golden';
import type { Preview } from './support/preview';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

const press = async (testId: string): Promise<void> => {
  await preview.inPane(testId).focus();
  await preview.page.keyboard.press('Enter');
};

test('a sheet deleted in the grid is missed, and put back', async () => {
  preview = await session.open();
  await preview.inPane('figure-annualCost').waitFor();
  const before = await preview.sheetNames();
  preview.page.once('dialog', (dialog) => void dialog.accept());
  await preview.page.locator('.o-sheet', { hasText: 'Adhesions' }).first().click({ button: 'right' });
  await preview.page
    .locator('.o-menu-item', { hasText: /Supprimer|Delete/ })
    .first()
    .click();
  await preview.inPane('open-repair').waitFor();
  expect(await preview.sheetNames()).not.toContain('Adhesions');

  await press('open-repair');
  await preview.inPane('repair-list').getByText('Adhesions').waitFor();
  await preview.screenshot('repair');
  await press('repair-tables');
  await preview.inPane('notice-success').waitFor();
  expect((await preview.sheetNames()).toSorted()).toEqual(before.toSorted());
  expect((await preview.cell('Adhesions', 'A1')).value).toBe('Commune');
  expect(preview.incidents).toEqual([]);
});

test('foreign tables: proposed, previewed, bound; the overview shows their totals', async () => {
  preview = await session.open();
  await preview.inPane('figure-annualCost').waitFor();
  const figure = await preview.inPane('figure-billed').textContent();
  // The same tables under names that say nothing to us until they are bound.
  await preview.page.evaluate(() => {
    const host = window.quotePartHost!;
    host.typeInGrid('Communes', 'A1', 'Ville');
    host.typeInGrid('Communes', 'E1', 'Habitants');
    host.typeInGrid('Applications', 'A1', 'Logiciel');
    host.typeInGrid('Adhesions', 'B1', 'Logiciel');
  });
  await preview.inPane('open-repair').waitFor();
  await press('open-repair');
  await press('other-tables');
  await preview.inPane('bind-counts').waitFor();
  expect(await preview.inPane('bind-communes-name').inputValue()).toBe('Ville');
  expect(await preview.inPane('bind-counts').textContent()).toContain(`${GOLDEN.rows.length} communes`);
  await preview.screenshot('bind');
  await press('bind-tables');
  await preview.inPane('notice-success').waitFor();
  await press('see-overview');
  await preview.inPane('figure-billed').waitFor();
  expect(await preview.inPane('figure-billed').textContent()).toBe(figure);
  expect(preview.incidents).toEqual([]);
});
