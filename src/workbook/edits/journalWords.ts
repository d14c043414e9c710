import type { Years } from '../../core/periods';
import { MEMBER_KIND_WORDS, NO, REQUEST_DECISION_WORDS, REQUEST_KIND_WORDS, YES } from '../schema/words';
import { dayInFrench } from '../../french/dates';
import { columnsOf, type ColumnSpec, type TableRole } from '../schema/tables';
import type { RequestFields } from '../accounts/requests/fields';
import type { ApplicationFields, JournalEntry, MemberFields } from './edit';

/** What the Journal says of an edit: fields by the headers of their columns, in the order of the table. */

export function entry(action: string, subject: string, before: string, after: string): JournalEntry {
  return { action, subject, before, after };
}

const KIND_SUBJECTS = { commune: 'Commune', ccas: 'CCAS', other: 'Partenaire' } as const;

export function memberSubject({ kind, name }: MemberFields): string {
  return `${KIND_SUBJECTS[kind]} ${name}`;
}

export function memberWords(fields: MemberFields, only: readonly string[] = Object.keys(fields)): string {
  return words('communes', { ...fields, kind: MEMBER_KIND_WORDS[fields.kind] }, only);
}

export function applicationWords(
  fields: ApplicationFields,
  only: readonly string[] = Object.keys(fields),
): string {
  return words('applications', { ...fields, rebilled: fields.rebilled ? YES : NO }, only);
}

/** `only`: roles of columns; left out: all of them. */
export function requestWords(fields: RequestFields, only?: readonly string[]): string {
  const { member: commune, kind, decision, ...others } = fields;
  const said = {
    ...others,
    commune,
    kind: kind === null ? '' : REQUEST_KIND_WORDS[kind],
    decision: decision === null ? '' : REQUEST_DECISION_WORDS[decision],
  };
  return words('requests', said, only ?? Object.keys(said));
}

function words(
  role: TableRole,
  fields: Readonly<Record<string, string | number | null | undefined>>,
  only: readonly string[],
): string {
  return columnsOf(role)
    .filter(([column]) => only.includes(column) && (fields[column] ?? '') !== '')
    .map(([column, spec]) => `${spec.header} : ${fieldWords(spec, fields[column] ?? '')}`)
    .join(' ; ');
}

/** On one line, a date as a day. */
function fieldWords({ kind }: ColumnSpec, value: string | number): string {
  return kind === 'date' && typeof value === 'number'
    ? dayInFrench(value)
    : valueWords(value).replaceAll('\n', ', ');
}

/** A value of a cell, with a decimal comma. */
export function valueWords(value: string | number): string {
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}

export function periodWords(periods: readonly Years[]): string {
  return periods.map(({ firstYear, lastYear }) => `${firstYear ?? '…'}–${lastYear ?? '…'}`).join(', ');
}
