/** A table that somebody else made, from its file to the tables, and back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { HOSTILE_FILES } from '../helpers/hostileFiles';
import { faultsInEveryTheme } from './support/accessibility';
import { startSession, type PreviewSession } from './support/browser';
import type { Preview } from './support/preview';

let session: PreviewSession;
let preview: Preview;

beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session.close());
afterEach(() => preview.close());

async function openImport(): Promise<void> {
  preview = await session.open();
  await preview.inPane('section-data').click();
  await preview.inPane('data-import').click();
  await preview.inPane('import-choose').waitFor();
}

const pick = (name: string, bytes: Uint8Array): Promise<void> =>
  preview
    .inPane('import-file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

const CSV = strToU8(
  'codgeo;libgeo;Population totale 2021\r\n34129;LATTES;17 000\r\n34192;Palavas;6000\r\n34120;Jacou;\r\n',
);

/** As small as Excel still opens it: texts stand in their cells. `macros`: with a project of VBA, as an .xlsm. */
function xlsx(rows: readonly (readonly (string | number)[])[], macros = false): Uint8Array {
  const cell = (value: string | number): string =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const data = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const files = {
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Logiciels" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>${macros ? `<Relationship Id="r2" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>` : ''}</Relationships>`,
    ...(macros ? { 'xl/vbaProject.bin': 'Sub Auto_Open()' } : {}),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

async function column(sheet: string, columns: number, rows: number): Promise<string[]> {
  const cells = await preview.cells(sheet, columns, rows);
  return cells.map((row) => row.map(({ value }) => String(value as string | number | null)).join('|'));
}

test('a list of populations as .csv: previewed, agreed to, written, taken back', async () => {
  await openImport();
  const before = await column('Communes', 5, 35);
  await pick('insee.csv', CSV);
  await preview.inPane('import-summary').waitFor();
  expect(await preview.inPane('import-summary').textContent()).toBe('1 modifiée · 1 nouvelle · 1 inchangée');
  expect(await preview.inPane('import-changed').textContent()).toMatch(/Lattes.*Population.*→.*17.000/);
  expect(await column('Communes', 5, 35)).toEqual(before);

  await preview.inPane('import-apply').click();
  await preview.inPane('data-undo').waitFor();
  const after = await column('Communes', 5, 35);
  expect(after.some((row) => row.startsWith('Lattes|34129|') && row.endsWith('|17000'))).toBe(true);
  expect(after.some((row) => row.startsWith('Palavas|34192|') && row.endsWith('|6000'))).toBe(true);

  await preview.inPane('data-undo').click();
  await preview.pane.getByText('La modification est annulée.').first().waitFor();
  expect(await column('Communes', 5, 35)).toEqual(before);
  expect(preview.incidents).toEqual([]);
});

test('applications as .xlsx, with a column that the person chooses', async () => {
  await openImport();
  await pick(
    'logiciels.xlsx',
    xlsx([
      ['Logiciel', 'Budget 2021'],
      ['Cadastre', 1200.5],
    ]),
  );
  await preview.inPane('import-refused').waitFor();
  expect(await preview.inPane('import-role-applications').isChecked()).toBe(true);
  await preview.inPane('import-column-annualCost').selectOption({ label: 'Budget 2021' });
  await preview.inPane('import-new').waitFor();
  await preview.inPane('import-apply').click();
  await preview.inPane('data-undo').waitFor();
  const rows = await column('Applications', 7, 8);
  expect(rows.some((row) => row.startsWith('Cadastre|') && row.endsWith('|1200.5'))).toBe(true);
  expect(preview.incidents).toEqual([]);
});

test('a workbook with macros is read for its cells, and it is said', async () => {
  await openImport();
  await pick(
    'populations.xlsm',
    xlsx(
      [
        ['Commune', 'Population'],
        ['Lattes', 17_000],
      ],
      true,
    ),
  );
  await preview.inPane('import-summary').waitFor();
  expect(await preview.inPane('import-changed').textContent()).toMatch(/Lattes.*Population.*→.*17.000/);
  expect(await preview.inPane('notice-warning').textContent()).toContain('Ses macros sont laissées de côté');
  await preview.screenshot('import-macros');
  expect(preview.incidents).toEqual([]);
});

test('has no accessibility fault that axe finds', async () => {
  await openImport();
  await pick('insee.csv', CSV);
  await preview.inPane('import-summary').waitFor();
  const faults = await faultsInEveryTheme(preview, async (theme) => {
    await preview.screenshot(`import-${theme}`);
    await preview.inPane('import-summary').scrollIntoViewIfNeeded();
    await preview.screenshot(`import-preview-${theme}`);
  });
  expect(faults).toEqual([]);
});

test('a file that is none is refused', async () => {
  await openImport();
  await pick('photo.csv', strToU8('%PDF-1.7 not a table'));
  await preview.inPane('notice-error').waitFor();
  expect(await preview.inPane('import-apply').count()).toBe(0);
  expect(preview.incidents).toEqual([]);
});

/** Files as people keep them. */
const CASES = path.join(__dirname, '../fixtures/cases');
const pickCase = (name: string): Promise<void> => pick(name, readFileSync(path.join(CASES, name)));

test('INSEE’s own layout: how it was understood is shown before what becomes of it', async () => {
  await openImport();
  await pickCase('C01-insee-code-commune-3-chiffres.csv');
  await preview.inPane('import-summary').waitFor();
  expect(await preview.inPane('import-lines').textContent()).toContain('Nom de la commune');
  expect(await preview.inPane('import-header-row').inputValue()).toBe('10');
  expect(await preview.inPane('import-separator').inputValue()).toBe(';');
  expect(await preview.inPane('import-encoding').inputValue()).toBe('utf-8');
  expect(await preview.inPane('import-warning-joinedCodes').textContent()).toContain('Code département');
  expect(await preview.inPane('import-summary').textContent()).toBe('5 modifiées');
  await preview.inPane('import-lines').scrollIntoViewIfNeeded();
  await preview.paneScreenshot('import/insee');
  expect(preview.incidents).toEqual([]);
});

test('hidden rows and a total: asked, shown, and taken in only on demand', async () => {
  await openImport();
  await pickCase('W00-sans-styles.xlsx');
  await preview.inPane('import-summary').waitFor();
  expect(await preview.inPane('import-warning-hiddenRows').textContent()).toContain('6');
  expect(await preview.inPane('import-apart').textContent()).toContain('ligne de total');
  await preview.inPane('import-hidden-taken').click();
  await preview.inPane('import-summary').getByText('3 modifiées').waitFor();
  await preview.inPane('import-take-8').focus();
  await preview.page.keyboard.press('Space');
  await preview.inPane('import-summary').getByText('1 nouvelle').waitFor();
  await preview.page.keyboard.press('Space');
  await preview.inPane('import-apart').scrollIntoViewIfNeeded();
  await preview.paneScreenshot('import/apart');
  await preview.inPane('import-vintage').selectOption('2022');
  await preview.inPane('import-apply').click();
  await preview.inPane('data-undo').waitFor();
  const after = await column('Communes', 5, 35);
  expect(after.some((row) => row.startsWith('Fabrègues|34095|') && row.endsWith('|7282'))).toBe(true);
  expect(after.some((row) => row.startsWith('Total|'))).toBe(false);
  expect(preview.incidents).toEqual([]);
});

test('what was understood is changed: separator, titles, decimal sign', async () => {
  await openImport();
  await pick('liste.csv', strToU8('Liste\r\nVille;Habitants\r\nLattes;17,000\r\nJacou;6,900\r\n'));
  await preview.inPane('import-refused').waitFor();
  await preview.inPane('import-decimal').selectOption('.');
  await preview.inPane('import-changed').waitFor();
  expect(await preview.inPane('import-changed').textContent()).toMatch(/Lattes.*17.000/);
  await preview.inPane('import-header-row').selectOption('');
  await preview.inPane('import-warning-noHeader').waitFor();
  await preview.inPane('import-header-row').selectOption('2');
  await preview.inPane('import-changed').waitFor();
  await preview.inPane('import-separator').selectOption(',');
  await preview.inPane('import-separator').waitFor();
  expect(await preview.inPane('import-separator').inputValue()).toBe(',');
  expect(preview.incidents).toEqual([]);
});

test('a quote that is never closed is said, whatever stands behind it', async () => {
  await openImport();
  await pick('piege.csv', strToU8(`Commune;Population\nLattes;"${'1;2\n'.repeat(2_000_000)}`));
  await preview.inPane('import-summary').waitFor();
  expect(await preview.inPane('notice-warning').first().textContent()).toContain('n’est pas fermé');
  expect(preview.incidents).toEqual([]);
});

/** Of the files that mean harm one for each way of being endless, and what the pane answers. */
const HELD = {
  'xlsx: row 2,000,000,000': 'n’a été lu qu’en partie',
  'xlsx: two million empty rows': 'plus de 50 000 lignes',
  'xlsx: tags in tags': 'emboîtés bien au-delà',
  'ods: trillions of rows': 'n’a été lu qu’en partie',
  'ods: spans in spans': 'emboîtés bien au-delà',
  'ods: rows times columns': 'plus d’un million de cellules',
  'csv: two thousand rows of five hundred columns': 'Des nombres peuvent se lire de deux façons',
};

/** For how long the pane is held meanwhile, a benchmark says: bench/hostileInPane. */
test('files that mean harm are read beside the pane, which says what is wrong with each', async () => {
  await openImport();
  const readers: string[] = [];
  preview.page.on('worker', (worker) => readers.push(path.posix.basename(new URL(worker.url()).pathname)));
  const folder = mkdtempSync(path.join(tmpdir(), 'quote-part-files-'));
  for (const [index, [name, words]] of Object.entries(HELD).entries()) {
    const file = path.join(folder, `${index}.bin`);
    writeFileSync(file, HOSTILE_FILES.find((each) => each.name === name)!.make(1));
    await preview.inPane('import-file').setInputFiles(file);
    await preview.inPane('import-name').getByText(path.basename(file), { exact: true }).waitFor();
    await preview.pane.locator('[data-testid^="notice-"]').filter({ hasText: words }).waitFor();
  }
  rmSync(folder, { recursive: true });
  expect(readers.map((reader) => reader.split('.')[0])).toEqual(Object.keys(HELD).map(() => 'read-worker'));
  expect(preview.incidents).toEqual([]);
});

test('the page as it was understood has no accessibility fault that axe finds, at 350 px', async () => {
  await openImport();
  await pickCase('X02-lignes-filtrees.xlsx');
  await preview.inPane('import-summary').waitFor();
  const faults = await faultsInEveryTheme(preview, async (theme) => {
    await preview.inPane('import-lines').scrollIntoViewIfNeeded();
    await preview.paneScreenshot(`import/understood-${theme}`);
  });
  expect(faults).toEqual([]);
});
