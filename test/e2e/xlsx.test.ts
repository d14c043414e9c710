/** A workbook saved from the preview, recalculated by LibreOffice, and opened again in the preview. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Preview } from './support/preview';
import { startSession, type PreviewSession } from './support/browser';
import { EXPECTED_FOOT, EXPECTED_ROWS, RECAP, recapFoot, recapRows } from './support/golden';
import { findLibreOffice, recalculate } from './support/libreOffice';

let session: PreviewSession;
let preview: Preview;
let folder: string;
let workbook: string;
let recap: string;

beforeAll(async () => {
  session = await startSession();
  preview = await session.open();
  recap = await preview.drawRecap('portable');
  folder = mkdtempSync(join(tmpdir(), 'quote-part-saved-'));
  workbook = join(folder, 'classeur.xlsx');
  const download = await preview.save();
  expect(download.suggestedFilename()).toBe('classeur.xlsx');
  await download.saveAs(workbook);
});
afterAll(async () => {
  await session.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const soffice = findLibreOffice();
if (soffice === null) {
  const why = 'LibreOffice (soffice) is not on this computer: the saved workbook is not recalculated.';
  if (!process.env.CI) console.warn(`Skipped. ${why}`);
}
// In CI the test runs without LibreOffice too, and fails: a second opinion that is never asked is worth nothing.
const withLibreOffice = soffice !== null || process.env.CI ? test : test.skip;

withLibreOffice('LibreOffice computes the same amounts from the portable formulas', async () => {
  if (soffice === null) throw new Error('LibreOffice (soffice) is compulsory in CI.');
  const sheets = await recalculate(soffice, workbook);
  const values = sheets.get(recap);
  if (!values) throw new Error(`No sheet ${recap} in ${[...sheets.keys()].join(', ')}`);
  expect(recapRows(values)).toEqual(EXPECTED_ROWS);
  expect(recapFoot(values)).toEqual(EXPECTED_FOOT);
});

test('the preview opens what it saved', async () => {
  await preview.openFile(workbook);
  const cells = await preview.cells(recap, RECAP.columns, RECAP.rows);
  expect(recapRows(cells.map((row) => row.map(({ value }) => value as string | number | null)))).toEqual(
    EXPECTED_ROWS,
  );
  await preview.pane.locator('[data-state="ready"]').waitFor();
  expect(preview.incidents).toEqual([]);
});
