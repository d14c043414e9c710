/** A year was frozen, a cost changed since: nothing leaves with other amounts than those that the person chose. */
import { renderToString } from 'react-dom/server';
import { translator } from '../../src/i18n';
import { AccountingView } from '../../src/taskpane/features/accounting/AccountingView';
import { accountingSource } from '../../src/taskpane/features/accounting/accountingServices';
import { createAccountingSession } from '../../src/taskpane/features/accounting/accountingSession';
import { exportSource } from '../../src/taskpane/features/export/exportServices';
import { createExportSession } from '../../src/taskpane/features/export/exportSession';
import { ExportView } from '../../src/taskpane/features/export/ExportView';
import { amountsWords } from '../../src/taskpane/kit/amounts/words';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { createAmountsChoices } from '../../src/taskpane/state/amountsChoices';
import type { AmountsOffer } from '../../src/workbook/frozen/amountsOffer';
import type { VersionReading } from '../../src/workbook/frozen/version';
import { exampleTables } from '../../src/workbook/tables/example';
import type { SheetPlan } from '../../src/workbook/plan/sheetPlan';
import type { RawWorkbook } from '../../src/workbook/read/rawTables';
import { offerOf, voted } from '../helpers/amounts';
import { rawWorkbookOf, withCell } from '../helpers/rawWorkbook';
import { aConvention, done, fakeServices } from './fakes';
import { BETWEEN_WORDS } from '../helpers/markup';

const THEN = rawWorkbookOf(exampleTables());
const costs = (amount: number): RawWorkbook =>
  withCell(THEN, 'applications', 1, 'Coût annuel global', amount);
const words = amountsWords('fr');
/** Of Fabrègues, as it was voted, and with the cost of procurement doubled. */
const [VOTED, DOUBLED] = ['149,04', '186,30'];

/** A workbook that changes, with what is made from it. */
function workbook(change: (version: VersionReading) => VersionReading = (version) => version) {
  const book = { raw: THEN };
  const offer = (year: number): AmountsOffer =>
    offerOf(book, year, [change(voted(THEN, book.raw, undefined, year))]);
  const amounts = createAmountsChoices();
  const written: SheetPlan[] = [];
  const orders = createAccountingSession(
    {
      read: (year, choice) => done(accountingSource(offer(year), choice)),
      remember: () => done(undefined),
      canDownload: () => false,
    },
    amounts,
  );
  const files = createExportSession(
    {
      prepare: () => done(undefined),
      read: (year, choice) => done(exportSource(offer(year), choice)),
      remember: () => done(undefined),
      canDownload: () => true,
      openWorkbook: () => done(undefined),
      openPdfWriter: () => ({
        write: (plans) => {
          written.push(...plans);
          return Promise.resolve(new Uint8Array(1));
        },
        end: () => undefined,
      }),
      today: () => '30/09/2021',
    },
    undefined,
    amounts,
  );
  files.choose({
    who: 'chosen',
    chosen: new Set(['Fabrègues']),
    format: 'pdf',
    content: new Set(['statement', 'annexe2']),
  });
  return { book, offer, amounts, orders, files, written };
}
type Workbook = ReturnType<typeof workbook>;

async function csvLine({ orders }: Workbook): Promise<string> {
  await orders.make(2021);
  const { result } = orders.getState();
  if (result?.kind !== 'made') return result?.kind ?? 'nothing';
  return result.text.split('\r\n').find((line) => line.includes('Fabrègues')) ?? 'no line';
}

async function shownInFiles({ files, written }: Workbook): Promise<string> {
  written.length = 0;
  await files.start(2021);
  const texts = written
    .flatMap(({ cells }) => cells.flat())
    .map((cell) =>
      cell.kind === 'number'
        ? cell.value.toFixed(2).replace('.', ',')
        : cell.kind === 'text'
          ? cell.text
          : '',
    );
  return texts.join('\n');
}

const choose = ({ amounts, offer }: Workbook, kind: 'version' | 'tables'): void => {
  const { seen, versions } = offer(2021);
  const version = versions[0]!;
  if (kind === 'tables') amounts.choose(2021, { kind, seen });
  else if (version.problem === null) amounts.choose(2021, { kind, fingerprint: version.origin.fingerprint });
};

