/**
 * The engine measures each text that is written, to tell how high its row must be. What stands in one line is as high as its
 * font, whatever it says: it is measured once for each font.
 */
import type { CellPosition, Model, Style } from '@odoo/o-spreadsheet';
import { pluginWith } from './plugins';

interface RowHeights {
  getCellHeight(position: CellPosition): number;
  isInMultiRowMerge(position: CellPosition): boolean;
}

export function measureOncePerFont(model: Model): void {
  const plugin = pluginWith(model, 'getRowSize') as RowHeights | undefined;
  if (plugin === undefined) return;
  const measured = plugin.getCellHeight.bind(plugin);
  const heights = new Map<string, number>();
  plugin.getCellHeight = (position) => {
    const font = lineFont(model, position);
    if (font === null || plugin.isInMultiRowMerge(position)) return measured(position);
    const height = heights.get(font) ?? measured(position);
    heights.set(font, height);
    return height;
  };
}

/** Of a cell that is never more than one line; null for others. */
function lineFont({ getters }: Model, position: CellPosition): string | null {
  const cell = getters.getCell(position);
  if (cell === undefined) return null;
  if (!cell.isFormula && (cell.content === '' || cell.content.includes('\n'))) return null;
  return fontOf(cell.style ?? NO_STYLE);
}

const NO_STYLE: Style = {};

/** A style is another one once it has changed; thousands of cells share it. */
const fonts = new WeakMap<Style, string | null>();

function fontOf(style: Style): string | null {
  const known = fonts.get(style);
  if (known !== undefined) return known;
  const { wrapping, rotation, fontSize, bold, italic } = style;
  const font = wrapping === 'wrap' || rotation ? null : [fontSize, bold, italic].join();
  fonts.set(style, font);
  return font;
}
