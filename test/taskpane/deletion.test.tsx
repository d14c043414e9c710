/** What goes along with a row is worked out when one asks, and again when the workbook has changed meanwhile; in no drawing. */
import { act } from 'react';
import { Deletion } from '../../src/taskpane/features/data/Deletion';
import { CONFIRMATION, type Removal } from '../../src/taskpane/features/data/dataState';
import { dataStoreOf } from '../../src/taskpane/features/data/dataStore';
import { dataWords } from '../../src/taskpane/features/data/words';
import { editWords } from '../../src/taskpane/kit/edits/words';
import { membersOf } from '../../src/taskpane/model/rows';
import type { ConventionView } from '../../src/taskpane/model/paneReading';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { createStore, useStore } from '../../src/taskpane/state/store';
import { exampleTables } from '../../src/workbook/tables/example';
import { pageWith } from '../helpers/page';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { aConvention, fakeServices } from './fakes';

jest.mock('../../src/workbook/edits/planEdit', () => {
  const actual = jest.requireActual<{ planEdit: (...asked: unknown[]) => unknown }>(
    '../../src/workbook/edits/planEdit',
  );
  return { ...actual, planEdit: jest.fn(actual.planEdit) };
});
const { planEdit } = jest.requireMock<{ planEdit: jest.Mock }>('../../src/workbook/edits/planEdit');

const EXAMPLE = exampleTables();
const [SUBSCRIBED = [], OTHERS = []] = [true, false].map((isOfLattes) =>
  EXAMPLE.rows.subscriptions?.filter(({ commune }) => (commune === 'Lattes') === isOfLattes),
);

/** The example, with so many subscriptions of Lattes, and another population of it. */
const viewWith = (count: number, population?: number): ConventionView =>
  aConvention({
    raw: rawWorkbookOf({
      ...EXAMPLE,
      rows: {
        ...EXAMPLE.rows,
        ...(population !== undefined && {
          communes: (EXAMPLE.rows.communes ?? []).map((row) =>
            row['name'] === 'Lattes' ? { ...row, population } : row,
          ),
        }),
        subscriptions: [...OTHERS, ...SUBSCRIBED.slice(0, count)],
      },
    }),
  });

const seen = createStore<{ view: ConventionView }>({ view: viewWith(SUBSCRIBED.length) });

function removalOf(view: ConventionView): Removal {
  const before = membersOf(view).find(({ name }) => name === 'Lattes');
  if (before === undefined) throw new Error('Lattes is a member.');
  return { kind: 'removeMember', before };
}

function Probe() {
  const { view } = useStore(seen);
  return <Deletion view={view} edit={removalOf(view)} />;
}

test('Lattes may go: asked, changed meanwhile, kept', async () => {
  const { deletion } = dataWords('fr');
  const { changedMeanwhile } = editWords('fr').refusals;
  const store = createPaneStore(initialState({ route: 'data', chosenYear: null, filling: 'live' }), () =>
    fakeServices({ kind: 'welcome' }),
  );
  const page = await pageWith(<Probe />, store, 'fr');
  // The page of these tests has no dialogs of its own.
  Object.assign(window.HTMLElement.prototype, { showModal: () => undefined, close: () => undefined });
  expect(planEdit).not.toHaveBeenCalled();
  await page.click('data-delete');
  expect(planEdit).toHaveBeenCalledTimes(1);
  expect(page.text()).toContain(deletion.title({ name: 'Lattes' }));
  expect(page.text()).toContain(deletion.dependents({ count: SUBSCRIBED.length }));
  await act(async () => {
    seen.change({ view: viewWith(1) });
    await Promise.resolve();
  });
  expect(planEdit).toHaveBeenCalledTimes(2);
  expect(page.text()).toContain(deletion.dependents({ count: 1 }));
  const { turn } = dataStoreOf(store).getState().focus;
  await act(async () => {
    seen.change({ view: viewWith(1, 12_345) });
    await Promise.resolve();
  });
  // Somebody has changed the row: it is said, and the focus goes there.
  expect(page.text()).toContain(changedMeanwhile({ name: 'Lattes', now: '' }).what);
  expect(page.text()).not.toContain(deletion.title({ name: 'Lattes' }));
  expect(dataStoreOf(store).getState().focus).toEqual({ target: CONFIRMATION, turn: turn + 1 });
  await act(async () => {
    dataStoreOf(store).dispatch({ type: 'deletionLeft' });
    await Promise.resolve();
  });
  expect(page.buttons()).toContain(dataWords('fr').delete);
  expect(planEdit).toHaveBeenCalledTimes(3);
  page.close();
});
