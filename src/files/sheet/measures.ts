/** How large cells are in points, as Excel measures them. */

/** Points: a row that nobody has touched. */
export const ROW = 15;
/** Characters: a column that nobody has touched. */
const STANDARD_WIDTH = 8.43;
/** Of Calibri 11 on a screen of 96 dots an inch: a digit, and the margin of a cell. */
const DIGIT_PIXELS = 7;
const MARGIN_PIXELS = 5;
const POINTS_A_PIXEL = 0.75;

export function columnPoints(characters = STANDARD_WIDTH): number {
  return Math.trunc(characters * DIGIT_PIXELS + MARGIN_PIXELS) * POINTS_A_PIXEL;
}
