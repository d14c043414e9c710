/** When Excel fails in the middle of a drawing: the pane says what happened, and the sheet is as it was. */
import { startSession, type PreviewSession } from './support/browser';
import { EXPECTED_ROWS, RECAP, recapRows } from './support/golden';
import type { Preview } from './support/preview';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

test('a drawing that fails half-way', async () => {
  preview = await session.open();
  const sheet = await preview.drawRecap('live');
  // Only the request that draws has so many actions.
  await preview.page.evaluate(() => {
    window.quotePartHost!.faults.failAction(150, 'GeneralException', { whenActions: 200 });
  });
  await preview.inPane('draw-recap').click();
  const notice = preview.inPane('notice-error');
  await notice.waitFor();
  const words = (await notice.textContent()) ?? '';
  expect(words).toContain('Le récapitulatif 2021 n’a pas été dessiné');
  expect(words).toContain('La feuille précédente est intacte');
  const cells = await preview.cells(sheet, RECAP.columns, RECAP.rows);
  expect(recapRows(cells.map((row) => row.map(({ value }) => value as string | number | null)))).toEqual(
    EXPECTED_ROWS,
  );

  await preview.inPane('draw-recap').click();
  await preview.inPane('notice-success').waitFor();
});
