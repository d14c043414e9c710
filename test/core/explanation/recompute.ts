import type { Convention } from '../../../src/core/convention';
import type { Quotient } from '../../../src/core/explanation/quotient';
import type { Explanation, Step } from '../../../src/core/explanation/steps';
import type { Decimal } from '../../../src/core/money';
import {
  add,
  compare,
  fraction,
  largestRemainder,
  over,
  rounded,
  subtract,
  times,
  total,
  ZERO,
  type Fraction,
} from '../fractions';

/** A second way to every step: rationals on BigInt, from the tables themselves. Gives the amount at which they end. */
export function recomputed({ asked, steps }: Explanation, convention: Convention): Fraction {
  const commune = 'commune' in asked ? asked.commune : null;
  let end = ZERO;
  for (const step of steps) end = recomputedStep(step, convention, commune);
  return end;
}

export const exactly = (value: Decimal | number): Fraction => fraction(plainText(value));
const plainText = (value: Decimal | number): string =>
  typeof value === 'number' ? String(value) : value.toFixed();
export const same = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0;

function must(isRight: boolean, step: Step): void {
  if (!isRight) throw new Error(`This step does not hold: ${JSON.stringify(step)}`);
}

const valueOf = ({ numerator, denominator }: Quotient): Fraction =>
  over(exactly(numerator), exactly(denominator));

function mustBeCut(value: Quotient, decimals: number, step: Step): void {
  const exact = valueOf(value);
  const off = subtract(exact, exactly(value.cut));
  must(value.isWhole === same(off, ZERO), step);
  const sign = exact.n < 0n ? { n: -off.n, d: off.d } : off;
  const cents = times(absolute(exactly(value.cut)), fraction(100));
  must(same(exactly(value.ofACent), subtract(cents, fraction(cents.n / cents.d))), step);
  must(compare(sign, ZERO) >= 0 && compare(sign, { n: 1n, d: 10n ** BigInt(decimals) }) < 0, step);
}

function recomputedStep(step: Step, convention: Convention, asked: string | null): Fraction {
  const communes = convention.members.filter(
    ({ kind, population }) => kind === 'commune' && population !== null,
  );
  const counted = communes.reduce((all, { population }) => all + (population ?? 0), 0);
  const beyond = Math.max(0, convention.totalPopulation - counted);
  const isRemainder = convention.roundingPolicy === 'largestRemainder' && convention.totalPopulation > 0;
  const divisor = isRemainder ? counted + beyond : convention.totalPopulation;
  const application = (name: string) => convention.applications.find((each) => each.name === name)!;
  const cost = (name: string) => exactly(application(name).annualCost);
  const contribution = (name: string) => times(cost(name), exactly(application(name).contributionRate));
  const toShare = (name: string) => subtract(cost(name), contribution(name));
  const amount = 'amount' in step ? exactly(step.amount) : ZERO;
  switch (step.kind) {
    case 'weight':
      must(communes.find(({ name }) => name === step.commune)?.population === step.weight, step);
      return exactly(step.weight);
    case 'totalWeight':
      must(step.weight === convention.totalPopulation, step);
      return exactly(step.weight);
    case 'divisor':
      must(step.counted === divisor && step.totalWeight < step.counted, step);
      return exactly(step.counted);
    case 'annualCost':
      must(same(amount, cost(step.application)), step);
      return amount;
    case 'contribution':
      must(same(exactly(step.annualCost), cost(step.application)), step);
      must(same(exactly(step.rate), exactly(application(step.application).contributionRate)), step);
      must(same(amount, contribution(step.application)), step);
      return amount;
    case 'costToShare':
      must(same(exactly(step.contribution), contribution(step.application)), step);
      must(same(amount, subtract(exactly(step.annualCost), exactly(step.contribution))), step);
      must(same(amount, toShare(step.application)), step);
      return amount;
    case 'notBilled': {
      const uses = (name: string) =>
        convention.subscriptions.some(
          (each) => each.member === name && each.application === step.application,
        );
      const others = communes.filter(({ name }) => !uses(name));
      must(others.length === step.communes && step.beyond === beyond, step);
      must(others.reduce((all, { population }) => all + (population ?? 0), beyond) === step.weight, step);
      return exactly(step.weight);
    }
    case 'exact':
      must(step.value.denominator === divisor, step);
      must(same(exactly(step.value.numerator), times(exactly(step.cost), exactly(step.weight))), step);
      mustBeCut(step.value, 6, step);
      return valueOf(step.value);
    case 'exactSum': {
      must(step.value.denominator === divisor, step);
      for (const part of step.parts) must(same(exactly(part.cost), toShare(part.application)), step);
      const products = step.parts.map((part) => times(exactly(part.cost), exactly(part.weight)));
      must(same(exactly(step.value.numerator), total(products)), step);
      mustBeCut(step.value, 6, step);
      return valueOf(step.value);
    }
    case 'perUnit':
      must(step.value.denominator === convention.totalPopulation, step);
      must(same(exactly(step.value.numerator), exactly(step.cost)), step);
      mustBeCut(step.value, 9, step);
      return valueOf(step.value);
    case 'rounded':
      must(same(amount, rounded(valueOf(step.value))), step);
      // What is read of the exact value tells which way the cent goes.
      must(same(amount, rounded(exactly(step.value.cut))), step);
      return amount;
    case 'inCents':
      must(same(amount, rounded(exactly(step.exact))), step);
      return amount;
    case 'largestRemainder': {
      const weights = [...communes.map(({ population }) => population ?? 0), beyond].map(BigInt);
      const parts = largestRemainder(exactly(step.toAllocate), weights);
      const hundredth = { n: 1n, d: 100n };
      const own = parts[communes.findIndex(({ name }) => name === asked)]!;
      must(same({ n: own, d: 100n }, amount), step);
      const cut = exactly(step.value.cut);
      mustBeCut(step.value, 6, step);
      must(compare(absolute(exactly(step.whole)), absolute(cut)) <= 0, step);
      const received = step.rank <= step.left ? hundredth : ZERO;
      const sign = amount.n < 0n || exactly(step.whole).n < 0n ? -1n : 1n;
      must(same(add(absolute(exactly(step.whole)), received), absolute(amount)), step);
      return times(add(absolute(exactly(step.whole)), received), { n: sign, d: 1n });
    }
    case 'sum':
      must(same(amount, total(step.parts.map((part) => exactly(part.amount)))), step);
      return total(step.parts.map((part) => exactly(part.amount)));
    case 'difference': {
      const less = total(step.less.map((part) => exactly(part.amount)));
      must(same(amount, subtract(exactly(step.from.amount), less)), step);
      return subtract(exactly(step.from.amount), less);
    }
    case 'nothingToDivide':
      must(divisor === 0, step);
      return ZERO;
  }
}

export const absolute = ({ n, d }: Fraction): Fraction => ({ n: n < 0n ? -n : n, d });
