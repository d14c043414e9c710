/** The finance software's file, from the choices to its bytes; Excel and the browser's downloads are played. */
import { renderToString } from 'react-dom/server';
import { translator } from '../../src/i18n';
import { accountingWords } from '../../src/taskpane/features/accounting/words';
import {
  csvOf,
  DEFAULT_ACCOUNTING,
  fixedColumn,
  moved,
  parseAccounting,
  rowsOf,
  serialiseAccounting,
  type AccountingChoices,
} from '../../src/taskpane/features/accounting/accountingChoices';
import {
  accountingSource,
  type AccountingServices,
} from '../../src/taskpane/features/accounting/accountingServices';
import {
  createAccountingSession,
  type AccountingSession,
} from '../../src/taskpane/features/accounting/accountingSession';
import { AccountingView } from '../../src/taskpane/features/accounting/AccountingView';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { offerOf } from '../helpers/amounts';
import { rawWorkbookOf, withRow } from '../helpers/rawWorkbook';
import { aConvention, done, failed, fakeServices } from './fakes';
import { BETWEEN_WORDS } from '../helpers/markup';

const BOOK = { raw: rawWorkbookOf(exampleTables()), binding: DEFAULT_BINDING };

const services = (changes: Partial<AccountingServices> = {}): AccountingServices => ({
  read: (year) => done(accountingSource(offerOf(BOOK, year), null)),
  remember: () => done(undefined),
  canDownload: () => true,
  ...changes,
});

const saved: string[] = [];
beforeEach(() => {
  saved.length = 0;
  jest.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
  jest.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined);
  const link = { download: '', href: '', click: () => void saved.push(link.download) };
  Object.assign(globalThis, { document: { createElement: () => link } });
});
afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'document');
});

describe('choices', () => {
  test('come back from the workbook; what is not understood has its default', () => {
    const choices: AccountingChoices = {
      columns: [fixedColumn('Compte', '70848'), ...moved(DEFAULT_ACCOUNTING.columns, 0, 1)],
      options: {
        separator: '\t',
        decimalSign: '.',
        dateFormat: 'yyyymmdd',
        encoding: 'windows-1252',
        codes: 'excelText',
        header: false,
      },
      proposed: false,
      belowThreshold: true,
    };
    expect(parseAccounting(serialiseAccounting(choices))).toEqual(choices);
    for (const damaged of [
      null,
      '',
      '[',
      'null',
      '7',
      '{"columns":[{"field":"toString","included":true}]}',
      '{"columns":[{"field":"year"}],"options":{"separator":"x"}}',
      '{"columns":[{"field":"year","included":true},{"field":"year","included":true}]}',
    ])
      expect(parseAccounting(damaged)).toEqual(DEFAULT_ACCOUNTING);
  });

  test('every field can be chosen, each once; columns move, and stop at the ends', () => {
    const fields = DEFAULT_ACCOUNTING.columns.map((column) => 'field' in column && column.field);
    expect(new Set(fields).size).toBe(12);
    expect(moved(DEFAULT_ACCOUNTING.columns, 0, -1)).toBe(DEFAULT_ACCOUNTING.columns);
    expect(moved(DEFAULT_ACCOUNTING.columns, 11, 1)).toBe(DEFAULT_ACCOUNTING.columns);
    expect(moved(DEFAULT_ACCOUNTING.columns, 1, -1)[0]).toBe(DEFAULT_ACCOUNTING.columns[1]);
  });

  test('an account stays text, and no text becomes a formula', () => {
    const { orders } = accountingSource(offerOf(BOOK, 2021), null);
    const columns = [fixedColumn('Compte', '070848'), fixedColumn('Service', '=1+1')];
    const rows = rowsOf(orders!, DEFAULT_ACCOUNTING).slice(0, 1);
    const { bytes } = csvOf(rows, { ...DEFAULT_ACCOUNTING, columns });
    expect(new TextDecoder().decode(bytes)).toBe('Compte;Service\r\n"070848";\'=1+1\r\n');
  });
});

