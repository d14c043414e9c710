import { keepText, keptText, parsedFields } from '../../state/kept';
import { placeBehind, type Place } from './dataState';

/** Where the page that is open is kept, so that the pane comes back to it. */
const KEY = 'quote-part.data-page';

const LISTS = ['list', 'communes', 'applications', 'subscriptions', 'populations', 'settings'] as const;
const ROWS = ['commune', 'application'] as const;

/** Kept text may be missing, damaged or from another version: then it is the list. */
export function parsePlace(text: string | null): Place {
  const { page: name, name: row } = parsedFields(text);
  const list = LISTS.find((page) => page === name);
  if (list) return { page: list };
  const one = ROWS.find((page) => page === name);
  return one && typeof row === 'string' ? { page: one, name: row } : { page: 'list' };
}

export const loadPlace = (): Place => parsePlace(keptText(KEY));

/** What was typed into a new row is not kept, so that its page is not either: its list is. */
export function savePlace(place: Place): void {
  const kept = 'name' in place && place.name === null ? placeBehind(place) : place;
  keepText(KEY, JSON.stringify(kept));
}
