/** How an edit of the section ends: in one change, so that nothing is read for a page that is about to go. */
import type { EditResult } from '../../src/excel/applyEdit';
import { createOrdersSession, type OrdersState } from '../../src/taskpane/features/orders/ordersSession';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { aConvention, done, failed, fakeServices } from './fakes';

const EDIT = { kind: 'reopenYear', year: 2021 } as const;

/** What the section shows while an edit that ends so is carried out from the page of preparing. */
async function shownWhile(result: EditResult): Promise<Pick<OrdersState, 'place' | 'busy' | 'ended'>[]> {
  const services = fakeServices(aConvention(), { applyEdit: () => Promise.resolve(result) });
  const session = createOrdersSession(
    createPaneStore(initialState({ route: 'orders', chosenYear: 2021, filling: 'live' }), () => services),
    {
      makeTables: () => done(undefined),
      canDownload: () => true,
      readAmounts: () => failed({ code: 'excelBusy' }),
    },
  );
  session.open({ page: 'prepare' });
  const shown: Pick<OrdersState, 'place' | 'busy' | 'ended'>[] = [];
  session.subscribe(() => {
    const { place, busy, ended } = session.getState();
    shown.push({ place, busy, ended });
  });
  await session.applyThenList(EDIT);
  return shown;
}

test('done: the page of preparing is not shown again, free, before the list', async () => {
  const plan = { operations: [], removedSubscriptions: 0, journal: [], undo: EDIT };
  expect(await shownWhile({ kind: 'done', plan })).toEqual([
    { place: { page: 'prepare' }, busy: true, ended: 0 },
    { place: { page: 'list' }, busy: false, ended: 1 },
  ]);
});

test('refused: the page stays, and says why', async () => {
  const shown = await shownWhile({ kind: 'refused', refusal: { code: 'nothingChanged' } });
  expect(shown.at(-1)).toEqual({ place: { page: 'prepare' }, busy: false, ended: 1 });
});
