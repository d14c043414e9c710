/** The workbooks of the communes, from the choices to what is saved; Excel and the browser's downloads are played. */
import { unzipSync } from 'fflate';
import { renderToString } from 'react-dom/server';
import type { ExcelProblem } from '../../src/excel/outcome';
import type { Attachments } from '../../src/files/communes/attachments';
import { writePdf } from '../../src/files/pdf/pdfFile';
import type { MadeFiles } from '../../src/files/communes/madeFiles';
import { exportWords } from '../../src/taskpane/features/export/words';
import { translator } from '../../src/i18n';
import {
  chosenCommunes,
  defaultChoices,
  parseChoices,
} from '../../src/taskpane/features/export/exportChoices';
import { withDebtors } from '../helpers/parties';
import { exportSource, type ExportServices } from '../../src/taskpane/features/export/exportServices';
import { createExportSession, type ExportSession } from '../../src/taskpane/features/export/exportSession';
import { ExportView } from '../../src/taskpane/features/export/ExportView';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { DOCUMENTS, type DocumentRegister } from '../../src/workbook/documents/register';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { exampleTables } from '../../src/workbook/tables/example';
import { offerOf } from '../helpers/amounts';
import { pdfFonts } from '../helpers/pdfFonts';
import { rawWorkbookOf, withCell } from '../helpers/rawWorkbook';
import { aConvention, aFinding, done, failed, fakeServices } from './fakes';
import { communeChoiceWords } from '../../src/taskpane/kit/communes/words';
import { BETWEEN_WORDS } from '../helpers/markup';

const DEFAULT_CHOICES = defaultChoices();
const RAW = rawWorkbookOf(exampleTables());
const SOURCE = { raw: RAW, binding: DEFAULT_BINDING };

const services = (changes: Partial<ExportServices> = {}): ExportServices => ({
  prepare: () => done(undefined),
  read: (year) => done(exportSource(offerOf(SOURCE, year), null)),
  remember: () => done(undefined),
  canDownload: () => true,
  openWorkbook: () => done(undefined),
  openPdfWriter: () => ({
    write: (plans, properties) => writePdf(plans, properties, pdfFonts),
    end: () => undefined,
  }),
  today: () => '30/09/2021',
  ...changes,
});

/** What the browser was asked to save. */
const saved: string[] = [];
const blobs = new Map<string, Blob>();

