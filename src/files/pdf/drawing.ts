import type { Face, PdfFonts } from './fonts';

/** What sheets and charts are drawn with, in points of the paper from its upper left corner. */

export interface WrittenText {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly color: string;
}

export class Drawing {
  constructor(
    readonly document: PDFKit.PDFDocument,
    readonly fonts: PdfFonts,
  ) {}

  width({ text, face, size }: Omit<WrittenText, 'color'>): number {
    return this.fonts.width(face, text, size);
  }

  /** On a base line, from `x`. */
  write({ text, face, size, color }: WrittenText, x: number, y: number): void {
    const { document } = this;
    let left = x;
    document.fontSize(size).fillColor(color);
    for (const { font, shown, actual } of this.fonts.runs(face, text)) {
      if (actual !== null) document.markContent('Span', { actual });
      document
        .font(font.source as unknown as string, font.name)
        .text(shown, left, y, { lineBreak: false, baseline: 'alphabetic' });
      if (actual !== null) document.endMarkedContent();
      left += font.width(shown, size);
    }
  }

  writeAligned(
    written: WrittenText,
    align: 'Left' | 'Center' | 'Right',
    from: number,
    to: number,
    y: number,
  ): void {
    const free = to - from - this.width(written);
    this.write(written, from + (align === 'Left' ? 0 : align === 'Center' ? free / 2 : free), y);
  }

  fill(color: string, x: number, y: number, width: number, height: number): void {
    this.document.rect(x, y, width, height).fill(color);
  }

  /** A horizontal line. */
  rule(color: string, thickness: number, from: number, to: number, y: number): void {
    this.document.moveTo(from, y).lineTo(to, y).lineWidth(thickness).stroke(color);
  }

  /** What says nothing: colours, lines, what every page repeats. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
  }

  /** What belongs to an element of the structure. */
  tagged(tag: string, element: PDFKit.PDFStructureElement, draw: () => void): void {
    const content = this.document.markStructureContent(tag);
    draw();
    this.document.endMarkedContent();
    element.add(content);
  }
}
