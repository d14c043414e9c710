/** A drawn sheet that somebody changes by hand, a workbook that is saved and opened, and one that lost its marks. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startSession, type PreviewSession } from './support/browser';
import type { Preview } from './support/preview';

let session: PreviewSession;
let preview: Preview;
let folder: string;
let saved: string;

beforeAll(async () => {
  session = await startSession();
  preview = await session.open();
  folder = mkdtempSync(join(tmpdir(), 'quote-part-marks-'));
  saved = join(folder, 'classeur.xlsx');
});
afterAll(async () => {
  await session.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** The row of a sheet in the list of drawn ones, with its badge. */
const row = (name: string) => preview.inPane('drawn-sheets').locator('li', { hasText: name });

test('a name that was typed over on a recap is named on every page that speaks of sheets', async () => {
  const recap = await preview.drawRecap('frozen');
  await row(recap).filter({ hasText: 'À jour' }).waitFor();
  await preview.typeIntoGrid(recap, 'A9', 'Castelnau');
  await row(recap).filter({ hasText: 'modifiée à la main : A9' }).waitFor();
  await row(recap).filter({ hasText: 'Modifiée à la main' }).waitFor();
  await preview.inPane('section-checks').click();
  await preview.inPane('finding-sheetChangedByHand').filter({ hasText: 'A9' }).waitFor();
  await preview.inPane('section-overview').click();
  await preview.inPane('todo-sheetChanged').filter({ hasText: 'A9' }).waitFor();
});

test('it is so after “Enregistrer sous” and “Ouvrir”', async () => {
  await (await preview.save()).saveAs(saved);
  await preview.openFile(saved);
  await preview.inPane('section-documents').click();
  await row('Récap 2021 figé').filter({ hasText: 'modifiée à la main : A9' }).waitFor();
});

test('what another program erased is taken up again', async () => {
  const parts = unzipSync(new Uint8Array(readFileSync(saved)));
  for (const path of Object.keys(parts)) {
    if (path.startsWith('xl/customProperty/')) Reflect.deleteProperty(parts, path);
    if (!/^xl\/(workbook|worksheets\/sheet\d+)\.xml$/.test(path)) continue;
    const xml = strFromU8(parts[path]!)
      .replace(/<definedName name="_QuotePart[^>]*>[^<]*<\/definedName>/g, '')
      .replace(/<customProperties>.*?<\/customProperties>/g, '');
    parts[path] = strToU8(xml);
  }
  const lost = join(folder, 'perdu.xlsx');
  writeFileSync(lost, zipSync(parts));
  await preview.openFile(lost);
  await preview.inPane('section-documents').click();
  const unmarked = preview.inPane('unmarked-sheets');
  await unmarked
    .filter({ hasText: 'Tableau récapitulatif' })
    .or(unmarked.filter({ hasText: 'Récapitulatif' }))
    .waitFor();
  await preview.inPane('mark-again').click();
  await preview.inPane('marked-again').filter({ hasText: 'est reprise' }).waitFor();
  await row('Récap 2021 figé').filter({ hasText: 'modifiée à la main : A9' }).waitFor();
  expect(await unmarked.count()).toBe(0);
  expect(preview.incidents).toEqual([]);
  expect(await preview.unimplemented()).toEqual([]);
});
