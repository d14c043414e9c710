import { allocate } from '../allocation';
import { sum, type Euros } from '../money';
import type { CommuneRecap } from '../recap';
import type { ClosedOrder, ClosingFacts, Part, PartClosing, Settled } from './closing';
import { settledOn, workOf } from './settled';

type Bucket = 'paid' | 'cancelled' | 'open';
const BUCKETS: readonly Bucket[] = ['paid', 'cancelled', 'open'];

/** What an order asks for, part by part; they add up to its amount. */
interface Piece {
  readonly part: Part;
  readonly amount: Euros;
}

/**
 * The year by what its amounts were for. An order of the very amount of the recap is made of its lines and its rounding
 * gap; one of another amount, and what is paid, cancelled or open of any, is shared in proportion, by the largest
 * remainder, so that everything adds up to the cent. Interventions count for their own application.
 */
export function closedParts(
  { recap, orders, day, keyOf }: ClosingFacts,
  rowOf: (debtor: string) => CommuneRecap | undefined,
): PartClosing[] {
  const sums = new Map<string, { readonly part: Part; readonly amounts: Record<keyof Sums, Euros> }>();
  const of = (part: Part): Record<keyof Sums, Euros> => {
    const key = part.kind === 'application' ? `a ${keyOf(part.name)}` : part.kind;
    const known = sums.get(key) ?? { part, amounts: { ...NOTHING } };
    sums.set(key, known);
    return known.amounts;
  };
  for (const { application, billed } of recap.applications) {
    const amounts = of({ kind: 'application', name: application.name });
    amounts.recap = amounts.recap.plus(billed);
  }
  if (!recap.roundingGaps.isZero()) of({ kind: 'rounding' }).recap = recap.roundingGaps;
  const names = recap.applications.map(({ application }) => application.name);
  for (const closed of orders) {
    const settled = settledOn(closed, day);
    if (settled.billed.isZero()) continue;
    const pieces = piecesOf(closed, names, rowOf(closed.order.debtor));
    for (const [index, shared] of sharedOut(pieces, settled).entries()) {
      const amounts = of(pieces[index]?.part ?? { kind: 'other' });
      for (const figure of ['billed', ...BUCKETS] as const)
        amounts[figure] = amounts[figure].plus(shared[figure]);
    }
  }
  const closings = [...sums.values()].map(({ part, amounts }) => ({ part, ...amounts }));
  const rank = ({ part }: PartClosing): number => PART_ORDER.indexOf(part.kind);
  return closings.toSorted((a, b) => rank(a) - rank(b));
}

type Sums = Omit<PartClosing, 'part'>;
const NOTHING: Sums = { recap: sum([]), billed: sum([]), paid: sum([]), cancelled: sum([]), open: sum([]) };
const PART_ORDER: readonly Part['kind'][] = ['application', 'rounding', 'interest', 'other'];

function piecesOf(closed: ClosedOrder, names: readonly string[], row: CommuneRecap | undefined): Piece[] {
  const { order, work } = closed;
  const worked = workOf(closed);
  const rest = order.amount.minus(worked);
  const pieces: Piece[] = [];
  const gross = work.map((each) => each.gross);
  if (!worked.isZero())
    for (const [index, amount] of allocate(worked, gross).entries()) {
      const name = work[index]?.application ?? '';
      pieces.push({ part: name === '' ? { kind: 'other' } : { kind: 'application', name }, amount });
    }
  if (rest.isZero()) return pieces;
  if (order.nature === 'interest') return [...pieces, { part: { kind: 'interest' }, amount: rest }];
  const lines = (row?.lines ?? []).flatMap((amount, index): Piece[] =>
    amount === null || amount.isZero()
      ? []
      : [{ part: { kind: 'application', name: names[index] ?? '' }, amount }],
  );
  const isOfRecap = order.nature !== 'intervention' && row !== undefined;
  if (isOfRecap && rest.eq(row.total))
    return [
      ...pieces,
      ...lines,
      ...(row.roundingGap.isZero() ? [] : [{ part: { kind: 'rounding' } as const, amount: row.roundingGap }]),
    ];
  const positive = lines.filter(({ amount }) => amount.gt(0));
  if (!isOfRecap || positive.length === 0) return [...pieces, { part: { kind: 'other' }, amount: rest }];
  const shared = allocate(
    rest,
    positive.map(({ amount }) => amount),
  );
  return [...pieces, ...positive.map(({ part }, index) => ({ part, amount: shared[index] ?? sum([]) }))];
}

/**
 * What was paid, cancelled and is open of each piece. Pieces below 0 (a gap, a credit) go whole to the largest of the
 * three, which bears them; the others share what is left.
 */
function sharedOut(pieces: readonly Piece[], settled: Settled): Settled[] {
  const below = sum(pieces.filter(({ amount }) => amount.lt(0)).map(({ amount }) => amount));
  const largest = BUCKETS.reduce((most, each) => (settled[each].gt(settled[most]) ? each : most));
  const left = Object.fromEntries(
    BUCKETS.map((each) => [each, each === largest ? settled[each].minus(below) : settled[each]]),
  ) as Record<Bucket, Euros>;
  const weights = pieces.map(({ amount }) => (amount.gt(0) ? amount : sum([])));
  const paid = allocated(left.paid, weights);
  const unpaid = weights.map((weight, index) => weight.minus(paid[index] ?? 0));
  const cancelled = allocated(left.cancelled, unpaid);
  return pieces.map(({ amount }, index) => {
    const whole = (bucket: Bucket): Euros => (bucket === largest ? amount : sum([]));
    if (amount.lt(0))
      return { billed: amount, paid: whole('paid'), cancelled: whole('cancelled'), open: whole('open') };
    const [own, off] = [paid[index] ?? sum([]), cancelled[index] ?? sum([])];
    return { billed: amount, paid: own, cancelled: off, open: amount.minus(own).minus(off) };
  });
}

/** Nothing is shared by nobody. */
function allocated(amount: Euros, weights: readonly Euros[]): Euros[] {
  return amount.isZero() ? weights.map(() => sum([])) : allocate(amount, weights);
}
