/** Annexes and statements in the workbook, then a year that is frozen, changed and compared: in a browser. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { faultsInEveryTheme } from './support/accessibility';
import { startSession, type PreviewSession } from './support/browser';
import { GOLDEN } from './support/golden';
import type { Preview } from './support/preview';
import { inEveryTheme } from './support/themes';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

const NOTE = 'Délibération du 30 septembre';
const FROZEN = 'Récap 2021 figé';

const picture = (name: string): Promise<void> =>
  inEveryTheme(preview, (theme) => preview.screenshot(`${name}-${theme}`));

test('drawn, frozen with a note, changed, compared, checked', async () => {
  preview = await session.open('?empty&pane=350');
  await preview.loadExample();
  await preview.inPane('section-documents').click();

  await preview.inPane('open-sheets').click();
  await preview.inPane('sheets-annexe3').uncheck();
  await preview.inPane('sheets-statement').check();
  await preview.inPane('export-search').fill('fabregues');
  await preview.pane.getByRole('checkbox', { name: 'Fabrègues' }).check();
  await picture('sheets');
  await preview.inPane('sheets-start').click();
  await preview.inPane('sheets-drawn').waitFor({ timeout: 60_000 });
  expect(await preview.sheetNames()).toEqual(
    expect.arrayContaining(['Annexe 1 – Fiches 2021', 'Annexe 1 – Usages 2021', 'État 2021 Fabrègues']),
  );
  await picture('sheets-drawn');

  await preview.inPane('back').click();
  await preview.inPane('open-council').click();
  await preview.inPane('council-note').fill(NOTE);
  await preview.inPane('council-freeze').click();
  await preview.inPane(`council-check-${FROZEN}`).waitFor({ timeout: 60_000 });
  const frozen = await preview.cells(FROZEN, 1, GOLDEN.rows.length + 25);
  expect(frozen.map(([cell]) => cell?.value)).toContain(`Note : ${NOTE}`);

  // What was done last is said, until something else is asked for.
  const done = preview.pane.getByText('Le récapitulatif 2021 est dessiné et figé.');
  await done.first().waitFor();

  // A saved copy comes back: it is what was frozen.
  const saved = await (await preview.save()).path();
  await preview.inPane('council-file').setInputFiles(saved);
  // Annexes and statement in the copy are not frozen: that is said, of them alone; portable ones are known as such.
  const documents = preview.inPane('council-documents').locator('li');
  await documents.first().waitFor();
  expect(await done.count()).toBe(0);
  expect(await documents.filter({ hasText: FROZEN }).first().innerText()).toMatch(
    /^Récapitulatif 2021\n(.|\n)*Note\s: Délib(.|\n)*Tel que figé$/,
  );
  expect(await documents.getByText('Sans empreinte').count()).toBe(1);
  expect(await documents.getByText('Tel que fait').count()).toBe(2);
  await picture('council-copy');

  const { commune, population } = GOLDEN.rows[0]!;
  await preview.typeIntoGrid('Communes', 'E2', String(population + 1_000));
  expect((await preview.cell('Communes', 'A2')).value).toBe(commune);
  await preview.inPane(`council-check-${FROZEN}`).getByText('Périmé').waitFor();
  await preview.inPane(`council-check-${FROZEN}`).click();
  await preview
    .inPane('council-summary')
    .filter({ hasText: /ont changé\.$/ })
    .waitFor();
  const people = preview.inPane('council-differences').locator('li', { hasText: commune }).first();
  expect(await people.innerText()).toMatch(/\+1\s000/);
  await picture('council');

  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});

/** The file with one of its amounts another one. */
function withAnotherAmount(file: Uint8Array, amount: string): Uint8Array {
  const parts = unzipSync(file);
  const path = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[path]!);
  expect(xml.split(`<v>${amount}</v>`).length).toBeGreaterThan(1);
  const changed = xml.replaceAll(`<v>${amount}</v>`, `<v>${Number(amount) + 1}</v>`);
  return zipSync({ ...parts, [path]: strToU8(changed) });
}

test('a commune’s file comes back altered: the pane says which document', async () => {
  preview = await session.open('?empty&pane=350');
  await preview.loadExample();
  await preview.inPane('section-documents').click();
  await preview.inPane('open-communeFiles').click();
  await preview.inPane('export-filling-frozen').check();
  await preview.inPane('export-who-chosen').check();
  await preview.inPane('export-search').fill('fabregues');
  await preview.pane.getByRole('checkbox', { name: 'Fabrègues' }).check();
  const [download] = await Promise.all([
    preview.page.waitForEvent('download', { timeout: 60_000 }),
    preview.inPane('export-start').click(),
  ]);
  const file = new Uint8Array(readFileSync(await download.path()));
  const golden = GOLDEN.rows.find(({ commune }) => commune === 'Fabrègues')!;

  await preview.inPane('back').click();
  await preview.inPane('open-council').click();
  await preview.pane.getByText('Aucune feuille figée dans ce classeur.').waitFor();
  const choose = (name: string, bytes: Uint8Array) =>
    preview.inPane('council-file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await choose('Fabrègues.xlsx', file);
  const success = preview.inPane('notice-success');
  await success.waitFor();
  expect(await success.innerText()).toMatch(/les 5 documents sont tels qu’ils ont été figés/);
  expect(await success.evaluate((element) => element === document.activeElement)).toBe(true);

  await choose('Fabrègues modifié.xlsx', withAnotherAmount(file, String(Number(golden.total))));
  const error = preview.inPane('notice-error');
  await error.waitFor();
  const sentence = /le document « État liquidatif 2021 – Fabrègues » a été modifié depuis/;
  expect((await error.innerText()).replace(/\s/g, ' ')).toMatch(sentence);
  // Heard with the focus, by the name of what has it; so it is not said a second time.
  const focused = await error.evaluate((element) => element === document.activeElement && element.ariaLabel);
  expect(String(focused).replace(/\s/g, ' ')).toMatch(sentence);
  const documents = preview.inPane('council-documents').locator('li');
  expect(await documents.count()).toBe(5);
  expect(await documents.first().innerText()).toMatch(/^État liquidatif 2021 – Fabrègues(.|\n)*Modifié$/);
  expect(await documents.getByText('Tel que figé').count()).toBe(4);
  const faults = await faultsInEveryTheme(preview, (theme) =>
    preview.paneScreenshot(`council-altered-${theme}`),
  );
  expect(faults).toEqual([]);

  // In the workbook: two frozen statements, one of which somebody changes.
  await preview.inPane('back').click();
  await preview.inPane('open-sheets').click();
  await preview.inPane('sheets-annexe1').uncheck();
  await preview.inPane('sheets-statement').check();
  await preview.inPane('sheets-filling-frozen').check();
  await preview.inPane('export-search').fill('fabregues');
  await preview.pane.getByRole('checkbox', { name: 'Fabrègues' }).check();
  await preview.inPane('sheets-start').click();
  await preview.inPane('sheets-drawn').waitFor({ timeout: 60_000 });
  await preview.inPane('back').click();
  await preview.inPane('open-council').click();
  await preview.inPane('council-check-all').click();
  await success.waitFor();
  await preview.typeIntoGrid('Annexe 3 – 2021 figé', 'A2', 'x');
  await preview.inPane('council-check-all').click();
  await error.waitFor();
  expect((await error.innerText()).replace(/\s/g, ' ')).toMatch(
    /^Ce classeur : le document « Annexe 3 2021 » a été modifié/,
  );
  await inEveryTheme(preview, (theme) => preview.paneScreenshot(`council-all-${theme}`));
  expect(preview.incidents).toEqual([]);
});
