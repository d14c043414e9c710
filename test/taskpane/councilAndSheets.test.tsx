import { renderToString } from 'react-dom/server';
import type { ReactElement } from 'react';
import { computeRecap } from '../../src/core/recap';
import type { DocumentOrder } from '../../src/excel/drawDocument';
import type { Outcome } from '../../src/excel/outcome';
import { translator } from '../../src/i18n';
import { councilWords } from '../../src/i18n/council';
import { sheetsWords } from '../../src/i18n/sheets';
import { CheckResult, type ShownCheck } from '../../src/taskpane/council/CheckResult';
import { CouncilView } from '../../src/taskpane/council/CouncilView';
import { DEFAULT_SHEETS, sheetOrders } from '../../src/taskpane/sheets/sheetOrders';
import { createSheetsSession, type SheetsServices } from '../../src/taskpane/sheets/sheetsSession';
import { SheetsView } from '../../src/taskpane/sheets/SheetsView';
import { PaneContext } from '../../src/taskpane/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/store';
import { DEFAULT_BINDING } from '../../src/workbook/binding';
import { checkFrozen } from '../../src/workbook/checkFrozen';
import { exampleTables } from '../../src/workbook/example';
import { readConvention } from '../../src/workbook/readConvention';
import { recapSheet } from '../../src/workbook/sheets/recap';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { aConvention, aSheet, fakeServices } from './fakes';

const raw = rawWorkbookOf(exampleTables());
const view = aConvention({
  raw,
  sheets: [
    aSheet({ id: 'f', name: 'Récap 2021 figé', frozen: true, filling: 'frozen', state: 'stale' }),
    aSheet({ id: 's', name: 'État 2021 Lattes', kind: 'settlementStatement', subject: 'Lattes' }),
  ],
});

function paneStore() {
  const store = createPaneStore(initialState({ route: 'documents', chosenYear: null, filling: 'live' }), () =>
    fakeServices(view),
  );
  store.dispatch({ type: 'readingSucceeded', value: view });
  return store;
}

function rendered(language: 'fr' | 'en', page: ReactElement, store = paneStore()): string {
  const html = renderToString(
    <PaneContext value={{ store, translator: translator(language) }}>{page}</PaneContext>,
  );
  return html
    .replace(/<!-- -->/g, '')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&');
}

const services = (
  draw: (order: DocumentOrder) => Promise<Outcome<{ sheetName: string; unchanged: boolean }>>,
) => ({ draw, today: () => '23/11/2026' }) satisfies SheetsServices;

describe('annexes and statements', () => {
  const recap = computeRecap(readConvention(raw, DEFAULT_BINDING).convention, 2021);

  test('the sheets of what was chosen, in their order', () => {
    expect(sheetOrders(recap, DEFAULT_SHEETS).map(({ kind }) => kind)).toEqual([
      'applicationSheets',
      'applicationUse',
      'priceSchedule',
    ]);
    const chosen = new Set(['Lattes', 'Fabrègues']);
    expect(
      sheetOrders(recap, { ...DEFAULT_SHEETS, documents: new Set(['statement']), chosen }).map(
        ({ subject }) => subject,
      ),
    ).toEqual(recap.rows.map(({ commune }) => commune.name).filter((name) => chosen.has(name)));
  });

  test('one after the other; a name that is taken does not stop the others; cancelling leaves none half done', async () => {
    const store = paneStore();
    const orders = sheetOrders(recap, DEFAULT_SHEETS);
    const jobs: unknown[] = [];
    const session = createSheetsSession(
      services((order) => {
        jobs.push(store.getState().job?.kind);
        if (order.kind === 'priceSchedule') session.cancel();
        return Promise.resolve(
          order.kind === 'applicationUse'
            ? { ok: false, problem: { code: 'nameTaken', name: 'X', free: 'X (2)' }, restored: true }
            : { ok: true, value: { sheetName: order.kind, unchanged: false } },
        );
      }),
      store,
    );
    await session.start([...orders, ...orders]);
    expect(jobs).toEqual(['sheets', 'sheets', 'sheets']);
    expect(store.getState().job).toBeNull();
    expect(session.getState()).toMatchObject({
      progress: null,
      result: {
        drawn: [{ sheetName: 'applicationSheets' }, { sheetName: 'priceSchedule' }],
        failed: [{ order: { kind: 'applicationUse' }, problem: { code: 'nameTaken' } }],
        left: 3,
        cancelled: true,
      },
    });
    for (const language of ['fr', 'en'] as const) {
      const html = rendered(language, <SheetsView session={session} view={view} onBack={() => undefined} />);
      const words = sheetsWords(language);
      expect(html).toContain(words.partly({ drawn: 2, total: 6 }));
      expect(html).toContain('sheets-other-name');
      expect(html).toContain(words.draw({ count: 3 }));
    }
  });

  test('what would fail for every sheet stops the work', async () => {
    let asked = 0;
    const session = createSheetsSession(
      services(() => {
        asked += 1;
        return Promise.reject(new Error('gone'));
      }),
      paneStore(),
    );
    await session.start(sheetOrders(recap, DEFAULT_SHEETS));
    expect(asked).toBe(1);
    expect(session.getState().result).toMatchObject({
      failed: [{ problem: { code: 'unexpected', message: 'gone' }, restored: false }],
      left: 2,
      cancelled: false,
    });
  });
});

