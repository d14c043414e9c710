import { toNumber, type Decimal } from '../../core/money';
import { moneyInFrench } from '../../french/numbers';
import type {
  Filling,
  FormattedRegion,
  PlanCell,
  Region,
  SheetLook,
  StyledRegion,
  StyleName,
} from './sheetPlan';
import { SHEET_STYLES } from './sheetStyles';
import { proseLines } from './prose';
import { rowHeights, widthInLetters } from './rowHeights';

/**
 * The space of a unit stands inside its quotes: a French LibreOffice that saves an .xlsx takes one outside them for the
 * separator of thousands, and divides what is shown by 1,000.
 */
export const AMOUNT_FORMAT = '#,##0.00" €"';
/** Half cents are shown where there are any: bases of a calculation are printed exactly. */
export const EXACT_AMOUNT_FORMAT = '#,##0.00##" €"';
export const PER_UNIT_FORMAT = '0.000000" €"';
export const COUNT_FORMAT = '#,##0';

/** A whole number of something: `487 519 hab.` */
export function unitFormat(short: string): string {
  return `${COUNT_FORMAT}" ${short.replaceAll('"', '')}"`;
}

export const EMPTY: PlanCell = { kind: 'empty' };

export function text(value: string): PlanCell {
  return value === '' ? EMPTY : { kind: 'text', text: value };
}

export function number(value: Decimal | number): PlanCell {
  return { kind: 'number', value: typeof value === 'number' ? value : toNumber(value) };
}

/** The formula where the sheet computes, the value where it is frozen or cannot compute. */
export function computed(filling: Filling, value: Decimal | number, formula: string | null): PlanCell {
  if (filling === 'frozen' || formula === null) return number(value);
  const cached = typeof value === 'number' ? value : toNumber(value);
  return { kind: 'formula', formula: `=${formula}`, cached };
}

/** A sheet written row by row from the top, each with its look. */
export class SheetRows {
  readonly cells: PlanCell[][] = [];
  readonly styles: StyledRegion[] = [];
  readonly numberFormats: FormattedRegion[] = [];

  /** dense: printed so small that small letters could not be read; notes are as large as the text. */
  constructor(
    private readonly columnWidths: readonly number[],
    readonly dense = false,
  ) {}

  get columns(): number {
    return this.columnWidths.length;
  }

  /** Index of the row that comes next. */
  get next(): number {
    return this.cells.length;
  }

  /** Adds a row from column A; `style` for the whole of it. Gives its index. */
  add(cells: readonly PlanCell[] = [], style?: StyleName): number {
    const row = this.next;
    this.cells.push(Array.from({ length: this.columns }, (_, column) => cells[column] ?? EMPTY));
    if (style !== undefined) this.style(style, { row });
    return row;
  }

  /**
   * A text from a column on, cut into as many rows as it needs; what is beside its first row stands in `before`.
   * Gives the index of that first row.
   */
  prose(content: string, style: StyleName, before: readonly PlanCell[] = []): number {
    const column = before.length;
    const first = this.next;
    for (const [index, line] of proseLines(content, this.proseWidth(column, style)).entries()) {
      const beside = index === 0 ? before : before.map(() => EMPTY);
      const row = this.add([...beside, text(line)]);
      this.style(style, { row, column });
    }
    return first;
  }

  style(style: StyleName, region: Partial<Region> & Pick<Region, 'row'>): void {
    this.styles.push({ ...this.whole(region), style: this.readable(style) });
  }

  format(numberFormat: string, region: Partial<Region> & Pick<Region, 'row'>): void {
    this.numberFormats.push({ ...this.whole(region), numberFormat });
  }

  /** Everything of the look that follows from the rows: the widths and the printed area. */
  look(
    frozenRows: number,
    repeated: { from: number; count: number },
    footer: SheetLook['print']['footer'],
  ): SheetLook {
    return {
      styles: this.styles,
      numberFormats: this.numberFormats,
      columnWidths: this.columnWidths,
      rowHeights: rowHeights(this.cells, this.styles, this.columnWidths),
      frozen: { rows: frozenRows, columns: 1 },
      print: {
        orientation: widthOf(this.columnWidths) > PORTRAIT_WIDTH ? 'landscape' : 'portrait',
        area: { row: 0, column: 0, rows: this.next, columns: this.columns },
        repeatedRows: repeated,
        footer,
      },
    };
  }

  private readable(style: StyleName): StyleName {
    return this.dense && style === 'note' ? 'value' : style;
  }

  private whole({
    row,
    rows = 1,
    column = 0,
    columns = this.columns - column,
  }: Partial<Region> & Pick<Region, 'row'>): Region {
    return { row, column, rows, columns };
  }

  private proseWidth(column: number, style: StyleName): number {
    return Math.max(
      10,
      widthInLetters(widthOf(this.columnWidths.slice(column)), SHEET_STYLES[this.readable(style)]),
    );
  }
}

/** Characters that fit across A4 upright before the print becomes smaller than nine points. */
export const PORTRAIT_WIDTH = 115;

function widthOf(columnWidths: readonly number[]): number {
  return columnWidths.reduce((total, width) => total + width, 0);
}

/** As many decimals as the rates have: an optional one would leave its separator behind (`50,%`). */
export function rateFormat(rates: readonly Decimal[]): string {
  const decimals = rates.reduce((most, rate) => Math.max(most, rate.times(100).decimalPlaces()), 0);
  return `0${decimals > 0 ? `.${'0'.repeat(Math.min(4, decimals))}` : ''}"\u00a0"%`;
}

/** A width in which none of the amounts turns into `###`. */
export function moneyWidth(amounts: readonly Decimal[], least: number): number {
  return amounts.reduce((width, amount) => Math.max(width, moneyInFrench(amount).length + 3), least);
}