beforeEach(() => {
  jest.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
  jest.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined);
  const link = { download: '', href: '', click: () => undefined };
  Object.assign(globalThis, { document: { createElement: () => link } });
});
afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'document');
});

test('as long as the tables have the amounts that were voted, these leave, and the documents say so', async () => {
  const it = workbook();
  expect(await csvLine(it)).toContain(VOTED);
  const shown = await shownInFiles(it);
  expect(shown).toContain(VOTED);
  // In the statement and in annexe 2.
  expect(shown.match(/Montants d’après la version du 23\/11\/2026, empreinte [0-9A-F-]{19}\./g)).toHaveLength(
    2,
  );
  expect(it.files.getState().result).toMatchObject({ kind: 'made', origin: { kind: 'version' } });
});

test('once a cost has changed, nothing leaves until somebody chose; then what they chose, everywhere', async () => {
  const it = workbook();
  it.book.raw = costs(10_000);
  expect(await csvLine(it)).toBe('toChoose');
  expect(await shownInFiles(it)).toBe('');
  expect(it.files.getState().result).toEqual({ kind: 'toChoose' });

  choose(it, 'version');
  expect(await csvLine(it)).toContain(VOTED);
  const frozen = await shownInFiles(it);
  expect(frozen).toContain(VOTED);
  expect(frozen).not.toContain(DOUBLED);

  choose(it, 'tables');
  expect(await csvLine(it)).toContain(DOUBLED);
  const today = await shownInFiles(it);
  expect(today).toContain(DOUBLED);
  expect(today).not.toContain(VOTED);
  expect(today).not.toContain('d’après la version');

  // Another cost again is nothing that they chose; what was voted stays what it was.
  it.book.raw = costs(12_000);
  expect(await csvLine(it)).toBe('toChoose');
  expect(await shownInFiles(it)).toBe('');
  choose(it, 'version');
  it.book.raw = costs(13_000);
  expect(await csvLine(it)).toContain(VOTED);
});

test('a version that was changed by hand is used by nobody, and the tables only by who chose them', async () => {
  const it = workbook(({ sheet, frozenOn, note }) => ({ sheet, frozenOn, note, problem: 'altered' }));
  expect(await csvLine(it)).toBe('toChoose');
  expect(await shownInFiles(it)).toBe('');
  await it.files.read(2021);
  const html = rendered(it, 'files');
  expect(html).toContain(words.problems.altered);
  expect(html).toContain(words.toChoose);
  expect(html).not.toContain('amounts-version-0');
  choose(it, 'tables');
  expect(await csvLine(it)).toContain(VOTED);
});

test('what has changed is shown before the choice, on both pages', async () => {
  const it = workbook();
  it.book.raw = costs(10_000);
  await it.files.read(2021);
  await it.orders.read(2021);
  for (const page of ['files', 'orders'] as const) {
    const html = rendered(it, page);
    expect(html.indexOf(words.differ)).toBeGreaterThan(-1);
    expect(html.indexOf('council-differences')).toBeLessThan(html.indexOf('amounts-version-0'));
    expect(html.indexOf('amounts-tables')).toBeGreaterThan(-1);
    expect(html).toContain(words.toChoose);
  }
});

function rendered({ files, orders }: Workbook, page: 'files' | 'orders'): string {
  const view = aConvention({ raw: THEN });
  const store = createPaneStore(initialState({ route: 'documents', chosenYear: null, filling: 'live' }), () =>
    fakeServices(view),
  );
  store.dispatch({ type: 'readingSucceeded', value: view });
  const shared = { view, downloads: true, onBack: () => undefined };
  return renderToString(
    <PaneContext value={{ store, translator: translator('fr') }}>
      {page === 'files' ? (
        <ExportView session={files} {...shared} />
      ) : (
        <AccountingView session={orders} {...shared} />
      )}
    </PaneContext>,
  )
    .replace(BETWEEN_WORDS, '')
    .replace(/&#x27;/g, "'");
}
