import type { Ribbon } from '../../src/excel/ribbon';
import { checkTabs, LARGEST_COUNT, tabOf } from '../../src/taskpane/features/ribbon/checkTabs';
import { followCount } from '../../src/taskpane/features/ribbon/followCount';
import { initialState, paneReducer, type PaneState } from '../../src/taskpane/state/paneState';
import { ribbonWords } from '../../src/taskpane/features/ribbon/words';
import { aConvention, aFinding } from './fakes';

const loading = initialState({ route: 'overview', chosenYear: null, filling: 'live' });

/** `infos`: findings that are no anomalies. */
const withAnomalies = (count: number, infos = 0): PaneState =>
  paneReducer(loading, {
    type: 'readingSucceeded',
    value: aConvention({
      year: {
        findings: [
          ...Array.from({ length: count }, () => aFinding({ severity: 'warning' })),
          ...Array.from({ length: infos }, () => aFinding({ severity: 'info' })),
        ],
      },
    }),
  });

function aStore(initial: PaneState) {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(next: PaneState): void {
      state = next;
      for (const listener of listeners) listener();
    },
    listeners,
  };
}

/** Writes down what it is told: the tab that is shown, of all; each call ends as `answer` says. */
function aRibbon(answer: (what: 'create' | 'show') => Promise<void> = () => Promise.resolve()) {
  const told: (string | null)[] = [];
  const ribbon: Ribbon = {
    create: ({ tabs }) => {
      told.push(`create ${tabs.length}`);
      return answer('create');
    },
    show: (ids, shown) => {
      expect(ids).toHaveLength(LARGEST_COUNT + 1);
      told.push(shown);
      return answer('show');
    },
  };
  return { told, ribbon };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const follow = (store: ReturnType<typeof aStore>, ribbon: Ribbon | null): void =>
  followCount(store, 'fr', ribbon, 'https://outils.example/assets/');

test('nothing is shown before the count is known', async () => {
  const begun = paneReducer(loading, { type: 'readingBegun', view: aConvention() });
  const store = aStore(begun);
  const { told, ribbon } = aRibbon();
  follow(store, ribbon);
  await settled();
  expect(told).toEqual([]);
  store.become(withAnomalies(2));
  await settled();
  expect(told).toEqual([`create ${LARGEST_COUNT + 1}`, tabOf(2)]);
});

test('makes the tabs once the workbook is read, then shows the one that counts; informations do not', async () => {
  const store = aStore(loading);
  const { told, ribbon } = aRibbon();
  follow(store, ribbon);
  await settled();
  expect(told).toEqual([]);

  for (const [count, infos] of [[0, 4], [2], [2], [5], [0], [40]] as const) {
    store.become(withAnomalies(count, infos));
    await settled();
  }
  expect(told).toEqual(['create 10', null, tabOf(2), tabOf(5), null, tabOf(10)]);
});

test('a workbook without a convention counts nothing; one that cannot be read leaves the count', async () => {
  const store = aStore(withAnomalies(3));
  const { told, ribbon } = aRibbon();
  follow(store, ribbon);
  await settled();
  store.become(loading);
  await settled();
  store.become(paneReducer(loading, { type: 'readingSucceeded', value: { kind: 'welcome' } }));
  await settled();
  expect(told).toEqual(['create 10', tabOf(3), null]);
});

test('counts that come while Excel works are taken together', async () => {
  const store = aStore(withAnomalies(1));
  const waiting: (() => void)[] = [];
  const { told, ribbon } = aRibbon(() => new Promise((resolve) => waiting.push(resolve)));
  follow(store, ribbon);
  await settled();
  for (const count of [2, 3, 4]) store.become(withAnomalies(count));
  while (waiting.length > 0) {
    waiting.shift()?.();
    await settled();
  }
  expect(told).toEqual(['create 10', tabOf(1), tabOf(4)]);
});

test('tabs that are there already, as after the page was loaded again, do as well', async () => {
  const store = aStore(withAnomalies(1));
  const refusal = Promise.reject(new Error('InvalidRibbonDefinition'));
  const { told, ribbon } = aRibbon((what) => (what === 'create' ? refusal : Promise.resolve()));
  follow(store, ribbon);
  await settled();
  store.become(withAnomalies(2));
  await settled();
  expect(told).toEqual(['create 10', tabOf(1), tabOf(2)]);
});

test('a tab that Excel does not show ends it, and nothing else notices', async () => {
  const log = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const store = aStore(withAnomalies(1));
  const { told, ribbon } = aRibbon(() => Promise.reject(new Error('HostRestartNeeded')));
  follow(store, ribbon);
  await settled();
  expect(store.listeners.size).toBe(0);
  store.become(withAnomalies(2));
  await settled();
  expect(told).toEqual(['create 10', tabOf(1)]);
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
});

test('without a ribbon that takes tabs nothing is followed', () => {
  const store = aStore(withAnomalies(1));
  follow(store, null);
  expect(store.listeners.size).toBe(0);
});

test('a tab for each count up to nine, and one for more', () => {
  const { tabs } = checkTabs(ribbonWords('en'), '');
  expect(tabs.map(({ label }) => label)).toEqual([
    ...Array.from({ length: LARGEST_COUNT }, (_, index) => `Checks (${index + 1})`),
    'Checks (over 9)',
  ]);
  for (const count of [1, 9, 10, 99]) expect(tabs.map(({ id }) => id)).toContain(tabOf(count));
  expect(tabOf(0)).toBeNull();
});
