/** What is more than Excel on the web takes in one request is refused while nothing is written. */
import { applyEdit } from '../../src/excel/applyEdit';
import type * as payload from '../../src/excel/whole/payload';
import { billingExcel, edited, NOW, on, recorded } from '../helpers/billing';

let mockPlatform = '';
jest.mock('../../src/excel/whole/payload', () => {
  const actual = jest.requireActual<typeof payload>('../../src/excel/whole/payload');
  const isTooLarge: typeof payload.isTooLarge = (looks, roles, steps) =>
    actual.isTooLarge(looks, roles, steps, mockPlatform);
  return { isTooLarge };
});

/** It is said twice in the answer: as a value, and as it was typed. */
const LONG = 'x'.repeat(1_600_000);

test.each(['OfficeOnline', 'PC'])('on %s', async (platform) => {
  mockPlatform = platform;
  const host = await billingExcel('2021-12-05');
  await edited({
    kind: 'prepareOrders',
    year: 2021,
    claims: [{ debtor: 'Lattes', amount: 20, nature: 'share' }],
  });
  await recorded(['T2021-0001', { kind: 'issue', on: on('2021-10-01') }]);
  // Excel on a computer.
  host.ways.payloadLimit = Infinity;
  const before = host.snapshotAll();
  host.requests.clear();
  const pay = { kind: 'pay', on: on('2021-12-01'), amount: 5, reference: LONG } as const;
  const result = await applyEdit({ kind: 'recordEvents', events: [{ ref: 'T2021-0001', event: pay }] }, NOW);
  if (platform === 'PC') {
    expect(result.kind).toBe('done');
    return;
  }
  expect(result).toEqual({
    kind: 'failed',
    failure: { ok: false, restored: true, problem: { code: 'tooLarge' } },
  });
  // It was read, and nothing sent to be written.
  expect(host.requests.ofAddin).toHaveLength(1);
  expect(host.snapshotAll()).toEqual(before);
});
