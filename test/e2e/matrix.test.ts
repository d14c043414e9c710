/** Who uses what, in the pane of an intercommunality with many communes, by keyboard alone; and where it stands. */
import type { Preview } from './support/preview';
import { startSession, type PreviewSession } from './support/browser';
import { faultsOfMoves, measured } from './support/gridFaults';
import { alike } from './support/textFaults';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

const COMMUNES = 158;
const APPLICATIONS = 4;
const LONG_NAMES = ['Plateforme de dématérialisation des autorisations d’urbanisme ', 'Archivage '];

const press = (testId: string) => preview.inPane(testId).first().press('Enter');

/** The wizard as far as the subscriptions. */
async function beginPaysBasque(applications: number): Promise<void> {
  await press('new-convention');
  await preview.inPane('wizard-search').fill('200067106');
  await press('wizard-search');
  await preview.inPane('wizard-source').waitFor();
  await press('wizard-next');
  for (let index = 0; index < applications; index += 1) {
    if (index >= 4) {
      await press('wizard-application-add');
      await preview
        .inPane('wizard-application-name')
        .nth(index)
        .fill(`${LONG_NAMES[index % 2]!}${index}`);
    }
    await preview.inPane('wizard-application-cost').nth(index).fill('5000');
  }
  await press('wizard-next');
  await preview.inPane('wizard-uses').waitFor();
}

async function endPaysBasque(): Promise<void> {
  for (let step = 3; step < 5; step += 1) await press('wizard-next');
  await press('wizard-create');
  // What was created has been read again, and the focus is where it stays.
  await preview.inPane('undo-creation').waitFor({ timeout: 30_000 });
}

/** Rows of the table of subscriptions. */
const subscriptions = async (): Promise<unknown[][]> =>
  (await preview.cells('Adhesions', 2, COMMUNES * APPLICATIONS + 1))
    .slice(1)
    .map((row) => row.map(({ value }) => value))
    .filter(([commune]) => commune !== '' && commune !== null);

const cell = (row: number, column: number) => preview.pane.locator(`[data-cell="${row}-${column}"]`);
const isFocused = (row: number, column: number) =>
  preview.pane.locator(`[data-cell="${row}-${column}"]:focus`).waitFor();
const isUsed = (row: number, column: number) => cell(row, column).getAttribute('aria-checked');

/** Cells of the whole grid that are not ticked, as the headers of the columns count them: rows are drawn when seen. */
async function unused(): Promise<number> {
  const names = await preview.pane
    .locator('[role="columnheader"] button')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')!));
  const counts = names.map((name) => /(\d+) sur (\d+)$/.exec(name)!.slice(1).map(Number));
  return counts.reduce((sum, [used, all]) => sum + all! - used!, 0);
}

/** The status of the grid, in the words that were last said. */
const isSaid = (words: string | RegExp) =>
  preview.pane.locator('[role="status"]').filter({ hasText: words }).waitFor({ state: 'attached' });

test('one cell, a whole row and a whole column are turned, and saved at once', async () => {
  preview = await session.open('?empty');
  const { keyboard } = preview.page;
  await beginPaysBasque(APPLICATIONS);
  await endPaysBasque();
  expect(await subscriptions()).toHaveLength(COMMUNES * APPLICATIONS);
  await preview.inPane('section-data').press('Enter');
  await preview.inPane('data-subscriptions').press('Enter');
  await cell(0, 0).focus();

  // The last commune is drawn when the focus goes there.
  expect(await cell(COMMUNES - 1, 0).count()).toBe(0);
  await keyboard.press('Control+End');
  await isFocused(COMMUNES - 1, APPLICATIONS - 1);
  await keyboard.press('Space');
  expect(await isUsed(COMMUNES - 1, APPLICATIONS - 1)).toBe('false');
  expect(await cell(COMMUNES - 1, APPLICATIONS - 1).getAttribute('aria-label')).toMatch(/, .*modif/);
  expect(await cell(COMMUNES - 2, APPLICATIONS - 1).getAttribute('data-changed')).toBe('false');

  // The header of a row, then that of a column.
  await keyboard.press('Control+Home');
  await isFocused(0, 0);
  await keyboard.press('Home');
  await isFocused(0, -1);
  await keyboard.press('Space');
  for (let column = 0; column < APPLICATIONS; column += 1) expect(await isUsed(0, column)).toBe('false');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  await isFocused(-1, 0);
  // Not all use it: the column is filled first, and a second press empties it.
  await keyboard.press('Space');
  expect(await isUsed(0, 0)).toBe('true');
  await keyboard.press('Space');
  await isSaid(`E-demat : ${COMMUNES} communes décochées`);
  expect(await unused()).toBe(COMMUNES + (APPLICATIONS - 1) + 1);

  await preview.inPane('data-save').press('Enter');
  await preview.inPane('notice-success').waitFor();
  await preview.page.waitForFunction(
    (last) => !window.quotePartHost!.cell('Adhesions', `A${last}`).value,
    COMMUNES * APPLICATIONS + 1,
  );
  const left = await subscriptions();
  expect(left).toHaveLength(COMMUNES * (APPLICATIONS - 1) - (APPLICATIONS - 1) - 1);
  const [first, last] = [
    (await preview.cell('Communes', 'A2')).value,
    (await preview.cell('Communes', `A${COMMUNES + 1}`)).value,
  ];
  expect(left.filter(([commune]) => commune === first)).toEqual([]);
  expect(left.filter(([commune]) => commune === last)).toHaveLength(APPLICATIONS - 2);
  expect(await preview.pane.locator('[data-changed="true"]').count()).toBe(0);
  expect(preview.incidents).toEqual([]);
});

