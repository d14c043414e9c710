/**
 * The look of a cell. The engine's style has a part of it; the rest rides in the same object, so it is copied,
 * moved and undone with the cell.
 */

export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  align?: 'left' | 'right' | 'center';
  verticalAlign?: 'top' | 'middle' | 'bottom';
  wrapping?: 'overflow' | 'wrap' | 'clip';
  fillColor?: string;
  textColor?: string;
  fontSize?: number;
  excel?: ExcelStyle;
}

/** What only Excel knows. */
export interface ExcelStyle {
  numberFormat?: string | undefined;
  fontName?: string | undefined;
  underline?: string | undefined;
  indentLevel?: number | undefined;
  horizontalAlignment?: string | undefined;
  verticalAlignment?: string | undefined;
  /** Cells are locked unless said otherwise; it matters on a protected sheet only. */
  unlocked?: boolean | undefined;
}

/** A change of style; an undefined value takes the property away. */
export type StyleChange = { [Key in keyof CellStyle]?: CellStyle[Key] | undefined };
