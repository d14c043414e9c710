import type { OpenRequest } from '../../../core/calendar/dueDates';
import { dayOf } from '../../../core/dates';
import { requestDueOn, requestOutcome, requestState, type RequestState } from '../../../core/notice/request';
import type { Clauses } from '../../../core/clauses/clauses';
import type { NoticeOutcome, NoticeTerms } from '../../../core/notice/notice';
import { knownNames } from '../../read/knownNames';
import type { RawWorkbook } from '../../read/rawTables';
import { clausesIn } from '../../read/byYear/readingIn';
import type { ConventionReading } from '../../read/readConvention';
import { viewTable, type RowView } from '../../read/tableView';
import type { Binding } from '../../schema/binding';
import { requestFields, type RequestFields } from './fields';

/** A request where it stands. */
export interface RequestRow {
  readonly row: RowView;
  /** As it is written, names as their own tables write them. */
  readonly fields: RequestFields;
}

/** The requests of a workbook, in the order of their table; bad data is no error here, `requestFindings` says it. */
export function readRequests(raw: RawWorkbook, binding: Binding): RequestRow[] {
  const names = knownNames(raw, binding);
  return (viewTable(raw, binding, 'requests')?.rows ?? []).map((row) => {
    const written = requestFields((column) => row.cell(column));
    return {
      row,
      fields: {
        ...written,
        member: names.commune.known(written.member),
        application: names.application.known(written.application),
      },
    };
  });
}

/** What a request is decided by, and the clauses of later years. */
export type RequestTerms = Pick<ConventionReading, 'settings' | 'laterClauses'>;

/**
 * By what a request is decided: the clauses that were in force in the year in which it was made, whatever an amendment
 * says from a later year on. Without a date, those that were first agreed.
 */
export function termsOf(
  { sentOn, receivedOn }: Pick<RequestFields, 'sentOn' | 'receivedOn'>,
  { settings, laterClauses }: RequestTerms,
): NoticeTerms & { readonly clauses: Clauses } {
  const { firstYear, lastYear } = settings;
  const madeOn = sentOn ?? receivedOn;
  const clauses =
    madeOn === null ? settings.clauses : clausesIn({ settings, laterClauses }, dayOf(madeOn).year);
  return { firstYear, lastYear, clauses };
}

/** What the clauses say of it; null: it does not say what it asks for. */
export function outcomeOf(
  fields: Pick<RequestFields, 'kind' | 'sentOn' | 'receivedOn' | 'wishedYear'>,
  terms: RequestTerms,
): NoticeOutcome | null {
  const { kind, sentOn, receivedOn, wishedYear } = fields;
  if (kind === null) return null;
  return requestOutcome({ kind, sentOn, receivedOn, wishedYear }, termsOf(fields, terms));
}

/** Last day of the answer; null: none is due. */
export function dueOnOf(fields: RequestFields, terms: RequestTerms): number | null {
  const { kind } = fields;
  return kind === null ? null : requestDueOn({ ...fields, kind }, termsOf(fields, terms).clauses);
}

/** Where it stands on a day; of one that does not say what it asks for, whether it is decided. */
export function stateOf(fields: RequestFields, terms: RequestTerms, today: number): RequestState {
  const { kind } = fields;
  if (kind === null) return fields.decision ?? 'open';
  return requestState({ ...fields, kind }, termsOf(fields, terms).clauses, today);
}

/** The requests that are still to be answered (article 9), for the calendar; one that takes no effect is answered, too. */
export function openRequests(raw: RawWorkbook, binding: Binding, terms: RequestTerms): OpenRequest[] {
  return readRequests(raw, binding).flatMap(({ fields }): OpenRequest[] => {
    const { member, receivedOn } = fields;
    if (receivedOn === null || dueOnOf(fields, terms) === null) return [];
    const outcome = outcomeOf(fields, terms);
    const effectYear =
      outcome?.kind === 'effect' ? outcome.year : (fields.wishedYear ?? dayOf(receivedOn).year + 1);
    const { answerMonths } = termsOf(fields, terms).clauses;
    const own = answerMonths === terms.settings.clauses.answerMonths ? {} : { answerMonths };
    return [{ member, receivedOn, effectYear, ...own }];
  });
}
