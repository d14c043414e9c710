/** The finance software's file, from the pane to its bytes. */
import { readFileSync } from 'node:fs';
import { faultsInEveryTheme } from './support/accessibility';
import { startSession, type PreviewSession } from './support/browser';
import type { Preview } from './support/preview';

const LIMIT = 60_000;

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

async function openAccounting(): Promise<void> {
  preview = await session.open();
  await preview.inPane('section-documents').click();
  await preview.inPane('open-accounting').click();
  await preview.inPane('accounting-preview').waitFor();
}

async function download(): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    preview.page.waitForEvent('download', { timeout: LIMIT }),
    preview.inPane('accounting-make').click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('semicolons, decimal commas, a byte order mark, and codes that stay text', async () => {
  await openAccounting();
  await preview.typeIntoGrid('Communes', 'C4', "'21340129100017");
  await preview.pane.locator('[data-testid="accounting-preview"]', { hasText: '21340129100017' }).waitFor();
  await preview.inPane('accounting-fixed-header').fill('Compte');
  await preview.inPane('accounting-fixed-text').fill('70848');
  await preview.inPane('accounting-fixed-add').click();
  const { name, bytes } = await download();
  expect(name).toBe('2021_Montpellier-Mediterranee-Metropole_titres.csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').slice(1).split('\r\n');
  expect(lines[0]).toBe(
    'Exercice;N°;SIRET;Redevable;Code INSEE;Objet;Montant;Émis le;Échéance;Pièce jointe;Compte',
  );
  expect(lines.find((line) => line.includes('Lattes'))).toMatch(
    /^2021;;"21340129100017";Lattes;"34129";[^;]+;\d+,\d\d;;;2021_34129_Lattes_etat-liquidatif\.xlsx;"70848"$/,
  );
  await preview.inPane('notice-success').waitFor();
  await preview.screenshot('accounting');

  // By keyboard: the first column goes down, and the button keeps the focus.
  const down = preview.pane.getByRole('button', { name: 'Descendre « Exercice »' });
  await down.focus();
  await preview.page.keyboard.press('Enter');
  expect(await down.evaluate((button) => button === document.activeElement)).toBe(true);
  const again = await download();
  expect(again.bytes.toString('utf8').slice(1)).toMatch(/^N°;Exercice;/);
  expect(preview.incidents).toEqual([]);
});

test('has no accessibility fault that axe finds', async () => {
  await openAccounting();
  const faults = await faultsInEveryTheme(preview, async (theme) => {
    await preview.screenshot(`accounting-${theme}`);
    await preview.inPane('accounting-preview').scrollIntoViewIfNeeded();
    await preview.screenshot(`accounting-preview-${theme}`);
  });
  expect(faults).toEqual([]);
});
