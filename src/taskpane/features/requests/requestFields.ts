import { ASKED_KINDS, isAboutApplication } from '../../../core/notice/request';
import { dayInFrench } from '../../../french/dates';
import type { RequestFields } from '../../../workbook/accounts/requests/fields';
import { readYear } from '../../../workbook/read/readValues';
import { serialOfText } from '../../../workbook/read/textDates';
import type { Values } from '../../kit/form/Form';

/** Between a request and the form of it: what is typed, by the names of the fields. */

export const DATE_FIELDS = ['sentOn', 'receivedOn'] as const;

export function formOf(fields: RequestFields | null): Values {
  if (fields === null) return {};
  const date = (on: number | null): string => (on === null ? '' : dayInFrench(on));
  return {
    member: fields.member,
    kind: fields.kind ?? '',
    application: fields.application,
    sentOn: date(fields.sentOn),
    receivedOn: date(fields.receivedOn),
    letter: fields.letter,
    wishedYear: fields.wishedYear === null ? '' : String(fields.wishedYear),
  };
}

export interface TypedRequest {
  readonly fields: RequestFields;
  /** Names of the fields that cannot be read: they count as empty. */
  readonly unreadable: readonly string[];
}

/** The request as typed; `ref`: of a new one. */
export function requestTyped(values: Values, before: RequestFields | null, ref: string): TypedRequest {
  const typed = (name: string): string => (values[name] ?? '').trim();
  const unreadable: string[] = [];
  const dateIn = (name: (typeof DATE_FIELDS)[number]): number | null => {
    if (typed(name) === '') return null;
    const on = serialOfText(typed(name));
    if (on === null) unreadable.push(name);
    return on;
  };
  const year = readYear(typed('wishedYear'));
  if (typed('wishedYear') !== '' && !year.ok) unreadable.push('wishedYear');
  const kind = ASKED_KINDS.find((each) => each === typed('kind')) ?? null;
  const fields: RequestFields = {
    effectYear: null,
    answeredOn: null,
    decision: null,
    reason: '',
    ...before,
    ref: before?.ref ?? ref,
    member: typed('member'),
    kind,
    application: kind !== null && isAboutApplication(kind) ? typed('application') : '',
    letter: typed('letter'),
    sentOn: dateIn('sentOn'),
    receivedOn: dateIn('receivedOn'),
    wishedYear: year.ok ? year.value : null,
  };
  return { fields, unreadable };
}
