/** What the keys of a list ask of the page: the things to press in its rows, and which of them the Tab key comes to. */

/** Which thing to press of which row; both count from 0. */
export interface Stop {
  readonly row: number;
  readonly at: number;
}

const PRESSED = 'button, a[href], input[type="checkbox"]';

/** Fields of a form that is open in a row keep their keys. */
const inForm = (element: Element): boolean => element.closest('form') !== null;

function pressedIn(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(PRESSED)].filter((each) => !inForm(each));
}

/** The stop that an element is, a row in which nothing can be pressed among them; null: it is none. */
export function stopAt(target: EventTarget): Stop | null {
  if (!(target instanceof Element) || inForm(target)) return null;
  const row = target.closest<HTMLElement>('[data-row]');
  if (row === target) return { row: Number(row.dataset['row']), at: 0 };
  // What is clicked is often a word or a picture in it.
  const pressed = target.closest<HTMLElement>(PRESSED);
  const at = row === null || pressed === null ? -1 : pressedIn(row).indexOf(pressed);
  return row === null || at === -1 ? null : { row: Number(row.dataset['row']), at };
}

/**
 * What there is to press at a stop, the last of its row at most, or the row itself where nothing can be pressed; null: the
 * row is not drawn.
 */
export function elementAt(list: Element, { row, at }: Stop): HTMLElement | null {
  const drawn = list.querySelector<HTMLElement>(`[data-row="${row}"]`);
  if (drawn === null) return null;
  const pressed = pressedIn(drawn);
  if (pressed.length === 0) drawn.tabIndex = -1;
  return pressed[Math.max(0, Math.min(at, pressed.length - 1))] ?? drawn;
}

/** Leaves one stop of the Tab key of all that is drawn of a long list: the one that is given, or else its first. */
export function leaveStops(list: Element, here: Stop, isLong: boolean): void {
  const all = [...list.querySelectorAll('[data-row]')].flatMap(pressedIn);
  const wanted = elementAt(list, here);
  const stop = wanted !== null && all.includes(wanted) ? wanted : all[0];
  for (const each of all) each.tabIndex = isLong && each !== stop ? -1 : 0;
}

/** The row that a key leads to from another of so many; null: it leads to none. */
export function rowFor(key: string, from: number, rows: number): number | null {
  const wanted = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: rows - 1 }[key];
  return wanted === undefined ? null : Math.max(0, Math.min(wanted, rows - 1));
}
