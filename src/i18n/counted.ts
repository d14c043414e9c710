import { formatOf } from './format';
import type { Language } from './language';
import { once } from './once';

/** A count with its noun: `0 habitant`, `1 908 adhésions`. The number stands as numbers do on screen. */
export type Counted = (count: number, one: string, many: string) => string;

/** As the plural rules of a language have it: none is singular in French and plural in English. */
export function countedIn(language: Language): Counted {
  const rules = once(() => new Intl.PluralRules(language));
  const whole = wholeIn(language);
  return (count, one, many) => `${whole(count)} ${rules().select(count) === 'one' ? one : many}`;
}

/** A count by itself, in a sentence that is always plural or has no noun: `1 908`. */
export function wholeIn(language: Language): (count: number) => string {
  const format = formatOf(language);
  return (count) => format.integer(count);
}
