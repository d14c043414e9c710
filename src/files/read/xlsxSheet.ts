import { NOT_COMPUTED, type MergedCells } from '../../workbook/intake/grid';
import type { RawCell } from '../../workbook/read/rawTables';
import { serialOfIso } from '../../workbook/read/textDates';
import { attribute, type Package } from '../archive/unpack';
import { LONGEST_TEXT, MOST_ROW_NUMBERS, type GridBuilder } from './grid';
import { Unreadable, type ReadLimits } from './readLimits';
import { isTrue, PLAIN_STYLE, unescaped, type CellStyle } from './xlsxParts';

/** What the cells of a sheet need of the rest of the workbook. */
export interface CellContext {
  /** null: the workbook has none. */
  readonly strings: readonly string[] | null;
  readonly styles: readonly CellStyle[];
  /** Days that are added to its dates: those of a workbook that counts from 1904. */
  readonly dateShift: number;
  readonly limits: ReadLimits;
}

/** The cells of a sheet, and what it says of them. Formulas are not computed: the value that was saved counts. */
export async function readSheet(
  file: Package,
  path: string,
  context: CellContext,
  grid: GridBuilder,
): Promise<void> {
  const { limits } = context;
  let row = 0;
  let column = -1;
  let type = '';
  let style = PLAIN_STYLE;
  let value = '';
  let formula: string | null = null;
  let collecting = false;
  let inFormula = false;
  let inPhonetics = false;
  let isHidden = false;
  let cells = new Map<number, RawCell>();
  await file.parse(path, {
    open(element, attributes) {
      switch (element) {
        case 'row': {
          const given = Number(attribute(attributes, 'r'));
          row = Number.isInteger(given) && given > 0 ? given : row + 1;
          if (row > MOST_ROW_NUMBERS) grid.stopAtRows();
          isHidden = isTrue(attribute(attributes, 'hidden')) || isNothing(attribute(attributes, 'ht'));
          column = -1;
          cells = new Map();
          break;
        }
        case 'c':
          column = columnOf(attribute(attributes, 'r')) ?? column + 1;
          type = attribute(attributes, 't') ?? 'n';
          style = context.styles[Number(attribute(attributes, 's') ?? 0)] ?? PLAIN_STYLE;
          value = '';
          formula = null;
          break;
        case 'col':
          if (isTrue(attribute(attributes, 'hidden')) || isNothing(attribute(attributes, 'width')))
            grid.hideColumns(
              Number(attribute(attributes, 'min')) - 1,
              Number(attribute(attributes, 'max')) - 1,
            );
          break;
        case 'f':
          formula = '';
          inFormula = true;
          break;
        case 'rPh':
          inPhonetics = true;
          break;
        case 'v':
        case 't':
          collecting = !inPhonetics;
          break;
        case 'mergeCell': {
          const merged = mergedCells(attribute(attributes, 'ref'));
          if (merged !== null) grid.merge(merged);
          break;
        }
      }
      return !grid.isFull;
    },
    close(element) {
      switch (element) {
        case 'rPh':
          inPhonetics = false;
          break;
        case 'v':
        case 't':
          collecting = false;
          break;
        case 'f':
          inFormula = false;
          break;
        case 'c': {
          const place = { row, column };
          const cell = cellValue(type, value, style.shownAs, context);
          if (formula !== null) grid.addFormula(place, formula);
          if (cell === '' && formula !== null && isUncomputed(type, value)) {
            grid.mark('notComputed', place);
            cells.set(Math.min(column, limits.columns), NOT_COMPUTED);
            break;
          }
          if (cell === '') break;
          if (style.shownAs === 'percent' && typeof cell === 'number') grid.mark('percents', place);
          if (typeof cell === 'number') grid.addFormat(place, style.format);
          cells.set(Math.min(column, limits.columns), cell);
          break;
        }
        case 'row':
          grid.addRow(row, cells, 1, isHidden);
          break;
      }
    },
    text(text) {
      if (collecting && value.length <= LONGEST_TEXT) value += text;
      if (inFormula && formula !== null && formula.length <= LONGEST_TEXT) formula += text;
    },
  });
}

/** A height or a width that leaves nothing to see. */
function isNothing(size: string | undefined): boolean {
  return size !== undefined && size.trim() !== '' && Number(size) < LEAST_SEEN;
}

/** Points of a row, characters of a column. */
const LEAST_SEEN = 1;

/** A formula whose value is an empty text has been computed. */
function isUncomputed(type: string, value: string): boolean {
  return type !== 'str' && value.trim() === '';
}

function cellValue(
  type: string,
  value: string,
  shown: CellStyle['shownAs'],
  { strings, dateShift }: CellContext,
): RawCell {
  switch (type) {
    case 's':
      // Without an index the cell is empty.
      if (value.trim() === '') return '';
      if (strings === null) throw new Unreadable('damaged');
      return strings[Number(value)] ?? '';
    case 'str':
    case 'inlineStr':
    case 'e':
      return unescaped(value);
    case 'b':
      return value.trim() === '' ? '' : isTrue(value);
    case 'd':
      return serialOfIso(value) ?? value;
    default: {
      if (value.trim() === '') return '';
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      return shown === 'date' ? number + dateShift : number;
    }
  }
}

/** `BC12` -> 54; null for what is no address. */
function columnOf(address: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address ?? '')?.[1];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `A1:B2`; null for what is none, or one cell. */
function mergedCells(reference: string | undefined): MergedCells | null {
  const found = /^([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})$/.exec(reference ?? '');
  const [first, last] = [found?.[1], found?.[2]];
  const [left, right] = [columnOf(first), columnOf(last)];
  if (first === undefined || last === undefined || left === null || right === null) return null;
  const rowOf = (address: string): number => Number(address.replace(/\D/g, ''));
  return { top: rowOf(first), left, bottom: rowOf(last), right };
}
