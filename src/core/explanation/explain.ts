import { Decimal, roundCents, sum, type Euros } from '../money';
import type { ApplicationRecap, CommuneRecap, Recap } from '../recap';
import {
  costSteps,
  costToShareStep,
  dividedSteps,
  divisionIn,
  inCents,
  notBilledStep,
  remainderStep,
  rowsApart,
  sumOf,
  totalSteps,
  weightStep,
} from './commonSteps';
import { quotientOf } from './quotient';
import type {
  ApplicationAmount,
  Asked,
  CommuneAmount,
  Explanation,
  NotExplained,
  OverallAmount,
  Part,
  Step,
} from './steps';

/**
 * The steps by which an amount of a recap comes about (article 4 and the rounding policy). Every amount is the recap's
 * own; what is shown between them (an exact quotient, what the largest remainder cuts) is what the recap was rounded
 * from. Never throws on a recap of `computeRecap`.
 */
export function explain(recap: Recap, asked: Asked): Explanation | NotExplained {
  switch (asked.scope) {
    case 'line':
      return explainLine(recap, asked);
    case 'commune': {
      const row = recap.rows.find(({ commune }) => commune.name === asked.commune);
      return row === undefined
        ? 'noSuchAmount'
        : { asked, amount: communeAmount(recap, row, asked.amount), steps: communeSteps(recap, row, asked) };
    }
    case 'application': {
      const of = applicationOf(recap, asked.application);
      const amount = of === undefined ? null : applicationAmount(of, asked.amount);
      return of === undefined || amount === null
        ? 'noSuchAmount'
        : { asked, amount, steps: applicationSteps(recap, of, asked.amount) };
    }
    case 'all':
      return {
        asked,
        amount: overallAmount(recap, asked.amount),
        steps: overallSteps(recap, asked.amount),
      };
    case 'gaps':
      return explainGaps(recap, asked);
  }
}

function explainLine(recap: Recap, asked: Extract<Asked, { scope: 'line' }>): Explanation | NotExplained {
  const index = recap.applications.findIndex(({ application }) => application.name === asked.application);
  const [of, row] = [
    recap.applications[index],
    recap.rows.find(({ commune }) => commune.name === asked.commune),
  ];
  if (of === undefined || row === undefined) return 'noSuchAmount';
  const amount = row.lines[index] ?? null;
  if (amount === null) return 'notSubscribed';
  const steps =
    row.former === undefined
      ? lineSteps(recap, of, row, amount)
      : formerSteps(
          row.former,
          ({ lines }) => lines[index] ?? null,
          (each, own) => lineSteps(recap, of, each, own),
        );
  return { asked, amount, steps };
}

/** The steps of each of the communes that merged, then their sum; null: it has no such amount. */
function formerSteps(
  former: readonly CommuneRecap[],
  amountOf: (row: CommuneRecap) => Euros | null,
  stepsOf: (row: CommuneRecap, amount: Euros) => readonly Step[],
): Step[] {
  const having = former.flatMap((row) => {
    const amount = amountOf(row);
    return amount === null ? [] : [{ row, amount }];
  });
  return [
    ...having.flatMap(({ row, amount }) => stepsOf(row, amount)),
    sumOf(having.map(({ row, amount }) => ({ of: { commune: row.commune.name }, amount }))),
  ];
}

function lineSteps(recap: Recap, of: ApplicationRecap, row: CommuneRecap, amount: Euros): Step[] {
  const { divisor } = divisionIn(recap);
  const given = [weightStep(row), ...totalSteps(recap), ...costSteps(of)];
  if (divisor === 0) return [...given, { kind: 'nothingToDivide' }];
  const last =
    recap.roundingPolicy === 'largestRemainder'
      ? [remainderStep(recap, of, rowsApart(recap).indexOf(row), amount)]
      : dividedSteps(of.costToShare, row.weight, divisor, amount);
  return [...given, ...last];
}

