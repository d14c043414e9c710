import type { Outcome } from '../../../excel/outcome';
import type { Edit } from '../../../workbook/edits/edit';
import type { AmountsOffer } from '../../../workbook/frozen/amountsOffer';
import type { BillingStart } from '../../../workbook/tables/billingTables';
import type { Ending } from '../../kit/edits/endings';
import { carryOut } from '../../state/carryOut';
import type { PaneStore } from '../../state/paneStore';
import { createStore, type Watched } from '../../state/store';
import { unexpected } from '../../state/unexpected';
import type { OrdersServices } from './ordersServices';

/** What is open in the section. */
export type Place =
  | { readonly page: 'list' | 'prepare' | 'many' | 'close' }
  | { readonly page: 'calendar' | 'payments' | 'reminders' }
  /** Key of the order. */
  | { readonly page: 'order'; readonly ref: string };

export interface OrdersState {
  readonly place: Place;
  readonly busy: boolean;
  readonly ending: Ending | null;
  /** The last edit, which can be taken back until the next one; null: none, or it was. */
  readonly last: Extract<Ending, { kind: 'done' }> | null;
  /** Grows each time that the focus must go to how something ended. */
  readonly ended: number;
  /** Of the year that is prepared; null: not read yet. */
  readonly amounts: Outcome<AmountsOffer> | null;
}

/** Outlives the section, so that another tab does not lose where one was. */
export interface OrdersSession extends Watched<OrdersState> {
  readonly open: (place: Place) => void;
  readonly makeTables: (start: BillingStart) => Promise<void>;
  readonly readAmounts: (year: number) => Promise<void>;
  /** Carries an edit out, then reads the workbook; tells whether it was done. */
  readonly apply: (edit: Edit) => Promise<boolean>;
  /** The same; where it was done the list is open by then, and how it ended is said there. */
  readonly applyThenList: (edit: Edit) => Promise<boolean>;
  readonly undo: (edit: Edit) => Promise<void>;
}

export function createOrdersSession(pane: PaneStore, services: OrdersServices): OrdersSession {
  const { getState, subscribe, change } = createStore<OrdersState>({
    place: { page: 'list' },
    busy: false,
    ending: null,
    last: null,
    ended: 0,
    amounts: null,
  });
  const end = (ending: Ending | null, last: OrdersState['last'], thenList = false): void => {
    const place: Partial<OrdersState> = thenList ? { place: { page: 'list' } } : {};
    change({ busy: false, ending, last, ended: getState().ended + 1, ...place });
  };

  const run = async (edit: Edit, isUndo: boolean, thenList = false): Promise<boolean> => {
    const { busy, last } = getState();
    if (busy) return false;
    change({ busy: true, ending: null });
    const result = await carryOut(pane, edit);
    switch (result.kind) {
      case 'failed':
        end({ kind: 'failed', failure: result.failure }, last);
        return false;
      case 'refused':
        end({ kind: 'refused', refusal: result.refusal }, isUndo ? null : last);
        return false;
      case 'done': {
        const done = { kind: 'done', edit, removed: 0, undo: result.plan.undo } as const;
        end(isUndo ? { kind: 'undone' } : done, isUndo ? null : done, thenList);
        return true;
      }
    }
  };

  let asked = 0;
  return {
    getState,
    subscribe,
    open(place) {
      change({ place, ending: null });
      pane.dispatch({ type: 'headingWished' });
    },
    async makeTables(start) {
      if (getState().busy) return;
      change({ busy: true, ending: null });
      const made = await pane.call(() => services.makeTables(start));
      await pane.refresh();
      end(made.ok ? null : { kind: 'failed', failure: made }, null);
      if (made.ok) pane.dispatch({ type: 'headingWished' });
    },
    async readAmounts(year) {
      asked += 1;
      const turn = asked;
      const amounts = await services.readAmounts(year).catch((error: unknown) => unexpected(error, true));
      if (turn === asked) change({ amounts });
    },
    apply: (edit) => run(edit, false),
    applyThenList: (edit) => run(edit, false, true),
    async undo(edit) {
      await run(edit, true);
    },
  };
}
