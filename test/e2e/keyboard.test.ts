/**
 * By keyboard alone, without one element that is clicked or focused by the script: a convention for an
 * intercommunality that no fixture mentions, its recap, a commune added in the pane and one typed into the grid.
 */
import { startSession, type PreviewSession } from './support/browser';
import { faultsInEveryTheme } from './support/accessibility';
import { Hands } from './support/hands';
import type { Preview } from './support/preview';

jest.setTimeout(240_000);
const LIMIT = 60_000;

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

test('from nothing to a recap, a commune from the pane, a commune from the grid', async () => {
  preview = await session.open('?empty');
  const hands = new Hands(preview);
  const heading = (): Promise<void> => preview.pane.locator('h1:focus').waitFor({ timeout: LIMIT });

  await hands.moveTo('pane');
  await hands.activate('new-convention');
  await preview.inPane('wizard-search').waitFor({ timeout: LIMIT });
  await heading();
  await hands.tabTo('wizard-search');
  await hands.type('saint-brieuc armor');
  await preview.inPane('wizard-result').first().waitFor();
  await hands.press('ArrowDown');
  await hands.press('Enter');
  await preview.inPane('wizard-source').waitFor();
  const inPane = await preview.inPane('wizard-members').locator('li').count();
  await hands.activate('wizard-next');
  await heading();
  for (const [index, cost] of ['8333,33', '5000', '6666,67', '3000'].entries()) {
    await hands.tabTo('wizard-application-cost', { nth: index });
    await hands.type(cost);
  }
  for (let step = 2; step < 5; step += 1) {
    await hands.activate('wizard-next');
    await heading();
  }
  await hands.activate('wizard-create');
  await preview.pane.locator('[data-page="overview"]').waitFor({ timeout: LIMIT });
  const communes = await communesInGrid();
  expect(communes.length).toBeGreaterThanOrEqual(inPane);
  expect(communes).toContain('Saint-Brieuc');

  // The tabs: one stop, the arrows move between them.
  await hands.tabTo('section-overview', { back: true });
  await hands.press('ArrowRight', 4);
  await hands.press('Enter');
  await heading();
  await hands.activate('draw-recap');
  await preview.inPane('go-to-sheet').waitFor({ timeout: LIMIT });
  const recap = (await preview.sheetNames()).find((name) => name.startsWith('Récap'))!;
  expect((await preview.cell(recap, 'A8')).value).toBe(communes[0]);

  await hands.tabTo('section-documents', { back: true });
  await hands.press('ArrowLeft', 3);
  await hands.press('Enter');
  await heading();
  await hands.activate('data-communes');
  await heading();
  await hands.activate('data-add');
  await heading();
  await hands.tabTo('field-name');
  await hands.type('Trégor-sur-Clavier');
  await hands.tabTo('field-population');
  await hands.type('1234');
  await hands.press('Enter');
  await preview.inPane('notice-success').waitFor({ timeout: LIMIT });
  expect(await communesInGrid()).toEqual([...communes, 'Trégor-sur-Clavier']);
  // It uses nothing yet: the way to its subscriptions leads to its own row.
  await hands.activate('data-to-subscriptions');
  await preview.pane
    .locator('[data-cell]:focus[aria-label^="Trégor-sur-Clavier"]')
    .waitFor({ timeout: LIMIT });
  await hands.tabTo('back', { back: true });
  await hands.press('Enter');
  await hands.activate('data-communes');
  await heading();

  // The grid: from sheet to sheet, to the end of the table, a row below it.
  await hands.moveTo('grid');
  const sheets = await preview.sheetNames();
  const active = (): Promise<string> =>
    preview.page.evaluate(() => {
      const { getters } = window.quotePartHost!.model;
      return getters.getSheetName(getters.getActiveSheetId());
    });
  for (let turn = 0; turn < sheets.length && (await active()) !== 'Communes'; turn += 1)
    await hands.press('Shift+PageUp');
  expect(await active()).toBe('Communes');
  await hands.press('Control+Home');
  await hands.press('ArrowDown', communes.length + 2);
  for (const cell of ['Ville-de-la-Grille', '', '', 'Commune', '4321']) {
    if (cell !== '') await hands.type(cell);
    await hands.press('Tab');
  }
  await hands.press('ArrowLeft');
  await preview.pane.getByRole('button', { name: /Ville-de-la-Grille/ }).waitFor({ timeout: LIMIT });
  expect(await communesInGrid()).toEqual([...communes, 'Trégor-sur-Clavier', 'Ville-de-la-Grille']);
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});

