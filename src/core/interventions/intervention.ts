import { sum, type Decimal, type Euros } from '../money';

/**
 * An intervention: adaptations, upgrades and training that a member asks for (articles 3 and 5). What happened to it
 * stands as dates, no state is kept (see `state`). Dates are Excel serial dates, a time of day is dropped; amounts EUR in
 * whole cents, rates 0 to 1.
 */

/** What the convention includes for nothing (article 2): the first form outside the catalogue, days of training. */
export const INCLUDED_WORKS = ['form', 'training'] as const;
export type IncludedWork = (typeof INCLUDED_WORKS)[number];

/**
 * The work of one profile, with the prices and the VAT of the day on which it was quoted: values, which follow neither
 * the price schedule nor the settings when these change.
 */
export interface InterventionLine {
  readonly profile: string;
  /** Integers from 0. */
  readonly days: number;
  readonly halfDays: number;
  /** Net; null: not known, as of a line that came with its amount alone. */
  readonly dayPrice: Euros | null;
  readonly halfDayPrice: Euros | null;
  /** null: not known likewise. */
  readonly vatRate: Decimal | null;
  /** 0 where the work is included. */
  readonly net: Euros;
  readonly vat: Euros;
  /** null: it is billed. */
  readonly included: IncludedWork | null;
}

export interface Intervention {
  /** Our own key; never changes. */
  readonly ref: string;
  readonly member: string;
  /** '' where it is about none of them. */
  readonly application: string;
  readonly subject: string;
  /** When the work is to be done, as both sides wrote it (article 3). */
  readonly calendar: string;
  readonly lines: readonly InterventionLine[];
  /** The mail by which both agreed on calendar, people, volume and cost (article 3). */
  readonly agreedOn: number | null;
  readonly agreementReference: string;
  /** Service fait, and the agreement of both on the quality of the work (article 5). */
  readonly performedOn: number | null;
  readonly qualityAcceptedOn: number | null;
  /** The revenue order that claims it: its number or its key; '' while there is none. */
  readonly revenueOrder: string;
}

export interface InterventionAmounts {
  readonly net: Euros;
  readonly vat: Euros;
  readonly gross: Euros;
  /** Worked or to be worked, included work too. */
  readonly days: number;
  readonly halfDays: number;
}

export const NO_AMOUNTS: InterventionAmounts = amountsOf([]);

/** What lines come to: net + VAT = gross, to the cent. */
export function amountsOf(
  lines: readonly Pick<InterventionLine, 'net' | 'vat' | 'days' | 'halfDays'>[],
): InterventionAmounts {
  const net = sum(lines.map((line) => line.net));
  const vat = sum(lines.map((line) => line.vat));
  return {
    net,
    vat,
    gross: net.plus(vat),
    days: lines.reduce((total, { days }) => total + days, 0),
    halfDays: lines.reduce((total, { halfDays }) => total + halfDays, 0),
  };
}

/** Days and half-days at their prices; null where a price that is needed is not known. */
export function pricedNet({
  days,
  halfDays,
  dayPrice,
  halfDayPrice,
}: Pick<InterventionLine, 'days' | 'halfDays' | 'dayPrice' | 'halfDayPrice'>): Euros | null {
  const part = (count: number, price: Euros | null): Euros | null =>
    count === 0 ? sum([]) : (price?.times(count) ?? null);
  const ofDays = part(days, dayPrice);
  const ofHalfDays = part(halfDays, halfDayPrice);
  return ofDays === null || ofHalfDays === null ? null : ofDays.plus(ofHalfDays);
}
