import { useRef, type KeyboardEvent } from 'react';
import { withoutAccents } from '../../../workbook/read/names';

/**
 * The next row after `from` whose name, or one of the words in it, begins with what was typed, going round to the start;
 * null: none does. While more letters are typed the row stays as long as it fits. `keys` are the names as they are
 * compared.
 */
export function rowByName(keys: readonly string[], from: number, typed: string): number | null {
  if (typed === '') return null;
  const start = typed.length > 1 ? from : from + 1;
  const order = keys.map((_, step) => (((start + step) % keys.length) + keys.length) % keys.length);
  const begins = (row: number): boolean => keys[row]?.startsWith(typed) === true;
  const hasWord = (row: number): boolean => keys[row]?.split(/[\s'’-]+/).some(startsTyped) === true;
  const startsTyped = (word: string): boolean => word.startsWith(typed);
  return order.find(begins) ?? order.find(hasWord) ?? null;
}

/** Letters typed within this time belong to one name; milliseconds. */
const ONE_NAME = 1000;

/**
 * Which row the letters that are typed lead to, one press after the other; null: the key is no letter, or there is no
 * such row. `keys` are the names as they are compared.
 */
export function useTypeAhead(keys: readonly string[]): (event: KeyboardEvent, from: number) => number | null {
  const letters = useRef({ text: '', at: 0 });
  return (event, from) => {
    const { key, ctrlKey, altKey, metaKey, timeStamp } = event;
    if (key.length !== 1 || key === ' ' || ctrlKey || altKey || metaKey) return null;
    const { text, at } = letters.current;
    const typed = (timeStamp - at < ONE_NAME ? text : '') + key;
    letters.current = { text: typed, at: timeStamp };
    return rowByName(keys, from, withoutAccents(typed));
  };
}
