/** On the genuine client: the first request makes its table, an acceptance is one edit, and both come back. */
import { applyEdit } from '../../src/excel/applyEdit';
import { readRequests } from '../../src/workbook/accounts/requests/readRequests';
import type { Edit } from '../../src/workbook/edits/edit';
import { subscriptionsOf } from '../../src/taskpane/model/rows';
import { excelWith, valuesOf } from '../helpers/excel';
import { acceptRequest, enterRequest, REQUEST } from '../helpers/faults/requestActions';
import { threeCommunes } from '../helpers/faults/threeCommunes';
import { done, stateNow } from '../helpers/faults/writeActions';

const NOW = 46_349.75;
const requests = async () => {
  const { raw, binding } = await stateNow();
  return readRequests(raw, binding).map(({ fields }) => fields);
};
const uses = async () =>
  subscriptionsOf(await stateNow()).filter(
    ({ member, application }) => member === 'Montpellier' && application === 'E-demat',
  );
const headers = async () => (await stateNow()).raw.tables.subscriptions!.headers;

test('entered, accepted, taken back step by step', async () => {
  const host = await excelWith(threeCommunes());
  expect((await stateNow()).raw.tables.requests).toBeNull();
  const former = await headers();
  const undoEntry = await done(enterRequest());
  expect(await requests()).toEqual([REQUEST]);
  expect(await headers()).toEqual(former);

  const accept = acceptRequest(await stateNow());
  const undo = await done(accept);
  expect(await requests()).toEqual([(accept as Extract<Edit, { kind: 'changeRequest' }>).after]);
  expect(await headers()).toEqual([...former, 'Demande']);
  expect(await uses()).toEqual([
    {
      member: 'Montpellier',
      application: 'E-demat',
      firstYear: 2020,
      lastYear: null,
      reference: '0A 1',
      request: 'D1',
    },
  ]);
  expect(await valuesOf('Journal', 'B2:C8')).toEqual(
    expect.arrayContaining([
      ['Décision', 'Demande D1, Montpellier'],
      ['Adhésion', 'Montpellier, E-demat'],
    ]),
  );

  await done(undo);
  expect(await requests()).toEqual([REQUEST]);
  expect(await uses()).toEqual([]);
  await done(undoEntry);
  expect(await requests()).toEqual([]);
  expect([...host.unimplemented]).toEqual([]);
});

test('what is refused makes no table', async () => {
  const host = await excelWith(threeCommunes());
  const before = host.snapshotAll();
  const nobody = { ...enterRequest(), after: { ...REQUEST, member: 'Nîmes' } } as Edit;
  expect(await applyEdit(nobody, NOW)).toMatchObject({ kind: 'refused', refusal: { code: 'notFound' } });
  expect(host.snapshotAll()).toEqual(before);
});

test('a row that somebody moved is found by its key, and one that was changed is not written over', async () => {
  await excelWith(threeCommunes());
  await done(enterRequest());
  const second = { ...REQUEST, ref: 'D2', member: 'Lattes', kind: 'drop' as const };
  await done({ kind: 'changeRequest', before: null, after: second, pairs: [] });
  const accept = acceptRequest(await stateNow());
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Demandes');
    table.sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  expect((await requests()).map(({ ref }) => ref)).toEqual(['D2', 'D1']);
  await done(accept);
  expect((await requests()).map(({ ref, decision }) => [ref, decision])).toEqual([
    ['D2', null],
    ['D1', 'accepted'],
  ]);
  expect(await applyEdit(accept, NOW)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'changedMeanwhile', name: 'D1' },
  });
});
