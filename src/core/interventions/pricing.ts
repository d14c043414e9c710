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

/** Lines with the VAT that their nets bear, half up to the cent; where no rate is known it stays as it is. */
export function withVat(lines: readonly InterventionLine[], rounding: VatRounding): InterventionLine[] {
  if (rounding === 'perLine')
    return lines.map((line) => ({
      ...line,
      vat: line.vatRate === null ? line.vat : roundCents(line.net.times(line.vatRate)),
    }));
  const shared = new Map<InterventionLine, Euros>();
  for (const alike of byRate(lines)) {
    const nets = alike.lines.map((line) => line.net);
    const total = sum(nets);
    const parts = total.isZero() ? nets : allocate(roundCents(total.times(alike.rate)), nets);
    alike.lines.forEach((line, index) => shared.set(line, parts[index] ?? sum([])));
  }
  return lines.map((line) => ({ ...line, vat: shared.get(line) ?? line.vat }));
}

function byRate(
  lines: readonly InterventionLine[],
): { readonly rate: Decimal; readonly lines: readonly InterventionLine[] }[] {
  const groups = new Map<string, { readonly rate: Decimal; readonly lines: InterventionLine[] }>();
  for (const line of lines) {
    const { vatRate: rate } = line;
    if (rate === null) continue;
    const group = groups.get(rate.toString());
    if (group) group.lines.push(line);
    else groups.set(rate.toString(), { rate, lines: [line] });
  }
  return [...groups.values()];
}
