/** The pane in everybody's hands, with 158 communes: how many presses of Tab, where the focus goes, what is said. */
import { listen } from './support/announced';
import { startSession, type PreviewSession } from './support/browser';
import type { Preview } from './support/preview';

jest.setTimeout(240_000);
const LIMIT = 60_000;
const MOST_PRESSES = 12;

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

const press = (testId: string): Promise<void> => preview.inPane(testId).first().press('Enter');
const focused = (selector: string): Promise<void> =>
  preview.pane.locator(`${selector}:focus`).waitFor({ timeout: LIMIT });
const title = (): Promise<string> => preview.pane.locator('html').evaluate(() => document.title);

/** Presses of Tab from a field until the main button of the page has the focus, or the way that leads to it. */
async function pressesFrom(field: string): Promise<number> {
  await preview.inPane(field).first().focus();
  for (let presses = 1; presses <= 40; presses += 1) {
    await preview.page.keyboard.press('Tab');
    const there = await preview.pane
      .locator('html')
      .evaluate(() => document.activeElement?.matches('[data-main], [data-past-fields]') === true);
    if (there) return presses;
  }
  return Infinity;
}

test('from any field to the main button, the focus after each action, a place that is found again', async () => {
  preview = await session.open('?empty&pane=350');
  const { keyboard } = preview.page;
  await press('new-convention');
  await preview.inPane('wizard-search').fill('200067106');
  await press('wizard-search');
  await preview.inPane('wizard-source').waitFor();
  expect(await title()).toMatch(/Intercommunalité · Quote-part$/);
  expect(await pressesFrom('wizard-members-search')).toBeLessThanOrEqual(MOST_PRESSES);

  // Within the list: End, a letter, and what is removed leaves the focus on the next one.
  await preview.pane.locator('[data-row="0"] button').first().focus();
  await keyboard.press('End');
  await focused('[data-row="157"] button');
  await keyboard.type('bayonne');
  await preview.pane.locator('button:focus[aria-label*="Bayonne"]').waitFor({ timeout: LIMIT });
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await preview.pane.locator('[data-testid="wizard-member-remove"]:focus').waitFor({ timeout: LIMIT });

  // The help, and back to the step that was left.
  await press('help');
  await preview.pane.locator('[data-page="help"]').waitFor();
  await press('back');
  await preview.inPane('wizard-source').waitFor();
  await press('wizard-next');
  for (let index = 1; index < 4; index += 1)
    await preview.inPane('wizard-application-cost').nth(index).fill('5000');
  expect(await pressesFrom('wizard-application-name')).toBeLessThanOrEqual(MOST_PRESSES);
  for (let step = 2; step < 5; step += 1) await press('wizard-next');

  // What the review finds leads to the field, which has the focus and says what is wrong until it is mended.
  const links = await preview
    .inPane('wizard-finding')
    .evaluateAll((all) => all.map((each) => each.ariaLabel));
  expect(new Set(links).size).toBe(links.length);
  await press('wizard-finding');
  await focused('[data-testid="wizard-application-cost"]');
  const cost = preview.inPane('wizard-application-cost').first();
  expect(await cost.getAttribute('aria-invalid')).toBe('true');
  await cost.fill('5000');
  expect(await cost.getAttribute('aria-invalid')).not.toBe('true');
  await press('wizard-step-5');
  await press('wizard-create');
  await preview.inPane('undo-creation').waitFor({ timeout: LIMIT });

  // What was created can still be taken back after a visit to another page.
  await press('section-data');
  await preview.inPane('data-communes').waitFor();
  await press('section-overview');
  await preview.inPane('undo-creation').waitFor();

  await press('section-data');
  await press('data-communes');
  await preview.inPane('data-row-0').waitFor();
  expect(await title()).toBe('Communes et partenaires · Quote-part');
  expect(await pressesFrom('data-search')).toBeLessThanOrEqual(MOST_PRESSES);

  // What the eye sees moving is said, and once.
  const announced = await listen(preview);
  const plain = (said: readonly string[]): string[] => said.map((each) => each.replace(/\s/g, ' '));
  await preview.inPane('data-search').fill('hasparren');
  expect(plain(await announced.until(/1.ligne trouvée/))).toHaveLength(1);
  await preview.inPane('data-search').fill('');
  await preview.inPane('data-sort').selectOption('name');
  expect(plain(await announced.until('Liste triée'))).toHaveLength(1);
  await preview.page.evaluate(() => window.quotePartHost!.typeInGrid('Communes', 'E3', "'1234"));
  await press('section-checks');
  await preview.inPane('finding-numberStoredAsText').waitFor({ timeout: LIMIT });
  await press('finding-numberStoredAsText');
  expect(plain(await announced.until('Sélectionné dans la grille'))).toHaveLength(1);
  await press('section-data');
  await preview.inPane('data-row-0').focus();
  await keyboard.type('hasp');
  const row = preview.pane.locator('button:focus').filter({ hasText: 'Hasparren' });
  await row.waitFor({ timeout: LIMIT });
  await keyboard.press('Enter');
  await preview.inPane('field-population').waitFor();
  expect(await pressesFrom('field-name')).toBeLessThanOrEqual(MOST_PRESSES);

  // A deletion is left by Escape, and the focus is on the button that asked for it.
  await press('data-delete');
  await focused('[role="alertdialog"] [data-testid="data-keep"]');
  const described = await preview.pane.getByRole('alertdialog').getAttribute('aria-describedby');
  expect(await preview.pane.locator(`[id="${described ?? ''}"]`).textContent()).not.toBe('');
  await keyboard.press('Escape');
  await focused('[data-testid="data-delete"]');
  expect(await preview.inPane('data-confirm-delete').count()).toBe(0);

  await press('back');
  await row.waitFor({ timeout: LIMIT });
  for (const [entry, field] of [
    ['data-settings', 'field-metropole'],
    ['data-clauses', 'field-bodyKind'],
  ] as const) {
    await press('back');
    await press(entry);
    await preview.inPane(field).waitFor();
    expect(await pressesFrom(field)).toBeLessThanOrEqual(MOST_PRESSES);
  }
  expect(preview.incidents).toEqual([]);
});

