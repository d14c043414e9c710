import type { Block, TableLine } from './blocks';

/** The structure of a document (ISO 32000-1, 14.7 and 14.8): which element each cell's text belongs to. */

/** Of PDFKit, whose types leave out what a header of a table needs. */
export type Element = PDFKit.PDFStructureElement;

export interface CellTag {
  readonly tag: string;
  readonly element: Element;
}

/** By cell; what stands in none is no part of what the document says. */
export type SheetTags = (row: number, column: number) => CellTag | undefined;

/** Adds the elements of a sheet to its part of the document. */
export function tagSheet(
  document: PDFKit.PDFDocument,
  part: Element,
  blocks: readonly Block[],
  columns: number,
): SheetTags {
  const tags = new Map<number, CellTag>();
  const struct = (parent: Element, tag: string, options: object = {}): Element => {
    const element = document.struct(tag, options);
    parent.add(element);
    return element;
  };
  const give = (row: number, column: number, cell: CellTag): void =>
    void tags.set(row * columns + column, cell);
  const line = (table: Element, { rows, isHeader }: TableLine, own: readonly number[]): void => {
    const element = struct(table, 'TR');
    own.forEach((column, index) => {
      const heads = isHeader || index === 0;
      const tag = heads ? 'TH' : 'TD';
      const cell = struct(element, tag, heads ? { scope: isHeader ? 'Column' : 'Row' } : {});
      for (const row of rows) give(row, column, { tag, element: cell });
    });
  };
  for (const block of blocks)
    switch (block.kind) {
      case 'heading': {
        const tag = `H${block.level}`;
        give(block.row, block.column, { tag, element: struct(part, tag) });
        break;
      }
      case 'paragraph': {
        const element = struct(part, 'P');
        for (const row of block.rows) give(row, block.column, { tag: 'P', element });
        break;
      }
      case 'table': {
        const table = struct(part, 'Table');
        for (const each of block.lines) line(table, each, block.columns);
        break;
      }
    }
  return (row, column) => tags.get(row * columns + column);
}
