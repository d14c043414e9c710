import { debtorOf, type Debtor } from '../../../core/parties';
import { COLUMN_KINDS } from '../columnKinds';
import type { MembersReading } from '../communes';
import type { Report } from '../findings/findings';
import { isEmpty, readLines, readText } from '../readValues';
import type { RowView, TableView } from '../tableView';
import { addressLines } from './addressLines';

/** By the name of the member. */
export type Debtors = ReadonlyMap<string, Debtor>;

/**
 * What documents say of the members beside their names and codes, each from the row that the member was read from. The
 * columns need not be there; what cannot be read in one is a finding, and is left out.
 */
export function readDebtors(
  table: TableView | null,
  { members, rows }: MembersReading,
  report: Report,
): Debtors {
  const rowAt = new Map(table?.rows.map((row) => [row.index, row]));
  return new Map(
    members.map((member, index) => {
      const row = rowAt.get(rows[index] ?? -1);
      if (row === undefined) return [member.name, debtorOf(member)];
      return [
        member.name,
        {
          member,
          address: addressLines(readLines(row.cell('address'))),
          serviceCode: readText(row.cell('serviceCode')),
          engagement: readText(row.cell('engagement')),
          email: emailIn(row, member.name, report),
          deliberation: readText(row.cell('deliberation')),
          signedOn: signingDay(row, member.name, report),
        },
      ];
    }),
  );
}

/** One address, as mail programs take it: a mail merge that sends to anything else sends to nobody. */
export function isEmail(text: string): boolean {
  return /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/.test(text);
}

function emailIn(row: RowView, commune: string, report: Report): string {
  const email = readText(row.cell('email'));
  if (email === '' || isEmail(email)) return email;
  report('emailInvalid', row.place('email'), { commune, value: email });
  return '';
}

function signingDay(row: RowView, commune: string, report: Report): number | null {
  const cell = row.cell('signedOn');
  if (isEmpty(cell)) return null;
  const { read, accepts } = COLUMN_KINDS.date;
  const day = read(cell, 0);
  if (typeof day === 'number' && accepts(day)) return Math.floor(day);
  report('signedOnInvalid', row.place('signedOn'), { commune, value: readText(cell) });
  return null;
}
