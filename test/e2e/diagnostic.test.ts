/**
 * What this Excel does, tried out by keyboard alone: the list, the text that is copied, and a workbook that is as before.
 * One ability less turns its line alone.
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

/** Verdict of each line, by the id of its probe. */
const verdicts = (): Promise<Record<string, string>> =>
  preview.pane
    .locator('[data-testid^="probe-"]')
    .evaluateAll((lines) =>
      Object.fromEntries(
        lines.map((line) => [
          line.getAttribute('data-testid')!.slice('probe-'.length),
          line.getAttribute('data-verdict')!,
        ]),
      ),
    );

const workbook = (): Promise<string> =>
  preview.page.evaluate(() => JSON.stringify(window.quotePartHost!.snapshotAll()));

async function openDiagnostic(hands: Hands): Promise<void> {
  await hands.moveTo('pane');
  await hands.activate('open-help');
  await preview.pane.locator('[data-page="help"] h1:focus').waitFor({ timeout: LIMIT });
  await hands.activate('open-diagnostic');
  await preview.pane.locator('[data-page="diagnostic"] h1:focus').waitFor({ timeout: LIMIT });
}

async function tryExcel(hands: Hands): Promise<void> {
  await hands.activate('diagnostic-start');
  await preview.pane.locator('[data-testid^="notice-"]:focus').waitFor({ timeout: LIMIT });
}

const texts = {
  fr: {
    query: '?pane=350',
    expected: /comme prévu, \d+ autrement, \d+ non essayés?$/,
    copied: 'Texte copié',
    line: '= ourFunctions – Les fonctions QUOTEPART sont là et calculent juste. – 62,05\u00a0€, comme attendu',
  },
  en: {
    query: '?pane=350&lang=en',
    expected: /as expected, \d+ otherwise, \d+ not tried$/,
    copied: 'Text copied',
    line: '= ourFunctions – The QUOTEPART functions are there and compute what they should. – €62.05, as it should be',
  },
} as const;

test.each(['fr', 'en'] as const)('tried, read and copied by keyboard (%s)', async (language) => {
  const { query, expected, copied, line } = texts[language];
  preview = await session.open(query, { permissions: ['clipboard-read', 'clipboard-write'] });
  await preview.inPane('figure-billed').waitFor({ timeout: LIMIT });
  const hands = new Hands(preview);
  const before = await workbook();
  await openDiagnostic(hands);
  await tryExcel(hands);

  expect(await preview.inPane('notice-success').getAttribute('aria-label')).toMatch(expected);
  const lines = await verdicts();
  expect(Object.keys(lines).length).toBeGreaterThan(35);
  expect(lines).toMatchObject({
    webView: 'expected',
    storage: 'expected',
    clipboard: 'expected',
    savedFiles: 'expected',
    ourFunctions: 'expected',
    changeEvents: 'expected',
  });
  expect(Object.values(lines)).not.toContain('notTried');
  expect(await workbook()).toBe(before);

  await hands.activate('diagnostic-copy');
  await preview.inPane('diagnostic-copied').getByText(copied).waitFor();
  const clipboard = await preview.page.evaluate(() => navigator.clipboard.readText());
  expect(clipboard.split('\n')).toContain(line);
  expect(clipboard).toMatch(/^Quote-part \d+\.\d+\.\d+ – /);
  expect(clipboard).toBe(await preview.inPane('diagnostic-text').inputValue());
  // Names of sheets and of people's communes, of the file, cells.
  expect(clipboard).not.toMatch(/Montpellier|Lattes|Adhesions|Convention 2019|Classeur1|\.xlsx/);

  await preview.paneScreenshot(`diagnostic-${language}`);
  expect(await faultsInEveryTheme(preview)).toEqual([]);
  const wide = await preview.pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(wide).toBe(0);
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});

test('where the clipboard is kept from the pane the text is selected, and copied so', async () => {
  preview = await session.open('?pane=350');
  const hands = new Hands(preview);
  await openDiagnostic(hands);
  await tryExcel(hands);
  await preview.pane.locator('html').evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('NotAllowedError'));
    Object.assign(document, { execCommand: () => false });
  });
  await hands.activate('diagnostic-copy');
  await preview.inPane('diagnostic-copied').getByText('Ctrl+C').waitFor();
  const selected = await preview.pane.locator('html').evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    return [field.dataset['testid'], field.selectionEnd - field.selectionStart, field.value.length] as const;
  });
  expect(selected[0]).toBe('diagnostic-text');
  expect(selected[1]).toBe(selected[2]);
});

test('one ability less turns its line and no other; a protected workbook is said', async () => {
  preview = await session.open('?pane=350');
  const hands = new Hands(preview);
  await openDiagnostic(hands);
  await tryExcel(hands);
  const before = await verdicts();

  await preview.page.evaluate(() => window.quotePartHost!.lacking.add('Worksheet.customProperties'));
  await tryExcel(hands);
  expect(await verdicts()).toEqual({ ...before, sheetProperties: 'otherwise' });
  expect(await preview.inPane('probe-sheetProperties').innerText()).toContain('ApiNotFound');

  await preview.pane.locator('html').evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    }),
  );
  await tryExcel(hands);
  await preview.inPane('notice-warning').getByText('le classeur est protégé').waitFor();
  const now = await verdicts();
  expect(now).toMatchObject({ excelApi: 'expected', ourFunctions: 'notTried', charts: 'notTried' });
  expect(preview.incidents).toEqual([]);
});
