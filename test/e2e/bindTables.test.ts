/** Tables that are already in a workbook, or in a file of somebody else's, put to use by keyboard; a sheet put back. */
import { foreignTables, layOut } from '../helpers/foreignTables';
import { startSession, type PreviewSession } from './support/browser';
import { EXPECTED_FOOT, EXPECTED_ROWS, GOLDEN, RECAP, recapFoot, recapRows } from './support/golden';
import { cutOrBeyond } from './support/pageFaults';
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
    host.typeInGrid('Communes', 'E1', 'Habitants (dernier recensement publié)');
    host.typeInGrid('Applications', 'A1', 'Logiciel');
    host.typeInGrid('Adhesions', 'B1', 'Logiciel');
  });
  await preview.inPane('open-repair').waitFor();
  await press('open-repair');
  await preview.inPane('repair-communes.population').waitFor();
  expect(await cutOrBeyond(preview)).toEqual([]);
  await preview.paneScreenshot('repair-long-header');
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

describe('a workbook that somebody else made', () => {
  const SHEETS = ['Feuille Villes', 'Feuille Logiciels', 'Feuille Usages'];
  const TABLES = ['Villes', 'Logiciels', 'Usages'];
  const seen = () =>
    preview.page.evaluate(
      (names) => names.map((name) => JSON.stringify(window.quotePartHost!.snapshot(name))),
      SHEETS,
    );
  const tableNames = () => preview.page.evaluate(() => window.quotePartHost!.tableNames());

  /** Their workbook as a file, made in a page of its own by the client that add-ins talk to. */
  async function openTheirs(query: string): Promise<void> {
    const theirs = await session.open('?empty');
    await theirs.inPane('new-convention').waitFor();
    const page = await (await theirs.page.$('#taskpane'))?.contentFrame();
    await page!.evaluate(layOut, foreignTables());
    const path = await (await theirs.save()).path();
    preview = await session.open(query);
    await preview.openFile(path);
    await theirs.close();
  }

  test('is opened, its tables are put to use where they are, and its recap is right', async () => {
    await openTheirs('?empty&pane=350');
    expect(await tableNames()).toEqual(TABLES);
    const [before, sheets] = [await seen(), await preview.sheetNames()];

    await press('open-tables');
    await preview.inPane('bind-counts').waitFor();
    const counted = `${GOLDEN.rows.length} communes`;
    expect(await preview.inPane('bind-counts').textContent()).toContain(counted);
    for (const [field, header] of [
      ['communes-name', 'Ville'],
      ['communes-population', 'Habitants (2018)'],
      ['applications-annualCost', 'Cout annuel'],
      ['subscriptions-firstYear', 'Depuis'],
      ['subscriptions-lastYear', 'Fin'],
    ] as const)
      expect([field, await preview.inPane(`bind-${field}`).inputValue()]).toEqual([field, header]);

    // Matched by hand, wrongly: nothing would be read, and it is said why.
    await preview.inPane('bind-communes-population').selectOption('Ville');
    await preview.inPane('bind-counts').waitFor({ state: 'detached' });
    await preview.pane.getByText('La colonne « Ville » sert déjà').first().waitFor();
    expect(await preview.inPane('bind-tables').getAttribute('aria-disabled')).toBe('true');
    // And readably wrong: what would be read says so before anything is written.
    await preview.inPane('bind-communes-population').selectOption('Rang');
    await preview.inPane('bind-counts').filter({ hasText: '496 habitants' }).waitFor();
    await preview.inPane('bind-communes-population').selectOption('Habitants (2018)');
    await preview.inPane('bind-counts').filter({ hasText: counted }).filter({ hasNotText: '496' }).waitFor();
    await preview.screenshot('bind-foreign');
    expect([await seen(), await preview.sheetNames()]).toEqual([before, sheets]);

    await press('bind-tables');
    await preview.inPane('notice-success').waitFor();
    expect(await seen()).toEqual(before);
    expect((await tableNames()).slice(0, TABLES.length)).toEqual(TABLES);
    expect((await preview.sheetNames()).slice(0, sheets.length)).toEqual(sheets);
    expect(await tableNames()).not.toContain('Communes');

    await press('see-overview');
    await preview.inPane('figure-billed').waitFor();
    const recap = await preview.drawRecap('live');
    const cells = await preview.cells(recap, RECAP.columns, RECAP.rows);
    const values = cells.map((row) => row.map(({ value }) => value as string | number | null));
    expect(recapRows(values)).toEqual(EXPECTED_ROWS);
    expect(recapFoot(values)).toEqual(EXPECTED_FOOT);
    expect(await seen()).toEqual(before);

    // Their table is what is read from now on.
    const population = GOLDEN.rows[0]!.population + 1_000;
    await preview.typeIntoGrid('Feuille Villes', 'C2', String(population));
    await preview.page.waitForFunction(
      ([sheet, wanted]) => window.quotePartHost!.cell(sheet, 'C8').value === wanted,
      [recap, population] as const,
    );
    expect(preview.incidents).toEqual([]);
    expect(await preview.unimplemented()).toEqual([]);
  });
});
