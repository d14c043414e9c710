import { allocate } from '../allocation';
import { roundCents, sum, type Decimal, type Euros } from '../money';
import { pricedNet, type IncludedWork, type InterventionLine } from './intervention';

/** What a profile costs, EUR excluding VAT (article 3, annexe 3); null: no price that can be used. */
export interface ProfilePrice {
  readonly profile: string;
  readonly dayPrice: Euros | null;
  readonly halfDayPrice: Euros | null;
}

/**
 * perLine: the VAT of each line is rounded to the cent; perTotal: that of all lines at one rate is rounded once, and the
 * lines share it so that they add up to it (largest remainder).
 */
export const VAT_ROUNDINGS = ['perLine', 'perTotal'] as const;
export type VatRounding = (typeof VAT_ROUNDINGS)[number];

/** Work that is asked for. */
export interface WorkRequest {
  readonly profile: string;
  readonly days: number;
  readonly halfDays: number;
  readonly included: IncludedWork | null;
}

/** Why work cannot be priced; `line`: from 0. */
export type PricingRefusal =
  | { readonly reason: 'noWork' }
  | { readonly reason: 'unknownProfile' | 'notWhole' | 'nothingWorked'; readonly line: number }
  | { readonly reason: 'priceMissing'; readonly line: number; readonly unit: 'day' | 'halfDay' };

export type Pricing =
  | { readonly ok: true; readonly lines: readonly InterventionLine[] }
  | { readonly ok: false; readonly refusal: PricingRefusal };

/**
 * The lines of a quote at the prices of this day; nothing is guessed where a price is missing.
 *
 * @param priceOf The price of a profile; undefined: the schedule has none of that name.
 * @param vatRate 0 to 1 (article 6: the standard rate).
 */
export function priceWork(
  requests: readonly WorkRequest[],
  priceOf: (profile: string) => ProfilePrice | undefined,
  vatRate: Decimal,
  rounding: VatRounding,
): Pricing {
  if (requests.length === 0) return { ok: false, refusal: { reason: 'noWork' } };
  const lines: InterventionLine[] = [];
  for (const [line, request] of requests.entries()) {
    const { days, halfDays, included } = request;
    if (![days, halfDays].every((count) => Number.isInteger(count) && count >= 0))
      return { ok: false, refusal: { reason: 'notWhole', line } };
    if (days + halfDays === 0) return { ok: false, refusal: { reason: 'nothingWorked', line } };
    const price = priceOf(request.profile);
    if (price === undefined) return { ok: false, refusal: { reason: 'unknownProfile', line } };
    const { profile, dayPrice, halfDayPrice } = price;
    const net = pricedNet({ days, halfDays, dayPrice, halfDayPrice });
    // What is included is not billed, and needs no price.
    if (net === null && included === null)
      return {
        ok: false,
        refusal: {
          reason: 'priceMissing',
          line,
          unit: days > 0 && dayPrice === null ? 'day' : 'halfDay',
        },
      };
    const billed = included === null && net !== null ? roundCents(net) : sum([]);
    lines.push({
      profile,
      days,
      halfDays,
      dayPrice,
      halfDayPrice,
      vatRate,
      net: billed,
      vat: sum([]),
      included,
    });
  }
  return { ok: true, lines: withVat(lines, rounding) };
}

/** Lines with the VAT that their nets bear, half up to the cent; their rates stay. */
export function withVat(lines: readonly InterventionLine[], rounding: VatRounding): InterventionLine[] {
  if (rounding === 'perLine')
    return lines.map((line) => ({ ...line, vat: roundCents(line.net.times(line.vatRate)) }));
  const vat = new Map<InterventionLine, Euros>();
  for (const rate of new Set(lines.map((line) => line.vatRate.toString()))) {
    const alike = lines.filter((line) => line.vatRate.toString() === rate);
    const nets = alike.map((line) => line.net);
    const total = sum(nets);
    // Nothing to share out where nothing is billed.
    if (total.isZero()) continue;
    const shares = allocate(roundCents(total.times(alike[0]?.vatRate ?? 0)), nets);
    alike.forEach((line, index) => vat.set(line, shares[index] ?? sum([])));
  }
  return lines.map((line) => ({ ...line, vat: vat.get(line) ?? sum([]) }));
}
