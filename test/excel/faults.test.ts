/** Some of the faults of `npm run faults`: whatever fails, what is said of the workbook is true. */
import { FaultRunner, SECONDS, WRONG, type FaultRun } from '../helpers/faults/faultRuns';
import { WRITE_ACTIONS } from '../helpers/faults/makingActions';
import { mulberry32 } from '../helpers/faults/seeded';

const RUNS_EACH = 4;
const SEED = 20_211_231;
/** The others take seconds a run, or take back what is sampled. */
const SAMPLED = WRITE_ACTIONS.filter(({ name }) => !/create|bind|undo a (grouped|closing)/.test(name));

test.each(SAMPLED.map((action, index) => [action.name, action, index] as const))(
  '%s',
  async (_, action, index) => {
    const random = mulberry32(SEED + index);
    const runner = await FaultRunner.of(action);
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
