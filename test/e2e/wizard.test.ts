/** A new convention for an intercommunality that no fixture mentions, by keyboard alone, through the build that ships. */
import { startSession, type PreviewSession } from './support/browser';
import { Hands } from './support/hands';
import type { Preview } from './support/preview';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

const COMMUNES = 158;

test('the Pays Basque: from nothing to its recap', async () => {
  preview = await session.open('?empty');
  const { keyboard } = preview.page;
  /** The element itself is not pressed: the focus comes to it, and the keys do the rest. */
  const press = async (testId: string, key = 'Enter'): Promise<void> => {
    await preview.inPane(testId).first().focus();
    await keyboard.press(key);
  };
  const headingHasFocus = () => preview.pane.locator('h1:focus').waitFor();

  await press('new-convention');
  await preview.inPane('wizard-search').focus();
  await keyboard.type('pays basque');
  await preview.inPane('wizard-result').first().waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await preview.inPane('wizard-source').waitFor();

  // One is corrected in place: the focus goes into its form, and back to its row.
  const focusIsOn = (testId: string) => preview.pane.locator(`[data-testid="${testId}"]:focus`).waitFor();
  await press('wizard-member-correct');
  await focusIsOn('wizard-correct-name');
  await keyboard.press('Escape');
  await focusIsOn('wizard-member-correct');
  await keyboard.press('Enter');
  await focusIsOn('wizard-correct-name');
  await keyboard.type(' ');
  await keyboard.press('Enter');
  await focusIsOn('wizard-correct-name');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Ahaxe renommée');
  await keyboard.press('Enter');
  await focusIsOn('wizard-member-correct');
  expect(await preview.inPane('wizard-members').locator('li').first().innerText()).toContain(
    'Ahaxe renommée',
  );

  await press('wizard-next');
  await headingHasFocus();
  const costs = ['8 333,33', '5000', '6666,67', '3000'];
  for (const [index, cost] of costs.entries()) {
    await preview.inPane('wizard-application-cost').nth(index).focus();
    await keyboard.type(cost);
  }

  await press('wizard-next');
  await headingHasFocus();
  await preview.pane.locator('[data-cell="0-0"]').focus();
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowUp');
  await keyboard.press('Space');
  const usesInFirstYear = COMMUNES * costs.length - 1 - COMMUNES;
  await preview
    .inPane('wizard-uses-count')
    .getByText(new RegExp(`^${usesInFirstYear} `))
    .waitFor();
  // From the second year on the one that was unchecked subscribes, and its neighbour below no longer does.
  await preview.inPane('wizard-uses-year').focus();
  await keyboard.press('ArrowDown');
  await preview.pane.locator('[data-cell="0-0"]').focus();
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await preview
    .inPane('wizard-uses-count')
    .getByText(new RegExp(`^${usesInFirstYear} `))
    .waitFor();
  const uses = usesInFirstYear + 1;

  await press('wizard-back');
  await headingHasFocus();
  expect(await preview.inPane('wizard-application-cost').first().inputValue()).toBe(costs[0]);
  await press('wizard-next');
  await press('wizard-next');
  await headingHasFocus();
  await press('wizard-next');
  await headingHasFocus();
  await press('wizard-create');
  await preview.pane.locator('[data-page="overview"]').waitFor({ timeout: 30_000 });

  const communes = await preview.cells('Communes', 5, COMMUNES + 2);
  expect(communes[0]?.map(({ value }) => value)).toEqual([
    'Commune',
    'Code INSEE',
    'SIRET',
    'Type',
    'Population',
  ]);
  expect(communes[1]?.[0]?.value).toBe('Ahaxe renommée');
  expect(communes[COMMUNES]?.[1]?.value).toMatch(/^64\d{3}$/);
  expect(communes[COMMUNES + 1]?.[0]?.value).toBeFalsy();
  const subscriptions = await preview.cells('Adhesions', 4, uses + 2);
  const periods = subscriptions.map((row) => row.map(({ value }) => value));
  const firstYear = Number(periods[2]?.[2]);
  const [application] = periods[1]?.slice(1) ?? [];
  const ofFirst = periods.filter(([name, used]) => name === 'Ahaxe renommée' && used === application);
  expect(ofFirst.map((row) => row[2])).toEqual([firstYear + 1]);
  const below = String(communes[2]?.[0]?.value);
  const ofBelow = periods.filter(([name, used]) => name === below && used === application);
  expect(ofBelow.map((row) => row.slice(2))).toEqual([[firstYear, firstYear]]);
  expect(subscriptions[uses]?.[0]?.value).toBeTruthy();
  expect(subscriptions[uses + 1]?.[0]?.value).toBeFalsy();

  await preview.drawRecap('frozen');
  expect(await preview.unimplemented()).toEqual([]);

  // The convention that follows, as a workbook of its own: one cost changes, and all of it is seen before.
  const sheets = await preview.sheetNames();
  await press('section-data');
  await press('open-next');
  await headingHasFocus();
  await preview.inPane('next-follows').waitFor();
  await press('wizard-next');
  await headingHasFocus();
  await preview.inPane('wizard-application-cost').first().focus();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('10000');
  for (const step of [3, 4, 5]) {
    await press('wizard-next');
    await headingHasFocus();
    // Not everything is checked there, as where one begins from nothing.
    if (step === 3) await preview.pane.getByText('jusqu’à la fin de la convention actuelle').waitFor();
  }
  const effects = await preview.inPane('wizard-effects').innerText();
  expect(effects).toContain(`Total refacturé`);
  const [download] = await Promise.all([
    preview.page.waitForEvent('download', { timeout: 30_000 }),
    press('wizard-create'),
  ]);
  await preview.pane.getByTestId('notice-success').locator(':scope:focus').waitFor();
  expect(await preview.sheetNames()).toEqual(sheets);
  expect(download.suggestedFilename()).toMatch(`convention_${firstYear + 3}-${firstYear + 5}_`);
  await preview.openFile(await download.path());
  await preview.pane.locator('[data-page="overview"]').waitFor({ timeout: 30_000 });
  expect((await preview.cell('Parametres', 'B4')).value).toBe(firstYear + 3);
  expect((await preview.cell('Applications', 'G2')).value).toBe(10_000);
  expect(preview.incidents).toEqual([]);
});

