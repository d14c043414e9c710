import type { Cause, Change } from '../../../core/explanation/change';
import type { Explanation, Part, Step } from '../../../core/explanation/steps';
import type { Figures } from './exactFigures';
import type { WhyWords } from './words';

/** More parts than this are counted, not named. */
const NAMED_PARTS = 8;

/** A step in words and figures. It only says what the step holds. */
export function stepSentence(
  step: Step,
  { step: words, ofCommune, overall }: WhyWords,
  figures: Figures,
): string {
  const { euros, quotient, integer } = figures;
  const named = ({ of, amount }: Part): string => `${nameOf(of)} ${euros(amount)}`;
  const nameOf = (of: Part['of']): string => {
    if ('commune' in of) return of.commune;
    if ('application' in of) return of.application;
    return 'overall' in of ? overall[of.overall] : ofCommune[of.ofCommune];
  };
  switch (step.kind) {
    case 'weight':
      return words.weight({ commune: step.commune, weight: integer(step.weight) });
    case 'totalWeight':
      return words.totalWeight({ weight: integer(step.weight) });
    case 'divisor':
      return words.divisor({ total: integer(step.totalWeight), counted: integer(step.counted) });
    case 'annualCost':
      return words.annualCost({ application: step.application, amount: euros(step.amount) });
    case 'contribution':
      return words.contribution({
        application: step.application,
        cost: euros(step.annualCost),
        rate: figures.percent(step.rate.toFixed()),
        amount: euros(step.amount),
      });
    case 'costToShare':
      return words.costToShare({
        application: step.application,
        cost: euros(step.annualCost),
        contribution: euros(step.contribution),
        amount: euros(step.amount),
      });
    case 'notBilled':
      return words.notBilled({
        application: step.application,
        communes: step.communes,
        weight: integer(step.weight),
        beyond: step.beyond === 0 ? null : integer(step.beyond),
      });
    case 'exact':
      return words.exact({
        cost: euros(step.cost),
        weight: integer(step.weight),
        divisor: integer(step.value.denominator),
        value: quotient(step.value),
      });
    case 'exactSum':
      return words.exactSum({
        products: step.parts.map(({ cost, weight }) => `${euros(cost)} × ${integer(weight)}`).join(' + '),
        divisor: integer(step.value.denominator),
        value: quotient(step.value),
      });
    case 'perUnit':
      return words.perUnit({
        cost: euros(step.cost),
        divisor: integer(step.value.denominator),
        value: quotient(step.value),
      });
    case 'rounded':
      return words.rounded({
        ofACent: figures.number(step.value.ofACent.toFixed()),
        up: step.value.ofACent.gte(0.5),
        amount: euros(step.amount),
      });
    case 'inCents':
      return words.inCents({ exact: euros(step.exact), amount: euros(step.amount) });
    case 'largestRemainder':
      return words.largestRemainder({
        toAllocate: euros(step.toAllocate),
        value: quotient(step.value),
        whole: euros(step.whole),
        left: step.left,
        rank: step.rank,
        amount: euros(step.amount),
      });
    case 'sum':
      if (step.parts.length === 0) return words.nothing;
      return step.parts.length > NAMED_PARTS
        ? words.sumOfMany({ count: step.parts.length, amount: euros(step.amount) })
        : words.sum({ parts: step.parts.map(named).join(' + '), amount: euros(step.amount) });
    case 'difference':
      return words.difference({
        terms: [step.from, ...step.less].map(named).join(' − '),
        amount: euros(step.amount),
      });
    case 'nothingToDivide':
      return words.nothingToDivide;
  }
}

/** A cause of a difference, with what comes of it. */
export function causeSentence(cause: Cause, words: WhyWords, figures: Figures): string {
  return words.effect({
    cause: causeWords(cause, words.cause, figures),
    effect: figures.signed(cause.effect),
  });
}

function causeWords(cause: Cause, words: WhyWords['cause'], { euros, integer, percent }: Figures): string {
  switch (cause.kind) {
    case 'left':
    case 'joined':
      return words[cause.kind]({ application: cause.application });
    case 'cost':
      return words.cost({
        application: cause.application,
        before: euros(cause.before),
        after: euros(cause.after),
      });
    case 'contribution':
      return words.contribution({
        application: cause.application,
        before: percent(cause.before.toFixed()),
        after: percent(cause.after.toFixed()),
      });
    case 'population':
      return words.population({
        before: integer(cause.before),
        after: integer(cause.after),
        totalBefore: integer(cause.divisorBefore),
        totalAfter: integer(cause.divisorAfter),
      });
    case 'rounding':
      return words.rounding;
  }
}

/** How a change stands as a whole. */
export function changeSentence({ before, after, causes }: Change, words: WhyWords, figures: Figures): string {
  return causes.length === 0
    ? words.sameAmount({ amount: figures.euros(after) })
    : words.changed({
        before: figures.euros(before),
        after: figures.euros(after),
        difference: figures.signed(after.minus(before)),
      });
}

interface Told {
  readonly heading: string;
  readonly explanation: Explanation;
  readonly change: { readonly change: Change; readonly year: number } | null;
}

/** All of it as a text, for an e-mail. */
export function whyText({ heading, explanation, change }: Told, words: WhyWords, figures: Figures): string {
  const numbered = (lines: readonly string[]): string[] => lines.map((line, at) => `${at + 1}. ${line}`);
  return [
    words.effect({ cause: heading, effect: figures.euros(explanation.amount) }),
    '',
    ...numbered(explanation.steps.map((step) => stepSentence(step, words, figures))),
    ...(change === null
      ? []
      : [
          '',
          words.effect({
            cause: words.change({ year: change.year }),
            effect: changeSentence(change.change, words, figures),
          }),
          ...change.change.causes.map((cause) => `- ${causeSentence(cause, words, figures)}`),
        ]),
  ].join('\n');
}
