import type { RawCell } from '../../workbook/read/rawTables';
import { GridBuilder, type CellBudget } from './grid';
import type { ReadLimits } from './readLimits';
import { serialOfIso } from '../../workbook/read/textDates';
import { attribute, type Package } from '../archive/unpack';

/** Spaces that one element may stand for. */
const MOST_SPACES = 1_000;

/** The tables of an .ods, in their order. Formulas are not computed: the value that was saved with them counts. */
export async function readOds(file: Package, limits: ReadLimits, budget: CellBudget): Promise<GridBuilder[]> {
  const grids: GridBuilder[] = [];
  const hiddenStyles = new Set<string>();
  let tableStyle = '';
  let grid: GridBuilder | null = null;
  let depth = 0;
  let row = 0;
  let rowRepeat = 1;
  let column = 0;
  let cellRepeat = 1;
  let cells = new Map<number, RawCell>();
  let attributesOfCell: Readonly<Record<string, string>> = {};
  let text = '';
  let paragraphs = 0;
  let inParagraph = false;
  let inNote = 0;

  await file.parse('content.xml', {
    open(element, attributes) {
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
          );
          grids.push(grid);
          row = 0;
          if (grids.length > limits.sheets) return false;
          break;
        case 'table-row':
          if (depth !== 1) break;
          rowRepeat = repeats(attributes, 'number-rows-repeated');
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
          if (paragraphs > 0) text += '\n';
          paragraphs += 1;
          inParagraph = true;
          break;
        case 's':
          if (inParagraph) text += ' '.repeat(Math.min(MOST_SPACES, positive(attribute(attributes, 'c'))));
          break;
        case 'tab':
          if (inParagraph) text += '\t';
          break;
        case 'line-break':
          if (inParagraph) text += '\n';
          break;
      }
      return true;
    },
    close(element) {
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
        case 'covered-table-cell': {
          if (depth !== 1) break;
          const value = cellValue(attributesOfCell, text);
          // The empty end of a row is one cell for 16,384.
          if (value !== '')
            for (let index = 0; index < Math.min(cellRepeat, limits.columns + 1); index += 1)
              cells.set(column + index, value);
          column += cellRepeat;
          break;
        }
        case 'table-row':
          if (depth !== 1 || grid === null) break;
          if (cells.size > 0)
            for (let index = 0; index < rowRepeat && !grid.isFull; index += 1)
              grid.addRow(row + index + 1, cells);
          row += rowRepeat;
          break;
      }
    },
    text(piece) {
      if (inParagraph && inNote === 0) text += piece;
    },
  });
  return grids;
}

function cellValue(attributes: Readonly<Record<string, string>>, text: string): RawCell {
  const value = attribute(attributes, 'value');
  switch (attribute(attributes, 'value-type')) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const number = Number(value);
      return value === undefined || !Number.isFinite(number) ? text : number;
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
      return text;
  }
}

/** `PT12H30M00S` as a part of a day. */
function dayFraction(duration: string): number | null {
  const match = /^PT(\d+)H(\d+)M(\d+)(?:\.\d+)?S$/.exec(duration);
  if (match === null) return null;
  return (Number(match[1]) * 3_600 + Number(match[2]) * 60 + Number(match[3])) / 86_400;
}

function repeats(attributes: Readonly<Record<string, string>>, name: string): number {
  return positive(attribute(attributes, name));
}

function positive(text: string | undefined): number {
  const number = Number(text ?? 1);
  return Number.isInteger(number) && number > 0 ? number : 1;
}
