/** Annexes and statements in the workbook, then a year that is frozen, changed and compared: in a browser. */
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

const NOTE = 'Délibération du 30 septembre';
const FROZEN = 'Récap 2021 figé';

test.each(['light', 'dark'])('drawn, frozen with a note, changed, compared, checked (%s)', async (theme) => {
  preview = await session.open(`?empty&pane=350&theme=${theme}`);
  await preview.loadExample();
  await preview.inPane('section-documents').click();

  await preview.inPane('open-sheets').click();
  await preview.inPane('sheets-annexe3').uncheck();
  await preview.inPane('sheets-statement').check();
  await preview.inPane('export-search').fill('fabregues');
  await preview.pane.getByRole('checkbox', { name: 'Fabrègues' }).check();
  await preview.screenshot(`sheets-${theme}`);
  await preview.inPane('sheets-start').click();
  await preview.inPane('sheets-drawn').waitFor({ timeout: 60_000 });
  expect(await preview.sheetNames()).toEqual(
    expect.arrayContaining(['Annexe 1 – Fiches 2021', 'Annexe 1 – Usages 2021', 'État 2021 Fabrègues']),
  );
  await preview.screenshot(`sheets-drawn-${theme}`);

  await preview.inPane('back').click();
  await preview.inPane('open-council').click();
  await preview.inPane('council-note').fill(NOTE);
  await preview.inPane('council-freeze').click();
  await preview.inPane(`council-check-${FROZEN}`).waitFor({ timeout: 60_000 });
  const frozen = await preview.cells(FROZEN, 1, GOLDEN.rows.length + 25);
  expect(frozen.map(([cell]) => cell?.value)).toContain(`Note : ${NOTE}`);

  // A saved copy comes back: it is what was frozen.
  const saved = await (await preview.save()).path();
  await preview.inPane('council-file').setInputFiles(saved);
  await preview.inPane('notice-success').getByText(`Note : ${NOTE}`).waitFor();

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
  await preview.screenshot(`council-${theme}`);

  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});
