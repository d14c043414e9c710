import type { RawCell } from './rawTables';
import { readText } from './readValues';

/** INSEE code of a commune: two digits (01 to 98, 2A, 2B) of the department and three digits. It has no check digit. */
export function isInseeCode(code: string): boolean {
  return /^(?!00)(\d{2}|2[AB])\d{3}$/.test(code);
}

/**
 * A SIRET: fourteen digits whose Luhn sum is a multiple of 10. La Poste's establishments (SIREN 356000000) follow
 * another rule: the sum of the digits is a multiple of 5.
 */
export function isSiret(siret: string): boolean {
  if (!/^\d{14}$/.test(siret)) return false;
  const digits = Array.from(siret, Number);
  if (siret.startsWith('356000000') && digits.reduce((total, digit) => total + digit, 0) % 5 === 0)
    return true;
  const luhn = digits.reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return luhn % 10 === 0;
}

/** A code as it is meant: all its digits, no spaces, capitals. */
export function codeOf(cell: RawCell, digits: number): string {
  if (typeof cell === 'number') return withLostZeros(String(cell), digits);
  return readText(cell).replace(/\s/g, '').toUpperCase();
}

const INSEE_DIGITS = 5;

/**
 * Typed as a number a code loses its leading zeros; the file of another program has often lost them. An INSEE code has
 * one at most: fewer digits are those of a commune within its department, and no code.
 */
export function withLostZeros(code: string, digits: number): string {
  if (!/^\d+$/.test(code) || (digits === INSEE_DIGITS && code.length < INSEE_DIGITS - 1)) return code;
  return code.padStart(digits, '0');
}
