import type * as functions from './functions';

/**
 * The English words of the custom functions. Excel takes localised metadata from a second JSON file, which must differ
 * from the first in its words only: the build derives it from the one that is generated out of the French comments.
 */

export type FunctionId = Uppercase<keyof typeof functions>;

interface Words {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const COMMUNE_POPULATION = 'Inhabitants of the commune, a whole number.';
const ANNUAL_COST = 'Annual cost of the application, in euros; below 0 for a credit.';
const TOTAL_POPULATION = 'Inhabitants of all communes, subscribers or not.';
const BLANK_IS_ZERO = 'An empty cell may count as 0.';
const CONTRIBUTION_RATE = `Part kept by the métropole, 0 to 1; 0.5 if nothing is given. ${BLANK_IS_ZERO}`;
const DECIMALS = `Number of decimals, 0 to 10; 2 if nothing is given. ${BLANK_IS_ZERO}`;

export const ENGLISH: Readonly<Record<FunctionId, Words>> = {
  COSTSHARE: {
    description:
      "A commune's share of one application: population × (cost − contribution) / total population.",
    parameters: {
      communePopulation: COMMUNE_POPULATION,
      annualCost: ANNUAL_COST,
      totalPopulation: TOTAL_POPULATION,
      contributionRate: CONTRIBUTION_RATE,
      decimals: DECIMALS,
    },
  },
  COMMUNETOTAL: {
    description: "A commune's total over several applications, rounded once, as the convention does.",
    parameters: {
      communePopulation: COMMUNE_POPULATION,
      annualCosts: `Range of annual costs, in euros; below 0 for credits. ${BLANK_IS_ZERO}`,
      totalPopulation: TOTAL_POPULATION,
      contributionRates: `Contribution: one rate, 0 to 1, or a range of the same shape; 0.5 if nothing is given. ${BLANK_IS_ZERO}`,
      subscribed: 'Subscriptions, same shape: TRUE, x, oui, o, 1 or empty, FALSE, non, n, 0; all by default.',
      decimals: DECIMALS,
    },
  },
  COSTPERINHABITANT: {
    description: 'Cost to share per inhabitant, in euros, unrounded. Shares are not computed from it.',
    parameters: {
      annualCost: ANNUAL_COST,
      totalPopulation: TOTAL_POPULATION,
      contributionRate: CONTRIBUTION_RATE,
    },
  },
  ALLOCATE: {
    description: 'Divides an amount by weights, largest remainder: the parts add up to the cent.',
    parameters: {
      amount: 'Amount to divide, in euros; below 0 for a credit.',
      weights: 'Range of weights, such as populations; an empty cell is 0.',
      decimals: DECIMALS,
    },
  },
  STATEMENT: {
    description:
      "A commune's statement: application, annual cost, amount, then the rounding gap and the total.",
    parameters: {
      commune: 'Name of the commune, as in the table of communes.',
      communes: 'Table of communes with its headers, such as Communes[#All].',
      applications:
        "Table of applications with its headers. A 0 that may be an empty cell is refused: type '0.",
      subscriptions: 'Table of subscriptions with its headers.',
      year: 'Financial year; all subscriptions count when omitted.',
      contributionRate:
        'Contribution where the table gives none, 0 to 1; 0.5 by default. For 0, write "0 %".',
      costs: 'Table of costs by year with its headers, such as Couts[#All]: those of the year count.',
    },
  },
  CLEARDAYS: {
    description: 'Last day to act within clear days (jours francs), moved to the next working day.',
    parameters: {
      receivedOn:
        'Date of receipt. In a workbook of the 1904 date system, add 1462 and take them off the result.',
      days: 'Number of clear days.',
      rollOver:
        'Moves a Saturday, Sunday or public holiday to the next working day; TRUE if nothing is given. An empty cell may count as FALSE.',
      holidays:
        'Public holidays: a place, such as "Alsace-Moselle", or a range of dates; mainland France by default.',
    },
  },
  LATEINTEREST: {
    description: 'Late interest: amount × rate × days late / 365, without the fixed charge of EUR 40.',
    parameters: {
      amount: 'Amount due, tax included, in euros.',
      dueOn: 'Due date.',
      paidOn: 'Payment date, counted; the day after the due date is the first.',
      annualRate: 'Rate a year, 0 to 1; or a range of two columns, first day of the half-year and rate.',
    },
  },
};

interface FunctionMetadata {
  readonly id: string;
  readonly description?: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string }[];
}

/**
 * The generated metadata with English words: same ids, names, order, types and options.
 *
 * @throws Error when a function or a parameter has no English words.
 */
export function toEnglish<M extends { readonly functions: readonly FunctionMetadata[] }>(metadata: M): M {
  return {
    ...metadata,
    functions: metadata.functions.map((spec) => {
      const words = (ENGLISH as Readonly<Record<string, Words>>)[spec.id];
      if (words === undefined) throw new Error(`No English words for the function ${spec.id}.`);
      return {
        ...spec,
        description: words.description,
        parameters: spec.parameters.map((parameter) => {
          const description = words.parameters[parameter.name];
          if (description === undefined)
            throw new Error(`No English words for ${spec.id}, ${parameter.name}.`);
          return { ...parameter, description };
        }),
      };
    }),
  };
}
