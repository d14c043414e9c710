import { addDays, dayOf, daysBetween, serialDate } from './dates';
import { Decimal, roundQuotient, sum, type Euros } from './money';

/**
 * Late interest (intérêts moratoires, article 5). The convention does not say by which rules, so that a clause does.
 * Dates are Excel serial dates, a time of day is dropped; rates are 0 to 1 a year; amounts EUR, tax included.
 */

/**
 * publicContracts: the rate of the half-year in which interest starts, kept to the end (Code de la commande publique
 * R2192-31), and the fixed charge; only where the debt is one of a public contract.
 * legalRate: that of Code monétaire et financier L313-2, "autres cas", which is fixed per half-year: a delay is cut on
 * 1 January and 1 July and each piece bears its own rate.
 * none: no interest.
 */
export const INTEREST_REGIMES = ['publicContracts', 'legalRate', 'none'] as const;
export type InterestRegime = (typeof INTEREST_REGIMES)[number];

/** A rate, and the first day of the half-year that it is for. */
export interface HalfYearRate {
  readonly from: number;
  readonly rate: Decimal;
}

/** What bears interest. */
export interface LateDebt {
  readonly amount: Euros;
  /** Interest runs from the day after. */
  readonly runsAfter: number;
  /** The day that interest is counted to, included: that of the payment, or today. */
  readonly until: number;
  /** What was paid in between lowers what bears interest from the day after each payment. */
  readonly payments?: readonly { readonly on: number; readonly amount: Euros }[];
}

/** So many days on one amount at one rate. */
export interface InterestPiece {
  /** Both are counted. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly days: number;
  readonly base: Euros;
  readonly rate: Decimal;
}

export type InterestReading =
  | { readonly ok: true; readonly pieces: readonly InterestPiece[]; readonly interest: Euros }
  /** No rate is known for the half-year that begins on this day: nothing is guessed. */
  | { readonly ok: false; readonly missingFrom: number };

/** Days that bear interest: from the day after to the last one, both included; 0 when paid in time. */
export function daysLate(runsAfter: number, until: number): number {
  return Math.max(0, daysBetween(runsAfter, until));
}

/** 1 January or 1 July. */
export function halfYearStart(serial: number): number {
  const { year, month } = dayOf(serial);
  return serialDate(year, month <= 6 ? 1 : 7, 1);
}

/**
 * The day after which interest runs; null where it does not: under the legal rate it waits for the demand for payment
 * (mise en demeure), unless the convention says that it runs by itself (Code civil 1231-6; CE 5 January 2011, 334905).
 */
export function interestRunsAfter(
  regime: InterestRegime,
  dueOn: number,
  { demandReceivedOn, byItself }: { readonly demandReceivedOn: number | null; readonly byItself: boolean },
): number | null {
  switch (regime) {
    case 'none':
      return null;
    case 'publicContracts':
      return dueOn;
    case 'legalRate':
      if (byItself) return dueOn;
      return demandReceivedOn === null ? null : Math.max(dueOn, demandReceivedOn);
  }
}

/**
 * Interest on what is still open, piece by piece: amount x rate x days / 365, whatever the year. The exact pieces are
 * added and rounded once, half up to the cent. The fixed charge is apart.
 */
export function lateInterest(
  debt: LateDebt,
  regime: InterestRegime,
  rates: readonly HalfYearRate[],
): InterestReading {
  const spans = regime === 'none' ? [] : spansOf(debt, regime === 'legalRate');
  const rateFrom = new Map(rates.map(({ from, rate }) => [addDays(from, 0), rate]));
  const started = halfYearStart(addDays(debt.runsAfter, 1));
  const pieces: InterestPiece[] = [];
  for (const span of spans) {
    const from = regime === 'legalRate' ? halfYearStart(span.firstDay) : started;
    const rate = rateFrom.get(from);
    if (rate === undefined) return { ok: false, missingFrom: from };
    pieces.push({ ...span, rate });
  }
  return { ok: true, pieces, interest: interestOf(pieces) };
}

/** The same at one rate that is known: EUR, rounded half up to the cent. */
export function interestAtOneRate(debt: LateDebt, rate: Decimal): Euros {
  return interestOf(spansOf(debt, false).map((span) => ({ ...span, rate })));
}

function interestOf(pieces: readonly InterestPiece[]): Euros {
  return roundQuotient(
    sum(pieces.map(({ base, rate, days }) => base.times(rate).times(days))),
    new Decimal(365),
    2,
  );
}

/** The late days, cut where the amount changes and, if asked for, where a half-year begins; in their order. */
function spansOf(
  { amount, runsAfter, until, payments = [] }: LateDebt,
  byHalfYear: boolean,
): Omit<InterestPiece, 'rate'>[] {
  const first = addDays(runsAfter, 0);
  const last = addDays(until, 0);
  // The last day of each piece.
  const ends = new Set([last, ...payments.map(({ on }) => addDays(on, 0))]);
  if (byHalfYear)
    for (let next = nextHalfYear(first); next <= last; next = nextHalfYear(next)) ends.add(addDays(next, -1));

  const spans: Omit<InterestPiece, 'rate'>[] = [];
  let previous = first;
  for (const end of [...ends].filter((day) => day > first && day <= last).sort((a, b) => a - b)) {
    const firstDay = addDays(previous, 1);
    const paid = sum(payments.filter(({ on }) => addDays(on, 0) < firstDay).map((payment) => payment.amount));
    const base = amount.minus(paid);
    if (base.gt(0)) spans.push({ firstDay, lastDay: end, days: daysBetween(previous, end), base });
    previous = end;
  }
  return spans;
}

function nextHalfYear(serial: number): number {
  const { year, month } = dayOf(serial);
  // A thirteenth month is the next January.
  return serialDate(year, month <= 6 ? 7 : 13, 1);
}

/**
 * Fixed recovery charge (indemnité forfaitaire pour frais de recouvrement), EUR, once for each late payment:
 * Code de la commande publique D2192-35. Due beside the interest under the rules of public contracts only.
 */
export const FIXED_RECOVERY_CHARGE: Euros = new Decimal(40);