test('a creation is undone in one step, and its draft is there again', async () => {
  preview = await session.open('?empty');
  const press = (testId: string) => preview.inPane(testId).first().press('Enter');
  await press('new-convention');
  await preview.inPane('wizard-search').fill('200067106');
  await press('wizard-search');
  await preview.inPane('wizard-source').waitFor();
  await press('wizard-next');
  for (const index of [0, 1, 2, 3]) await preview.inPane('wizard-application-cost').nth(index).fill('5000');
  for (const _ of [3, 4, 5]) await press('wizard-next');
  const before = await preview.sheetNames();
  await press('wizard-create');
  await preview.pane.getByTestId('notice-success').locator(':scope:focus').waitFor({ timeout: 30_000 });
  expect((await preview.sheetNames()).length).toBe(before.length + 8);
  await press('undo-creation');
  await preview.pane.locator('[data-page="welcome"]').waitFor({ timeout: 30_000 });
  await preview.pane.getByTestId('notice-success').locator(':scope:focus').waitFor();
  expect(await preview.sheetNames()).toEqual(before);
  await press('new-convention');
  await preview.inPane('wizard-restart').waitFor();
  expect(preview.incidents).toEqual([]);
});

test('the draft survives closing the pane', async () => {
  preview = await session.open('?empty');
  await preview.inPane('new-convention').press('Enter');
  await preview.inPane('wizard-search').fill('200067106');
  await preview.inPane('wizard-search').press('Enter');
  await preview.inPane('wizard-source').waitFor();
  await preview.inPane('wizard-next').press('Enter');
  await preview.page.reload();
  await preview.isReady();
  await preview.inPane('new-convention').press('Enter');
  await preview.inPane('wizard-restart').waitFor();
  expect(await preview.inPane('wizard-step-2').getAttribute('aria-current')).toBe('step');
  await preview.inPane('wizard-restart').press('Enter');
  expect(await preview.inPane('wizard-step-1').getAttribute('aria-current')).toBe('step');
});

