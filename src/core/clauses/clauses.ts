import type { Place } from '../holidays';
import type { InterestRegime } from '../lateInterest';
import type { BodyKind } from './bodies';

/**
 * What one convention says and another does not. Nothing of it is written in code: it comes from the settings of the
 * workbook, and a clause that is empty ('' or null) is left out of every document.
 */
export interface Clauses {
  /** What the creditor is; null where nobody said. */
  readonly bodyKind: BodyKind | null;
  /** The articles of law that the convention rests on, as they are printed after « code général … ». */
  readonly legalBasis: string;
  /** The creditor's own deliberation; the commune's stands in its row. */
  readonly deliberation: { readonly number: string; readonly date: number | null };
  /** Numbers of the convention's own articles. */
  readonly articles: Readonly<Record<ArticleSubject, string>>;
  /** Revenue orders leave by this day of the year that they are for. */
  readonly issueBefore: DayOfYear | null;
  /** By which way orders leave, after « par »: `Chorus`. */
  readonly transmission: string;
  /** How long a debtor may contest under the convention, and by what, after « par »; beside the remedies of law. */
  readonly contest: { readonly days: number; readonly clear: boolean; readonly by: string } | null;
  /** Calendar days from the notification. */
  readonly paymentDays: number | null;
  readonly interest: { readonly regime: InterestRegime; readonly byItself: boolean } | null;
  /** Whether disputes are first settled amicably. */
  readonly amicable: boolean;
  /** With its noun: `tribunal administratif de Montpellier`; empty: the one that has jurisdiction. */
  readonly court: string;
  /** How long before the year's end a commune asks to add or drop an application, and which day counts. */
  readonly notice: { readonly months: number; readonly counts: 'sent' | 'received' } | null;
  /** Within how many months the body answers. */
  readonly answerMonths: number | null;
  /** Years on whose 1 January either side may end the convention, if it says so by this day of the year before. */
  readonly termination: { readonly years: readonly number[]; readonly notifiedBefore: DayOfYear | null };
  /** How the formula of the convention is read, where its text leaves that open. */
  readonly methodNote: string;
  /** Whose public holidays count. */
  readonly place: Place;
}

/** What articles of a convention are about, as documents cite them. */
export const ARTICLE_SUBJECTS = [
  'prices',
  'share',
  'billing',
  'tax',
  'term',
  'requests',
  'termination',
  'disputes',
] as const;
export type ArticleSubject = (typeof ARTICLE_SUBJECTS)[number];

/** month 1 to 12; of a 29 February the last day of February in years without one. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

export const NO_ARTICLES: Clauses['articles'] = {
  prices: '',
  share: '',
  billing: '',
  tax: '',
  term: '',
  requests: '',
  termination: '',
  disputes: '',
};

/** A convention of which nothing is known. */
export const NO_CLAUSES: Clauses = {
  bodyKind: null,
  legalBasis: '',
  deliberation: { number: '', date: null },
  articles: NO_ARTICLES,
  issueBefore: null,
  transmission: '',
  contest: null,
  paymentDays: null,
  interest: null,
  amicable: false,
  court: '',
  notice: null,
  answerMonths: null,
  termination: { years: [], notifiedBefore: null },
  methodNote: '',
  place: 'mainland',
};
