import type { Asked } from '../../../core/explanation/steps';
import { conventionOf, type Route } from '../../state/paneState';
import type { PaneStore } from '../../state/paneStore';
import { createStore, type Watched } from '../../state/store';
import type { WhyAsked } from '../../state/why';
import type { AmountInCell, WhyServices } from './whyServices';

export interface WhyState {
  /** Where the person came from. */
  readonly from: Route;
  /** null: nothing was chosen yet. */
  readonly asked: Asked | null;
  /** The cell that it was taken from; null: it was chosen in the pane. */
  readonly cell: AmountInCell | null;
}

/** What is explained: chosen in the pane, or the cell that the person goes to. */
export interface WhySession extends Watched<WhyState> {
  /** With what was asked for, else where the person is. */
  readonly open: (wish: WhyAsked) => void;
  readonly choose: (asked: Asked) => void;
  /** Looks where the person is; what is shown stays where that is no amount of ours. */
  readonly look: () => Promise<void>;
  /** After the tables changed: another amount may stand in the cell. */
  readonly lookAgain: () => Promise<void>;
  /** Looks again whenever the person goes elsewhere; gives what stops it. */
  readonly follow: () => () => void;
}

export function createWhySession(services: WhyServices, pane: PaneStore): WhySession {
  const { getState, subscribe, change } = createStore<WhyState>({
    from: 'overview',
    asked: null,
    cell: null,
  });
  /** Counts what was asked for: an answer that comes late is dropped. */
  let turn = 0;

  const choose = (asked: Asked): void => {
    turn += 1;
    change({ asked, cell: null });
  };

  const look = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const view = conventionOf(pane.getState());
    if (view === null) return;
    const found = await pane.call(() => services.amountSelected(view));
    if (mine !== turn || !found.ok) return;
    if (found.value !== null) change({ asked: found.value.asked, cell: found.value });
  };

  return {
    getState,
    subscribe,
    look,
    async lookAgain() {
      const { cell } = getState();
      if (cell === null) return;
      change({ cell: { ...cell, value: null } });
      await look();
    },
    open({ asked, from }) {
      change({ from });
      if (asked === null) void look();
      else choose(asked);
    },
    choose,
    follow() {
      const watching = pane.call(
        async () => ({ ok: true, value: await services.watchSelection(() => void look()) }) as const,
      );
      return () => {
        turn += 1;
        void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
      };
    },
  };
}
