/**
 * The engine measures each text that is written, to tell how high its row must be. What stands in one line is as high as its
 * font, whatever it says: it is measured once for each font.
 */
import type { Model, Style } from '@odoo/o-spreadsheet';

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

interface RowHeights {
  getCellHeight(position: Position): number;
  isInMultiRowMerge(position: Position): boolean;
}

export function measureOncePerFont(model: Model): void {
  const { handlers } = model as unknown as { handlers: readonly object[] };
  const plugin = handlers.find(({ constructor }) =>
    (constructor as unknown as { getters: readonly string[] }).getters.includes('getRowSize'),
  ) as RowHeights | undefined;
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
function lineFont({ getters }: Model, position: Position): string | null {
  const cell = getters.getCell(position);
  if (cell === undefined) return null;
  if (!cell.isFormula && (cell.content === '' || cell.content.includes('\n'))) return null;
  const { wrapping, rotation, fontSize, bold, italic }: Style = cell.style ?? {};
  if (wrapping === 'wrap' || rotation) return null;
  return [fontSize, bold, italic].join();
}
