import type { NamesWords } from './words';

/** Names in a line; of more than `most`, which nobody would read, how many others there are. */
export function shortList(names: readonly string[], most: number, words: NamesWords): string {
  const said = names.slice(0, most).join(', ');
  const count = names.length - most;
  return count > 0 ? words.andMore({ names: said, count }) : said;
}
