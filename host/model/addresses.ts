/** A1 addresses and the zones that they mean: zero-based, both ends included, within Excel's grid. */
import type { CellZone } from './engine/structuredReference';

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `B2`, `$B$2:D5`, `B:D`, `12:14`; undefined when it is no address. */
export function parseA1(address: string): CellZone | undefined {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i.exec(address.trim());
  if (!match) return undefined;
  const [, column1, row1, column2, row2] = match;
  if (column1 === undefined && row1 === undefined) return undefined;
  if (!address.includes(':')) {
    if (column1 === undefined || row1 === undefined) return undefined;
    return zoneOf(columnIndex(column1), Number(row1) - 1, columnIndex(column1), Number(row1) - 1);
  }
  return zoneOf(
    column1 === undefined ? 0 : columnIndex(column1),
    row1 === undefined ? 0 : Number(row1) - 1,
    column2 === undefined ? maxColumns - 1 : columnIndex(column2),
    row2 === undefined ? maxRows - 1 : Number(row2) - 1,
  );
}

function zoneOf(column1: number, row1: number, column2: number, row2: number): CellZone | undefined {
  const zone = {
    left: Math.min(column1, column2),
    right: Math.max(column1, column2),
    top: Math.min(row1, row2),
    bottom: Math.max(row1, row2),
  };
  return isInGrid(zone) ? zone : undefined;
}

export const isInGrid = (zone: CellZone) =>
  zone.top >= 0 &&
  zone.left >= 0 &&
  zone.top <= zone.bottom &&
  zone.left <= zone.right &&
  zone.bottom < maxRows &&
  zone.right < maxColumns;

export const isEntireRows = (zone: CellZone) => zone.left === 0 && zone.right === maxColumns - 1;
export const isEntireColumns = (zone: CellZone) => zone.top === 0 && zone.bottom === maxRows - 1;

export function zoneToA1(zone: CellZone): string {
  if (isEntireRows(zone)) return `${zone.top + 1}:${zone.bottom + 1}`;
  if (isEntireColumns(zone)) return `${columnLetters(zone.left)}:${columnLetters(zone.right)}`;
  const first = `${columnLetters(zone.left)}${zone.top + 1}`;
  const last = `${columnLetters(zone.right)}${zone.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

export function zoneToAbsoluteA1(zone: CellZone): string {
  return zoneToA1(zone)
    .split(':')
    .map((part) =>
      part.replace(
        /^([A-Z]*)(\d*)$/,
        (_, letters: string, digits: string) => `${letters && `$${letters}`}${digits && `$${digits}`}`,
      ),
    )
    .join(':');
}

/** Sheet names that are not plain words stand in apostrophes. */
export function quoteSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseA1(name) === undefined;
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `'Recap 2026'!A1:B2` -> its sheet, unquoted, and the rest. */
export function splitSheet(address: string): { sheet: string | undefined; a1: string } {
  const bang = address.lastIndexOf('!');
  if (bang < 0) return { sheet: undefined, a1: address };
  const sheet = address.slice(0, bang).replace(/^=/, '');
  const isQuoted = sheet.startsWith("'") && sheet.endsWith("'");
  return { sheet: isQuoted ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, a1: address.slice(bang + 1) };
}

export const intersect = (a: CellZone, b: CellZone): CellZone | undefined => {
  const zone = {
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
  };
  return zone.top <= zone.bottom && zone.left <= zone.right ? zone : undefined;
};

export const unite = (a: CellZone, b: CellZone): CellZone => ({
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
});

export const contains = (outer: CellZone, inner: CellZone) =>
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom &&
  outer.left <= inner.left &&
  outer.right >= inner.right;

export const sameZone = (a: CellZone, b: CellZone) => contains(a, b) && contains(b, a);
