import type { PaneStore } from './paneStore';

/** What there is one of for each pane, made when it is first asked for: it outlives the page that asks. */
export function perPane<Thing>(make: (pane: PaneStore) => Thing): (pane: PaneStore) => Thing {
  const made = new WeakMap<PaneStore, { readonly thing: Thing }>();
  return (pane) => {
    const known = made.get(pane) ?? { thing: make(pane) };
    made.set(pane, known);
    return known.thing;
  };
}
