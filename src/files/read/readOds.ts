import { NOT_COMPUTED } from '../../workbook/intake/grid';
import type { RawCell } from '../../workbook/read/rawTables';
import { serialOfIso } from '../../workbook/read/textDates';
import { attribute, type Package } from '../archive/unpack';
import { GridBuilder, LONGEST_TEXT, MOST_ROW_NUMBERS, type WantedSheets } from './grid';
import { OdsFormats } from './odsFormats';
import { Unreadable } from './readLimits';

const MANIFEST = 'META-INF/manifest.xml';

/** The tables of an .ods, in their order. Formulas are not computed: the value that was saved with them counts. */
export async function readOds(
  file: Package,
  { limits, budget, looks }: WantedSheets,
): Promise<GridBuilder[]> {
  if (await isEncrypted(file)) throw new Unreadable('encrypted');
  const formats = new OdsFormats();
  if (looks && file.has('styles.xml'))
    await file.parse('styles.xml', {
      open(element, attributes) {
        formats.open(element, attributes);
        return true;
      },
      close: (element) => formats.close(element),
      text: (piece) => formats.text(piece),
    });
  const grids: GridBuilder[] = [];
  const hiddenStyles = new Set<string>();
  let tableStyle = '';
  let grid: GridBuilder | null = null;
  let depth = 0;
  let row = 0;
  let rowRepeat = 1;
  let isHidden = false;
  let column = 0;
  let columnCount = 0;
  let columnStyles: (string | undefined)[] = [];
  let cellRepeat = 1;
  let cells = new Map<number, RawCell>();
  let attributesOfCell: Attributes = {};
  let text = '';
  let paragraphs = 0;
  let inParagraph = false;
  let inNote = 0;

  const add = (piece: string): void => {
    if (inParagraph && inNote === 0 && text.length <= LONGEST_TEXT) text += piece;
  };
  const closeCell = (): void => {
    if (grid === null) return;
    const place = { row: row + 1, column };
    const value = cellValue(attributesOfCell, text);
    const formula = attribute(attributesOfCell, 'formula');
    if (formula !== undefined) grid.addFormula(place, formula);
    if (looks && typeof value === 'number')
      grid.addFormat(place, formats.of(attribute(attributesOfCell, 'style-name') ?? columnStyles[column]));
    if (value === NOT_COMPUTED) grid.mark('notComputed', place);
    if (attribute(attributesOfCell, 'value-type') === 'percentage') grid.mark('percents', place);
    const [rows, columns] = [
      repeats(attributesOfCell, 'number-rows-spanned'),
      repeats(attributesOfCell, 'number-columns-spanned'),
    ];
    if (rows * columns > 1)
      grid.merge({ top: row + 1, left: column, bottom: row + rows, right: column + columns - 1 });
    // The empty end of a row is one cell for 16,384.
    if (value !== '')
      for (let index = 0; index < cellRepeat && column + index <= limits.columns; index += 1)
        cells.set(column + index, value);
    // Beyond the last column that is read, the place is only that it is beyond.
    column = Math.min(column + cellRepeat, limits.columns);
  };

  await file.parse('content.xml', {
    open(element, attributes) {
      if (looks && grid === null) formats.open(element, attributes);
      switch (element) {
        case 'style':
          tableStyle = attribute(attributes, 'name') ?? '';
          break;
        case 'table-properties':
          if (attribute(attributes, 'display') === 'false') hiddenStyles.add(tableStyle);
          break;
        case 'table':
          depth += 1;
          // A table within a cell is none of ours.
          if (depth > 1) break;
          grid = new GridBuilder(
            attribute(attributes, 'name') ?? '',
            hiddenStyles.has(attribute(attributes, 'style-name') ?? ''),
            limits,
            budget,
            looks,
          );
          grids.push(grid);
          row = 0;
          columnCount = 0;
          columnStyles = [];
          if (grids.length > limits.sheets) return false;
          break;
        case 'table-column': {
          if (depth !== 1 || columnCount > limits.columns) break;
          const count = Math.min(repeats(attributes, 'number-columns-repeated'), limits.columns);
          if (isCollapsed(attributes)) grid?.hideColumns(columnCount, columnCount + count - 1);
          const style = attribute(attributes, 'default-cell-style-name');
          for (let index = 0; index < count; index += 1) columnStyles.push(style);
          columnCount += count;
          break;
        }
        case 'table-row':
          if (depth !== 1) break;
          rowRepeat = repeats(attributes, 'number-rows-repeated');
          isHidden = isCollapsed(attributes);
          column = 0;
          cells = new Map();
          break;
        case 'table-cell':
        case 'covered-table-cell':
          if (depth !== 1) break;
          cellRepeat = repeats(attributes, 'number-columns-repeated');
          attributesOfCell = attributes;
          text = '';
          paragraphs = 0;
          break;
        case 'annotation':
          inNote += 1;
          break;
        case 'p':
          if (inNote > 0 || depth !== 1) break;
          inParagraph = true;
          if (paragraphs > 0) add('\n');
          paragraphs += 1;
          break;
        case 's':
          add(' '.repeat(Math.min(LONGEST_TEXT, repeats(attributes, 'c'))));
          break;
        case 'tab':
          add('\t');
          break;
        case 'line-break':
          add('\n');
          break;
      }
      return true;
    },
    close(element) {
      if (looks && grid === null) formats.close(element);
      switch (element) {
        case 'table':
          depth -= 1;
          break;
        case 'annotation':
          inNote -= 1;
          break;
        case 'p':
          inParagraph = false;
          break;
        case 'table-cell':
        case 'covered-table-cell':
          if (depth === 1) closeCell();
          break;
        case 'table-row':
          if (depth !== 1 || grid === null) break;
          grid.addRow(row + 1, cells, rowRepeat, isHidden);
          row = Math.min(row + rowRepeat, MOST_ROW_NUMBERS);
          break;
      }
    },
    text(piece) {
      if (looks && grid === null) formats.text(piece);
      add(piece);
    },
  });
  return grids;
}