test('what is pressed, moved and changed is said, once each, by what stood before it spoke', async () => {
  preview = await session.open('?pane=350');
  await preview.inPane('figure-billed').waitFor({ timeout: LIMIT });
  const log = await listen(preview);
  /** Once, whichever spaces are in it. */
  const said = async (words: RegExp): Promise<void> => {
    const wanted = new RegExp(words.source.replaceAll(' ', '\\s'));
    expect((await log.until(wanted)).filter((each) => wanted.test(each))).toHaveLength(1);
  };

  await preview.inPane('year-select').selectOption('2020');
  await said(/^Exercice 2020$/);
  await preview.inPane('year-select').selectOption('2021');
  await said(/^Exercice 2021$/);

  await press('section-data');
  await press('data-communes');
  await preview.inPane('data-search').fill('lattes');
  await said(/^1 ligne trouvée$/);
  await preview.inPane('data-search').fill('');
  await preview.inPane('data-sort').selectOption('name');
  await said(/^Liste triée : Nom$/);

  // A header of the matrix turns its whole column or row.
  await press('back');
  await press('data-subscriptions');
  await preview.pane.locator('[data-cell="-1-0"]').press('Enter');
  await said(/ : \d+ communes? (dé)?cochées?$/);
  await preview.pane.locator('[data-cell="0--1"]').press('Enter');
  await said(/ : \d+ applications? (dé)?cochées?$/);

  // Which column of a file is which of ours: what becomes of the rows is said.
  await press('back');
  await press('data-import');
  await preview.inPane('import-file').setInputFiles({
    name: 'communes.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Commune;Code INSEE;Population\nLattes;34129;17000\nAutre;;500\n'),
  });
  await said(/1 nouvelle.*1 modifiée/);
  await preview.inPane('import-column-population').selectOption('');
  await said(/0 modifiée, 1 inchangée, 1 refusée/);

  // A column that goes down takes the focus with it.
  await press('section-documents');
  await press('open-accounting');
  await preview.inPane('accounting-preview').waitFor({ timeout: LIMIT });
  await press('accounting-down-0');
  await said(/ : colonne 2 sur \d+$/);
  await focused('[data-testid="accounting-down-1"]');
  await press('back');
  await press('open-council');
  await press('council-freeze');
  // What has the focus says its own name: that is not said twice.
  await focused('[data-testid="notice-success"]');
  const notice = await preview.inPane('notice-success').getAttribute('aria-label');
  expect(notice?.replace(/\s/g, ' ')).toBe('Le récapitulatif 2021 est dessiné et figé.');

  await preview.page.evaluate(() => window.quotePartHost!.typeInGrid('Communes', 'E3', "'1234"));
  await press('section-checks');
  await preview.inPane('finding-numberStoredAsText').waitFor({ timeout: LIMIT });
  await press('finding-numberStoredAsText');
  await said(/^Sélectionné dans la grille : /);
  expect(preview.incidents).toEqual([]);
});
