/**
 * Excel's number formats and those that the engine can show. A cell keeps Excel's text; where the engine does
 * not know it, the engine gets the nearest that it can show.
 */
import { helpers, type Model } from '@odoo/o-spreadsheet';

type Locale = ReturnType<Model['getters']['getLocale']>;

export interface EngineFormat {
  /** What the engine is told; empty for none. */
  engine: string;
  /** What Excel was told, where that is something else. */
  excel: string | undefined;
}

export const generalFormat = 'General';
export const textFormat = '@';

export function engineFormat(format: string, locale: Locale): EngineFormat {
  if (format === '' || format.toLowerCase() === 'general') return { engine: '', excel: undefined };
  // Text is not left to the engine: there the format alone makes text of a number that already stands in the cell.
  if (format === textFormat) return { engine: '', excel: textFormat };
  if (!format.includes('[') && canShow(format, locale)) return { engine: format, excel: undefined };
  const nearest = simplified(format);
  return { engine: canShow(nearest, locale) ? nearest : '', excel: format };
}

function canShow(format: string, locale: Locale): boolean {
  try {
    for (const value of [1234.5, -1234.5, 0]) helpers.formatValue(value, { format, locale });
    return true;
  } catch {
    return false;
  }
}

/** Without colours, locale marks, fillers and the width of a character; other signs as quoted text. */
function simplified(format: string): string {
  return format
    .replace(/\[\$([^\]-]*)(-[^\]]*)?\]/g, (_, symbol: string) => (symbol ? `"${symbol}"` : ''))
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, ' ')
    .replace(/\*./g, '')
    .replace(/("[^"]*")|([€£()–—-])/g, (_, quoted?: string, sign?: string) => quoted ?? `"${sign ?? ''}"`);
}
