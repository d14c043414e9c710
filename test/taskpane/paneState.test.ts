import type { Failure } from '../../src/excel/outcome';
import { drawRecap } from '../../src/taskpane/state/actions';
import {
  conventionOf,
  initialState,
  pageOf,
  paneReducer,
  shownConvention,
  yearOf,
  type PaneEvent,
  type PaneState,
} from '../../src/taskpane/state/paneState';
import { aConvention } from './fakes';
import { AS_USUAL } from '../helpers/asUsual';

const start = (): PaneState => initialState({ route: 'overview', chosenYear: null, filling: 'live' });
const after = (...events: PaneEvent[]): PaneState => events.reduce(paneReducer, start());

const read: PaneEvent = { type: 'readingSucceeded', value: aConvention() };
const begun: PaneEvent = { type: 'readingBegun', view: aConvention({ name: 'at first' }) };
const welcome: PaneEvent = { type: 'readingSucceeded', value: { kind: 'welcome' } };
const busy: PaneEvent = { type: 'readingFailed', problem: { code: 'excelBusy' } };
const drawing: PaneEvent = { type: 'jobMoved', job: { kind: 'draw', year: 2021, step: 'drawing' } };
const drawn: PaneEvent = {
  type: 'jobEnded',
  result: { kind: 'drawn', year: 2021, sheet: 'Récap 2021', ...AS_USUAL },
};

describe('which page is shown', () => {
  test.each([
    ['loading', start()],
    ['overview', after(read)],
    ['welcome', after(welcome)],
    ['error', after(busy)],
    ['documents', after({ type: 'routeChosen', route: 'documents' }, read)],
    ['overview', after(begun)],
    ['documents', after({ type: 'routeChosen', route: 'documents' }, begun)],
    ['tables', after({ type: 'routeChosen', route: 'tables' }, begun)],
    ['error', after(begun, busy)],
    ['help', after({ type: 'routeChosen', route: 'help' }, welcome)],
    ['help', after({ type: 'routeChosen', route: 'help' })],
    ['help', after({ type: 'routeChosen', route: 'help' }, read)],
    ['help', after(busy, { type: 'routeChosen', route: 'help' })],
    ['diagnostic', after({ type: 'routeChosen', route: 'diagnostic' })],
    ['welcome', after({ type: 'routeChosen', route: 'documents' }, welcome)],
    ['loading', after(busy, { type: 'readingRestarted' })],
  ] as const)('%s', (page, state) => {
    expect(pageOf(state)).toBe(page);
  });
});

describe('a reading of which the first figures are there', () => {
  test('shows them, and gives no page a convention of which not all is known', () => {
    expect(shownConvention(after(begun))?.name).toBe('at first');
    expect(conventionOf(after(begun))).toBeNull();
    expect(drawRecap.enabled(after(begun))).toBe(false);
    expect(conventionOf(after(begun, read))).toBe(shownConvention(after(begun, read)));
    expect(conventionOf(after(begun, read))?.kind).toBe('convention');
  });

  test('takes nothing back that is known in full', () => {
    const known = after(read);
    expect(paneReducer(known, begun)).toBe(known);
    const stale = after(read, busy);
    expect(paneReducer(stale, begun)).toBe(stale);
  });

  test('takes the focus to its heading once, where the page changes', () => {
    expect(after(begun).focus.turn).toBe(0);
    expect(after(welcome, begun).focus).toEqual({ target: 'heading', turn: 1 });
    expect(after(welcome, begun, read).focus.turn).toBe(1);
  });
});

describe('a reading that fails after one that did not', () => {
  const state = after(read, busy);

  test('leaves the page, and says that it is not fresh', () => {
    expect(pageOf(state)).toBe('overview');
    expect(state.reading).toMatchObject({ status: 'ready', problem: { code: 'excelBusy' } });
  });

  test('is forgotten with the next good one', () => {
    expect(paneReducer(state, read).reading).toMatchObject({ status: 'ready', problem: null });
  });

  test('a new attempt does not flash the page', () => {
    expect(paneReducer(state, { type: 'readingRestarted' })).toBe(state);
  });
});

describe('focus', () => {
  test('the first reading takes it from nobody', () => {
    expect(after(read).focus.turn).toBe(0);
  });

  test('reading again leaves it where it is', () => {
    expect(after(read, read).focus.turn).toBe(0);
  });

  test('a page that changes gives it to its heading', () => {
    expect(after(read, { type: 'routeChosen', route: 'checks' }).focus).toEqual({
      target: 'heading',
      turn: 1,
    });
    expect(after(welcome, read).focus).toEqual({ target: 'heading', turn: 1 });
  });

  test('a job that ends gives it to its result', () => {
    expect(after(read, drawing, drawn).focus).toEqual({ target: 'result', turn: 1 });
  });
});

describe('a job and its result', () => {
  test('the result of the former one goes when the next one starts', () => {
    expect(after(read, drawing, drawn, drawing)).toMatchObject({ job: { step: 'drawing' }, result: null });
  });

  test('the result survives reading the workbook again', () => {
    expect(after(read, drawing, drawn, read).result).toMatchObject({ kind: 'drawn' });
  });

  test('the result goes with its year and with its section', () => {
    expect(after(read, drawing, drawn, { type: 'yearChosen', year: 2020 }).result).toBeNull();
    expect(after(read, drawing, drawn, { type: 'routeChosen', route: 'checks' }).result).toBeNull();
  });

  test('a failure is kept whole', () => {
    const failure: Failure = { ok: false, problem: { code: 'sheetProtected', sheet: 'R' }, restored: true };
    const state = after(read, drawing, {
      type: 'jobEnded',
      result: { kind: 'drawFailed', year: 2021, failure, hadFormer: true },
    });
    expect(state).toMatchObject({ job: null, result: { failure, hadFormer: true } });
  });
});

describe('the year', () => {
  const view = aConvention();

  test('is that of the workbook until one is chosen', () => {
    expect(yearOf(start(), view)).toBe(2021);
    expect(yearOf(after({ type: 'yearChosen', year: 2019 }), view)).toBe(2019);
  });

  test('that the workbook does not have gives way, and comes back with it', () => {
    const state = after({ type: 'yearChosen', year: 2030 });
    expect(yearOf(state, view)).toBe(2021);
    expect(yearOf(state, aConvention({ years: [2030], defaultYear: 2030 }))).toBe(2030);
  });
});
