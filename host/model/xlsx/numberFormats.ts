import { parseA1 } from '../addresses';
import type { Book } from '../book';
import { engineFormat, textFormat } from '../numberFormats';
import type { Parts, SheetFile } from './parts';
import { attribute } from './xml';

/** The engine drops the formats that it cannot show: each such cell gets its own back. */
export function adoptNumberFormats(book: Book, parts: Parts, files: SheetFile[]): void {
  const styles = parts['xl/styles.xml'] ?? '';
  const codes = new Map(
    [...styles.matchAll(/<numFmt\b[^>]*>/g)].map(([node]) => [
      attribute(node, 'numFmtId'),
      attribute(node, 'formatCode'),
    ]),
  );
  const cellStyles = /<cellXfs\b[^]*?<\/cellXfs>/.exec(styles)?.[0] ?? '';
  const locale = book.engine.getters.getLocale();
  const unknown = [...cellStyles.matchAll(/<xf\b[^>]*>/g)].map(([node]) => {
    const code = codes.get(attribute(node, 'numFmtId'));
    const format = code === undefined ? undefined : engineFormat(code, locale);
    return format?.excel === undefined ? undefined : format;
  });
  if (unknown.every((format) => format === undefined)) return;
  book.engine.transact(() => {
    for (const { name, file } of files) {
      const sheetId = book.sheets.find(name);
      if (sheetId === undefined) continue;
      for (const [node] of (parts[`xl/worksheets/${file}`] ?? '').matchAll(/<c\b[^>]*>/g)) {
        const format = unknown[Number(attribute(node, 's') ?? 0)];
        const zone = parseA1(attribute(node, 'r') ?? '');
        if (!format || !zone) continue;
        const position = { sheetId, row: zone.top, col: zone.left };
        const style = book.cells.style(position);
        const excel = { ...style.excel, numberFormat: format.excel };
        book.engine.writeCell({
          ...position,
          format: format.engine,
          style: { ...style, excel },
        });
      }
    }
  });
}

/** The engine reads text cells by their format; here it is the content that says so (see numberFormats). */
export function adoptTextCells(book: Book): void {
  book.engine.transact(() => {
    for (const sheetId of book.sheets.ids()) {
      for (const cell of Object.values(book.engine.getters.getCells(sheetId))) {
        if (cell.format !== textFormat) continue;
        const position = book.engine.getters.getCellPosition(cell.id);
        const style = book.cells.style(position);
        const isText = !cell.isFormula && cell.content !== '' && !cell.content.startsWith("'");
        book.engine.writeCell({
          ...position,
          format: '',
          style: { ...style, excel: { ...style.excel, numberFormat: textFormat } },
          ...(isText ? { content: `'${cell.content}` } : {}),
        });
      }
    }
  });
}
