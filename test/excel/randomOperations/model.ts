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
} from '../../core/fractions';

/**
 * What the tables hold and what the rules make of it, told a second time without anything of src: what a person who
 * keeps the same tables on paper would have. Amounts are fractions of EUR.
 */
export interface ModelMember {
  name: string;
  kind: 'Commune' | 'CCAS';
  /** As the cell holds it; '' for an empty one, other text for what is no population. */
  population: number | string;
}

export interface ModelApplication {
  name: string;
  /** EUR, at most two decimals. */
  cost: number;
  /** '' where the default of the settings holds. */
  rate: number | '';
  rebilled: 'Oui' | 'Non';
}

export interface ModelSubscription {
  member: string;
  application: string;
  first: number | '';
  last: number | '';
}

export interface ModelTables {
  members: ModelMember[];
  applications: ModelApplication[];
  subscriptions: ModelSubscription[];
  /** The contribution rate where an application has none of its own. */
  rate: number;
  rounding: 'Total exact' | 'Somme des lignes' | 'Plus fort reste';
}

/** Amounts as text with two decimals. */
export interface ModelYear {
  readonly annualCost: string;
  readonly billed: string;
  readonly residualCost: string;
  readonly communes: number;
  readonly totals: Readonly<Record<string, string>>;
}

const covers = ({ first, last }: ModelSubscription, year: number): boolean =>
  (first === '' || first <= year) && (last === '' || last >= year);

const euros = (amount: Fraction): string => {
  const { n } = rounded(amount);
  const cents = n < 0n ? -n : n;
  return `${n < 0n ? '-' : ''}${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
};

/** Article 4, and the two other rounding rules of the settings. */
export function yearOf(tables: ModelTables, year: number): ModelYear {
  const { members, applications, subscriptions, rounding } = tables;
  const communes = members.flatMap(({ name, kind, population }) =>
    kind === 'Commune' && typeof population === 'number' ? [{ name, population: BigInt(population) }] : [],
  );
  const inhabitants = communes.reduce((sum, { population }) => sum + population, 0n);
  const billedApplications = applications.filter(({ rebilled }) => rebilled === 'Oui');
  const toShare = billedApplications.map(({ cost, rate }) =>
    times(fraction(cost.toFixed(2)), subtract(fraction(1), fraction(rate === '' ? tables.rate : rate))),
  );
  const fullest = toShare.map((cost) =>
    inhabitants === 0n
      ? []
      : largestRemainder(
          cost,
          communes.map(({ population }) => population),
        ),
  );
  const totals = communes.map(({ name, population }, c) => {
    const used = billedApplications.flatMap(({ name: application }, a) =>
      subscriptions.some(
        (each) => each.member === name && each.application === application && covers(each, year),
      )
        ? [a]
        : [],
    );
    if (inhabitants === 0n) return ZERO;
    const share = (a: number): Fraction =>
      over(times(fraction(population), toShare[a]!), fraction(inhabitants));
    switch (rounding) {
      case 'Total exact':
        return rounded(total(used.map(share)));
      case 'Somme des lignes':
        return total(used.map((a) => rounded(share(a))));
      case 'Plus fort reste':
        return total(used.map((a) => ({ n: fullest[a]![c]!, d: 100n })));
    }
  });
  const annualCost = total(billedApplications.map(({ cost }) => fraction(cost.toFixed(2))));
  const billed = totals.reduce(add, ZERO);
  if (compare(billed, ZERO) < 0) throw new Error('Nobody is paid for taking part.');
  return {
    annualCost: euros(annualCost),
    billed: euros(billed),
    residualCost: euros(subtract(annualCost, billed)),
    communes: communes.length,
    totals: Object.fromEntries(communes.map(({ name }, c) => [name, euros(totals[c]!)])),
  };
}

export const copyOf = (tables: ModelTables): ModelTables => structuredClone(tables);
