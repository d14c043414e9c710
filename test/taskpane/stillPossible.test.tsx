/** A button that takes an edit back: looked at once the page stands whether the workbook still lets it. */
import { act } from 'react';
import type { Edit } from '../../src/workbook/edits/edit';
import { exampleTables } from '../../src/workbook/tables/example';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { useStillPossible } from '../../src/taskpane/kit/edits/useStillPossible';
import type { Tables } from '../../src/taskpane/model/rows';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { createStore, useStore } from '../../src/taskpane/state/store';
import { pageWith } from '../helpers/page';
import { rawWorkbookOf } from '../helpers/rawWorkbook';
import { fakeServices } from './fakes';

jest.mock('../../src/workbook/edits/planEdit', () => {
  const actual = jest.requireActual<{ planEdit: (...asked: unknown[]) => unknown }>(
    '../../src/workbook/edits/planEdit',
  );
  return { ...actual, planEdit: jest.fn(actual.planEdit) };
});
const { planEdit } = jest.requireMock<{ planEdit: jest.Mock }>('../../src/workbook/edits/planEdit');

const RAW = rawWorkbookOf(exampleTables());
const rate = (before: number, after: number): Edit => ({
  kind: 'changeSettings',
  changes: [{ setting: 'contributionRate', before, after }],
});
const tables = (): Tables => ({ raw: { ...RAW }, binding: DEFAULT_BINDING });

const asked = createStore<{ tables: Tables | null; edit: Edit | null }>({ tables: tables(), edit: null });
const drawn: boolean[] = [];

function Probe() {
  const { tables: read, edit } = useStore(asked);
  const planned = planEdit.mock.calls.length;
  const isPossible = useStillPossible(read, edit);
  // Nothing is planned while it is drawn.
  expect(planEdit).toHaveBeenCalledTimes(planned);
  drawn.push(isPossible);
  return <p>{String(isPossible)}</p>;
}

const become = (state: Partial<ReturnType<typeof asked.getState>>): Promise<void> =>
  act(async () => {
    asked.change(state);
    await Promise.resolve();
  });
/** The turn in which it is looked at comes when the test says so, however slow the machine. */
const later = (): Promise<void> =>
  act(async () => {
    await jest.runOnlyPendingTimersAsync();
  });

beforeEach(() => {
  jest.useFakeTimers({
    doNotFake: ['Date', 'performance', 'nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate'],
  });
});
afterEach(() => {
  jest.useRealTimers();
});

test('yes until it is looked at; what it was, while tables that were read anew are', async () => {
  const store = createPaneStore(initialState({ route: 'overview', chosenYear: null, filling: 'live' }), () =>
    fakeServices({ kind: 'welcome' }),
  );
  const page = await pageWith(<Probe />, store, 'fr');
  expect(page.text()).toBe('false');
  await become({ edit: rate(0.7, 0.4) });
  expect(page.text()).toBe('true');
  await later();
  expect(page.text()).toBe('false');
  drawn.length = 0;
  await become({ tables: tables() });
  await later();
  expect(drawn).not.toContain(true);
  await become({ edit: rate(0.5, 0.4) });
  await later();
  expect(page.text()).toBe('true');
  // Of tables that follow each other at once, the last ones are looked at.
  planEdit.mockClear();
  await become({ tables: tables() });
  await become({ tables: tables() });
  await later();
  expect(planEdit.mock.calls.map(([raw]) => raw as unknown)).toEqual([asked.getState().tables?.raw]);
  await become({ tables: null });
  expect(page.text()).toBe('false');
  page.close();
});
