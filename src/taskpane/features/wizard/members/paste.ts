import type { MemberKind } from '../../../../core/convention';
import { withDecimalSign } from '../../../../workbook/intake/cells';
import { NO_MARKS, type Grid } from '../../../../workbook/intake/grid';
import { guessMemberColumns } from '../../../../workbook/intake/guessColumns';
import { matchUnderstood, type PopulationWord } from '../../../../workbook/intake/matchTable';
import type { ApartReason } from '../../../../workbook/intake/setApart';
import { understand, type Understanding } from '../../../../workbook/intake/understand';
import { isInseeCode } from '../../../../workbook/read/checkDigits';
import { isEmpty, readNumber, readText } from '../../../../workbook/read/readValues';
import { nameKey } from '../../../../workbook/read/names';
import { MEMBER_KIND_WORDS } from '../../../../workbook/schema/words';
import type { NewMember } from '../draft';

/** Why a row cannot be taken. */
export type PasteProblem =
  | 'nameMissing'
  | 'duplicate'
  | 'unknownKind'
  | 'populationMissing'
  | 'populationAmbiguous'
  | 'populationNotANumber'
  | 'populationNotAnInteger'
  | 'inseeInvalid';

/** What a pasted row will become. apart: it is no member, and is taken only when the person says so. */
export interface PasteRow {
  /** As people count the lines that they pasted, from 1. */
  readonly line: number;
  readonly name: string;
  readonly outcome:
    | { readonly kind: 'added' | 'replaced'; readonly member: NewMember }
    | { readonly kind: 'refused'; readonly problem: PasteProblem; readonly value: string }
    | { readonly kind: 'apart'; readonly reason: ApartReason };
}

type Column = 'name' | 'inseeCode' | 'siret' | 'kind' | 'population';
type Columns = Readonly<Partial<Record<Column, number>>>;

const KINDS: ReadonlyMap<string, MemberKind> = new Map(
  (Object.entries(MEMBER_KIND_WORDS) as [MemberKind, string][]).map(([kind, word]) => [nameKey(word), kind]),
);

/**
 * Rows of another list, `population` being the one that the convention counts by: cells behind tabs, as every spreadsheet copies them, or semicolons. Empty lines are passed over;
 * totals, remarks and repeated titles are set apart, but for the lines that are `taken` all the same.
 */
export function readPaste(
  text: string,
  there: readonly { readonly name: string }[],
  taken: readonly number[] = [],
  population: PopulationWord = 'totale',
): PasteRow[] {
  const grid = pastedGrid(text);
  if (grid.rows.length === 0) return [];
  const headed = understand(grid, { taken });
  const named = headed.headerRows === null ? null : columnsOfHeaders(headed, population);
  const found = named === null ? understand(grid, { taken, headerRows: 'none' }) : headed;
  const columns = named ?? guessMemberColumns(found.rows.map(({ cells }) => cells));
  const known = new Set(there.map(({ name }) => nameKey(name)));
  const seen = new Set<string>();
  return found.rows.map(({ row: line, cells, apart }) => {
    const name = readText(cells[columns.name ?? 0]);
    if (apart !== null && apart !== 'leftOut' && apart !== 'hidden')
      return { line, name, outcome: { kind: 'apart', reason: apart } };
    const texts = cells.map((cell) => String(withDecimalSign(cell, found.decimalSign)));
    const read = readMember(texts, columns, name);
    const key = nameKey(name);
    if ('problem' in read) return { line, name, outcome: { kind: 'refused', ...read } };
    if (seen.has(key)) return { line, name, outcome: { kind: 'refused', problem: 'duplicate', value: name } };
    seen.add(key);
    return { line, name, outcome: { kind: known.has(key) ? 'replaced' : 'added', member: read } };
  });
}

/** What a preview says may be taken. */
export function membersOf(rows: readonly PasteRow[]): NewMember[] {
  return rows.flatMap(({ outcome }) =>
    outcome.kind === 'added' || outcome.kind === 'replaced' ? [outcome.member] : [],
  );
}

/** The lines that hold something, cut into cells. */
function pastedGrid(text: string): Grid {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((one) => !isEmpty(one.text.replace(/[\t;]/g, '')));
  const separator = lines.some((one) => one.text.includes('\t')) ? '\t' : ';';
  return {
    name: '',
    hidden: false,
    rows: lines.map((one) => one.text.split(separator).map(unquoted)),
    rowNumbers: lines.map(({ line }) => line),
    marks: NO_MARKS,
  };
}

function unquoted(cell: string): string {
  const text = cell.trim();
  return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}

/** null: what was taken for titles are a row like the others. */
function columnsOfHeaders(found: Understanding, population: PopulationWord): Columns | null {
  const { matches } = matchUnderstood(found, 'communes', population);
  const there = matches.filter(({ index }) => index !== null);
  const columns = Object.fromEntries(there.map(({ column, index }) => [column, index])) as Columns;
  return columns.name === undefined || (there.length === 1 && found.columns.length > 1) ? null : columns;
}

function readMember(
  cells: readonly string[],
  columns: Columns,
  name: string,
): NewMember | { readonly problem: PasteProblem; readonly value: string } {
  const cell = (column: Column): string => {
    const index = columns[column];
    return index === undefined ? '' : readText(cells[index]);
  };
  if (name === '') return { problem: 'nameMissing', value: '' };
  const kindWord = cell('kind');
  const population = cell('population');
  // Without a kind, a CCAS says by its name that it is one.
  const kind = kindWord === '' ? (/^ccas\b/i.test(name) ? 'ccas' : 'commune') : KINDS.get(nameKey(kindWord));
  if (kind === undefined) return { problem: 'unknownKind', value: kindWord };

  const code = cell('inseeCode').toUpperCase();
  // Spreadsheets drop the zero that a code begins with.
  const inseeCode = /^\d{4}$/.test(code) ? `0${code}` : code;
  if (inseeCode !== '' && !isInseeCode(inseeCode)) return { problem: 'inseeInvalid', value: code };
  const member = { name, kind, inseeCode, siret: cell('siret').replace(/\s/g, '') };
  if (kind !== 'commune') return { ...member, population: '' };
  const problem = populationProblem(population);
  if (problem) return { problem, value: population };
  const reading = readNumber(population);
  return { ...member, population: reading.ok ? reading.value.toFixed() : population };
}

/** More is a slip of the finger: the data pages refuse it too. */
const MOST_INHABITANTS = 1e9;

/** What is wrong with a population that was typed or pasted; null: nothing. */
export function populationProblem(typed: string): Extract<PasteProblem, `population${string}`> | null {
  const reading = readNumber(typed);
  if (reading.ok && reading.value.gt(MOST_INHABITANTS)) return 'populationNotANumber';
  if (reading.ok)
    return reading.value.isInteger() && !reading.value.isNegative() ? null : 'populationNotAnInteger';
  if (reading.reason === 'empty') return 'populationMissing';
  return reading.reason === 'ambiguous' ? 'populationAmbiguous' : 'populationNotANumber';
}
