import { renderToString } from 'react-dom/server';
import type { ReactElement } from 'react';
import { computeRecap } from '../../src/core/recap';
import type { DocumentOrder, DrawnDocument } from '../../src/excel/drawDocument';
import type { Outcome } from '../../src/excel/outcome';
import { translator } from '../../src/i18n';
import { amountsWords } from '../../src/taskpane/kit/amounts/words';
import { councilWords } from '../../src/taskpane/features/council/words';
import { sheetsWords } from '../../src/taskpane/features/sheets/words';
import { CheckResult } from '../../src/taskpane/features/council/CheckResult';
import { CouncilView } from '../../src/taskpane/features/council/CouncilView';
import type { CheckedDocument } from '../../src/taskpane/features/council/councilServices';
import { checkTitle, documentName, type ShownCheck } from '../../src/taskpane/features/council/shownCheck';
import { documentNames } from '../../src/taskpane/kit/documents/documentRegister';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import { defaultSheets, sheetOrders } from '../../src/taskpane/features/sheets/sheetOrders';
import { createSheetsSession, type SheetsServices } from '../../src/taskpane/features/sheets/sheetsSession';
import { SheetsView } from '../../src/taskpane/features/sheets/SheetsView';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { checkFrozen } from '../../src/workbook/frozen/checkFrozen';
import { documentSource } from '../../src/workbook/documents/source';
import { exampleTables } from '../../src/workbook/tables/example';
import type { RawCell } from '../../src/workbook/read/rawTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import { recapSheet } from '../../src/workbook/documents/recap/plan';
import { cellsOf, documentsOf, signedRowOf } from '../helpers/frozenDocuments';
import { offerOf } from '../helpers/amounts';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { aConvention, aSheet, done, fakeServices } from './fakes';
import { AS_USUAL } from '../helpers/asUsual';
import { BETWEEN_WORDS } from '../helpers/markup';

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
    .replace(BETWEEN_WORDS, '')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&');
}

