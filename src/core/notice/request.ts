import type { Clauses } from '../clauses/clauses';
import {
  answerDueOn,
  noticeOutcome,
  type NoticeOutcome,
  type NoticeTerms,
  type RequestDates,
  type RequestKind,
} from './notice';

/**
 * Requests as they come in, one a letter: what is asked, what was decided, what is due. Days are Excel serial dates,
 * years those of a 1 January.
 */

/** What is asked for, and by whom where it is not the commune: either side may terminate (article 10). */
export const ASKED_KINDS = ['add', 'drop', 'terminate', 'terminateByBody'] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

export const REQUEST_DECISIONS = ['accepted', 'refused'] as const;
export type RequestDecision = (typeof REQUEST_DECISIONS)[number];

/** overdue: the day of the answer has passed. */
export type RequestState = 'open' | 'overdue' | RequestDecision;

export interface AskedFor extends RequestDates {
  readonly kind: AskedKind;
  /** null: the next one that is allowed. */
  readonly wishedYear: number | null;
}

/** The rule that it comes under. */
export function ruleOf(kind: AskedKind): RequestKind {
  return kind === 'terminateByBody' ? 'terminate' : kind;
}

/** Whether it is about one application: the others end all of them. */
export function isAboutApplication(kind: AskedKind): kind is 'add' | 'drop' {
  return kind === 'add' || kind === 'drop';
}

export function requestOutcome({ kind, wishedYear, ...dates }: AskedFor, terms: NoticeTerms): NoticeOutcome {
  return noticeOutcome(ruleOf(kind), dates, wishedYear, terms);
}

/** Last day of the answer; null: none is due. Article 9 asks for one, article 10 does not. */
export function requestDueOn(
  { kind, receivedOn, decision }: Answerable,
  clauses: Pick<Clauses, 'answerMonths'>,
): number | null {
  return decision === null && isAboutApplication(kind) ? answerDueOn(receivedOn, clauses) : null;
}

type Answerable = Pick<AskedFor, 'kind' | 'receivedOn'> & { readonly decision: RequestDecision | null };

export function requestState(
  request: Answerable,
  clauses: Pick<Clauses, 'answerMonths'>,
  today: number,
): RequestState {
  if (request.decision !== null) return request.decision;
  const due = requestDueOn(request, clauses);
  return due !== null && due < today ? 'overdue' : 'open';
}
