import type { MemberKind } from '../../../core/convention';
import { matchColumns } from '../../../workbook/tables/matchColumns';
import { isInseeCode } from '../../../workbook/read/checkDigits';
import { isEmpty, readNumber, readText } from '../../../workbook/read/readValues';
import { nameKey } from '../../../workbook/read/names';
import { MEMBER_KIND_WORDS } from '../../../workbook/schema/words';
import type { NewMember } from './draft';

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

/** What a pasted row will become. */
export interface PasteRow {
  /** As people count the lines that they pasted, from 1. */
  readonly line: number;
  readonly name: string;
  readonly outcome:
    | { readonly kind: 'added' | 'replaced'; readonly member: NewMember }
    | { readonly kind: 'refused'; readonly problem: PasteProblem; readonly value: string };
}

type Column = 'name' | 'inseeCode' | 'siret' | 'kind' | 'population';
type Columns = Readonly<Partial<Record<Column, number>>>;

const KINDS: ReadonlyMap<string, MemberKind> = new Map(
  (Object.entries(MEMBER_KIND_WORDS) as [MemberKind, string][]).map(([kind, word]) => [nameKey(word), kind]),
);

/** Rows of another list: cells behind tabs, as every spreadsheet copies them, or semicolons. Empty lines are passed over. */
export function readPaste(text: string, there: readonly { readonly name: string }[]): PasteRow[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((one) => !isEmpty(one.text.replace(/[\t;]/g, '')));
  const separator = lines.some((one) => one.text.includes('\t')) ? '\t' : ';';
  const rows = lines.map((one) => ({ line: one.line, cells: one.text.split(separator).map(unquoted) }));
  const first = rows[0];
  if (first === undefined) return [];

  const headed = columnsOfHeaders(first.cells);
  const data = headed ? rows.slice(1) : rows;
  const columns = headed ?? guessedColumns(data.map(({ cells }) => cells));
  const known = new Set(there.map(({ name }) => nameKey(name)));
  const seen = new Set<string>();
  return data.map(({ line, cells }) => {
    const name = readText(cells[columns.name ?? 0]);
    const read = readMember(cells, columns, name);
    const key = nameKey(name);
    if ('problem' in read) return { line, name, outcome: { kind: 'refused', ...read } };
    if (seen.has(key)) return { line, name, outcome: { kind: 'refused', problem: 'duplicate', value: name } };
    seen.add(key);
    return { line, name, outcome: { kind: known.has(key) ? 'replaced' : 'added', member: read } };
  });
}

/** What a preview says may be taken. */
export function membersOf(rows: readonly PasteRow[]): NewMember[] {
  return rows.flatMap(({ outcome }) => (outcome.kind === 'refused' ? [] : [outcome.member]));
}

function unquoted(cell: string): string {
  const text = cell.trim();
  return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}

/** null: the first row is a row like the others. */
function columnsOfHeaders(cells: readonly string[]): Columns | null {
  if (cells.some((cell) => readNumber(cell).ok)) return null;
  const found = matchColumns(cells, 'communes').matches.filter(({ index }) => index !== null);
  const columns = Object.fromEntries(found.map(({ column, index }) => [column, index])) as Columns;
  return columns.name === undefined || (found.length === 1 && cells.length > 1) ? null : columns;
}

/** By what stands in them: words, kinds of members, fourteen digits, codes of communes, and the last numbers. */
function guessedColumns(rows: readonly (readonly string[])[]): Columns {
  const width = Math.max(...rows.map((cells) => cells.length));
  const all = Array.from({ length: width }, (_, index) => index);
  const filled = (index: number) => rows.map((cells) => cells[index] ?? '').filter((cell) => !isEmpty(cell));
  const every = (index: number, fits: (cell: string) => boolean) =>
    filled(index).length > 0 && filled(index).every(fits);
  const isNumeric = (cell: string): boolean => !/\p{L}/u.test(cell) && /\d/.test(cell);

  const kind = all.find((index) => every(index, (cell) => KINDS.has(nameKey(cell))));
  const siret = all.find((index) => every(index, (cell) => /^\d{14}$/.test(cell.replace(/\s/g, ''))));
  const left = all.filter((index) => index !== kind && index !== siret);
  const codes = left.filter((index) => every(index, isInseeCode));
  const numeric = left.filter((index) => filled(index).filter(isNumeric).length * 2 > filled(index).length);
  const name = left.find(
    (index) =>
      !codes.includes(index) && filled(index).some((cell) => /\p{L}/u.test(cell)) && !numeric.includes(index),
  );
  // Five digits may be a code or a large population: a code has a number beside it, or a zero or a letter in it.
  const inseeCode = codes.find(
    (index) => numeric.some((other) => other !== index) || filled(index).some((cell) => /^0|[AB]/.test(cell)),
  );
  const population =
    numeric.findLast((index) => index !== inseeCode) ??
    left.find((index) => index !== inseeCode && index > (name ?? 0));
  return Object.fromEntries(
    Object.entries({ name: name ?? 0, kind, siret, inseeCode, population }).filter(
      ([, index]) => index !== undefined,
    ),
  );
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
