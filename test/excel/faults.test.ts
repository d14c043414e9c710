/** Some of the faults of `npm run faults`: whatever fails, what is said of the workbook is true. */
import { unneededTables } from '../../src/excel/whole/editTables';
import type { WorkbookState } from '../../src/excel/readWorkbook';
import type { Edit } from '../../src/workbook/edits/edit';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { TableNotRead, withTables, withUnread } from '../../src/workbook/read/rawTables';
import { currentHost, requestsOf } from '../helpers/excel';
import { prepareWork } from '../helpers/faults/accountActions';
import { FaultRunner, SECONDS, WRONG, type FaultRun } from '../helpers/faults/faultRuns';
import { WRITE_ACTIONS } from '../helpers/faults/makingActions';
import { mulberry32 } from '../helpers/faults/seeded';
import { EDITS, NOW, stateNow } from '../helpers/faults/writeActions';

jest.mock('../../src/workbook/edits/planEdit', () => {
  const actual = jest.requireActual<{ planEdit: typeof planEdit }>('../../src/workbook/edits/planEdit');
  return { ...actual, planEdit: jest.fn(actual.planEdit) };
});
const planning = jest.mocked(planEdit);

const RUNS_EACH = 4;
const SEED = 20_211_231;
/** The others take seconds a run, or take back what is sampled. */
const SAMPLED = WRITE_ACTIONS.filter(({ name }) => !/create|bind|undo a (grouped|closing)/.test(name));

test.each(SAMPLED.map((action, index) => [action.name, action, index] as const))(
  '%s',
  async (_, action, index) => {
    const random = mulberry32(SEED + index);
    planning.mockClear();
    const runner = await FaultRunner.of(action);
    // Each edit is decided on the tables that are read for it, and asks for no other.
    expect(planning.mock.results.filter(({ type }) => type === 'throw')).toEqual([]);
    const faults = [...runner.faults()];
    const last = runner.requests.length - 1;
    const wrong: FaultRun[] = [];
    for (let turn = 0; turn < RUNS_EACH; turn += 1) {
      // Most of them in the request that writes.
      const some = turn % 4 === 0 ? faults : faults.filter(({ request }) => request === last);
      const first = some[Math.floor(random() * some.length)]!;
      const second = turn % 2 === 0 ? 'none' : SECONDS[Math.floor(random() * SECONDS.length)]!;
      const verdict = await runner.verdict({ first, second });
      if (WRONG.includes(verdict)) wrong.push({ first, second });
    }
    expect(wrong).toEqual([]);
  },
);

/** Kinds of edits that are among the actions above. */
type Tried =
  | `${'add' | 'change' | 'remove'}${'Member' | 'Application'}`
  | 'setPeriods'
  | 'changeSettings'
  | 'setPopulations'
  | 'importRows'
  | 'setVariant'
  | 'adoptVariant'
  | 'mendCells'
  | 'setNamedCell'
  | 'prepareOrders'
  | 'recordEvents'
  | 'adoptOrders'
  | 'changeOrders'
  | 'setComputed'
  | 'closeYear'
  | 'changeIntervention'
  | 'recordAmendment'
  | 'withdrawAmendment'
  | 'changeRequest';

/** All others. */
const OTHERS: { readonly [Kind in Exclude<Edit['kind'], Tried>]: Extract<Edit, { kind: Kind }> } = {
  setMergedShares: { kind: 'setMergedShares', rule: 'sumOfShares', former: 'addedPopulations' },
  numberOrders: { kind: 'numberOrders', numbers: [{ ref: 'T2021-0001', before: '', after: '101' }] },
  setInvoicing: {
    kind: 'setInvoicing',
    before: { vatNumber: '', series: '' },
    after: { vatNumber: 'FR83404833048', series: 'F2021-' },
  },
  numberInvoice: { kind: 'numberInvoice', ref: 'I7', on: 44_317 },
  dropInvoice: { kind: 'dropInvoice', ref: 'I7', on: 44_317 },
  reopenYear: { kind: 'reopenYear', year: 2021 },
  eraseCells: { kind: 'eraseCells', rows: [{ table: 'settings', row: 0, seen: {}, after: { value: '' } }] },
};

/** Only the tables that are read for an edit. */
const asRead = ({ raw }: WorkbookState, edit: Edit) => ({
  ...raw,
  tables: withTables(raw.tables, withUnread({}, unneededTables(edit))),
});

test('every other kind of edit, too, is decided on the tables that are read for it', async () => {
  await prepareWork();
  const state = await stateNow();
  for (const edit of Object.values(OTHERS))
    expect(planEdit(asRead(state, edit), state.binding, edit, NOW)).toEqual(
      planEdit(state.raw, state.binding, edit, NOW),
    );
  expect(() =>
    planEdit(asRead(state, OTHERS.setMergedShares), state.binding, { kind: 'adoptOrders' }, NOW),
  ).toThrow('revenueOrders');
});

test('an edit that asks for more all the same is decided on everything', async () => {
  await EDITS[0]!.prepare();
  const run = await EDITS[0]!.decide();
  planning.mockImplementationOnce(() => {
    throw new TableNotRead('revenueOrders');
  });
  currentHost().requests.clear();
  expect(await run()).toBe('done');
  expect(requestsOf(currentHost())).toBe(3);
});

test('a last row that goes and is put back has its formats again, wherever the taking back of an amendment fails', async () => {
  const action = WRITE_ACTIONS.find(({ name }) => name === 'withdraw an amendment')!;
  const runner = await FaultRunner.of(action);
  const last = runner.requests.length - 1;
  const faults = [...runner.faults(['ItemNotFound'])].filter(
    ({ kind, request }) => kind === 'action' && request === last,
  );
  expect(faults.length).toBeGreaterThan(300);
  // The rows go in the last quarter of it.
  const wrong: FaultRun[] = [];
  for (const first of faults.slice(Math.floor(faults.length * 0.75))) {
    const verdict = await runner.verdict({ first, second: 'none' });
    if (WRONG.includes(verdict)) wrong.push({ first, second: 'none' });
  }
  expect(wrong).toEqual([]);
});

test('rows that a making has added and of which only some go again are said to be there', async () => {
  const action = WRITE_ACTIONS.find(({ name }) => name === 'bring the clauses into a former workbook')!;
  const runner = await FaultRunner.of(action);
  const request = runner.requests.indexOf(Math.max(...runner.requests));
  const verdicts: string[] = [];
  for (const index of [6, 11, 51, 106]) {
    const first = { kind: 'action', request, index, code: 'GeneralException' } as const;
    verdicts.push(await runner.verdict({ first, second: 'action' }));
  }
  // What is left of them goes at the second try.
  expect(verdicts).toEqual(['before', 'before', 'before', 'before']);
});
