import type { Member, MemberKind } from '../../core/convention';
import { MEMBER_KIND_WORDS } from '../schema/words';
import { codeOf, isInseeCode, isSiret } from './checkDigits';
import type { Report } from './findings/findings';
import { readTidyName, warnOfText } from './readCells';
import { isEmpty, readNumber, readText } from './readValues';
import { nameKey, sameName } from './names';
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
  const names = new Set<string>();
  const inseeCodes = new Map<string, string>();
  const sirets = new Map<string, string>();
  for (const row of table?.rows ?? []) {
    const name = readTidyName(row, 'name', report);
    if (name === null) continue;
    const key = nameKey(name);
    if (names.has(key)) {
      report('duplicateCommune', row.place('name'), { commune: name });
      continue;
    }
    names.add(key);
    const kind = readKind(row, name, report);
    const inseeCode = readCode(row, 'inseeCode', name, report);
    const siret = readCode(row, 'siret', name, report);
    if (inseeCode !== null) checkInseeCode(row, name, kind, inseeCode, inseeCodes, report);
    if (siret !== null) checkSiret(row, name, siret, sirets, report);
    members.push({ name, inseeCode, siret, kind, population: readPopulation(row, name, kind, report) });
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

const CODES = {
  inseeCode: { digits: 5, isRight: isInseeCode },
  siret: { digits: 14, isRight: isSiret },
} as const;

/**
 * Digits that somebody typed as a number have lost their leading zeros, and show in scientific form where they are
 * many: they are read all the same, and said.
 */
function readCode(row: RowView, column: keyof typeof CODES, commune: string, report: Report): string | null {
  const cell = row.cell(column);
  if (isEmpty(cell)) return null;
  const { digits, isRight } = CODES[column];
  const expected = codeOf(cell, digits);
  if (isRight(expected) && cell !== expected)
    report(typeof cell === 'number' ? 'codeStoredAsNumber' : 'codeNotTidy', row.place(column), {
      commune,
      value: String(cell),
      expected,
    });
  return expected;
}

/** `seen`: the codes of the rows before, and whose they are. */
function checkInseeCode(
  row: RowView,
  commune: string,
  kind: MemberKind,
  value: string,
  seen: Map<string, string>,
  report: Report,
): void {
  const place = row.place('inseeCode');
  if (!isInseeCode(value)) report('inseeCodeInvalid', place, { commune, value });
  // A CCAS has the INSEE code of its commune.
  if (kind !== 'commune') return;
  const other = seen.get(value);
  if (other !== undefined) report('duplicateInseeCode', place, { commune, other, value });
  seen.set(value, commune);
}

/** `seen`: the SIRET of the rows before, and whose they are. */
function checkSiret(
  row: RowView,
  commune: string,
  value: string,
  seen: Map<string, string>,
  report: Report,
): void {
  const place = row.place('siret');
  const other = seen.get(value);
  if (other === undefined) seen.set(value, commune);
  else report('duplicateSiret', place, { commune, other, value });
  if (isSiret(value)) return;
  // The digits behind the letter are gone: nothing brings them back.
  const isScientific = /^\d([.,]\d+)?E\+?\d+$/.test(value);
  report(isScientific ? 'siretInScientificForm' : 'siretInvalid', place, { commune, value });
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
  return reading.value.toNumber();
}