test('an amount explained from its cell, back to a figure of the tables, and copied', async () => {
  preview = await session.open();
  await preview.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const hands = new Hands(preview);
  const sheet = await preview.drawRecap('live');
  await preview.showSheet(sheet);
  await hands.moveTo('pane');
  await hands.tabTo('section-documents', { back: true });
  await hands.press('ArrowRight');
  await hands.press('Enter');
  await hands.activate('open-why');
  await preview.inPane('why-steps').waitFor({ timeout: LIMIT });

  // From A1 to the first amount of the first commune that has one.
  const said = preview.inPane('why-cell');
  const rows = await preview.cells(sheet, 8, 40);
  const row = rows.findIndex(([name]) => name?.value === 'Fabrègues');
  const column = rows[2]!.findIndex(({ value }) => value === 'E-demat');
  await hands.moveTo('grid');
  await hands.press('Control+Home');
  await hands.press('ArrowDown', row);
  await hands.press('ArrowRight', column);
  await said.getByText(`D${row + 1}`).waitFor({ timeout: LIMIT });
  const value = rows[row]![column]!.value as number;
  const shown = value.toLocaleString('fr-FR', { style: 'currency', currency: 'EUR' });
  expect(await preview.inPane('why-result').textContent()).toBe(shown);
  expect(await preview.inPane('why-rounded').textContent()).toContain(shown);
  expect(await preview.inPane('notice-warning').count()).toBe(0);

  // Its total, by one key more, then a cell that is no amount: what is shown stays.
  await hands.press('ArrowRight', 3);
  await said.getByText(`G${row + 1}`).waitFor({ timeout: LIMIT });
  await hands.press('Control+Home');
  await hands.moveTo('pane');
  await hands.activate('why-copy');
  await preview.inPane('why-copied').getByText('Texte copié').waitFor({ timeout: LIMIT });
  const text = await preview.page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n')[0]).toContain('Fabrègues, Total, exercice 2021');
  expect(text).toContain((await preview.inPane('why-rounded').textContent())!);

  await hands.tabTo('why-weight', { back: true });
  await hands.press('Enter');
  await preview.page.waitForFunction(() => {
    const { getters } = window.quotePartHost!.model;
    return getters.getSheetName(getters.getActiveSheetId()) === 'Communes';
  });
  expect(await preview.inPane('why-result').count()).toBe(1);
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});

test('two variants made, compared, one adopted and taken back', async () => {
  preview = await session.open('?pane=350', { viewport: { width: 900, height: 1400 } });
  const hands = new Hands(preview);
  const kept = (): Promise<void> => preview.inPane('variant-undo').waitFor({ timeout: LIMIT });
  await hands.moveTo('pane');
  await hands.tabTo('section-overview', { back: true });
  await hands.press('ArrowRight');
  await hands.press('Enter');
  await preview.inPane('open-variants').waitFor({ timeout: LIMIT });
  await hands.activate('open-variants');
  for (const [name, field, value] of [
    ['Coûts', 'variant-change-value', '5'],
    ['Fusion', 'variant-change-into', 'Commune neuve'],
  ] as const) {
    await preview.inPane('variant-new').waitFor({ timeout: LIMIT });
    await hands.activate('variant-new');
    await preview.inPane('variant-name').waitFor({ timeout: LIMIT });
    await hands.tabTo('variant-name');
    await hands.type(name);
    await hands.tabTo('variant-kind');
    // A select goes to what its first letters say.
    if (name === 'Fusion') await hands.press('ArrowDown', 6);
    await hands.tabTo(field);
    await hands.type(value);
    await hands.press('Enter');
    await preview.inPane('variant-changes').waitFor({ timeout: LIMIT });
    if (name === 'Coûts') {
      // A whole vintage beside it, of which nothing is typed.
      await hands.tabTo('variant-kind', { back: true });
      await hands.press('ArrowDown', 2);
      await hands.activate('variant-vintage-take');
      await preview.pane.getByTestId('notice-success').waitFor({ timeout: LIMIT });
      expect(await preview.inPane('variant-changes').innerText()).toContain('31 communes');
    }
    await hands.activate('variant-save');
    await kept();
  }
  for (const name of ['Coûts', 'Fusion']) {
    await hands.tabTo(`variant-${name}`);
    await hands.press('Space');
  }
  await preview.inPane('variants-table').waitFor({ timeout: LIMIT });
  const row = preview.inPane('variants-row').filter({ hasText: 'Commune neuve' });
  expect(await row.textContent()).toContain('inchangé');
  await preview.hasComeToRest();
  expect(
    await faultsInEveryTheme(preview, (theme) => preview.paneScreenshot(`pages/variants-${theme}`)),
  ).toEqual([]);

  await hands.activate('variants-draw');
  await preview.pane.getByTestId('notice-success').locator(':scope:focus').waitFor({ timeout: LIMIT });
  const drawn = (await preview.sheetNames()).find((name) => name.startsWith('Variantes 2'));
  expect((await preview.cell(drawn ?? '', 'A8')).value).toBe('Fusion');
  const before = await communesInGrid();
  await hands.activate('variant-adopt-Fusion');
  await preview.pane.getByText('est adoptée').first().waitFor({ timeout: LIMIT });
  expect(await communesInGrid()).toEqual([...before, 'Commune neuve']);
  // In force now, it is compared no more: nobody adopts it twice unawares.
  expect(await preview.inPane('variant-Fusion').isChecked()).toBe(false);
  expect(await preview.inPane('variant-adopt-Fusion').count()).toBe(0);
  await hands.activate('variant-undo');
  await preview.pane.getByText('La modification est annulée.').first().waitFor({ timeout: LIMIT });
  expect(await communesInGrid()).toEqual(before);
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});

