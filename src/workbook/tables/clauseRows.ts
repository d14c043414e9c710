import type { Clauses } from '../../core/clauses/clauses';
import { dayOfYearInFrench } from '../../french/dates';
import type { ClauseRole } from '../schema/clauseSettings';
import {
  BODY_KIND_WORDS,
  CONTEST_COUNT_WORDS,
  INTEREST_WORDS,
  NO,
  NOTICE_COUNT_WORDS,
  YES,
} from '../schema/words';

/** Clauses as they stand in the settings; what is empty stays so. `readClauses` reads the same ones back. */
export function clauseValues(clauses: Clauses): Readonly<Record<ClauseRole, string | number>> {
  const { deliberation, articles, contest, interest, notice, termination } = clauses;
  const day = (value: Clauses['issueBefore']): string => (value === null ? '' : dayOfYearInFrench(value));
  return {
    bodyKind: clauses.bodyKind === null ? '' : BODY_KIND_WORDS[clauses.bodyKind],
    legalBasis: clauses.legalBasis,
    deliberationNumber: deliberation.number,
    deliberationDate: deliberation.date ?? '',
    articleShare: articles.share,
    articleBilling: articles.billing,
    articleTax: articles.tax,
    articleTerm: articles.term,
    articlePrices: articles.prices,
    articleRequests: articles.requests,
    articleTermination: articles.termination,
    articleDisputes: articles.disputes,
    issueBefore: day(clauses.issueBefore),
    transmission: clauses.transmission,
    contestDays: contest?.days ?? '',
    contestCount: contest === null ? '' : CONTEST_COUNT_WORDS[contest.clear ? 'clear' : 'calendar'],
    contestBy: contest?.by ?? '',
    paymentDays: clauses.paymentDays ?? '',
    interestRegime: interest === null ? '' : INTEREST_WORDS[interest.regime],
    interestByItself: interest === null ? '' : interest.byItself ? YES : NO,
    amicable: clauses.amicable ? YES : NO,
    noticeMonths: notice?.months ?? '',
    noticeCounts: notice === null ? '' : NOTICE_COUNT_WORDS[notice.counts],
    answerMonths: clauses.answerMonths ?? '',
    terminationYears: termination.years.join(', '),
    terminationBefore: day(termination.notifiedBefore),
    methodNote: clauses.methodNote,
  };
}
