import type { OpenRequest } from '../../../core/calendar/dueDates';
import { dayOf } from '../../../core/dates';
import { requestDueOn, requestOutcome, requestState, type RequestState } from '../../../core/notice/request';
import type { NoticeOutcome } from '../../../core/notice/notice';
import { knownNames } from '../../read/knownNames';
import type { RawWorkbook } from '../../read/rawTables';
import type { Settings } from '../../read/readSettings';
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

/** What the clauses say of it; null: it does not say what it asks for. */
export function outcomeOf(
  {
    kind,
    sentOn,
    receivedOn,
    wishedYear,
  }: Pick<RequestFields, 'kind' | 'sentOn' | 'receivedOn' | 'wishedYear'>,
  settings: Settings,
): NoticeOutcome | null {
  return kind === null ? null : requestOutcome({ kind, sentOn, receivedOn, wishedYear }, settings);
}

/** Where it stands on a day; of one that does not say what it asks for, whether it is decided. */
export function stateOf({ kind, ...fields }: RequestFields, settings: Settings, today: number): RequestState {
  if (kind === null) return fields.decision ?? 'open';
  return requestState({ ...fields, kind }, settings.clauses, today);
}

/** The requests that are still to be answered (article 9), for the calendar; one that takes no effect is answered, too. */
export function openRequests(raw: RawWorkbook, binding: Binding, settings: Settings): OpenRequest[] {
  return readRequests(raw, binding).flatMap(({ fields }): OpenRequest[] => {
    const { kind, member, receivedOn } = fields;
    if (kind === null || receivedOn === null) return [];
    if (requestDueOn({ ...fields, kind }, settings.clauses) === null) return [];
    const outcome = outcomeOf(fields, settings);
    const effectYear =
      outcome?.kind === 'effect' ? outcome.year : (fields.wishedYear ?? dayOf(receivedOn).year + 1);
    return [{ member, receivedOn, effectYear }];
  });
}