function explainGaps(recap: Recap, asked: Extract<Asked, { scope: 'gaps' }>): Explanation {
  const total = overallAmount(recap, asked.amount);
  const parts = partsByApplication(recap, asked.amount);
  const together = sum(parts.map((part) => part.amount));
  const amount = total.minus(together);
  const of = { overall: asked.amount };
  const steps: Step[] = [
    { kind: 'sum', parts, amount: together },
    { kind: 'difference', from: { of, amount: total }, less: [{ of, amount: together }], amount },
  ];
  return { asked, amount, steps };
}

/** Over the applications that a commune uses. */
function usedBy(recap: Recap, { lines }: CommuneRecap): ApplicationRecap[] {
  return recap.applications.filter((_, index) => (lines[index] ?? null) !== null);
}

function communeAmount(recap: Recap, row: CommuneRecap, amount: CommuneAmount): Euros {
  switch (amount) {
    case 'total':
      return row.total;
    case 'lines':
      return row.total.minus(row.roundingGap);
    case 'gap':
      return row.roundingGap;
    case 'annualCost':
    case 'contribution':
    case 'costToShare':
      return sum(usedBy(recap, row).map((of) => of[amount]));
  }
}

function communeSteps(
  recap: Recap,
  row: CommuneRecap,
  { amount: wanted }: { readonly amount: CommuneAmount },
): Step[] {
  const used = usedBy(recap, row);
  const total = (): Step[] =>
    row.former === undefined
      ? exactTotalSteps(recap, row, used)
      : formerSteps(
          row.former,
          (each) => each.total,
          (each) => exactTotalSteps(recap, each, usedBy(recap, each)),
        );
  const lines: Step = {
    kind: 'sum',
    parts: recap.applications.flatMap(({ application }, index): Part[] => {
      const line = row.lines[index] ?? null;
      return line === null ? [] : [{ of: { application: application.name }, amount: line }];
    }),
    amount: communeAmount(recap, row, 'lines'),
  };
  switch (wanted) {
    case 'lines':
      return [lines];
    case 'total':
      return recap.roundingPolicy === 'exactTotal' ? total() : [lines];
    case 'gap':
      return [
        ...(recap.roundingPolicy === 'exactTotal' ? total() : []),
        lines,
        {
          kind: 'difference',
          from: { of: { ofCommune: 'total' }, amount: row.total },
          less: [{ of: { ofCommune: 'lines' }, amount: lines.amount }],
          amount: row.roundingGap,
        },
      ];
    case 'annualCost':
    case 'contribution':
    case 'costToShare':
      return [
        ...used.flatMap((of) => costSteps(of, wanted)),
        sumOf(used.map((of) => ({ of: { application: of.application.name }, amount: of[wanted] }))),
      ];
  }
}

/** The total is rounded once, from the exact sum. */
function exactTotalSteps(recap: Recap, row: CommuneRecap, used: readonly ApplicationRecap[]): Step[] {
  const { divisor } = divisionIn(recap);
  const costs = sumOf(
    used.map((of) => ({ of: { application: of.application.name }, amount: of.costToShare })),
  );
  return [
    weightStep(row),
    ...totalSteps(recap),
    ...used.map(costToShareStep),
    // One cost is its own sum.
    ...(used.length === 1 ? [] : [costs]),
    ...(divisor === 0
      ? [{ kind: 'nothingToDivide' } as const]
      : dividedSteps(costs.amount, row.weight, divisor, row.total)),
  ];
}

function applicationAmount(of: ApplicationRecap, amount: ApplicationAmount): Decimal | null {
  switch (amount) {
    case 'costPerUnit':
      return of.costPerUnit;
    case 'contributionInCents':
      return roundCents(of.contribution);
    default:
      return of[amount];
  }
}

function applicationSteps(recap: Recap, of: ApplicationRecap, amount: ApplicationAmount): Step[] {
  const { name } = of.application;
  switch (amount) {
    case 'annualCost':
    case 'contribution':
    case 'costToShare':
      return costSteps(of, amount);
    case 'contributionInCents':
      return [...costSteps(of, 'contribution'), inCents(of.contribution)];
    case 'costPerUnit':
      return [
        ...totalSteps(recap),
        ...costSteps(of),
        { kind: 'perUnit', cost: of.costToShare, value: quotientOf(of.costToShare, recap.totalWeight, 9) },
      ];
    case 'billed':
      return [sumOf(linesOf(recap, name))];
    case 'nonSubscribersShare': {
      const notBilled = notBilledStep(recap, of);
      const { divisor } = divisionIn(recap);
      const given = [notBilled, ...totalSteps(recap), ...costSteps(of)];
      if (divisor === 0) return [...given, { kind: 'nothingToDivide' }];
      return [...given, ...dividedSteps(of.costToShare, notBilled.weight, divisor, of.nonSubscribersShare)];
    }
    case 'residualCost':
    case 'rounding':
      return remainingSteps(of, amount);
  }
}

