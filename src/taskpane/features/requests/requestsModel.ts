import { isSerialDate } from '../../../core/dates';
import type { NoticeOutcome } from '../../../core/notice/notice';
import { consequencesOf, type Consequences } from '../../../core/notice/consequences';
import { isAboutApplication, type RequestState } from '../../../core/notice/request';
import type { AcceptedRequest } from '../../../core/notice/subscriptions';
import type { RequestFields } from '../../../workbook/accounts/requests/fields';
import { dueOnOf, outcomeOf, readRequests, stateOf } from '../../../workbook/accounts/requests/readRequests';
import type { ConventionView } from '../../model/paneReading';

export interface RequestLine {
  readonly index: number;
  readonly fields: RequestFields;
  readonly state: RequestState;
  /** What the clauses say of it; null: it does not say what it asks for. */
  readonly outcome: NoticeOutcome | null;
  /** Last day of the answer; null: none is due. */
  readonly dueOn: number | null;
}

export interface RequestsModel {
  /** The day as of which everything is seen: an Excel serial date. */
  readonly day: number;
  /** Those to answer first, the earliest due before the others, then as the table has them. */
  readonly lines: readonly RequestLine[];
}

/** `today`: by the person's clock, where no cell says another day. */
export function requestsModel({ raw, binding, reading }: ConventionView, today: number): RequestsModel {
  const { calculationDate = null } = raw;
  const day = typeof calculationDate === 'number' && isSerialDate(calculationDate) ? calculationDate : today;
  const lines = readRequests(raw, binding).map(({ row, fields }): RequestLine => {
    return {
      index: row.index,
      fields,
      state: stateOf(fields, reading, day),
      outcome: outcomeOf(fields, reading),
      dueOn: dueOnOf(fields, reading),
    };
  });
  return { day, lines: lines.toSorted((a, b) => urgency(a) - urgency(b)) };
}

/** What is decided comes last. */
function urgency({ state, dueOn }: RequestLine): number {
  if (state === 'accepted' || state === 'refused') return Infinity;
  return dueOn ?? Number.MAX_SAFE_INTEGER;
}

export function outcomeIn({ reading }: ConventionView, fields: RequestFields): NoticeOutcome | null {
  return outcomeOf(fields, reading);
}

/** The year from which a request would be accepted; where the convention does not say, the one asked for. null: none. */
export function effectYearIn(view: ConventionView, fields: RequestFields): number | null {
  const outcome = outcomeIn(view, fields);
  if (outcome?.kind === 'noClause') return fields.wishedYear;
  return outcome?.kind === 'effect' ? outcome.year : null;
}

/** What a request would change, year by year from its effect to the end of the term; empty: nothing, or it has no effect. */
export function effectsOf(view: ConventionView, fields: RequestFields): Consequences[] {
  const effectYear = effectYearIn(view, fields);
  const { kind, member, application } = fields;
  if (effectYear === null || kind === null) return [];
  const { convention, settings } = view.reading;
  const about = { member, effectYear };
  const request: AcceptedRequest = isAboutApplication(kind)
    ? { ...about, kind, application }
    : { ...about, kind: 'terminate' };
  const count = Math.max(0, settings.lastYear - effectYear + 1);
  return Array.from({ length: count }, (_, index) =>
    consequencesOf(convention, request, effectYear + index),
  ).flatMap((each) => each ?? []);
}