const DEFAULT_SHEETS = defaultSheets();
const services = (draw: (order: DocumentOrder) => Promise<Outcome<DrawnDocument>>) =>
  ({
    readAmounts: (year: number) => done(offerOf({ raw }, year)),
    draw,
    today: () => '23/11/2026',
  }) satisfies SheetsServices;

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
            : {
                ok: true,
                value: {
                  sheetName: order.kind,
                  ...AS_USUAL,
                  ...(order.kind === 'priceSchedule' ? { draft: true } : {}),
                },
              },
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
      // What is drawn without something that it must say, and what is lacking now, with where it is entered.
      expect(html).toContain(words.drafts({ count: 1 }));
      expect(html).toContain('data-testid="ready-description"');
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
  const words = { ...amountsWords(language), ...councilWords(language) };
  const nameOf = documentNames(DOCUMENTS, language);
  const council = {
    checkSheets: () => Promise.reject(new Error()),
    checkFile: () => Promise.reject(new Error()),
  };
  const source = documentSource(raw, DEFAULT_BINDING, readConvention(raw, DEFAULT_BINDING));
  const recap = source.recapOf(2021);
  const AS_FROZEN = { filling: 'frozen', differences: [] } as const;
  const FROZEN = { name: 'Récap 2021 figé', kind: 'recap', year: 2021, subject: null } as const;
  const frozenRecap = (note: string) =>
    recapSheet(source.reading, recap, DEFAULT_BINDING, 'frozen', { date: '23/11/2026', note });
  const page = (shown: typeof view) =>
    rendered(language, <CouncilView services={council} view={shown} onBack={() => undefined} />);
  const shownOf = (shown: ShownCheck) => rendered(language, <CheckResult shown={shown} />);
  const result = (...documents: CheckedDocument[]) => shownOf({ kind: 'checked', name: 'doc', documents });

  test('lists every frozen sheet, the recaps first, and says what each is; none is said so', () => {
    const statement = aSheet({
      id: 'e',
      name: 'État 2021 Lattes figé',
      kind: 'settlementStatement',
      subject: 'Lattes',
      frozen: true,
      filling: 'frozen',
    });
    const html = page(aConvention({ raw, sheets: [statement, ...view.sheets] }));
    expect(html.indexOf('council-check-Récap 2021 figé')).toBeGreaterThan(0);
    expect(html.indexOf('council-check-État 2021 Lattes figé')).toBeGreaterThan(
      html.indexOf('council-check-Récap 2021 figé'),
    );
    expect(html).toContain(documentName(statement, words, nameOf));
    expect(html).not.toContain('council-check-État 2021 Lattes"');
    expect(html).toContain('council-check-all');
    expect(page(view)).not.toContain('council-check-all');
    expect(page(aConvention({ raw }))).toContain(words.noFrozen);
  });

  test('what changed since, one by one; a document that was altered', () => {
    const plan = frozenRecap('Vu');
    const cells = cellsOf(plan);
    const sheets = [{ ...FROZEN, values: plan.values ?? null }];
    const check = (changed: typeof cells): CheckedDocument => {
      const found = checkFrozen(changed, null, sheets, source);
      if (found === null) throw new Error('No recap');
      return { ...found, ...AS_FROZEN, sheet: 'Annexe 2' };
    };

    const intact = check(cells);
    expect(intact).toMatchObject({ integrity: 'intact', inputs: 'same', original: { same: true } });
    const fine = result(intact);
    expect(fine).toContain(words.same);
    expect(fine).toContain(words.itsNote({ note: 'Vu' }));
    expect(fine).toContain(words.inputs.same);

    const line = 9;
    const called = cells.map((row, y) => (y === line ? row.with(0, 'Villeneuve-d’Autrefois') : row));
    const renamed = result(check(called));
    expect(renamed).toContain(words.changed({ communes: 1, amounts: 0 }));
    expect(renamed).toContain(words.formerly({ name: 'Villeneuve-d’Autrefois' }));

    const altered = cells.map((row, y) =>
      row.map((cell, x) => (y === line && x === 6 ? Number(cell) + 1 : cell)),
    );
    const found = check(altered);
    expect(found).toMatchObject({ integrity: 'altered', original: { name: 'Récap 2021 figé', same: false } });
    const html = result(found);
    expect(html).toContain(words.integrity.altered({ name: 'doc' }));
    expect(html).toContain(words.changed({ communes: 1, amounts: 0 }));
    expect(html).toContain(translator(language).format.money('-1'));

    // Without its headers it is a recap all the same, whose amounts nobody can compare.
    const beheaded = check(
      cells.map((row) => row.map((cell) => (cell === 'Écart d’arrondi' ? 'Écart' : cell))),
    );
    expect(beheaded).toMatchObject({ integrity: 'altered', comparison: null });
    expect(result(beheaded)).toContain(words.noFigures);
  });

  test('who changes a figure and the printed fingerprint too is found by the mark of the sheet', () => {
    const sheets = [{ ...FROZEN, values: '0'.repeat(64) }];
    const cells = cellsOf(frozenRecap('Faux'));
    expect(checkFrozen(cells, FROZEN.name, sheets, source)).toMatchObject({
      integrity: 'altered',
      original: null,
    });
    expect(checkFrozen([], FROZEN.name, sheets, source)).toMatchObject({ integrity: 'altered' });
  });

  describe('a file with several documents', () => {
    const checked = (change: (index: number, cells: RawCell[][]) => RawCell[][] = (_, cells) => cells) =>
      documentsOf(source).map(({ plan }, index): CheckedDocument => {
        const found = checkFrozen(change(index, cellsOf(plan)), null, [], source);
        if (found === null) throw new Error(`No document in ${index}`);
        return { ...found, ...AS_FROZEN, sheet: `Feuille ${index}` };
      });
    const unsigned = (cells: RawCell[][]) => cells.toSpliced(signedRowOf(cells), 1);
    const altered = (cells: RawCell[][]) => cells.with(1, ['changé']);
    const title = (documents: CheckedDocument[]) =>
      checkTitle({ kind: 'checked', name: null, documents }, words, nameOf);

    test('all as they were frozen', () => {
      const all = checked();
      expect(all.map(({ inputs }) => inputs)).toEqual(all.map(() => 'same'));
      const html = result(...all);
      expect(html).toContain('notice-success');
      expect(html).toContain(words.several({ name: 'doc', intact: all.length, altered: 0, unsigned: 0 }));
      for (const { document, sheet } of all) {
        expect(html).toContain(documentName(document, words, nameOf));
        expect(html).toContain(words.onSheet({ sheet, date: '23/11/2026' }));
      }
      // The recap among them is compared with the tables.
      expect(html).toContain(words.today({ year: 2021 }));
    });

    test('one that was altered is named and comes first', () => {
      const all = checked((index, cells) => (index === 4 ? altered(cells) : cells));
      const name = documentName(all[4]!.document, words, nameOf);
      expect(name).toMatch(/ 2021 – Saussan$| 2021 – /);
      expect(title(all)).toBe(words.oneAltered({ name: null, document: name }));
      const html = result(...all);
      expect(html).toContain('notice-error');
      expect(html.indexOf(words.states.altered)).toBeLessThan(html.indexOf(words.states.intact));
    });

    test('several that were altered, some without a fingerprint, and none with one', () => {
      const two = checked((index, cells) => (index < 2 ? altered(cells) : cells));
      expect(title(two)).toBe(words.several({ name: null, intact: 5, altered: 2, unsigned: 0 }));
      for (const count of [1, 2, 6]) {
        const some = checked((index, cells) => (index < count ? unsigned(cells) : cells));
        expect(title(some)).toBe(
          words.several({ name: null, intact: 7 - count, altered: 0, unsigned: count }),
        );
        expect(result(...some)).toContain('notice-warning');
      }
      expect(title(checked((_, cells) => unsigned(cells)))).toBe(
        words.several({ name: null, intact: 0, altered: 0, unsigned: 7 }),
      );
    });
  });

  test('a portable document that somebody edited is not said to be of the tables of today', () => {
    const { plan } = documentsOf(source, 'portable').find(({ kind }) => kind === 'settlementStatement')!;
    const found = checkFrozen(cellsOf(plan), null, [], source)!;
    expect(found).toMatchObject({ integrity: 'unsigned', inputs: 'same' });
    const made: CheckedDocument = {
      ...found,
      filling: 'portable',
      integrity: 'intact',
      differences: [],
      sheet: 'x',
    };
    expect(result(made)).toContain(words.inputs.same);
    expect(result(made)).toContain(words.madeIntegrity.intact({ name: 'doc' }));
    const edited = result({
      ...made,
      integrity: 'altered',
      differences: [
        { kind: 'changed', cell: 'B19', before: 7266, now: 8266 },
        { kind: 'shown', cell: 'G29', value: 149.04, shown: '0,15 €' },
        { kind: 'shown', cell: 'G30', value: 1, shown: '' },
        { kind: 'hidden', what: 'row', name: '30' },
      ],
    });
    expect(edited).not.toContain(words.inputs.same);
    const { number } = translator(language).format;
    for (const said of [
      words.fillings.portable,
      words.editedSince,
      words.madeIntegrity.altered({ name: 'doc' }),
      words.differences.changed({ cell: 'B19', before: number(7266), now: number(8266) }),
      words.differences.shown({ cell: 'G29', value: number(149.04), shown: '0,15 €' }),
      words.differences.notShown({ cell: 'G30', value: '1' }),
      words.differences.hidden.row({ name: '30' }),
    ])
      expect(edited).toContain(said);
  });

  test('a document about a commune that is gone, and one whose title was changed', () => {
    const statement = documentsOf(source).find(({ kind }) => kind === 'settlementStatement')!;
    const cells = cellsOf(statement.plan);
    const moved = cells.map((row) => (row[0] === 'Redevable' ? row.with(1, 'Palavas') : row));
    const gone = checkFrozen(moved, null, [], source)!;
    expect(gone).toMatchObject({ integrity: 'altered', inputs: 'gone', original: null });
    expect(result({ ...gone, ...AS_FROZEN, sheet: 'x' })).toContain(words.inputs.gone);
    const untitled = checkFrozen(cells.with(0, ['Autre']), null, [], source)!;
    expect(untitled).toMatchObject({ integrity: 'altered', inputs: 'unread' });
    const html = result({ ...untitled, ...AS_FROZEN, sheet: 'x' });
    expect(html).toContain(words.unknownDocument);
    expect(html).not.toContain(words.inputs.unread);
  });

  test('nothing found, or nothing read, is said', () => {
    expect(result()).toContain(words.noDocument({ name: 'doc' }));
    const failed: ShownCheck = { kind: 'failed', name: 'x.ods', problem: { code: 'excelBusy' } };
    expect(shownOf(failed)).toContain(words.failed({ name: 'x.ods' }));
    const unreadable: ShownCheck = { kind: 'unreadable', name: 'x.ods', code: 'damaged' };
    expect(shownOf(unreadable)).toContain(words.unreadable({ name: 'x.ods' }));
  });
});