/** By hand or by a filter. */
function isCollapsed(attributes: Attributes): boolean {
  return ['collapse', 'filter'].includes(attribute(attributes, 'visibility') ?? '');
}

/** With a password: what stands in its parts cannot be read, and its manifest says so. */
async function isEncrypted(file: Package): Promise<boolean> {
  if (!file.has(MANIFEST)) return false;
  let found = false as boolean;
  await file.parse(MANIFEST, {
    open(element) {
      if (element === 'encryption-data') found = true;
      return !found;
    },
    close: () => undefined,
  });
  return found;
}

type Attributes = Readonly<Record<string, string>>;

function cellValue(attributes: Attributes, text: string): RawCell {
  const value = attribute(attributes, 'value');
  switch (attribute(attributes, 'value-type')) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const number = Number(value);
      return (value ?? '').trim() === '' || !Number.isFinite(number) ? text : number;
    }
    case 'date':
      return serialOfIso(attribute(attributes, 'date-value') ?? '') ?? text;
    case 'time':
      return dayFraction(attribute(attributes, 'time-value') ?? '') ?? text;
    case 'boolean':
      return attribute(attributes, 'boolean-value') === 'true';
    case 'string':
      return attribute(attributes, 'string-value') ?? text;
    default:
      return text === '' && attribute(attributes, 'formula') !== undefined ? NOT_COMPUTED : text;
  }
}

/** `PT12H30M00S` as a part of a day. */
function dayFraction(duration: string): number | null {
  const match = /^PT(\d+)H(\d+)M(\d+)(?:\.\d+)?S$/.exec(duration);
  if (match === null) return null;
  return (Number(match[1]) * 3_600 + Number(match[2]) * 60 + Number(match[3])) / 86_400;
}

/** How many a number of repeats or spans means: 1 where there is none, or none that can be. */
function repeats(attributes: Attributes, name: string): number {
  const number = Number(attribute(attributes, name) ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, MOST_ROW_NUMBERS) : 1;
}
