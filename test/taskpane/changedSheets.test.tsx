/** What the pane says of drawn sheets that somebody changed by hand, and of those that lost their mark. */
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { Decimal } from '../../src/core/money';
import { translator } from '../../src/i18n';
import ChecksPage from '../../src/taskpane/features/checks/ChecksPage';
import DocumentsPage from '../../src/taskpane/features/documents/DocumentsPage';
import { OverviewPage } from '../../src/taskpane/features/overview/OverviewPage';
import { NOTHING_LOOKED, toLookAt, type Looked } from '../../src/taskpane/model/looked';
import type { ConventionView } from '../../src/taskpane/model/paneReading';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { conventionOf, initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { NO_CHANGES, type HandChanges } from '../../src/workbook/plan/compareCells';
import { exampleTables } from '../../src/workbook/tables/example';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { aConvention, aSheet, fakeServices } from './fakes';
import { BETWEEN_WORDS } from '../helpers/markup';

const SHEETS = [
  aSheet({ id: 'r', name: 'Récap 2021' }),
  aSheet({ id: 'f', name: 'Récap 2021 figé', frozen: true, filling: 'frozen' }),
  aSheet({ id: 'n', name: 'Récap 2022', state: 'unknown', redrawable: false }),
];
const changed = (...cells: string[]): HandChanges => ({ cells, elsewhere: false });
const UNMARKED = {
  id: 'u',
  name: 'État 2021 Lattes',
  kind: 'settlementStatement',
  kindName: { fr: 'État liquidatif', en: 'Settlement statement' },
  year: 2021,
  subject: 'Lattes',
  filling: 'frozen',
} as const;

function paneWith(changes: Partial<Looked>, view = aConvention({ sheets: SHEETS, otherSheets: ['u'] })) {
  const store = createPaneStore(initialState({ route: 'documents', chosenYear: null, filling: 'live' }), () =>
    fakeServices(view),
  );
  store.dispatch({ type: 'readingSucceeded', value: view });
  store.dispatch({ type: 'sheetsLooked', looked: { ...NOTHING_LOOKED, ...changes } });
  return store;
}
type Store = ReturnType<typeof paneWith>;

const viewOf = (store: Store): ConventionView => {
  const view = conventionOf(store.getState());
  if (view === null) throw new Error('No convention is shown.');
  return view;
};

function shown(store: Store, language: 'fr' | 'en', page: (view: ConventionView) => ReactElement): string {
  const html = renderToString(
    <PaneContext value={{ store, translator: translator(language) }}>{page(viewOf(store))}</PaneContext>,
  );
  return html
    .replace(BETWEEN_WORDS, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');
}

const PAGES = [
  ['Documents', (view: ConventionView) => <DocumentsPage view={view} />],
  ['Checks', (view: ConventionView) => <ChecksPage view={view} />],
  ['Overview', (view: ConventionView) => <OverviewPage shown={view} view={view} />],
] as const;

describe.each(PAGES)('%s', (_, page) => {
  test('names the cells, a few of many', () => {
    const one = paneWith({ changes: new Map([['r', changed('A9', 'D10')]]) });
    expect(shown(one, 'fr', page)).toMatch(/modifiée à la main : A9, D10\b/);
    expect(shown(one, 'en', page)).toMatch(/changed by hand: A9, D10\b/);
    const many = paneWith({ changes: new Map([['r', changed('A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7')]]) });
    expect(shown(many, 'fr', page)).toContain('A1, A2, A3, A4 et 3 autres');
    expect(shown(many, 'en', page)).toContain('A1, A2, A3, A4 and 3 others');
  });

  test('a change that has no cell is said without', () => {
    const store = paneWith({ changes: new Map([['f', { cells: [], elsewhere: true }]]) });
    expect(shown(store, 'fr', page)).toMatch(/odifiée à la main(?! :)/);
  });

  test('says nothing of what was not looked at, or not changed', () => {
    for (const changes of [new Map(), new Map([['r', NO_CHANGES]]), new Map([['r', null]])])
      expect(shown(paneWith({ changes }), 'fr', page)).not.toMatch(/odifiée/);
  });
});

test('beside the button stands what drawing again would take away, and not where it gets a sheet of its own', () => {
  const store = paneWith({
    changes: new Map([
      ['r', changed('D10')],
      ['f', changed('A9')],
    ]),
  });
  const lost =
    /« Récap 2021 » a été modifiée à la main : D10\. La redessiner remplacera ce qui y a été écrit\./;
  const documents = (): string => shown(store, 'fr', (view) => <DocumentsPage view={view} />);
  expect(documents()).toMatch(lost);
  store.dispatch({ type: 'fillingChosen', filling: 'frozen' });
  expect(documents()).not.toMatch(/remplacera/);
  expect(shown(store, 'fr', (view) => <OverviewPage shown={view} view={view} />)).toContain(
    '2 feuilles dessinées ont été modifiées à la main.',
  );
});

test('sheets without a mark are listed with what they are, and can be taken up', () => {
  const store = paneWith({ unmarked: [UNMARKED], others: ['u'] });
  const text = shown(store, 'fr', (view) => <DocumentsPage view={view} />);
  expect(text).toMatch(
    /État 2021 Lattes .*État liquidatif · Lattes · 2021 · Valeurs figées .*Reprendre cette feuille/,
  );
  expect(shown(store, 'en', (view) => <DocumentsPage view={view} />)).toContain('Take up this sheet');
});

test('a cost unlike the frozen one leads to its cell, unless the frozen sheet was changed by hand', () => {
  const raw = rawWorkbookOf(exampleTables());
  const view = aConvention({ sheets: SHEETS, raw });
  const [first] = view.recapOf(2021).applications;
  const frozen = { name: first!.application.name, annualCost: new Decimal(9000), contributionRate: null };
  const costs = new Map([['f', { year: 2021, frozenOn: '30/09/2021', applications: [frozen] }]]);
  const found = (changes: Looked['changes']) =>
    viewOf(paneWith({ costs, changes }, view))
      .inYear(2021)
      .findings.filter(({ code }) => code === 'costUnlikeFrozen');
  expect(found(new Map())).toMatchObject([
    {
      values: { application: frozen.name, year: 2021, value: first!.annualCost.toNumber(), expected: 9000 },
      where: { row: 2, column: 'Coût annuel global' },
    },
  ]);
  expect(found(new Map([['f', changed('B4')]]))).toEqual([]);
});

describe('what is still to be looked at', () => {
  test('every sheet of ours once, none of a later version, and all others when they change', () => {
    const store = paneWith({});
    const left = () => toLookAt(viewOf(store), store.getState().looked);
    expect(left()).toEqual(['r', 'f']);
    store.dispatch({
      type: 'sheetsLooked',
      looked: {
        changes: new Map([
          ['r', NO_CHANGES],
          ['f', null],
        ]),
        costs: new Map(),
        unmarked: [],
        others: ['u'],
      },
    });
    expect(left()).toBeNull();
    store.dispatch({ type: 'sheetsTouched', sheets: ['tables', 'f'] });
    expect(left()).toEqual(['f']);
    store.dispatch({
      type: 'readingSucceeded',
      value: aConvention({ sheets: SHEETS, otherSheets: ['u', 'v'] }),
    });
    expect(left()).toEqual(['f']);
  });

  test('a change of the tables asks for nothing, and changes no state', () => {
    const store = paneWith({ changes: new Map([['r', NO_CHANGES]]) });
    const before = store.getState();
    store.dispatch({ type: 'sheetsTouched', sheets: ['tables'] });
    expect(store.getState()).toBe(before);
    expect(viewOf(store)).toBe(viewOf(store));
  });
});