describe('the work', () => {
  test('a file by its name, the choices kept; those of the person outlive a new reading', async () => {
    const kept: AccountingChoices[] = [];
    const session = createAccountingSession(
      services({ remember: (choices) => (kept.push(choices), done(undefined)) }),
    );
    await session.read(2021);
    session.choose({ belowThreshold: true });
    await session.make(2021);
    expect(saved).toEqual(['2021_Montpellier-Mediterranee-Metropole_titres.csv']);
    expect(session.getState().result).toMatchObject({ kind: 'made', count: 30, remembered: true });
    expect(kept).toEqual([{ ...DEFAULT_ACCOUNTING, belowThreshold: true }]);
  });

  test('what the workbook remembers is where the person begins', async () => {
    const choices = { ...DEFAULT_ACCOUNTING, proposed: false };
    const session = createAccountingSession(
      services({
        read: (year) => done(accountingSource(offerOf(BOOK, year), null, serialiseAccounting(choices))),
      }),
    );
    await session.read(2021);
    expect(session.getState().choices).toEqual(choices);
  });

  test('Excel cannot be read, or keeps nothing: said', async () => {
    const unread = createAccountingSession(services({ read: () => failed({ code: 'excelBusy' }) }));
    await unread.make(2021);
    expect(unread.getState()).toMatchObject({ busy: false, result: { kind: 'failed' } });
    expect(saved).toEqual([]);
    const forgetful = createAccountingSession(services({ remember: () => failed({ code: 'excelBusy' }) }));
    await forgetful.make(2021);
    expect(forgetful.getState().result).toMatchObject({ kind: 'made', remembered: false });
  });
});

describe.each(['fr', 'en'] as const)('the page in %s', (language) => {
  const words = accountingWords(language);
  const { text } = translator(language);

  function rendered(session: AccountingSession, downloads = true): string {
    const view = aConvention();
    const store = createPaneStore(
      initialState({ route: 'documents', chosenYear: null, filling: 'live' }),
      () => fakeServices(view),
    );
    store.dispatch({ type: 'readingSucceeded', value: view });
    return renderToString(
      <PaneContext value={{ store, translator: translator(language) }}>
        <AccountingView session={session} view={view} downloads={downloads} onBack={() => undefined} />
      </PaneContext>,
    ).replace(BETWEEN_WORDS, '');
  }

  test('before, with a preview of what will be written, and after', async () => {
    const session = createAccountingSession(services());
    expect(rendered(session)).toContain(words.reading);
    await session.read(2021);
    const html = rendered(session);
    expect(html).toContain(words.issued({ count: 0, year: 2021 }));
    expect(html).toContain('Exercice;N°;SIRET;Redevable');
    expect(html.match(/<h1/g)).toHaveLength(1);
    await session.make(2021);
    expect(rendered(session)).toContain(words.saveAgain);
  });

  test('nothing to write, an amount that cannot be read, a reading that fails', async () => {
    const session = createAccountingSession(services());
    await session.read(2021);
    session.choose({ proposed: false });
    expect(rendered(session)).toContain(words.noRows);
    session.choose({ proposed: true, columns: [] });
    expect(rendered(session)).toContain(words.noColumns);
    const raw = withRow(BOOK.raw, 'revenueOrders', { 'N°': '1', Exercice: 2021, Commune: 'Lattes' });
    const unreadable = createAccountingSession(
      services({ read: (year) => done(accountingSource(offerOf({ ...BOOK, raw }, year), null)) }),
    );
    await unreadable.read(2021);
    expect(rendered(unreadable)).toContain(words.unreadable({ count: 1 }));
    const failing = createAccountingSession(services({ read: () => failed({ code: 'excelBusy' }) }));
    await failing.read(2021);
    expect(rendered(failing)).toContain(text.error.again);
  });

  test('where nothing can be saved, a text to copy', async () => {
    const session = createAccountingSession(services({ canDownload: () => false }));
    await session.make(2021);
    expect(saved).toEqual([]);
    const html = rendered(session, false);
    expect(html).toContain(words.select);
    expect(html).toContain('34129');
  });
});