beforeEach(() => {
  saved.length = 0;
  blobs.clear();
  jest.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${blobs.size + 1}`;
    blobs.set(url, blob as Blob);
    return url;
  });
  jest.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void blobs.delete(url));
  const link = { download: '', href: '', click: () => void saved.push(link.download) };
  Object.assign(globalThis, { document: { createElement: () => link } });
});
afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'document');
});

async function bytesOf(session: ExportSession): Promise<Uint8Array> {
  const { result } = session.getState();
  if (result?.kind !== 'made' || result.download === null) throw new Error('Nothing was saved.');
  return new Uint8Array(await blobs.get(result.download.url)!.arrayBuffer());
}

describe('the work', () => {
  test('all: one zip, saved at once; the next one takes its place', async () => {
    const session = createExportSession(services());
    await session.start(2021);
    expect(saved).toEqual(['2021_Montpellier-Mediterranee-Metropole_etat-liquidatif-et-annexes.zip']);
    expect(session.getState().result).toMatchObject({ kind: 'made', count: 31 });
    expect(session.getState().progress).toBeNull();
    expect(Object.keys(unzipSync(await bytesOf(session)))).toHaveLength(31);
    await session.start(2021);
    expect([...blobs.keys()]).toHaveLength(1);
  });

  test('a letter that was chosen is made, and to whom each file goes can be saved with its real name', async () => {
    const prepared: string[][] = [];
    const raw = withDebtors(RAW, 'email', { Jacou: 'mairie@jacou.fr' });
    const session = createExportSession(
      services({
        read: (year) => done(exportSource(offerOf({ raw, binding: DEFAULT_BINDING }, year), null)),
        prepare: (content) => (prepared.push([...content]), done(undefined)),
      }),
    );
    session.choose({ content: new Set(['letter', 'statement']), format: 'ods' });
    await session.start(2021);
    expect(prepared).toEqual([['letter', 'statement']]);
    expect(session.getState().result).toMatchObject({ kind: 'made', count: 31, withoutText: [] });
    const files = Object.keys(unzipSync(await bytesOf(session)));
    expect(files).toContain('2021_34120_Jacou_lettre-et-etat-liquidatif.ods');

    session.saveSendingList();
    expect(saved.at(-1)).toBe('2021_Montpellier-Mediterranee-Metropole_liste-d-envoi.csv');
    const csv = await [...blobs.values()].at(-1)!.text();
    const [head, ...lines] = csv
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n');
    expect(head).toBe('Commune;Courriel;Objet;Pièce jointe');
    expect(lines.map((line) => line.split(';').at(-1)).sort()).toEqual(files.sort());
    expect(lines).toContain(
      'Jacou;mairie@jacou.fr;État liquidatif de l’exercice 2021 – applications partagées;2021_34120_Jacou_lettre-et-etat-liquidatif.ods',
    );
  });

  test('a letter that cannot be filled is missed in the report, never in silence', async () => {
    const letters = {
      headers: ['Modèle', 'Objet', 'Texte'],
      rows: [['Envoi', 'Objet', '{N° d’engagement}']],
    };
    const known = withDebtors(RAW, 'engagement', { Jacou: 'E-42' });
    const raw = { ...known, tables: { ...known.tables, letters } };
    const session = createExportSession(
      services({
        read: (year) => done(exportSource(offerOf({ raw, binding: DEFAULT_BINDING }, year), null)),
      }),
    );
    session.choose({
      who: 'chosen',
      chosen: new Set(['Jacou', 'Lattes']),
      content: new Set(['letter', 'annexe3']),
    });
    await session.start(2021);
    expect(session.getState().result).toMatchObject({ count: 2, withoutText: ['Lattes'] });
  });

  test('those with an amount; a selection of one is its file', async () => {
    const session = createExportSession(services());
    session.choose({ who: 'billed', content: new Set(['statement']) });
    await session.start(2021);
    expect(session.getState().result).toMatchObject({ count: 30 });
    session.choose({ who: 'chosen', chosen: new Set(['Jacou', 'gone since']), format: 'ods' });
    await session.start(2021);
    expect(saved.at(-1)).toBe('2021_34120_Jacou_etat-liquidatif.ods');
    expect(unzipSync(await bytesOf(session))['content.xml']).toBeDefined();
  });

  test('who owes too little or nothing is informed, or left out; what lacks something is a draft', async () => {
    const written: SheetPlan[] = [];
    const session = createExportSession(
      services({
        openPdfWriter: () => ({
          write: (plans) => {
            written.push(...plans);
            return Promise.resolve(new Uint8Array(5));
          },
          end: () => undefined,
        }),
      }),
    );
    session.choose({ content: new Set(['statement']), format: 'pdf' });
    await session.start(2021);
    expect(session.getState().result).toMatchObject({
      count: 31,
      // Of the example nobody's SIRET is known; who is informed needs none.
      drafts: 29,
      informed: ['Saussan', 'Montaud'],
      leftOut: [],
    });
    const about = (kind: string) =>
      written.filter((plan) => plan.kind === kind).map(({ subject }) => subject);
    expect(about('shareInformation')).toEqual(['Saussan', 'Montaud']);
    expect(about('settlementStatement')).toHaveLength(29);
    const isDraft = ({ cells }: SheetPlan) =>
      cells.flat().some((cell) => cell.kind === 'text' && cell.text.startsWith('PROJET'));
    expect(written.filter(isDraft).map(({ kind }) => kind)).toEqual(Array(29).fill('settlementStatement'));

    written.length = 0;
    session.choose({ handling: { belowThreshold: 'claim', nothing: 'none' } });
    await session.start(2021);
    expect(session.getState().result).toMatchObject({ count: 30, informed: [], leftOut: ['Saussan'] });
    expect(about('settlementStatement')).toContain('Montaud');
    // The annexes claim nothing: everybody gets them.
    session.choose({ content: new Set(['statement', 'annexe2']) });
    await session.start(2021);
    expect(session.getState().result).toMatchObject({ count: 31, leftOut: ['Saussan'] });
  });

  test('as PDF: values whatever was chosen, and the names that revenue orders give are theirs', async () => {
    const asked: { readonly filling: string }[] = [];
    let attachments: Attachments = new Map();
    const session = createExportSession(
      services({
        read: (year) => done(exportSource(offerOf(SOURCE, year), null, new Map(), attachments)),
        remember: (_year, _made, next) => {
          attachments = next;
          return done(undefined);
        },
        openPdfWriter: () => ({
          write: (plans) => {
            asked.push(...plans);
            return Promise.resolve(new Uint8Array(5));
          },
          end: () => undefined,
        }),
      }),
    );
    session.choose({ format: 'pdf', filling: 'portable' });
    await session.start(2021);
    expect(session.getState().result).toMatchObject({ kind: 'made', count: 31, format: 'pdf' });
    expect(new Set(asked.map(({ filling }) => filling))).toEqual(new Set(['frozen']));
    const names = Object.keys(unzipSync(await bytesOf(session)));
    expect(names).toContain('2021_34120_Jacou_etat-liquidatif-et-annexes.pdf');
    expect([...attachments.values()]).toEqual(names);

    // A file without the statement is nobody's attachment; one commune's new file is its own.
    session.choose({ who: 'chosen', chosen: new Set(['Jacou']), content: new Set(['annexe2']) });
    await session.start(2021);
    expect([...attachments.values()]).toEqual(names);
    session.choose({ content: new Set(['statement']), format: 'ods' });
    await session.start(2021);
    expect(attachments.get('jacou')).toBe('2021_34120_Jacou_etat-liquidatif.ods');
    expect(attachments.size).toBe(31);
  });

  describe('those with a change since last time', () => {
    /** A workbook whose tables change and that keeps what it is given. */
    function workbook(raw = RAW) {
      let made: MadeFiles = new Map();
      const tables = { raw };
      const book = {
        tables,
        session: createExportSession(
          services({
            read: (year) => done(exportSource(offerOf({ ...SOURCE, raw: tables.raw }, year), null, made)),
            remember: (_, next) => {
              made = next;
              return done(undefined);
            },
          }),
        ),
        changed: async () => {
          await book.session.read(2021);
          const { source, now, choices } = book.session.getState();
          if (!source?.ok) throw new Error('Not read.');
          return chosenCommunes(
            source.value.files!.recap,
            { ...choices, who: 'changed' },
            { made: source.value.made, now },
          ).map(({ commune }) => commune.name);
        },
      };
      return book;
    }

    test('all before the first files, none after them, then those whose files would differ', async () => {
      const book = workbook();
      expect(await book.changed()).toHaveLength(31);
      await book.session.start(2021);
      expect(book.session.getState().result).toMatchObject({ changed: null, remembered: true });
      expect(await book.changed()).toEqual([]);

      // A SIRET stands in the settlement statement, and nowhere else.
      const row = RAW.tables.communes!.rows.findIndex((cells) => cells[0] === 'Jacou');
      book.tables.raw = withCell(RAW, 'communes', row, 'SIRET', '21340120000017');
      expect(await book.changed()).toEqual(['Jacou']);
      book.session.choose({ content: new Set(['annexe2']) });
      expect(await book.changed()).toEqual([]);
      book.session.choose({ content: new Set(['statement']), who: 'changed' });
      await book.session.start(2021);
      expect(saved.at(-1)).toBe('2021_34120_Jacou_etat-liquidatif.xlsx');
      expect(book.session.getState().result).toMatchObject({ count: 1, changed: ['Jacou'] });
      expect(await book.changed()).toEqual([]);
    });

    test('a content is compared when it is chosen, and only where it was ever made', async () => {
      const book = workbook();
      const { session } = book;
      await session.read(2021);
      expect(session.getState().now?.size).toBe(0);
      await session.start(2021);
      const row = RAW.tables.communes!.rows.findIndex((cells) => cells[0] === 'Jacou');
      book.tables.raw = withCell(RAW, 'communes', row, 'SIRET', '21340120000017');
      session.choose({ content: new Set(['annexe2']) });
      expect(await book.changed()).toEqual([]);
      expect(Object.keys(session.getState().now!.get('jacou')!)).toEqual(['annexe2']);

      const compared = new Promise<void>((resolve) => {
        session.subscribe(() => session.getState().now && resolve());
      });
      session.choose({ content: new Set(['annexe2', 'statement', 'convention']) });
      expect(session.getState().now).toBeNull();
      await compared;
      const { source, now, choices } = session.getState();
      expect(Object.keys(now!.get('jacou')!).sort()).toEqual(['annexe2', 'statement']);
      if (!source?.ok) throw new Error('Not read.');
      const { files, made } = source.value;
      const changed = (content: string) =>
        chosenCommunes(
          files!.recap,
          { ...choices, who: 'changed', content: new Set([content]) },
          { made, now },
        );
      expect(changed('statement').map(({ commune }) => commune.name)).toEqual(['Jacou']);
      // Nobody has a file with it.
      expect(changed('convention')).toHaveLength(31);
    });

    test('a population changes the amounts of all', async () => {
      const book = workbook();
      await book.session.start(2021);
      const population = Number(RAW.tables.communes!.rows[0]![4]);
      book.tables.raw = withCell(RAW, 'communes', 0, 'Population', population + 1000);
      expect(await book.changed()).toHaveLength(31);
    });

    test('another filling or format is no change; a cancelled work is not noted', async () => {
      const book = workbook();
      const stop = book.session.subscribe(() => {
        if (book.session.getState().progress?.name) book.session.cancel();
      });
      await book.session.start(2021);
      stop();
      expect(await book.changed()).toHaveLength(31);
      await book.session.start(2021);
      book.session.choose({ filling: 'frozen', format: 'ods' });
      expect(await book.changed()).toEqual([]);
    });

    test('a workbook that cannot keep it: the files are there, and it is said', async () => {
      const session = createExportSession(services({ remember: () => failed({ code: 'excelBusy' }) }));
      await session.start(2021);
      expect(session.getState().result).toMatchObject({ kind: 'made', count: 31, remembered: false });
      expect(saved).toHaveLength(1);
    });
  });

  test('says how far it is', async () => {
    const seen: string[] = [];
    const session = createExportSession(services());
    session.subscribe(() => {
      const { progress } = session.getState();
      if (progress?.name) seen.push(`${progress.done} of ${progress.total}, ${progress.name}`);
    });
    await session.start(2021);
    expect(seen[0]).toBe('0 of 31, Montpellier');
  });

  test('between any two files the pane has a turn, where each takes longer than it may be held', async () => {
    // The machine is so slow that a tenth of a second has gone by whenever somebody looks at the clock.
    let clock = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (clock += 100));
    const session = createExportSession(services());
    const seen = new Set<string>();
    let isOver = false;
    const turn = (): void => {
      seen.add(session.getState().progress?.name ?? '');
      if (!isOver) setImmediate(turn);
    };
    turn();
    await session.start(2021);
    isOver = true;
    expect([...seen].filter((name) => name !== '')).toHaveLength(31);
  });

  test('cancelled: nothing is saved', async () => {
    const session = createExportSession(services());
    const stop = session.subscribe(() => {
      if (session.getState().progress?.name) session.cancel();
    });
    await session.start(2021);
    stop();
    expect(session.getState()).toMatchObject({ progress: null, result: { kind: 'cancelled' } });
    expect(saved).toEqual([]);
    await session.start(2021);
    expect(session.getState().result).toMatchObject({ kind: 'made', count: 31 });
  });

  test.each<[string, Partial<ExportServices>, ExcelProblem['code']]>([
    ['Excel cannot be read', { read: () => failed({ code: 'excelBusy' }) }, 'excelBusy'],
    ['Excel throws', { read: () => Promise.reject(new Error('gone')) }, 'unexpected'],
    [
      'no commune',
      {
        read: (year) => {
          const { rows, settings } = exampleTables();
          const raw = rawWorkbookOf({ settings, rows: { ...rows, communes: [] } });
          return done(exportSource(offerOf({ ...SOURCE, raw }, year), null));
        },
      },
      'nothingToShare',
    ],
  ])('%s: said, nothing saved', async (_, changes, code) => {
    const session = createExportSession(services(changes));
    await session.start(2021);
    expect(session.getState()).toMatchObject({
      progress: null,
      result: { kind: 'failed', problem: { code } },
    });
    expect(saved).toEqual([]);
  });

  test('what draws the files is fetched when the page is read; where it cannot be had, the making says so', async () => {
    let asked = 0;
    const gone = DOCUMENTS.map((entry) => ({
      ...entry,
      loadPlan: () => {
        asked += 1;
        return Promise.reject(new Error('The server is gone.'));
      },
    })) as unknown as DocumentRegister;
    const session = createExportSession(services(), gone);
    await session.read(2021);
    expect(asked).toBeGreaterThan(0);
    expect(session.getState()).toMatchObject({ source: { ok: true }, result: null });
    await session.start(2021);
    expect(session.getState().result).toMatchObject({ kind: 'failed', problem: { code: 'unexpected' } });
    expect(saved).toEqual([]);
  });

  test('without downloads: each file is opened as an .xlsx', async () => {
    const opened: Uint8Array[] = [];
    const session = createExportSession(
      services({ canDownload: () => false, openWorkbook: (bytes) => (opened.push(bytes), done(undefined)) }),
    );
    session.choose({ who: 'chosen', chosen: new Set(['Jacou', 'Lattes']), format: 'ods' });
    await session.start(2021);
    const { result } = session.getState();
    if (result?.kind !== 'made') throw new Error('Nothing was made.');
    expect(result.files.map(({ name }) => name)).toEqual([
      '2021_34129_Lattes_etat-liquidatif-et-annexes.xlsx',
      '2021_34120_Jacou_etat-liquidatif-et-annexes.xlsx',
    ]);
    expect(saved).toEqual([]);
    await session.open(result.files[1]!);
    expect(unzipSync(opened[0]!)['xl/workbook.xml']).toBeDefined();
    expect(session.getState().opening).toEqual({ file: result.files[1]!.name, problem: null });
  });
});

test('kept choices that are damaged or from elsewhere have their defaults', () => {
  for (const text of [null, '', '{', '[]', '{"content":["other"],"filling":"live","format":"docx"}'])
    expect(parseChoices(text)).toEqual(DEFAULT_CHOICES);
  expect(parseChoices('{"content":["annexe2"],"filling":"frozen","format":"ods"}')).toEqual({
    ...DEFAULT_CHOICES,
    content: new Set(['annexe2']),
    filling: 'frozen',
    format: 'ods',
  });
});

describe.each(['fr', 'en'] as const)('the page in %s', (language) => {
  const words = translator(language);
  const communeFiles = exportWords(language);
  const communeChoice = communeChoiceWords(language);
  const { error } = words.text;

  function rendered(session: ExportSession, downloads = true): string {
    const view = aConvention({ year: { findings: [aFinding(), aFinding()] } });
    const store = createPaneStore(
      initialState({ route: 'documents', chosenYear: null, filling: 'live' }),
      () => fakeServices(view),
    );
    store.dispatch({ type: 'readingSucceeded', value: view });
    const html = renderToString(
      <PaneContext value={{ store, translator: words }}>
        <ExportView session={session} view={view} downloads={downloads} onBack={() => undefined} />
      </PaneContext>,
    );
    return html.replace(BETWEEN_WORDS, '');
  }

  test('before and after', async () => {
    const session = createExportSession(services());
    expect(rendered(session)).toContain(communeFiles.reading);
    await session.read(2021);
    const html = rendered(session);
    expect(html).toContain(communeFiles.create({ count: 31 }));
    expect(html).toContain(communeChoice.who.billed({ count: 30 }));
    expect(html).toContain(communeFiles.changed({ count: 31 }));
    expect(html).toContain(communeFiles.nothingMade({ year: 2021 }));
    expect(html).toContain(communeFiles.errors({ count: 2 }));
    expect(html.match(/<h1/g)).toHaveLength(1);
    session.choose({ content: new Set() });
    expect(rendered(session)).toContain(communeFiles.nothingChosen);
    session.choose({ content: new Set(['statement']), who: 'chosen' });
    expect(rendered(session)).toContain(communeChoice.search);
    session.choose({ who: 'all' });
    await session.start(2021);
    expect(rendered(session)).toContain(communeFiles.saveAgain);
  });

  test('what cannot be read or saved is said', async () => {
    const session = createExportSession(services({ read: () => failed({ code: 'excelBusy' }) }));
    await session.read(2021);
    expect(rendered(session)).toContain(error.again);
    const html = rendered(session, false);
    expect(html).toContain(communeFiles.noDownload);
    expect(html).not.toContain('export-format-ods');
  });
});
