/**
 * The continuous series in which invoices are numbered (CGI annexe II, art. 242 nonies A, I, 7°): no number is missing,
 * and none is given twice. A number is a prefix of the creditor's own and its place, from 1: `F2021-0007`.
 */

const NUMBER = /^(.*?)(\d+)$/;
const PLACES = 4;

/** A number that the series lacks, or has twice. */
export interface SeriesProblem {
  readonly kind: 'missing' | 'twice';
  readonly number: string;
}

export function invoiceNumber(prefix: string, place: number): string {
  return `${prefix}${String(place).padStart(PLACES, '0')}`;
}

/** The next number of a series. */
export function nextInvoiceNumber(prefix: string, numbers: readonly string[]): string {
  return invoiceNumber(prefix, Math.max(0, ...placesOf(prefix, numbers)) + 1);
}

/** Whether a number is the last of its series, so that it can be taken back without a gap. */
export function isLastOfSeries(number: string, numbers: readonly string[]): boolean {
  const prefix = NUMBER.exec(number)?.[1] ?? number;
  const [own = 0] = placesOf(prefix, [number]);
  return placesOf(prefix, numbers).every((place) => place <= own);
}

/** What breaks the series that the numbers belong to, each by its prefix. */
export function seriesProblems(numbers: readonly string[]): SeriesProblem[] {
  const prefixes = new Set(numbers.map((number) => NUMBER.exec(number)?.[1] ?? number));
  return [...prefixes].flatMap((prefix) => {
    const places = placesOf(prefix, numbers);
    const given = new Set<number>();
    const problems: SeriesProblem[] = [];
    for (const place of places) {
      if (given.has(place)) problems.push({ kind: 'twice', number: invoiceNumber(prefix, place) });
      given.add(place);
    }
    const last = Math.max(0, ...places);
    for (let place = 1; place < last && problems.length < MOST; place += 1)
      if (!given.has(place)) problems.push({ kind: 'missing', number: invoiceNumber(prefix, place) });
    return problems;
  });
}

/** More are not told one by one. */
const MOST = 20;

/** Of those with that very prefix, in their order. */
function placesOf(prefix: string, numbers: readonly string[]): number[] {
  return numbers.flatMap((number) => {
    const [, own, place] = NUMBER.exec(number) ?? [];
    return own === prefix && place !== undefined ? [Number(place)] : [];
  });
}

/** A French VAT number: `FR`, a key of two digits, and the SIREN that the key follows from (CGI annexe II, 242 nonies A). */
export function isFrenchVatNumber(text: string): boolean {
  const [, key, siren] = /^FR(\d{2})(\d{9})$/.exec(text) ?? [];
  return siren !== undefined && Number(key) === (12 + 3 * (Number(siren) % 97)) % 97;
}
