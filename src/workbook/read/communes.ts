import type { Member, MemberKind } from '../../core/convention';
import { MEMBER_KIND_WORDS } from '../schema/words';
import type { Report } from './findings/findings';
import { MemberCodes } from './parties/memberCodes';
import { readTidyName, warnOfText } from './readCells';
import { isEmpty, readNumber, readText } from './readValues';
import { foldedName, sameName } from './names';
import { reportLikeness, SeenNames } from './seenNames';
import type { RowView, TableView } from './tableView';

/** Far more than any commune has. */
const MOST_INHABITANTS = 1e9;

export interface MembersReading {
  readonly members: readonly Member[];
  /** Row of the table that each member stands in, in the members' order. */
  readonly rows: readonly number[];
}

/** The communes and other members, the first row of each name; populations in inhabitants. */
export function readMembers(table: TableView | null, report: Report): MembersReading {
  const members: Member[] = [];
  const rows: number[] = [];
  const names = new SeenNames();
  const codes = new MemberCodes(report);
  const successors = new Map<string, string>();
  for (const row of table?.rows ?? []) {
    const name = readTidyName(row, 'name', report);
    if (name === null) continue;
    const standing = names.add(row, name);
    if (standing.kind === 'twice') {
      report('duplicateCommune', row.place('name'), { commune: name, address: standing.address });
      continue;
    }
    const kind = readKind(row, name, report);
    const ownCodes = codes.read(row, name);
    // Two communes may have one name; their codes tell them apart.
    const isAnother = standing.kind === 'alike' && codes.differ(name, standing.name);
    const likeness = isAnother ? null : reportLikeness(row, name, standing, report);
    successors.set(name, foldedName(row.cell('successor')));
    codes.check(
      row,
      { name, kind, ...ownCodes },
      likeness,
      (other) => successors.get(name) === foldedName(other) || successors.get(other) === foldedName(name),
    );
    members.push({ name, ...ownCodes, kind, population: readPopulation(row, name, kind, report) });
    rows.push(row.index);
  }
  return { members, rows };
}

function readKind(row: RowView, commune: string, report: Report): MemberKind {
  const cell = row.cell('kind');
  if (isEmpty(cell)) return 'commune';
  const found = Object.entries(MEMBER_KIND_WORDS).find(([, word]) => sameName(word, cell));
  if (found) return found[0] as MemberKind;
  report('unknownKind', row.place('kind'), { commune, value: readText(cell) });
  return 'other';
}

function readPopulation(row: RowView, commune: string, kind: MemberKind, report: Report): number | null {
  const place = row.place('population');
  const cell = row.cell('population');
  const value = readText(cell);
  const reading = readNumber(cell);
  if (kind !== 'commune') {
    if (reading.ok && !reading.value.isZero()) report('populationOfOther', place, { commune, value });
    return null;
  }
  if (!reading.ok) {
    if (reading.reason === 'empty') report('populationMissing', place, { commune });
    else report('populationNotANumber', place, { commune, value });
    return null;
  }
  if (!reading.value.isInteger() || reading.value.isNegative() || reading.value.gt(MOST_INHABITANTS)) {
    report('populationNotAnInteger', place, { commune, value });
    return null;
  }
  warnOfText(row, 'population', report);
  if (reading.value.isZero()) report('populationZero', place, { commune });
  return reading.value.toNumber();
}