function overallAmount(recap: Recap, amount: OverallAmount): Euros {
  switch (amount) {
    case 'contributionInCents':
      return roundCents(recap.contribution);
    case 'costToShare':
      return recap.annualCost.minus(recap.contribution);
    default:
      return recap[amount];
  }
}

function overallSteps(recap: Recap, amount: OverallAmount): Step[] {
  switch (amount) {
    case 'annualCost':
    case 'costToShare':
      return [
        ...recap.applications.flatMap((of) => costSteps(of, amount)),
        sumOf(partsByApplication(recap, amount)),
      ];
    case 'contributionInCents': {
      const exact = recap.applications.map(({ application, contribution }): Part => {
        return { of: { application: application.name }, amount: contribution };
      });
      return [
        ...recap.applications.flatMap((of) => costSteps(of, 'contribution')),
        sumOf(exact),
        inCents(recap.contribution),
      ];
    }
    case 'billed':
      return [
        sumOf(
          recap.rows
            .filter(({ lines }) => lines.some((line) => line !== null))
            .map(({ commune, total }) => ({ of: { commune: commune.name }, amount: total })),
        ),
      ];
    case 'nonSubscribersShare': {
      const { divisor } = divisionIn(recap);
      const notBilled = recap.applications.map((of) => ({ of, step: notBilledStep(recap, of) }));
      const given = [...notBilled.map(({ step }) => step), ...totalSteps(recap)];
      if (divisor === 0) return [...given, { kind: 'nothingToDivide' }];
      const products = notBilled.map(({ of, step: { weight } }) => ({
        application: of.application.name,
        cost: of.costToShare,
        weight,
      }));
      const value = quotientOf(sum(products.map(({ cost, weight }) => cost.times(weight))), divisor);
      return [
        ...given,
        ...recap.applications.map(costToShareStep),
        { kind: 'exactSum', parts: products, value },
        { kind: 'rounded', value, amount: recap.nonSubscribersShare },
      ];
    }
    case 'residualCost':
    case 'rounding':
      return remainingSteps(recap, amount);
  }
}

/** What stays, and what of it is only rounding: of one application or of all. */
function remainingSteps(of: ApplicationRecap | Recap, amount: 'residualCost' | 'rounding'): Step[] {
  const part = (name: OverallAmount, value: Euros): Part => ({ of: { overall: name }, amount: value });
  const stays: Step = {
    kind: 'difference',
    from: part('annualCost', of.annualCost),
    less: [part('billed', of.billed)],
    amount: of.residualCost,
  };
  if (amount === 'residualCost') return [stays];
  return [
    stays,
    {
      kind: 'difference',
      from: part('residualCost', of.residualCost),
      less: [
        part('contributionInCents', roundCents(of.contribution)),
        part('nonSubscribersShare', of.nonSubscribersShare),
      ],
      amount: of.rounding,
    },
  ];
}

function partsByApplication(recap: Recap, amount: OverallAmount): Part[] {
  return recap.applications.map((of) => ({
    of: { application: of.application.name },
    amount: applicationAmount(of, amount) ?? new Decimal(0),
  }));
}

function linesOf(recap: Recap, application: string): Part[] {
  const index = recap.applications.findIndex((of) => of.application.name === application);
  return recap.rows.flatMap(({ commune, lines }): Part[] => {
    const line = lines[index] ?? null;
    return line === null ? [] : [{ of: { commune: commune.name }, amount: line }];
  });
}

function applicationOf(recap: Recap, name: string): ApplicationRecap | undefined {
  return recap.applications.find(({ application }) => application.name === name);
}
