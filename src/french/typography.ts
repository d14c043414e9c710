import { frenchSpaces } from './spaces';

const NO_BREAK = '\u00a0';
const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const BEFORE_NUMBER = /\b(articles?|n°|L\.|page) (?=[\dL])/g;
const AFTER_NUMBER = new RegExp(`(\\d) (?=jours|${MONTHS}|×|÷|−)`, 'g');
const BEFORE_YEAR = new RegExp(`(${MONTHS}) (?=\\d{4})`, 'g');

/** A sentence of ours with the spaces that must not break a line: before signs, between a number and its word. */
export function french(text: string): string {
  return frenchSpaces(text)
    .replace(/n° (?=\S)/g, `n°${NO_BREAK}`)
    .replace(BEFORE_NUMBER, `$1${NO_BREAK}`)
    .replace(AFTER_NUMBER, `$1${NO_BREAK}`)
    .replace(BEFORE_YEAR, `$1${NO_BREAK}`);
}
