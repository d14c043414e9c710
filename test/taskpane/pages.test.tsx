import { prerenderToNodeStream } from 'react-dom/static';
import { text } from 'node:stream/consumers';
import { translator, type Language } from '../../src/i18n';
import { App } from '../../src/taskpane/App';
import type { PaneReading } from '../../src/taskpane/model/paneReading';
import { initialState, type PaneEvent, type Route } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { aConvention, aFinding, aSheet, fakeServices } from './fakes';
import { overviewWords } from '../../src/taskpane/features/overview/words';
import { drawnSheetsWords } from '../../src/taskpane/kit/sheets/words';
import { BETWEEN_WORDS } from '../helpers/markup';

const full = aConvention({
  sheets: [
    aSheet({ state: 'stale' }),
    aSheet({ id: '3', name: 'Annexe 3 2021', kind: 'priceSchedule', state: 'stale' }),
    aSheet({ id: '2', name: 'Récap 2020', year: 2020, state: 'incomplete', filling: null }),
  ],
  year: {
    findings: [
      aFinding(),
      aFinding({ code: 'bindingDamaged', severity: 'warning', values: {}, place: null, where: null }),
      ...Array.from({ length: 25 }, () => aFinding({ severity: 'info' })),
    ],
  },
});

/** Pages that are loaded when they are opened are waited for. */
async function rendered(
  language: Language,
  route: Route,
  reading: PaneReading | null,
  ...events: PaneEvent[]
): Promise<string> {
  const store = createPaneStore(initialState({ route, chosenYear: null, filling: 'live' }), () =>
    fakeServices({ kind: 'welcome' }),
  );
  if (reading) store.dispatch({ type: 'readingSucceeded', value: reading });
  for (const event of events) store.dispatch(event);
  const { prelude } = await prerenderToNodeStream(
    <App
      store={store}
      translator={translator(language)}
      theme={{ isDark: () => false, watch: () => () => undefined }}
    />,
  );
  return (await text(prelude)).replace(BETWEEN_WORDS, '');
}

const drawFailed: PaneEvent = {
  type: 'jobEnded',
  result: {
    kind: 'drawFailed',
    year: 2021,
    failure: {
      ok: false,
      problem: { code: 'nameTaken', name: 'Récap 2021', free: 'Récap 2021 (2)' },
      restored: true,
    },
    hadFormer: false,
  },
};
const drawing: PaneEvent = { type: 'jobMoved', job: { kind: 'draw', year: 2021, step: 'drawing' } };
const busy: PaneEvent = { type: 'readingFailed', problem: { code: 'excelBusy' } };

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const { text: words, format } = translator(language);
  const overview = overviewWords(language);

  test.each([
    ['loading', 'overview', null, [], 'loading', words.loading.reading],
    ['error', 'overview', null, [busy], 'error', words.error.title],
    ['welcome', 'overview', { kind: 'welcome' }, [], 'ready', words.example.load],
    ['overview', 'overview', full, [], 'ready', format.money('14570.50')],
    ['annexes', 'overview', full, [], 'ready', overview.documentsStale({ count: 1 })],
    [
      'nobody billed',
      'overview',
      aConvention({ year: { shares: [] } }),
      [],
      'ready',
      overview.noShares({ year: 2021 }),
    ],
    ['not fresh', 'overview', full, [busy], 'ready', words.error.notFresh],
    ['documents', 'documents', full, [], 'ready', drawnSheetsWords(language).states.stale],
    ['drawing', 'documents', full, [drawing], 'ready', words.drawing.steps.drawing],
    [
      'a name that is taken',
      'documents',
      full,
      [drawFailed],
      'ready',
      words.drawing.underAnotherName({ sheet: 'Récap 2021 (2)' }),
    ],
  ] as const)('%s', async (_, route, reading, events, state, said) => {
    const html = await rendered(language, route, reading, ...events);
    expect(html).toContain(`data-state="${state}"`);
    expect(html).toContain(said.replace(/&/g, '&amp;').replace(/'/g, '&#x27;'));
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  const begun: PaneEvent = { type: 'readingBegun', view: full };

  test('the first figures stand before anything is known of what is wrong, and no number is said of that', async () => {
    const html = await rendered(language, 'overview', null, begun);
    expect(html).toContain('data-state="begun"');
    expect(html).toContain(format.money('14570.50'));
    expect(html).toContain('data-testid="checking"');
    expect(html).not.toMatch(/checks-count|data-testid="(todo-|nothing-to-do)/);
    expect(html).toContain(`, ${words.checking}</span>`);
  });

  test.each(['data', 'checks', 'orders', 'documents'] as const)(
    'the page of %s waits until all is known, below its tab',
    async (route) => {
      const html = await rendered(language, route, null, begun);
      expect(html).toContain(`aria-labelledby="tab-${route}"`);
      expect(html).toContain('data-testid="checking"');
      expect(html).not.toContain('<h1');
    },
  );
});
