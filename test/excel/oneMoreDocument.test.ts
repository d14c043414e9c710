/** A document that only this test knows: put into the register, it is offered, drawn, frozen, checked and exported. */
import { createElement, type ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { computeRecap } from '../../src/core/recap';
import { readAmounts } from '../../src/excel/drawn/readVersions';
import { drawDocument, type DocumentOrder } from '../../src/excel/drawDocument';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { contentName, plansFor } from '../../src/files/communes/communeDocuments';
import { writeWorkbook } from '../../src/files/workbookFile';
import { communeFiles } from '../../src/files/communes/communeFiles';
import {
  fingerprintsNow,
  hasChanged,
  parseMadeFiles,
  serialiseMadeFiles,
  withMade,
} from '../../src/files/communes/madeFiles';
import { gridCells } from '../../src/files/read/grid';
import { readSheets } from '../helpers/readTables';
import { translator } from '../../src/i18n';
import { DrawnSheets } from '../../src/taskpane/kit/sheets/DrawnSheets';
import { DocumentsContext } from '../../src/taskpane/kit/documents/documentRegister';
import { excelExport } from '../../src/taskpane/features/export/exportServices';
import { createExportSession } from '../../src/taskpane/features/export/exportSession';
import { ExportView } from '../../src/taskpane/features/export/ExportView';
import { sheetOrders } from '../../src/taskpane/features/sheets/sheetOrders';
import { createSheetsSession } from '../../src/taskpane/features/sheets/sheetsSession';
import { SheetsView } from '../../src/taskpane/features/sheets/SheetsView';
import { paneReading, type ConventionView } from '../../src/taskpane/model/paneReading';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { usualContents } from '../../src/workbook/documents/choices';
import { nativeFilling, type DocumentPlan } from '../../src/workbook/documents/document';
import { documentFingerprint } from '../../src/workbook/documents/fingerprint';
import { documentFooter, writeDrawn } from '../../src/workbook/documents/parts';
import {
  DOCUMENTS,
  type DocumentRegister,
  type RegisteredDocument,
} from '../../src/workbook/documents/register';
import { documentSource } from '../../src/workbook/documents/source';
import { checkFrozen } from '../../src/workbook/frozen/checkFrozen';
import { frozenSheetName } from '../../src/workbook/plan/sheetNames';
import { number, SheetRows, text } from '../../src/workbook/plan/sheetRows';
import type { RawCell } from '../../src/workbook/read/rawTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import { readText } from '../../src/workbook/read/readValues';
import { exampleTables } from '../../src/workbook/tables/example';
import { AS_USUAL } from '../helpers/asUsual';
import { excelWith } from '../helpers/excel';
import { fakeServices } from '../taskpane/fakes';
import { BETWEEN_WORDS } from '../helpers/markup';

const YEAR = 2021;
const DATE = '23/11/2026';

const plan: DocumentPlan = (source, { year, subject }, filling, drawing) => {
  const row = source.rowOf(year, subject);
  if (row === undefined) return 'noSubject';
  const sheet = new SheetRows([40, 14]);
  const fingerprint = certificate.fingerprint(source, { year, subject }) ?? '';
  sheet.add([text(certificate.title(year))], 'title');
  sheet.add([text('Commune'), text(row.commune.name)], 'value');
  sheet.add([text('Montant'), number(row.total)], 'value');
  return {
    kind: certificate.kind,
    year,
    filling: nativeFilling(filling),
    ...(subject === undefined ? {} : { subject: row.commune.name }),
    sheetName: certificate.sheetName(year, row.commune.name),
    ...writeDrawn(sheet, filling, drawing, fingerprint),
    cells: sheet.cells,
    look: sheet.look(1, { from: 0, count: 1 }, documentFooter(source.reading.settings, year, drawing)),
    body: { keyRow: 0, keyColumn: 0, firstRow: 1, rowKeys: [], firstColumn: 1, columnKeys: [] },
    fingerprint,
  };
};

const certificate: RegisteredDocument = {
  kind: 'certificate',
  name: { fr: 'Attestation', en: 'Certificate' },
  choice: {
    id: 'certificate',
    name: { fr: 'Attestation : montant', en: 'Certificate: amount' },
    inWorkbook: { hint: { fr: 'Une par commune', en: 'One for each commune' } },
    inCommuneFile: {
      hint: { fr: 'Le montant certifié', en: 'The certified amount' },
      order: 9,
      fileWord: { one: 'attestation', several: 'attestations' },
    },
  },
  inWorkbook: 'perCommune',
  inCommuneFile: 'own',
  needsAmounts: true,
  title: (year) => `Attestation du montant ${year}`,
  sheetName: (year, commune = '') => `Attestation ${year} ${commune}`,
  fingerprint(source, { year, subject }) {
    const row = source.rowOf(year, subject);
    return row ? documentFingerprint('certificate 1', [year, row.commune.name, row.total.toString()]) : null;
  },
  signed: {
    columns: () => 2,
    subject: (cells) => readText(cells[1]?.[1]),
  },
  loadPlan: () => Promise.resolve({ plan }),
};

const REGISTER: DocumentRegister = [...DOCUMENTS, certificate];
const ID = { kind: 'certificate', year: YEAR, subject: 'Fabrègues' };
const SHEET = 'Attestation 2021 Fabrègues';

const draw = (order: Partial<DocumentOrder> = {}) =>
  drawDocument({ ...ID, filling: 'portable', today: DATE, ...order }, () => undefined, REGISTER);

async function read(sheet?: string) {
  const state = await readWorkbook(sheet);
  if (!state.ok) throw new Error(JSON.stringify(state));
  const { raw, binding, contents, drawnSheets } = state.value;
  const reading = readConvention(raw, binding);
  const view = paneReading(state.value, REGISTER) as ConventionView;
  const source = documentSource(raw, binding, reading);
  const files = { raw, binding, reading, recap: computeRecap(reading.convention, YEAR) };
  return { state: state.value, view, source, files, drawnSheets, cells: contents?.formulas ?? [] };
}

function rendered(language: 'fr' | 'en', view: ConventionView, page: ReactElement): string {
  const store = createPaneStore(initialState({ route: 'documents', chosenYear: null, filling: 'live' }), () =>
    fakeServices(view),
  );
  store.dispatch({ type: 'readingSucceeded', value: view });
  const pane = createElement(PaneContext, { value: { store, translator: translator(language) } }, page);
  return renderToString(createElement(DocumentsContext, { value: REGISTER }, pane))
    .replace(BETWEEN_WORDS, '')
    .replaceAll('\u00a0', ' ');
}

test('offered among the sheets to draw and the contents of a file, in both languages', async () => {
  await excelWith();
  const { view, files } = await read();
  const pages = (language: 'fr' | 'en') => {
    const store = createPaneStore(
      initialState({ route: 'documents', chosenYear: null, filling: 'live' }),
      () => fakeServices(view),
    );
    const sheets = createSheetsSession(
      { readAmounts: (year) => readAmounts(year), draw: () => draw(), today: () => DATE },
      store,
      REGISTER,
    );
    const exports = createExportSession(excelExport, REGISTER);
    return {
      sheets: rendered(
        language,
        view,
        createElement(SheetsView, { session: sheets, view, onBack: () => undefined }),
      ),
      files: rendered(
        language,
        view,
        createElement(ExportView, { session: exports, view, downloads: true, onBack: () => undefined }),
      ),
    };
  };
  const french = pages('fr');
  expect(french.sheets).toContain('sheets-certificate');
  expect(french.sheets).toContain('Attestation : montant');
  expect(french.sheets).toContain('Une par commune');
  expect(french.files).toContain('export-content-certificate');
  expect(french.files).toContain('Le montant certifié');
  const english = pages('en');
  expect(english.sheets).toContain('One for each commune');
  expect(english.files).toContain('The certified amount');

  const choices = {
    documents: new Set(['certificate']),
    who: 'chosen',
    chosen: new Set(['Fabrègues']),
    filling: 'portable',
  } as const;
  expect(sheetOrders(files.recap, choices, REGISTER)).toEqual([ID]);
  expect(sheetOrders(files.recap, choices)).toEqual([]);
});

test('drawn, redrawn in place, out of date on its own account, and named in the list', async () => {
  const host = await excelWith();
  expect(await draw()).toEqual({ ok: true, value: { sheetName: SHEET, ...AS_USUAL } });
  const { view } = await read();
  expect(view.sheets).toMatchObject([{ ...ID, name: SHEET, state: 'current', redrawable: true }]);
  expect(rendered('fr', view, createElement(DrawnSheets, { sheets: view.sheets }))).toContain(
    'Attestation · Fabrègues · 2021',
  );
  host.typeInGrid('Communes', 'E13', '17300');
  expect((await read()).view.sheets).toMatchObject([{ state: 'stale' }]);
  await draw();
  expect((await read()).view.sheets).toMatchObject([{ name: SHEET, state: 'current' }]);
  expect(await draw({ subject: 'Nulle part' })).toMatchObject({ problem: { code: 'itemGone' } });
});

test('frozen and checked: as it was frozen, then altered, against the tables of today', async () => {
  const host = await excelWith();
  const name = frozenSheetName(SHEET);
  expect(await draw({ filling: 'frozen' })).toMatchObject({ ok: true, value: { sheetName: name } });
  expect(await draw({ filling: 'frozen' })).toMatchObject({ value: { sheetName: name, unchanged: true } });
  const check = async (cells?: readonly (readonly RawCell[])[]) => {
    const now = await read(name);
    const frozen = now.drawnSheets.map(({ name: sheet, label: { kind, year, subject = null }, mark }) => {
      return { name: sheet, kind, year, subject, values: mark?.values ?? null };
    });
    return checkFrozen(cells ?? now.cells, cells ? null : name, frozen, now.source, REGISTER);
  };
  const document = { kind: 'certificate', year: YEAR, subject: 'Fabrègues', drawnOn: DATE };
  const fine = { document, integrity: 'intact', inputs: 'same', comparison: null };
  expect(await check()).toMatchObject({ ...fine, original: { name, same: true } });
  // In a file it is known by its title alone.
  const { cells } = await read(name);
  expect(await check(cells)).toMatchObject(fine);
  expect(await check(cells.map((row, y) => (y === 2 ? row.with(1, 1) : row)))).toMatchObject({
    document,
    integrity: 'altered',
  });
  host.typeInGrid('Communes', 'E13', '17300');
  expect(await check()).toMatchObject({ integrity: 'intact', inputs: 'changed' });
});

test.each(['xlsx', 'ods'] as const)('in a commune’s file, .%s, and remembered', async (format) => {
  await excelWith();
  const { files, source } = await read();
  const contents = usualContents(REGISTER);
  const plans = await plansFor(files, contents, 'frozen', { date: DATE }, REGISTER);
  const made = communeFiles({
    year: YEAR,
    communes: files.recap.rows.map(({ commune }) => commune).filter(({ name }) => name === ID.subject),
    content: contentName(new Set(['statement', 'certificate']), REGISTER),
    format,
    write: (sheets, properties) => writeWorkbook(sheets, properties, format),
    plansFor: plans,
    title: ({ name }) => name,
    creditor: 'Métropole',
    date: '2026-11-23',
  });
  const { value: file } = await made.next();
  expect((await made.next()).done).toBe(true);
  if (!file) throw new Error('No file');
  expect(file.name).toBe(`2021_34095_Fabregues_etat-liquidatif-et-attestation.${format}`);
  const { sheets } = await readSheets(file.bytes);
  expect(sheets.map(({ name }) => name)).toEqual([
    'État 2021 Fabrègues',
    'Annexe 1 – Fiches 2021',
    'Annexe 1 – Usages 2021',
    'Annexe 2 – 2021',
    'Annexe 3 – 2021',
    SHEET,
  ]);
  expect(checkFrozen(gridCells(sheets.at(-1)!), null, [], source, REGISTER)).toMatchObject({
    document: { kind: 'certificate', subject: 'Fabrègues' },
    integrity: 'intact',
    inputs: 'same',
  });

  const now = await fingerprintsNow(files, new Set(['certificate', ...contents]), undefined, REGISTER);
  const record = serialiseMadeFiles(withMade(new Map(), ['Fabrègues'], contents, now));
  expect(hasChanged('Fabrègues', contents, parseMadeFiles(record), now)).toBe(false);
  expect(hasChanged('Lattes', new Set(['certificate']), parseMadeFiles(record), now)).toBe(true);
});

describe('a sheet of a kind that only a later version knows', () => {
  test('is listed as such, never drawn over, and neither out of date nor in the way of the others', async () => {
    await excelWith({ ...exampleTables() });
    await draw();
    const state = await readWorkbook();
    if (!state.ok) throw new Error(JSON.stringify(state));
    // The same workbook, opened by a version without it.
    const view = paneReading(state.value) as ConventionView;
    expect(view.sheets).toMatchObject([{ name: SHEET, state: 'unknown', redrawable: false }]);
    expect(view.inYear(YEAR).findings.filter(({ place }) => place !== null && 'sheet' in place)).toEqual([]);
    const other = { ...ID, kind: 'settlementStatement', filling: 'portable', today: DATE } as const;
    expect(await drawDocument(other, () => undefined)).toMatchObject({ ok: true });
    expect((await read()).view.sheets.map(({ name }) => name)).toEqual([SHEET, 'État 2021 Fabrègues']);
  });
});