describe.each(['fr', 'en'] as const)('the version of the council, in %s', (language) => {
  const words = councilWords(language);
  const council = {
    checkSheet: () => Promise.reject(new Error()),
    checkFile: () => Promise.reject(new Error()),
  };

  test('lists the frozen recaps; none is said so', () => {
    const page = (shown: typeof view) =>
      rendered(language, <CouncilView services={council} view={shown} onBack={() => undefined} />);
    expect(page(view)).toContain('council-check-Récap 2021 figé');
    expect(page(view)).not.toContain('council-check-État');
    expect(page(aConvention({ raw }))).toContain(words.noFrozen);
  });

  test('what changed since, one by one; a document that was altered', () => {
    const reading = readConvention(raw, DEFAULT_BINDING);
    const recap = computeRecap(reading.convention, 2021);
    const plan = recapSheet(reading, recap, DEFAULT_BINDING, 'frozen', { date: '23/11/2026', note: 'Vu' });
    const cells = plan.cells.map((row) =>
      row.map((cell) => (cell.kind === 'number' ? cell.value : cell.kind === 'text' ? cell.text : '')),
    );
    const sheets = [{ name: 'Récap 2021 figé', values: plan.values ?? null }];
    const check = (changed: typeof cells, own: string | null) => {
      const found = checkFrozen(changed, own, sheets, reading, () => recap);
      if (found === null) throw new Error('No recap');
      return found;
    };
    const shown = (found: ReturnType<typeof check>): ShownCheck => ({
      kind: 'checked',
      name: 'doc',
      check: found,
    });

    const intact = check(cells, null);
    expect(intact).toMatchObject({ integrity: 'intact', inputsToday: true, original: { same: true } });
    const fine = rendered(language, <CheckResult shown={shown(intact)} />);
    expect(fine).toContain(words.same);
    expect(fine).toContain(words.itsNote({ note: 'Vu' }));

    const line = 9;
    const called = cells.map((row, y) => (y === line ? row.with(0, 'Villeneuve-d’Autrefois') : row));
    const renamed = rendered(language, <CheckResult shown={shown(check(called, null))} />);
    expect(renamed).toContain(words.changed({ communes: 1, amounts: 0 }));
    expect(renamed).toContain(words.formerly({ name: 'Villeneuve-d’Autrefois' }));

    const altered = cells.map((row, y) =>
      row.map((cell, x) => (y === line && x === 6 ? Number(cell) + 1 : cell)),
    );
    const found = check(altered, null);
    expect(found).toMatchObject({ integrity: 'altered', original: { name: 'Récap 2021 figé', same: false } });
    const html = rendered(language, <CheckResult shown={shown(found)} />);
    expect(html).toContain(words.integrity.altered({ name: 'doc' }));
    expect(html).toContain(words.changed({ communes: 1, amounts: 0 }));
    expect(html).toContain(translator(language).format.money('-1'));
  });

  test('who changes a figure and the printed fingerprint too is found by the mark of the sheet', () => {
    const reading = readConvention(raw, DEFAULT_BINDING);
    const recap = computeRecap(reading.convention, 2021);
    const other = recapSheet(reading, recap, DEFAULT_BINDING, 'frozen', { date: '23/11/2026', note: 'Faux' });
    const cells = other.cells.map((row) =>
      row.map((cell) => (cell.kind === 'number' ? cell.value : cell.kind === 'text' ? cell.text : '')),
    );
    const sheets = [{ name: 'Récap 2021 figé', values: '0'.repeat(64) }];
    expect(checkFrozen(cells, 'Récap 2021 figé', sheets, reading, () => recap)).toMatchObject({
      integrity: 'altered',
      original: null,
    });
  });

  test.each(['noRecap', 'unreadable', 'failed'] as const)('%s is said', (kind) => {
    const shown: ShownCheck =
      kind === 'failed'
        ? { kind, name: 'x.ods', problem: { code: 'excelBusy' } }
        : kind === 'unreadable'
          ? { kind, name: 'x.ods', code: 'damaged' }
          : { kind, name: 'x.ods' };
    expect(rendered(language, <CheckResult shown={shown} />)).toContain(words[kind]({ name: 'x.ods' }));
  });
});