/** Rows that are seen whole, and not covered, before anything was scrolled. */
const rowsInView = (grid: string): Promise<number> =>
  preview.inPane(grid).evaluate((frame) => {
    const rows = [...frame.querySelectorAll('[data-cell$="-0"]:not([data-cell^="-"])')];
    return rows.filter((row) => {
      const { left, bottom } = row.getBoundingClientRect();
      return row.contains(document.elementFromPoint(left + 2, bottom - 2));
    }).length;
  });

/** Into the grid, to its first cell. */
async function enter(): Promise<void> {
  await preview.pane.locator('[data-cell][tabindex="0"]').focus();
  await preview.page.keyboard.press('Control+Home');
  await isFocused(0, 0);
}

/** Presses of Tab from before the grid until the focus has left it. */
async function tabStops(grid: string): Promise<number> {
  const search = preview.inPane(`${grid}-search`);
  await search.focus();
  for (let stops = 1; ; stops += 1) {
    await preview.page.keyboard.press('Tab');
    const within = await preview.inPane(grid).evaluate((frame) => frame.contains(document.activeElement));
    if (!within) return stops;
  }
}

const paneOf = (width: number, height: number) =>
  preview.page.evaluate(
    ([wide, high]) => {
      const pane = document.querySelector<HTMLElement>('#pane')!;
      Object.assign(pane.style, { width: `${wide}px`, minWidth: '0', flex: 'none', height: `${high}px` });
    },
    [width, height] as const,
  );

/** WCAG 1.4.12, as its bookmarklet does it. */
const spaced = () =>
  preview.pane.locator('head').evaluate((head) => {
    const style = document.createElement('style');
    style.textContent =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
    head.append(style);
  });

test('twelve applications: everything is large enough, stays in view and in its own frame, in both grids', async () => {
  preview = await session.open('?empty&pane=350');
  const { keyboard } = preview.page;
  await beginPaysBasque(12);
  const everywhere = async (grid: string): Promise<void> => {
    for (const [width, height] of [
      [350, 700],
      [320, 700],
      [320, 240],
      [600, 700],
    ] as const) {
      await paneOf(width, height);
      await enter();
      expect([grid, width, height, await faultsOfMoves(preview, grid)]).toEqual([grid, width, height, []]);
      expect([grid, width, height, await alike(preview)]).toEqual([grid, width, height, []]);
      const [narrow, low] = (await measured(preview, grid)).smallest;
      expect(narrow).toBeGreaterThanOrEqual(24);
      expect(low).toBeGreaterThanOrEqual(24);
    }
    await paneOf(350, 700);
    expect(await tabStops(grid)).toBeLessThanOrEqual(3);
  };
  expect(await rowsInView('wizard-uses')).toBeGreaterThanOrEqual(3);
  await everywhere('wizard-uses');

  // The search finds by name and by code, and what a header then turns is what is shown.
  await preview.inPane('wizard-uses-search').fill('64102');
  await isSaid('1 commune trouvée');
  await preview.inPane('wizard-uses-search').fill('ain');
  await isSaid(/^\d+ communes trouvées/);
  const found = Number((await preview.inPane('wizard-uses').getAttribute('aria-rowcount'))!) - 1;
  await keyboard.press('Enter');
  await isFocused(0, 0);
  await keyboard.press('ArrowUp');
  await keyboard.press('Space');
  await isSaid(`E-demat : ${found} communes décochées`);
  await preview.inPane('wizard-uses-search').fill('');
  expect(await unused()).toBe(found);
  // Letters go to the name that begins so.
  await enter();
  await keyboard.type('hasp');
  expect(await preview.pane.locator('[data-cell]:focus').getAttribute('aria-label')).toMatch(/^Hasparren, /);
  const whole = await preview.inPane('wizard-uses-here').innerText();
  expect(whole).toMatch(/^Hasparren · \d{5}, E-demat/);

  await endPaysBasque();
  await press('section-data');
  await press('data-subscriptions');
  await preview.inPane('matrix').waitFor();
  expect(await rowsInView('matrix')).toBeGreaterThanOrEqual(3);
  await everywhere('matrix');

  // A changed cell is told by more than its colour, in a line that is seen.
  await enter();
  await keyboard.press('Space');
  const outline = await preview.pane
    .locator('[data-changed="true"] > span')
    .first()
    .evaluate((box) => getComputedStyle(box).outlineStyle);
  expect(outline).toBe('dashed');
  await spaced();
  expect(await faultsOfMoves(preview, 'matrix')).toEqual([]);
  const clipped = await preview.pane
    .locator('[role="rowheader"]')
    .evaluateAll(
      (names) =>
        names.filter((name) => name.firstElementChild!.firstElementChild!.scrollHeight > name.clientHeight)
          .length,
    );
  expect(clipped).toBe(0);
  expect(preview.incidents).toEqual([]);
}, 240_000);
