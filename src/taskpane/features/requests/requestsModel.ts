import { isSerialDate } from '../../../core/dates';
import type { NoticeOutcome } from '../../../core/notice/notice';
import { requestDueOn, type RequestState } from '../../../core/notice/request';
import type { RequestFields } from '../../../workbook/accounts/requests/fields';
import { outcomeOf, readRequests, stateOf } from '../../../workbook/accounts/requests/readRequests';
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
  const { settings } = reading;
  const lines = readRequests(raw, binding).map(({ row, fields }): RequestLine => {
    const { kind, ...rest } = fields;
    return {
      index: row.index,
      fields,
      state: stateOf(fields, settings, day),
      outcome: outcomeOf(fields, settings),
      dueOn: kind === null ? null : requestDueOn({ ...rest, kind }, settings.clauses),
    };
  });
  return { day, lines: lines.toSorted((a, b) => urgency(a) - urgency(b)) };
}

/** What is decided comes last. */
function urgency({ state, dueOn }: RequestLine): number {
  if (state === 'accepted' || state === 'refused') return Infinity;
  return dueOn ?? Number.MAX_SAFE_INTEGER;
}
