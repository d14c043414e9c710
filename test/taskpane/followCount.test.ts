import type { Ribbon } from '../../src/excel/ribbon';
import { checkTabs, LARGEST_COUNT, tabOf } from '../../src/taskpane/ribbon/checkTabs';
import { followCount } from '../../src/taskpane/ribbon/followCount';
import { initialState, paneReducer, type PaneState } from '../../src/taskpane/state/paneState';
import { ribbonWords } from '../../src/i18n/ribbon';
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

/** Writes down what it is told; each call ends when `settle` says so, or at once. */
function aRibbon(answer: () => Promise<void> = () => Promise.resolve()) {
  const told: string[] = [];
  const ribbon: Ribbon = {
    create: ({ tabs }) => {
      told.push(`create ${tabs.find(({ visible }) => visible)?.label ?? 'none'}`);
      return answer();
    },
    swap: (shown, next) => {
      told.push(`${shown ?? 'none'} > ${next ?? 'none'}`);
      return answer();
    },
  };
  return { told, ribbon };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const follow = (store: ReturnType<typeof aStore>, ribbon: Ribbon | null): void =>
  followCount(store, 'fr', ribbon, 'https://outils.example/assets/');

test('makes the tabs with the first anomaly, then swaps them; informations do not count', async () => {
  const store = aStore(loading);
  const { told, ribbon } = aRibbon();
  follow(store, ribbon);
  await settled();
  store.become(withAnomalies(0, 4));
  await settled();
  expect(told).toEqual([]);

  for (const count of [2, 2, 5, 0, 40]) {
    store.become(withAnomalies(count));
    await settled();
  }
  expect(told).toEqual([
    'create Contrôles (2)',
    'none > QuotePart.Checks.2',
    'QuotePart.Checks.2 > QuotePart.Checks.5',
    'QuotePart.Checks.5 > none',
    'none > QuotePart.Checks.10',
  ]);
});

test('counts that come while Excel works are taken together', async () => {
  const store = aStore(withAnomalies(1));
  const waiting: (() => void)[] = [];
  const { told, ribbon } = aRibbon(() => new Promise((resolve) => waiting.push(resolve)));
  follow(store, ribbon);
  for (const count of [2, 3, 4]) store.become(withAnomalies(count));
  while (waiting.length > 0) {
    waiting.shift()?.();
    await settled();
  }
  expect(told).toEqual([
    'create Contrôles (1)',
    'none > QuotePart.Checks.1',
    'QuotePart.Checks.1 > QuotePart.Checks.4',
  ]);
});

test('the first refusal ends it, and nothing else notices', async () => {
  const log = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const store = aStore(withAnomalies(1));
  const { told, ribbon } = aRibbon(() => Promise.reject(new Error('HostRestartNeeded')));
  follow(store, ribbon);
  await settled();
  expect(store.listeners.size).toBe(0);
  store.become(withAnomalies(2));
  await settled();
  expect(told).toEqual(['create Contrôles (1)']);
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
});

test('without a ribbon that takes tabs nothing is followed', () => {
  const store = aStore(withAnomalies(1));
  follow(store, null);
  expect(store.listeners.size).toBe(0);
});

test('a tab for each count up to nine, and one for more', () => {
  const { tabs } = checkTabs(ribbonWords('en'), tabOf(2), '');
  expect(tabs.map(({ label }) => label)).toEqual([
    ...Array.from({ length: LARGEST_COUNT }, (_, index) => `Checks (${index + 1})`),
    'Checks (over 9)',
  ]);
  expect(tabs.filter(({ visible }) => visible).map(({ id }) => id)).toEqual([tabOf(2)]);
  for (const count of [1, 9, 10, 99]) expect(tabs.map(({ id }) => id)).toContain(tabOf(count));
  expect(tabOf(0)).toBeNull();
});
