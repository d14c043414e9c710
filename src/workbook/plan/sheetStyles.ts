import type { StyleName } from './sheetPlan';

/** How a style looks in a sheet or a file; colours `#RRGGBB`, chosen to print well in black and white. */
export interface SheetStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  /** Thin lines. */
  readonly borders?: readonly ('top' | 'bottom' | 'inside')[];
}

const INK = '#1F2933';
const PALE_INK = '#5B6770';

/** Of a chart: words, bars. Points. */
export const CHART_STYLE = { ink: INK, bar: '#4A7396', titleSize: 12, labelSize: 9 } as const;

export const SHEET_STYLES: Readonly<Record<StyleName, SheetStyle>> = {
  title: { bold: true, size: 16, color: INK },
  subtitle: { color: PALE_INK },
  header: {
    bold: true,
    fill: '#DCE6EE',
    color: INK,
    horizontal: 'Center',
    vertical: 'Center',
    wrap: true,
    borders: ['top', 'bottom'],
  },
  headerLeft: {
    bold: true,
    fill: '#DCE6EE',
    color: INK,
    horizontal: 'Left',
    vertical: 'Center',
    wrap: true,
    borders: ['top', 'bottom'],
  },
  bandLabel: { fill: '#F1F5F8', color: INK },
  band: { fill: '#F1F5F8', color: INK, horizontal: 'Right' },
  row: { color: INK, borders: ['inside'] },
  total: { bold: true, color: INK, borders: ['inside'] },
  foot: { color: INK },
  footStrong: { bold: true, fill: '#F1F5F8', color: INK, borders: ['top'] },
  check: { italic: true, color: PALE_INK, borders: ['top'] },
  note: { italic: true, size: 9, color: PALE_INK },
  helper: { size: 9, color: PALE_INK },
  section: { bold: true, size: 12, color: INK, horizontal: 'Left', borders: ['bottom'] },
  label: { color: PALE_INK, horizontal: 'Left', wrap: true },
  // Not wrapped: it runs over the empty cells to its right.
  value: { color: INK, horizontal: 'Left' },
  strong: { bold: true, color: INK, horizontal: 'Left' },
  wrapped: { color: INK, horizontal: 'Left', vertical: 'Top', wrap: true },
  name: { color: INK, horizontal: 'Left', wrap: true },
  mark: { color: INK, horizontal: 'Center', borders: ['inside'] },
  markTotal: { bold: true, fill: '#F1F5F8', color: INK, horizontal: 'Center', borders: ['top'] },
};
