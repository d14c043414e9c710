import type { NoticeOutcome } from '../../../core/notice/notice';
import type { Format } from '../../../i18n/format';
import type { RequestFields } from '../../../workbook/accounts/requests/fields';
import type { RequestLine } from './requestsModel';
import type { RequestsWords } from './words';

/** What the clauses say of a request, in a sentence. */
export function outcomeSentence(outcome: NoticeOutcome, words: RequestsWords, format: Format): string {
  const { rule } = words;
  switch (outcome.kind) {
    case 'noClause':
      return rule.noClause;
    case 'dateMissing':
      return rule.dateMissing[outcome.date];
    case 'effect': {
      const { year, delayedBy } = outcome;
      if (delayedBy === null) return rule.inTime({ year, lastDay: format.date(outcome.lastDay) });
      if (delayedBy.why === 'notAllowed') return rule.notAllowedThen({ year, asked: delayedBy.year });
      return rule.tooLateThen({
        year,
        asked: delayedBy.year,
        lastDay: format.date(delayedBy.lastDay),
      });
    }
    case 'noEffect':
      return outcome.because.why === 'notAllowed'
        ? rule.notAllowed({ year: outcome.because.year })
        : rule.tooLate({ year: outcome.because.year, lastDay: format.date(outcome.because.lastDay) });
  }
}

/** What a request is called: what is asked, and of what. */
export function askedWords({ kind, application }: RequestFields, words: RequestsWords): string {
  const asked = kind === null ? words.noKind : words.kinds[kind];
  return application === '' ? asked : words.askedOf({ asked, application });
}

/** Where it stands, and what is due next. */
export function stateSentence(
  { state, fields, dueOn }: RequestLine,
  words: RequestsWords,
  format: Format,
): string {
  switch (state) {
    case 'accepted':
      return fields.effectYear === null ? words.accepted : words.acceptedFor({ year: fields.effectYear });
    case 'refused':
      return words.refused;
    case 'overdue':
      return words.overdue({ date: format.date(dueOn ?? 0) });
    case 'open':
      return dueOn === null ? words.open : words.answerUntil({ date: format.date(dueOn) });
  }
}
