/** A workbook of an earlier version is brought over as soon as the pane has read it. */
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import type { Services } from '../../src/taskpane/state/services';
import { upgradeWhenRead, upgradeWorkbook } from '../../src/taskpane/state/upgrade';
import { aConvention, fakeServices } from './fakes';

const FAILURE = {
  ok: false,
  problem: { code: 'sheetProtected', sheet: 'Parametres' },
  restored: true,
} as const;

/** A workbook of an earlier version, until it is upgraded with this outcome. */
async function paneOn(former: boolean, upgrade: Services['upgradeTables']) {
  const calls: string[] = [];
  let isFormer = former;
  const services = fakeServices(aConvention(), {
    read: () => {
      calls.push('read');
      return Promise.resolve({ ok: true, value: aConvention({ former: isFormer }) });
    },
    upgradeTables: async () => {
      calls.push('upgrade');
      const outcome = await upgrade();
      if (outcome.ok) isFormer = false;
      return outcome;
    },
  });
  const store = createPaneStore(
    initialState({ route: 'overview', chosenYear: null, filling: 'live' }),
    () => services,
  );
  upgradeWhenRead(store);
  const focus = store.getState().focus.turn;
  await store.refresh();
  while (store.getState().job !== null) await Promise.resolve();
  return { store, calls, stolen: store.getState().focus.turn - focus };
}

const done = () => Promise.resolve({ ok: true, value: undefined } as const);

test('it is brought over without a question, read again, and said without taking the focus', async () => {
  const { store, calls, stolen } = await paneOn(true, done);
  expect(calls).toEqual(['read', 'upgrade', 'read']);
  expect(store.getState()).toMatchObject({ job: null, result: { kind: 'upgraded' } });
  expect(stolen).toBe(0);
});

test('one of today is left alone', async () => {
  const { store, calls } = await paneOn(false, done);
  expect(calls).toEqual(['read']);
  expect(store.getState().result).toBeNull();
});

test('what keeps it from being done is said once; it is tried again at the person’s wish', async () => {
  let outcome: Awaited<ReturnType<Services['upgradeTables']>> = FAILURE;
  const { store, calls } = await paneOn(true, () => Promise.resolve(outcome));
  expect(store.getState().result).toEqual({ kind: 'upgradeFailed', failure: FAILURE });
  await store.refresh();
  expect(calls.filter((call) => call === 'upgrade')).toHaveLength(1);
  outcome = { ok: true, value: undefined };
  await upgradeWorkbook.run(store);
  expect(store.getState().result).toEqual({ kind: 'upgraded' });
});

test('where a table must be there first nothing is said: the pane says what is missing', async () => {
  const services = fakeServices(aConvention({ former: true }));
  const store = createPaneStore(
    initialState({ route: 'overview', chosenYear: null, filling: 'live' }),
    () => services,
  );
  upgradeWhenRead(store);
  await store.refresh();
  while (store.getState().job !== null) await Promise.resolve();
  expect(store.getState().result).toBeNull();
});
