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
