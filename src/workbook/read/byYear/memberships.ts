import type { Member } from '../../../core/convention';
import { isMember } from '../../../core/membership/membersIn';
import { TABLES } from '../../schema/tables';
import type { MembersReading } from '../communes';
import type { Report } from '../findings/findings';
import type { NameIndex } from '../names';
import { warnOfText } from '../readCells';
import { isEmpty, readText, readYear } from '../readValues';
import type { RowView, TableView } from '../tableView';

/**
 * The members with the years in which they are ones, and what they merged into. The columns need not be there. Years that
 * are the wrong way round do not count; a successor that is no other commune, or leads back, is nobody.
 */
export function readMemberships(
  table: TableView | null,
  { members, rows }: MembersReading,
  names: NameIndex,
  report: Report,
): readonly Member[] {
  const has = (column: string): boolean => table?.columns.has(column) ?? false;
  if (!['firstYear', 'lastYear', 'successor'].some(has)) return members;
  const rowAt = new Map(table?.rows.map((row) => [row.index, row]));
  const rowOf = new Map(members.map((member, index) => [member.name, rowAt.get(rows[index] ?? -1)]));
  const communes = new Set(members.filter(({ kind }) => kind === 'commune').map(({ name }) => name));
  const read = members.map((member): Member => {
    const row = rowOf.get(member.name);
    return row === undefined ? member : withMembership(member, row, { names, communes }, report);
  });
  const byName = new Map(read.map((member) => [member.name, member]));
  return read.map((member) => withHeir(member, byName, rowOf.get(member.name), report));
}

interface Known {
  readonly names: NameIndex;
  readonly communes: ReadonlySet<string>;
}

function withMembership(member: Member, row: RowView, known: Known, report: Report): Member {
  const { name: commune } = member;
  const [firstYear, lastYear] = [
    yearIn(row, 'firstYear', commune, report),
    yearIn(row, 'lastYear', commune, report),
  ];
  const value = readText(row.cell('successor'));
  if (value !== '' && lastYear === null)
    report('successorStillCounted', row.place('lastYear'), { commune, value });
  if (firstYear !== null && lastYear !== null && lastYear < firstYear) {
    report('memberYearsReversed', row.place('lastYear'), { commune, firstYear, lastYear });
    return member;
  }
  const end = lastYear === null ? null : { lastYear, successor: successorIn(row, commune, known, report) };
  return firstYear === null && end === null ? member : { ...member, membership: { firstYear, end } };
}

function yearIn(
  row: RowView,
  column: 'firstYear' | 'lastYear',
  commune: string,
  report: Report,
): number | null {
  const cell = row.cell(column);
  if (isEmpty(cell)) return null;
  const reading = readYear(cell);
  if (reading.ok) {
    warnOfText(row, column, report);
    return reading.value;
  }
  const { header } = TABLES.communes.columns[column];
  report('memberYearInvalid', row.place(column), { commune, column: header, value: readText(cell) });
  return null;
}

function successorIn(
  row: RowView,
  commune: string,
  { names, communes }: Known,
  report: Report,
): string | null {
  const cell = row.cell('successor');
  if (isEmpty(cell)) return null;
  const successor = names.find(cell);
  if (successor !== null && successor !== commune && communes.has(successor)) return successor;
  report('successorUnknown', row.place('successor'), { commune, value: readText(cell) });
  return null;
}

/** One whose successor owes nothing the year after has none. */
function withHeir(
  member: Member,
  byName: ReadonlyMap<string, Member>,
  row: RowView | undefined,
  report: Report,
): Member {
  const { name: commune, membership } = member;
  const end = membership?.end ?? null;
  const value = end?.successor ?? null;
  if (membership === undefined || end === null || value === null || row === undefined) return member;
  const without = { ...member, membership: { ...membership, end: { ...end, successor: null } } };
  const seen = new Set([commune]);
  for (let next: string | null = value; next !== null;) {
    if (seen.has(next)) {
      report('successorCircle', row.place('successor'), { commune, value });
      return without;
    }
    seen.add(next);
    next = byName.get(next)?.membership?.end?.successor ?? null;
  }
  const heir = byName.get(value);
  const year = end.lastYear + 1;
  if (heir !== undefined && isMember(heir, year)) return member;
  report('successorNotThere', row.place('lastYear'), { commune, value, year });
  return without;
}
