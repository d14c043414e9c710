import { fitted, type Picture } from '../../core/picture';
import type { SheetPlan } from './sheetPlan';

/** Under which the workbook keeps the creditor's logo: no cell is large enough, and nobody reads it there. */
export const LOGO_KEY = 'QuotePart.Logo';

export function serialisePicture({ format, width, height, data }: Picture): string {
  return JSON.stringify({ format, width, height, data });
}

/** What the workbook keeps, as far as its form goes; null: there is none, or something else. */
export function keptPicture(kept: string | null): Picture | null {
  const fields = parsed(kept ?? '');
  if (typeof fields !== 'object' || fields === null) return null;
  const { format, width, height, data } = fields as Readonly<Record<string, unknown>>;
  if ((format !== 'png' && format !== 'jpeg') || typeof data !== 'string') return null;
  return isLength(width) && isLength(height) ? { format, width, height, data } : null;
}

const isLength = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What it says to people who do not see it. */
export const logoText = (creditor: string): string => `Logo : ${creditor}`;

/** Where the logo stands on a sheet, in points from its upper left corner. */
export interface PlacedLogo {
  readonly picture: Picture;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Points that stay free around it. */
const MARGIN = 2;
/** Points: a row that nobody has touched. */
const ROW = 15;

/**
 * The logo in the upper right corner of the room that a sheet has for it; null: it has none, or there is no logo.
 * `columnPoints`: how wide a column of so many characters is.
 */
export function placedLogo(
  { logo: room, look }: Pick<SheetPlan, 'logo' | 'look'>,
  picture: Picture | null | undefined,
  columnPoints: (characters: number) => number,
): PlacedLogo | null {
  if (!picture || room === undefined) return null;
  const { columnWidths, rowHeights = [] } = look;
  const heights = new Map(rowHeights.map(({ row, points }) => [row, points]));
  const across = (from: number, count: number): number =>
    columnWidths.slice(from, from + count).reduce((total, width) => total + columnPoints(width), 0);
  const down = (from: number, count: number): number =>
    Array.from({ length: count }, (_, at) => heights.get(from + at) ?? ROW).reduce((a, b) => a + b, 0);
  const size = fitted(picture, {
    width: across(room.column, room.columns) - 2 * MARGIN,
    height: down(room.row, room.rows) - 2 * MARGIN,
  });
  return {
    picture,
    left: across(0, room.column + room.columns) - MARGIN - size.width,
    top: down(0, room.row) + MARGIN,
    ...size,
  };
}
