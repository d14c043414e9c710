import type { Decimal, Euros } from '../money';
import type { Quotient } from './quotient';

/** Which amount of a recap is asked about; members and applications by their names in it. */
export type Asked =
  | { readonly scope: 'line'; readonly commune: string; readonly application: string }
  | { readonly scope: 'commune'; readonly commune: string; readonly amount: CommuneAmount }
  | { readonly scope: 'application'; readonly application: string; readonly amount: ApplicationAmount }
  | { readonly scope: 'all'; readonly amount: OverallAmount }
  /** What is between an amount over all applications and the sum of the applications' own. */
  | { readonly scope: 'gaps'; readonly amount: OverallAmount };

/** Of one commune: `lines` is the sum of its rounded lines; the last three are sums over the applications that it uses. */
export type CommuneAmount = 'total' | 'lines' | 'gap' | 'annualCost' | 'contribution' | 'costToShare';

/** As they stand in the foot of a recap: contribution to the cent. */
export type OverallAmount =
  | 'annualCost'
  | 'costToShare'
  | 'billed'
  | 'nonSubscribersShare'
  | 'contributionInCents'
  | 'rounding'
  | 'residualCost';

export type ApplicationAmount = OverallAmount | 'contribution' | 'costPerUnit';

/** What is added or taken away in a step, by what it is of. */
export interface Part {
  readonly of:
    | { readonly commune: string }
    | { readonly application: string }
    | { readonly ofCommune: CommuneAmount }
    | { readonly overall: OverallAmount };
  readonly amount: Euros;
}

/** One step on the way to an amount, with the figures that it takes and the one that it gives. EUR unless said otherwise. */
export type Step =
  /** Given, in units of the key. */
  | { readonly kind: 'weight'; readonly commune: string; readonly weight: number }
  | { readonly kind: 'totalWeight'; readonly weight: number }
  /** The communes' sum divides, since the total that was fixed is below it and amounts must add up. */
  | { readonly kind: 'divisor'; readonly counted: number; readonly totalWeight: number }
  /** Given. */
  | { readonly kind: 'annualCost'; readonly application: string; readonly amount: Euros }
  /** annualCost x rate, exact. */
  | {
      readonly kind: 'contribution';
      readonly application: string;
      readonly annualCost: Euros;
      /** Given, 0 to 1. */
      readonly rate: Decimal;
      readonly amount: Euros;
    }
  /** annualCost - contribution, exact. */
  | {
      readonly kind: 'costToShare';
      readonly application: string;
      readonly annualCost: Euros;
      readonly contribution: Euros;
      readonly amount: Euros;
    }
  /** Units of the communes that do not subscribe, with those that belong to no commune here. */
  | {
      readonly kind: 'notBilled';
      readonly application: string;
      readonly communes: number;
      readonly beyond: number;
      readonly weight: number;
    }
  /** cost x weight / divisor. */
  | { readonly kind: 'exact'; readonly cost: Euros; readonly weight: number; readonly value: Quotient }
  /** Sum of cost x weight, over one divisor. */
  | {
      readonly kind: 'exactSum';
      readonly parts: readonly {
        readonly application: string;
        readonly cost: Euros;
        readonly weight: number;
      }[];
      readonly value: Quotient;
    }
  /** cost / total weight, in EUR per unit of the key. */
  | { readonly kind: 'perUnit'; readonly cost: Euros; readonly value: Quotient }
  /** Half up to the cent, of the quotient before it. */
  | { readonly kind: 'rounded'; readonly value: Quotient; readonly amount: Euros }
  /** Half up to the cent, of an exact amount. */
  | { readonly kind: 'inCents'; readonly exact: Euros; readonly amount: Euros }
  /**
   * By the largest remainder: of `toAllocate`, the cost to share in cents, the commune's exact part (`value`) is cut to
   * whole cents; the `left` cents that all parts leave over go one each to the first ranks.
   */
  | {
      readonly kind: 'largestRemainder';
      readonly toAllocate: Euros;
      readonly value: Quotient;
      readonly whole: Euros;
      readonly left: number;
      readonly rank: number;
      readonly amount: Euros;
    }
  | { readonly kind: 'sum'; readonly parts: readonly Part[]; readonly amount: Euros }
  | {
      readonly kind: 'difference';
      readonly from: Part;
      readonly less: readonly Part[];
      readonly amount: Euros;
    }
  /** The total of the key is 0: nothing can be divided, and the amount is 0. */
  | { readonly kind: 'nothingToDivide' };

/** How an amount comes about: each step rests on those before it, and the last one gives the amount. */
export interface Explanation {
  readonly asked: Asked;
  /** EUR; of a cost per unit 20 significant digits. As it stands in the recap: it is not computed here. */
  readonly amount: Decimal;
  readonly steps: readonly Step[];
}

/** noSuchAmount: the recap has none, such as a commune without a row; notSubscribed: the cell is empty. */
export type NotExplained = 'noSuchAmount' | 'notSubscribed';
