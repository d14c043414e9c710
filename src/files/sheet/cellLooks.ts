import type { Region, SheetLook, StyleName } from '../../workbook/plan/sheetPlan';
import { SHEET_STYLES, type SheetStyle } from '../../workbook/plan/sheetStyles';

/** A horizontal line at the edge of a cell: `light` between the rows of a region, `strong` around it. */
export type Line = 'none' | 'light' | 'strong';
export const LINE_COLORS = { light: '#D8DEE3', strong: '#8794A0' } as const;

/** Everything about how one cell looks. Equal looks are the same object. */
export interface CellLook {
  readonly style: Omit<SheetStyle, 'borders'>;
  readonly top: Line;
  readonly bottom: Line;
  /** `General` where nothing was said. */
  readonly numberFormat: string;
}

export interface LookGrid {
  at(row: number, column: number): CellLook;
}

const LINES: readonly Line[] = ['none', 'light', 'strong'];

/** What each cell looks like once all regions are laid over each other, later ones over earlier ones. */
export function cellLooks(look: SheetLook, rows: number, columns: number): LookGrid {
  const styles = new StylePile();
  const styleAt = new Uint16Array(rows * columns);
  // Line r is the one above row r: a line belongs to both cells that it parts, and the last word on it counts.
  const lineAt = new Uint8Array((rows + 1) * columns);
  const formatAt = new Uint16Array(rows * columns);
  const formats = new Map([['General', 0]]);

  for (const region of look.styles) {
    each(region, rows, columns, (cell) => (styleAt[cell] = styles.over(styleAt[cell] ?? 0, region.style)));
    for (const border of SHEET_STYLES[region.style].borders ?? []) {
      const [from, to] =
        border === 'top' ? [0, 0] : border === 'bottom' ? [region.rows, region.rows] : [1, region.rows - 1];
      const lines = { ...region, row: region.row + from, rows: to - from + 1 };
      each(lines, rows + 1, columns, (line) => (lineAt[line] = border === 'inside' ? 1 : 2));
    }
  }
  for (const { numberFormat, ...region } of look.numberFormats) {
    const index = formats.get(numberFormat) ?? formats.size;
    formats.set(numberFormat, index);
    each(region, rows, columns, (cell) => (formatAt[cell] = index));
  }

  const formatNames = [...formats.keys()];
  const looks = new Map<string, CellLook>();
  return {
    at(row, column) {
      const cell = row * columns + column;
      const style = styleAt[cell] ?? 0;
      const format = formatAt[cell] ?? 0;
      const top = lineAt[cell] ?? 0;
      const bottom = lineAt[cell + columns] ?? 0;
      const key = `${style} ${format} ${top} ${bottom}`;
      let found = looks.get(key);
      if (found === undefined) {
        found = {
          style: styles.get(style),
          top: LINES[top] ?? 'none',
          bottom: LINES[bottom] ?? 'none',
          numberFormat: formatNames[format] ?? 'General',
        };
        looks.set(key, found);
      }
      return found;
    },
  };
}

/** Styles laid over styles, each pile once. */
class StylePile {
  private readonly piles: Omit<SheetStyle, 'borders'>[] = [{}];
  private readonly known = new Map<string, number>();

  over(below: number, name: StyleName): number {
    const key = `${below} ${name}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { borders: _borders, ...style } = SHEET_STYLES[name];
    this.piles.push({ ...this.piles[below], ...style });
    this.known.set(key, this.piles.length - 1);
    return this.piles.length - 1;
  }

  get(index: number): Omit<SheetStyle, 'borders'> {
    return this.piles[index] ?? {};
  }
}

/** Calls with the index of each cell of a region, as far as it lies in the grid. */
function each(region: Region, rows: number, columns: number, action: (cell: number) => void): void {
  const lastRow = Math.min(rows, region.row + region.rows);
  const lastColumn = Math.min(columns, region.column + region.columns);
  for (let row = Math.max(0, region.row); row < lastRow; row += 1)
    for (let column = Math.max(0, region.column); column < lastColumn; column += 1)
      action(row * columns + column);
}
