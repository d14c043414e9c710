import { dayInFrench } from '../../../french/dates';
import type { Binding } from '../../schema/binding';
import { CLAUSE_SETTINGS, type ClauseRole } from '../../schema/clauseSettings';
import { COLUMN_KINDS } from '../columnKinds';
import type { SettingSpec } from '../../schema/settingSpec';
import type { RawCell, RawWorkbook } from '../rawTables';
import { isEmpty } from '../readValues';
import { settingRow } from '../readSettings';
import { viewTable } from '../tableView';
import type { Amendment } from './readAmendments';

/** A value of a clause as one writes it: a date as a day, a number with its comma. */
export function clauseWords(clause: ClauseRole, value: RawCell): string {
  if (typeof value !== 'number') return String(value);
  return CLAUSE_SETTINGS[clause].kind === 'date' ? dayInFrench(value) : String(value).replace('.', ',');
}

/** `45 jours`, `1 jour`; what is no number, and what counts nothing, as it is. */
export function withUnit(clause: ClauseRole, value: string): string {
  const { unit }: SettingSpec = CLAUSE_SETTINGS[clause];
  if (unit === undefined || !/^\d+$/.test(value)) return value;
  return `${value} ${unit === 'jours' && Number(value) < 2 ? 'jour' : unit}`;
}

/** What stands in a cell of a clause, as it is edited. */
export function clauseContent(clause: ClauseRole, cell: RawCell): string | number {
  return isEmpty(cell) ? '' : COLUMN_KINDS[CLAUSE_SETTINGS[clause].kind].read(cell, 0);
}

/** What a clause says in a year, as one writes it, but for amendments that are left out; '' where it is empty. */
export function clauseValueIn(
  { raw, binding }: { readonly raw: RawWorkbook; readonly binding: Binding },
  amendments: readonly Amendment[],
  clause: ClauseRole,
  year: number,
): string {
  const amended = amendments
    .filter(({ effect }) => effect <= year)
    .toSorted((a, b) => a.effect - b.effect)
    .flatMap(({ clauses }) => clauses)
    .findLast(({ role }) => role === clause);
  const settings = viewTable(raw, binding, 'settings');
  const row = amended?.row ?? (settings === null ? undefined : settingRow(settings, clause));
  return row === undefined ? '' : clauseWords(clause, clauseContent(clause, row.cell('value')));
}
