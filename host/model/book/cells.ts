/** What the cells hold, as Excel tells it, and how they are written to. */
import { invalidArgument } from '../../protocol/errors';
import { intersect } from '../addresses';
import type { CellStyle } from '../cellStyle';
import { dateTextOf1904 } from '../engine/dateSystem';
import type { Cell } from '../engine/sparing/cellPlacing';
import type { CellZone } from '../engine/structuredReference';
import { generalFormat, textFormat } from '../numberFormats';
import type { Ways } from '../ways';
import type { BookEngine } from './engine';

export interface CellPosition {
  sheetId: string;
  col: number;
  row: number;
}

export type CellScalar = string | number | boolean;

interface EvaluatedCell {
  type: string;
  value: CellScalar | null;
  formattedValue: string;
  format?: string;
  message?: string;
}

/** Names of the engine's errors that Excel calls otherwise. */
const excelErrors: Record<string, string> = {
  '#REF': '#REF!',
  '#ERROR': '#VALUE!',
  '#BAD_EXPR': '#NAME?',
};

export const excelError = (value: CellScalar) =>
  typeof value === 'string' ? (excelErrors[value] ?? value) : value;

const noStyle: Readonly<CellStyle> = {};

function numberFormatOf(cell: Cell | undefined): string {
  if (cell === undefined) return generalFormat;
  return (cell.style as CellStyle | undefined)?.excel?.numberFormat ?? (cell.format || generalFormat);
}

/** What the engine is given for what Excel is given. A leading apostrophe makes text of anything, in both. */
function contentFor(cell: Cell | undefined, input: unknown): string {
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) throw invalidArgument();
    return String(input);
  }
  if (typeof input === 'boolean') return input ? 'TRUE' : 'FALSE';
  if (typeof input !== 'string') throw invalidArgument();
  if (input === '' || input.startsWith("'")) return input;
  if (numberFormatOf(cell) === textFormat || input === '=') return `'${input}`;
  return input;
}

export class Cells {
  constructor(
    private readonly engine: BookEngine,
    private readonly ways: Pick<Ways, 'dateSystem'>,
    private readonly tablesOn: (sheetId: string) => readonly CellZone[],
  ) {}

  style(position: CellPosition): CellStyle {
    return (this.engine.getters.getCell(position)?.style ?? noStyle) as CellStyle;
  }

  /** As the engine has computed it. Its own declaration names the kinds by an enum that it does not give out. */
  private evaluated(position: CellPosition): EvaluatedCell {
    return this.engine.getters.getEvaluatedCell(position);
  }

  /** What a cell says when it holds an error; undefined when it holds none. */
  errorMessage(position: CellPosition): string | undefined {
    const { type, message = '' } = this.evaluated(position);
    return type === 'error' ? message : undefined;
  }

  value(position: CellPosition): CellScalar {
    const cell = this.evaluated(position);
    if (cell.value === null) return '';
    return cell.type === 'error' ? excelError(cell.value) : cell.value;
  }

  /** What is written in a cell that holds a text, known without any computation; undefined for any other. */
  literalText(position: CellPosition): string | undefined {
    const cell = this.engine.getters.getCell(position);
    if (cell === undefined || cell.isFormula) return undefined;
    const { content, parsedValue } = cell;
    if (typeof parsedValue !== 'string') return undefined;
    return content === parsedValue || content === `'${parsedValue}` ? parsedValue : undefined;
  }

  formula(position: CellPosition): CellScalar {
    return this.formulaText(position) ?? this.value(position);
  }

  hasFormula(position: CellPosition): boolean {
    return this.engine.getters.getCell(position)?.isFormula === true;
  }

  /** Undefined for a cell without a formula. */
  formulaText(position: CellPosition): string | undefined {
    const cell = this.engine.getters.getCell(position);
    if (!cell?.isFormula) return undefined;
    const text = cell.compiledFormula.toFormulaString(this.engine.getters);
    return text.includes('#REF') ? text.replaceAll(/#REF(?!!)/g, '#REF!') : text;
  }

  text(position: CellPosition): string {
    const cell = this.evaluated(position);
    if (cell.type === 'error') return String(this.value(position));
    if (this.ways.dateSystem === 1904 && typeof cell.value === 'number') {
      return dateTextOf1904(cell.value, cell.format, this.engine.getters.getLocale()) ?? cell.formattedValue;
    }
    return cell.formattedValue;
  }

  valueType(position: CellPosition): string {
    const cell = this.evaluated(position);
    switch (cell.type) {
      case 'number':
        return 'Double';
      case 'boolean':
        return 'Boolean';
      case 'error':
        return 'Error';
      case 'text':
        return 'String';
      default:
        return 'Empty';
    }
  }

  numberFormat(position: CellPosition): string {
    return numberFormatOf(this.engine.getters.getCell(position));
  }

  /** As when a person types it, in English: null leaves the cell, '' empties it. */
  write(position: CellPosition, input: unknown): void {
    if (input === null || input === undefined) return;
    const cell = this.engine.getters.getCell(position);
    const content = contentFor(cell, input);
    if (this.holds(cell, content)) return;
    const { sheetId, col, row } = position;
    this.engine.writeCell({ sheetId, col, row, content });
  }

  /** The same formula, or nothing in what is empty: an add-in writes whole columns of both. */
  private holds(cell: Cell | undefined, content: string): boolean {
    if (content !== '' && !content.startsWith('=')) return false;
    if (cell?.isFormula) return cell.compiledFormula.toFormulaString(this.engine.getters) === content;
    return content === '' && !cell?.content;
  }

  hasContent(position: CellPosition): boolean {
    const cell = this.engine.getters.getCell(position);
    if (cell?.isFormula) return true;
    return this.evaluated(position).type !== 'empty';
  }

  /** The cells that hold something; with their looks unless only values count. */
  usedZone(sheetId: string, valuesOnly: boolean, within?: CellZone): CellZone | undefined {
    const { getters } = this.engine;
    let used: CellZone | undefined;
    const add = ({ col, row }: { col: number; row: number }) => {
      const zone = { top: row, bottom: row, left: col, right: col };
      if (within && !intersect(within, zone)) return;
      used = used
        ? {
            top: Math.min(used.top, row),
            bottom: Math.max(used.bottom, row),
            left: Math.min(used.left, col),
            right: Math.max(used.right, col),
          }
        : zone;
    };
    const cells = Object.values(getters.getCells(sheetId));
    for (const cell of cells) {
      const position = getters.getCellPosition(cell.id);
      if (!valuesOnly || cell.isFormula || cell.content !== '') add(position);
    }
    // What a formula spills stands in cells that nobody wrote; to tell, all has to be computed. In a table none spills.
    const tables = this.tablesOn(sheetId);
    const maySpill = ({ id, isFormula }: { id: number; isFormula: boolean }): boolean => {
      if (!isFormula) return false;
      const { col, row } = getters.getCellPosition(id);
      const zone = { top: row, bottom: row, left: col, right: col };
      return !tables.some((table) => intersect(table, zone));
    };
    if (cells.some(maySpill)) {
      for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
        if (this.hasContent(position)) add(position);
      }
    }
    return used;
  }
}