test('a request in time and one too late: entered, what it changes is shown, accepted, taken back', async () => {
  preview = await session.open();
  const hands = new Hands(preview);
  const rule = (words: string): Promise<void> =>
    preview.inPane('request-rule').getByText(words).waitFor({ timeout: LIMIT });
  const done = (): Promise<void> =>
    preview.pane.getByTestId('notice-success').locator(':scope:focus').waitFor({ timeout: LIMIT });
  const heading = (words: string): Promise<void> =>
    preview.pane.locator('h1:focus', { hasText: words }).waitFor({ timeout: LIMIT });
  const retype = async (testId: string, text: string): Promise<void> => {
    await hands.tabTo(testId);
    await hands.press('Control+a');
    await hands.type(text);
  };
  await preview.pane.locator('[data-page="overview"]').waitFor({ timeout: LIMIT });
  await hands.moveTo('pane');
  await hands.tabTo('section-overview');
  await hands.press('ArrowRight');
  await hands.press('Enter');
  await heading('Données');
  await hands.activate('open-requests');
  await heading('Demandes');
  await hands.activate('request-add');
  await heading('Nouvelle demande');

  // Montpellier, the first commune, asks for E-demat on the last day for 2021; a day later it is too late.
  await retype('field-sentOn', '01/10/2020');
  await rule(
    'Trop tard pour le 1er janvier 2021 (dernier jour : 30/09/2020), et il n’y en a pas d’autre : sans effet.',
  );
  await hands.tabTo('field-sentOn', { back: true });
  await retype('field-sentOn', '30/09/2020');
  await rule('Dans les délais : effet au 1er janvier 2021');
  expect(await preview.inPane('request-effects').locator('li').count()).toBe(1);
  await retype('field-receivedOn', '02/10/2020');
  await retype('field-letter', '0A 1');
  await hands.press('Enter');
  await done();
  await retype('field-answeredOn', '20/10/2020');
  await hands.activate('request-accept');
  await done();
  await preview.inPane('request-state').getByText('Acceptée, effet au 1er janvier 2021').waitFor();
  const rows = await preview.cells('Adhesions', 6, 130);
  const added = rows.findLast(([cell]) => (cell?.value ?? '') !== '')!;
  expect(added.slice(0, 6).map(({ value }) => value ?? '')).toEqual([
    'Montpellier',
    'E-demat',
    2021,
    '',
    '0A 1',
    'D1',
  ]);

  await hands.activate('request-undo');
  await preview.inPane('request-accept').waitFor({ timeout: LIMIT });
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});

async function communesInGrid(): Promise<string[]> {
  const cells = await preview.cells('Communes', 1, 200);
  const names = cells.map(([cell]) => (typeof cell?.value === 'string' ? cell.value : ''));
  return names.slice(
    1,
    names.findIndex((name, index) => index > 0 && name === ''),
  );
}