describe.each([320, 350, 600])('the form of a member, in a pane of %i px', (width) => {
  const FIELDS = ['name', 'kind', 'population', 'inseeCode', 'siret'];
  const narrow = width < 500;

  /** Where the fields stand, and which of their words do not fit. */
  const laidOut = (form: string) =>
    preview.pane.locator(`form:has([data-testid="${form}-name"])`).evaluate((element) => {
      const fields = [...element.querySelectorAll<HTMLElement>('.fui-Field')];
      const words = [
        ...element.querySelectorAll<HTMLElement>('label, button, .fui-Field__validationMessage'),
      ];
      return {
        boxes: fields.map((field) => {
          const { left, top, right, bottom } = field.getBoundingClientRect();
          return { left, top, right, bottom };
        }),
        cut: words
          .filter((each) => each.scrollWidth > each.clientWidth + 1)
          .map(({ innerText }) => innerText),
        beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    });

  async function expectRoom(form: string): Promise<void> {
    const { boxes, cut, beyond } = await laidOut(form);
    expect({ cut, beyond }).toEqual({ cut: [], beyond: 0 });
    expect(boxes).toHaveLength(FIELDS.length);
    const rows = new Set(boxes.map(({ top }) => Math.round(top)));
    // The name has a row of its own; below it there are two to a row where there is room.
    expect(rows.size).toBe(narrow ? FIELDS.length : 3);
    boxes.forEach(({ left, top, right }, at) => {
      const before = boxes[at - 1];
      if (before === undefined) return;
      const below = Math.round(top) > Math.round(before.top);
      if (below) expect(Math.round(top - before.bottom)).toBeGreaterThanOrEqual(16);
      else expect(left - before.right).toBeGreaterThanOrEqual(8);
      if (narrow) expect([left, right]).toEqual([before.left, before.right]);
    });
  }

  test('has room for every word, right or wrong, and one order of keys', async () => {
    preview = await session.open(`?empty&pane=${width}`);
    const hands = new Hands(preview);
    await preview.inPane('new-convention').press('Enter');
    await preview.inPane('wizard-member-name').focus();
    for (const field of FIELDS) await hands.tabTo(`wizard-member-${field}`, { most: 1 });
    await hands.tabTo('wizard-member-add', { most: 1 });
    await expectRoom('wizard-member');
    await hands.press('Enter');
    await preview.pane.getByText('Saisissez un nom.').waitFor();
    await preview.pane.getByText('Saisissez le nombre d’habitants.').waitFor();
    await expectRoom('wizard-member');
    await preview.paneScreenshot(`member-form-${width}`);

    // The same form, in the row of the list that is corrected.
    await preview.inPane('wizard-member-name').fill('Trégor-sur-Clavier');
    await preview.inPane('wizard-member-population').fill('1234');
    await preview.inPane('wizard-member-population').press('Enter');
    await preview.inPane('wizard-member-correct').press('Enter');
    await preview.pane.locator('[data-testid="wizard-correct-name"]:focus').waitFor();
    await expectRoom('wizard-correct');
    const form = await preview.pane.locator('form:has([data-testid="wizard-correct-name"])').boundingBox();
    const list = await preview.inPane('wizard-members').boundingBox();
    // All of it is seen at once: a form in a box that scrolls hides its own button.
    expect(form!.y + form!.height).toBeLessThanOrEqual(list!.y + list!.height + 1);
    for (const field of FIELDS) await hands.tabTo(`wizard-correct-${field}`, { most: 1 });
    await hands.tabTo('wizard-correct-save', { most: 1 });
    await preview.paneScreenshot(`member-correct-${width}`);
    expect(preview.incidents).toEqual([]);
  });
});
