import { placeBehind, type Place } from './dataState';

/** Where the page that is open is kept, so that the pane comes back to it. */
const KEY = 'quote-part.data-page';

const LISTS = ['list', 'communes', 'applications', 'subscriptions', 'populations', 'settings'] as const;
const ROWS = ['commune', 'application'] as const;

/** Kept text may be missing, damaged or from another version: then it is the list. */
export function parsePlace(text: string | null): Place {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? 'null');
  } catch {
    kept = null;
  }
  const { page: name, name: row } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<
    string,
    unknown
  >;
  const list = LISTS.find((page) => page === name);
  if (list) return { page: list };
  const one = ROWS.find((page) => page === name);
  return one && typeof row === 'string' ? { page: one, name: row } : { page: 'list' };
}

/** The store may be closed to us: the section works without it. */
export function loadPlace(): Place {
  try {
    return parsePlace(localStorage.getItem(KEY));
  } catch {
    return { page: 'list' };
  }
}

/** What was typed into a new row is not kept, so that its page is not either: its list is. */
export function savePlace(place: Place): void {
  const kept = 'name' in place && place.name === null ? placeBehind(place) : place;
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Nothing to keep it in.
  }
}
