/** A workbook saved from the preview, recalculated by LibreOffice, and opened again in the preview. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIBRE_OFFICE, recalculatedSheets } from '../helpers/libreOffice';
import { testWith } from '../helpers/needs';
import type { Preview } from './support/preview';
import { startSession, type PreviewSession } from './support/browser';
import { EXPECTED_FOOT, EXPECTED_ROWS, RECAP, recapFoot, recapRows } from './support/golden';

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

testWith([LIBRE_OFFICE], 'LibreOffice computes the same amounts from the portable formulas', () => {
  const sheets = recalculatedSheets(new Uint8Array(readFileSync(workbook)), 'xlsx');
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
