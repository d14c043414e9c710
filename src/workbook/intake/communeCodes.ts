import { foldedName } from '../read/names';
import { isInseeCode } from '../read/checkDigits';
import type { RawCell } from '../read/rawTables';
import { isEmpty, readText } from '../read/readValues';
import { headerKey } from '../tables/matchColumns';

/**
 * Codes of communes as files give them: whole (34095), or as INSEE's lists do, the département in one column and three
 * digits within it in another. Three digits alone are never filled up: they would be another commune's.
 */

const DEPARTMENT_WORDS = [
  'code departement',
  'code du departement',
  'code dept',
  'code dep',
  'coddep',
  'departement',
  'dept',
  'dep',
  'dep com',
];
const PART_WORDS = ['code commune', 'code de la commune', 'codcom', 'code com', 'com', 'commune', 'num com'];

/** What the codes in a column are. */
export type CodeShape = 'whole' | 'part' | 'other' | 'empty';

const SAMPLE = 300;

const LONGEST_CODE = 20;
const digitsOf = (cell: RawCell): string =>
  typeof cell === 'string' && cell.length > LONGEST_CODE
    ? '?'
    : readText(cell).replace(/\s/g, '').toUpperCase();

/** `01004`, `2A004`, and `1004` that has lost its zero. */
const isWhole = (code: string): boolean => isInseeCode(code) || /^[1-9]\d{3}$/.test(code);

/** By most of the cells that hold something. */
export function codeShape(rows: readonly (readonly RawCell[])[], column: number): CodeShape {
  const codes = rows
    .slice(0, SAMPLE)
    .map((row) => digitsOf(row[column] ?? ''))
    .filter((code) => code !== '');
  if (codes.length === 0) return 'empty';
  const most = (fits: (code: string) => boolean): boolean => codes.filter(fits).length * 2 > codes.length;
  if (most(isWhole)) return 'whole';
  return most((code) => /^\d{1,3}$/.test(code)) ? 'part' : 'other';
}

/** Columns of which codes are made. */
export interface CodeParts {
  readonly department: number;
  readonly commune: number;
}

/** null: whole codes stand in a column, or nothing to make them of. */
export function findCodeParts(
  headers: readonly string[],
  rows: readonly (readonly RawCell[])[],
): { readonly parts: CodeParts | null; readonly incomplete: number | null } {
  const keys = headers.map(headerKey);
  const shapeOf = (column: number): CodeShape => codeShape(rows, column);
  const isCommune = (column: number): boolean => PART_WORDS.includes(keys[column] ?? '');
  const part = headers.findIndex((_header, column) => isCommune(column) && shapeOf(column) === 'part');
  if (part < 0) return { parts: null, incomplete: null };
  const hasWhole = keys.some(
    (key, column) => /\b(?:insee|code|com|codgeo|depcom)\b/.test(key) && shapeOf(column) === 'whole',
  );
  if (hasWhole) return { parts: null, incomplete: null };
  const department = headers.findIndex(
    (_header, column) => DEPARTMENT_WORDS.includes(keys[column] ?? '') && areDepartments(rows, column),
  );
  return department < 0
    ? { parts: null, incomplete: part }
    : { parts: { department, commune: part }, incomplete: null };
}

function areDepartments(rows: readonly (readonly RawCell[])[], column: number): boolean {
  const codes = rows
    .slice(0, SAMPLE)
    .map((row) => digitsOf(row[column] ?? ''))
    .filter((code) => code !== '');
  return codes.length > 0 && codes.filter((code) => DEPARTMENT.test(code)).length * 2 > codes.length;
}

const DEPARTMENT = /^(?:\d{1,2}|2[AB]|97\d)$/;

/** 34 and 095 as 34095, 971 and 105 as 97105; '' for what makes no code. */
export function joinedCode(department: RawCell, commune: RawCell): string {
  const [dep, com] = [digitsOf(department), digitsOf(commune)];
  if (!DEPARTMENT.test(dep) || !/^\d{1,3}$/.test(com)) return '';
  // Overseas the third digit of the département is the first of the commune's three, or the commune has two.
  if (/^97\d$/.test(dep)) {
    if (com.length === 3) return com.startsWith(dep.slice(2)) ? `97${com}` : '';
    return `${dep}${com.padStart(2, '0')}`;
  }
  return `${dep.padStart(2, '0')}${com.padStart(3, '0')}`;
}

/** A code that reference data give to another commune than the one that the row names. */
export interface Contradiction {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  /** Whose the code is. */
  readonly expected: string;
}

/** Whether a name is not the one that a code is known by; codes that are not known contradict nothing. */
export function contradictedName(
  code: string,
  name: string,
  reference: ReadonlyMap<string, string>,
): string | null {
  const expected = reference.get(code);
  if (expected === undefined || isEmpty(name)) return null;
  const [said, known] = [bareName(name), bareName(expected)];
  return said === known || begins(known, said) || begins(said, known) ? null : expected;
}

const SHORTEST_NAME = 4;

/** `Palavas` is how people call Palavas-les-Flots. */
function begins(long: string, short: string): boolean {
  return short.length >= SHORTEST_NAME && long.startsWith(`${short} `);
}

/** `Commune de Lattes`, `LATTES (34)` and `Le Crès`, `Cres`: without the words that lists put around a name. */
function bareName(name: string): string {
  return foldedName(name)
    .replace(/^(?:commune|ville|mairie) (?:de |du |des |d |aux |au )?/, '')
    .replace(/ (?:\d{2,3}|2[ab])$/, '')
    .replace(/^(?:le|la|les|l) /, '');
}
