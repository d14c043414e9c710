import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { RawCell } from '../read/rawTables';
import { canonical } from './canonicalCell';
import type { PlanCell } from './sheetPlan';

/**
 * What was drawn into the cells of a sheet, short enough to be kept in its mark: a code a cell. Words and numbers have
 * one of their own; of a formula it says only that one stands there, since every program writes formulas its own way.
 */
export type CellCode = string;

export const EMPTY_CODE = '.';
export const FORMULA_CODE = '=';

/** Letters of a code; as many codes as that gives, so that one cell in 262,144 is changed unseen. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 3;
const ROW_END = ',';

/** What stands on a sheet, from A1 as far as it is used; text is text, whatever it looks like. */
export interface StandingCells {
  readonly formulas: readonly (readonly RawCell[])[];
  readonly values: readonly (readonly RawCell[])[];
  readonly isText: readonly (readonly boolean[])[];
}

export function digestOf(cells: readonly (readonly PlanCell[])[]): string {
  return digestOfCodes(cells.map((row) => row.map(planCode)));
}

/** A row a piece; empty cells at the end of a row are left out. */
export function digestOfCodes(rows: readonly (readonly CellCode[])[]): string {
  return rows
    .map((codes) => codes.slice(0, codes.findLastIndex((code) => code !== EMPTY_CODE) + 1).join(''))
    .join(ROW_END);
}

/** The codes of a digest, row by row. */
export function codesOf(digest: string): CellCode[][] {
  return digest.split(ROW_END).map((row) => row.match(/[.=]|[\w-]{3}/g) ?? []);
}

/** The codes of what stands, row by row. */
export function codesOn({ formulas, values, isText }: StandingCells): CellCode[][] {
  return formulas.map((row, y) =>
    row.map((cell, x) => {
      const isFormula = typeof cell === 'string' && cell.startsWith('=') && isText[y]?.[x] !== true;
      return codeOf(values[y]?.[x] ?? '', isFormula);
    }),
  );
}

/** Of a cell as it stands. */
export function codeOf(cell: RawCell, isFormula: boolean): CellCode {
  if (isFormula) return FORMULA_CODE;
  const says = canonical(cell);
  return says === '' ? EMPTY_CODE : hashOf(says);
}

function planCode(cell: PlanCell): CellCode {
  switch (cell.kind) {
    case 'empty':
      return EMPTY_CODE;
    case 'formula':
      return FORMULA_CODE;
    case 'number':
      return codeOf(cell.value, false);
    case 'text':
      return codeOf(cell.text, false);
  }
}

/** FNV-1a, its upper half folded into the lower one. */
function hashOf(says: string): CellCode {
  let hash = 0x811c9dc5;
  for (const byte of utf8ToBytes(says)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  let rest = (hash ^ (hash >>> 18)) >>> 0;
  let code = '';
  for (let i = 0; i < LENGTH; i++, rest >>>= 6) code += LETTERS.charAt(rest & 63);
  return code;
}
