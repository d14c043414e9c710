import { Decimal, type Euros } from '../core/money';

/**
 * Amounts in French words, as revenue orders and their statements must give them (décret 2012-1246, art. 24), in the
 * traditional spelling: hyphens inside a number below one hundred, except around "et"; none around cent, mille,
 * million.
 */

const UP_TO_SIXTEEN = [
  ...['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit'],
  ...['neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize'],
];
const TENS = ['', 'dix', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'];

/** Nouns, so that what stands before them takes its plural and what is counted comes with "de". */
const LARGE = [
  { value: 1_000_000_000, one: 'milliard', many: 'milliards' },
  { value: 1_000_000, one: 'million', many: 'millions' },
];
const BEYOND = new Decimal('1e12');

/**
 * `148.91` -> "cent quarante-huit euros et quatre-vingt-onze centimes"; `1000000` -> "un million d’euros".
 * Centimes alone come without "zéro euro"; below two, the singular.
 *
 * @param amount EUR, in whole cents, less than a thousand thousand million either way.
 * @throws RangeError for any other amount: words that are not the amount's must never be printed.
 */
export function amountInWords(amount: Euros): string {
  if (!amount.isFinite() || amount.abs().gte(BEYOND) || amount.decimalPlaces() > 2)
    throw new RangeError(`Not an amount in cents that words can give: ${amount.toString()}`);
  const euros = amount.abs().trunc().toNumber();
  const cents = amount.abs().minus(euros).times(100).toNumber();
  const parts = [
    ...(euros > 0 || cents === 0 ? [counted(euros, 'euro')] : []),
    ...(cents > 0 ? [counted(cents, 'centime')] : []),
  ];
  return `${amount.isNegative() && !amount.isZero() ? 'moins ' : ''}${parts.join(' et ')}`;
}

function counted(count: number, unit: 'euro' | 'centime'): string {
  const noun = count < 2 ? unit : `${unit}s`;
  const endsOnNoun = count >= 1_000_000 && count % 1_000_000 === 0;
  return `${integerInWords(count)} ${endsOnNoun ? 'd’' : ''}${noun}`;
}

/** From 0 to 999 999 999 999. */
export function integerInWords(count: number): string {
  if (count === 0) return UP_TO_SIXTEEN[0] ?? '';
  const words: string[] = [];
  let rest = count;
  for (const { value, one, many } of LARGE) {
    const times = Math.floor(rest / value);
    if (times > 0) words.push(belowThousand(times, true), times === 1 ? one : many);
    rest %= value;
  }
  const thousands = Math.floor(rest / 1000);
  // Mille is a numeral, not a noun: cent and quatre-vingt before it stay without s, and "un" is not said.
  if (thousands > 0) words.push(...(thousands > 1 ? [belowThousand(thousands, false)] : []), 'mille');
  if (rest % 1000 > 0) words.push(belowThousand(rest % 1000, true));
  return words.join(' ');
}

/** `plural`: cents and quatre-vingts take their s when nothing follows them. */
function belowThousand(count: number, plural: boolean): string {
  const hundreds = Math.floor(count / 100);
  const rest = count % 100;
  const hundred = hundreds > 1 && rest === 0 && plural ? 'cents' : 'cent';
  return [
    ...(hundreds > 1 ? [UP_TO_SIXTEEN[hundreds]] : []),
    ...(hundreds > 0 ? [hundred] : []),
    ...(rest > 0 ? [belowHundred(rest, plural)] : []),
  ].join(' ');
}

function belowHundred(count: number, plural: boolean): string {
  if (count === 80) return plural ? 'quatre-vingts' : 'quatre-vingt';
  if (count > 80) return `quatre-vingt-${belowTwenty(count - 80)}`;
  const ten = count >= 70 ? 6 : Math.floor(count / 10);
  const unit = count - ten * 10;
  if (ten < 2) return belowTwenty(count);
  if (unit === 0) return TENS[ten] ?? '';
  return unit === 1 || unit === 11
    ? `${TENS[ten] ?? ''} et ${belowTwenty(unit)}`
    : `${TENS[ten] ?? ''}-${belowTwenty(unit)}`;
}

function belowTwenty(count: number): string {
  return UP_TO_SIXTEEN[count] ?? `dix-${UP_TO_SIXTEEN[count - 10] ?? ''}`;
}
