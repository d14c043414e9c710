import type { Asked } from '../../core/explanation/steps';
import type { PaneAction } from './actions';
import type { Route } from './paneState';
import type { PaneStore } from './paneStore';
import { perPane } from './perPane';
import { createStore } from './store';

/** What somebody asked to have explained, and from where. */
export interface WhyAsked {
  readonly asked: Asked | null;
  readonly from: Route;
}

/** Of one who comes from the overview, which asks about nothing yet. */
const NOTHING: WhyAsked = { asked: null, from: 'overview' };

const askedOf = perPane(() => createStore<WhyAsked>(NOTHING));

/** Opens the explanation of an amount; from there one comes back to where it was asked. */
export const explainAmount: PaneAction<Asked> = {
  label: (text) => text.open.why,
  enabled: () => true,
  run(store, asked) {
    askedOf(store).set({ asked, from: store.getState().route });
    store.dispatch({ type: 'routeChosen', route: 'why' });
  },
};

/** What was asked last, once: who opens the page otherwise asks about nothing. */
export function takeAsked(store: PaneStore): WhyAsked {
  const asked = askedOf(store).getState();
  askedOf(store).set(NOTHING);
  return asked;
}
