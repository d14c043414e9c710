import { logoText, placedLogo } from '../../workbook/plan/logo';
import { chartsOf } from '../sheet/chartData';
import { LINE_COLORS, type Line } from '../sheet/cellLooks';
import type { FileProperties } from '../fileProperties';
import { PAGE_TEXT_SIZE, pageTextParts, type FileSheet } from '../sheet/fileSheet';
import { columnPoints } from '../sheet/measures';
import { blocksOf } from './blocks';
import { heightsOf, LINE, PADDING, sheetText, type CellText } from './cellText';
import { drawChart } from './drawChart';
import { drawPicture } from './drawPicture';
import type { Drawing } from './drawing';
import { GAP, MARGINS, pagesOf, type SheetPage } from './pages';
import { metricsOf, sumOf, type Metrics } from './sheetMetrics';
import { tagSheet, type Element, type SheetTags } from './tags';

const BLACK = '#000000';
const FOOTER_COLOR = '#000000';
/** Points, of the lines of a sheet. */
const THIN = 0.75;
/** Below the letters of a cell that stand on its floor, in sizes of them. */
const DESCENT = 0.27;

/** The pages of a sheet, numbered from 1, with its bookmark and its part of the structure. */
export function drawSheet(
  drawing: Drawing,
  sheet: FileSheet,
  root: Element,
  properties: FileProperties,
): void {
  const { document } = drawing;
  const text = sheetText(sheet, drawing.fonts);
  const metrics = metricsOf(sheet, heightsOf(text));
  const blocks = blocksOf(sheet);
  const pages = pagesOf(sheet, metrics, blocks);
  const part = document.struct('Part', { title: sheet.name });
  root.add(part);
  const tags = tagSheet(document, part, blocks, sheet.columns);
  pages.forEach((page, index) => {
    document.addPage({ size: [page.width, page.height], margin: 0 });
    if (index === 0) document.outline.addItem(sheet.name);
    const drawn = new DrawnPage(drawing, sheet, text, metrics, page);
    drawn.draw(tags);
    drawn.charts(part);
    if (index === 0) drawn.logo(part, properties);
    drawing.artifact('Pagination', () => footer(drawing, sheet, page, index + 1, pages.length));
  });
}

class DrawnPage {
  /** From the top of the paper, of each row that stands on the page. */
  private readonly tops: ReadonlyMap<number, number>;

  constructor(
    private readonly drawing: Drawing,
    private readonly sheet: FileSheet,
    private readonly text: readonly (readonly (CellText | null)[])[],
    private readonly metrics: Metrics,
    private readonly page: SheetPage,
  ) {
    const tops = new Map<number, number>();
    let top: number = MARGINS.top;
    page.rows.forEach((row, index) => {
      if (index > 0 && index === page.repeated) top += GAP * page.scale;
      tops.set(row, top);
      top += this.height(row);
    });
    this.tops = tops;
  }

  draw(tags: SheetTags): void {
    const { rows, repeated } = this.page;
    this.drawing.artifact('Layout', () => {
      for (const row of rows) this.fills(row);
      for (const row of rows) this.lines(row);
    });
    if (repeated > 0)
      this.drawing.artifact('Pagination', () => {
        for (const row of rows.slice(0, repeated)) this.each(row, (cell) => this.write(cell, row));
      });
    for (const row of rows.slice(repeated))
      this.each(row, (cell, column) => {
        const tagged = tags(row, column);
        const write = (): void => this.write(cell, row, column);
        if (tagged === undefined)
          throw new Error(`${this.sheet.name}: a text of row ${row} is in no element.`);
        this.drawing.tagged(tagged.tag, tagged.element, write);
      });
  }

  charts(part: Element): void {
    const { metrics, page, sheet } = this;
    for (const chart of chartsOf(sheet)) {
      const { anchor } = chart;
      const top = this.tops.get(anchor.row);
      const inside =
        anchor.column >= page.part.column && anchor.column < page.part.column + page.part.columns;
      if (top === undefined || !inside) continue;
      const left = this.x(metrics.columns[anchor.column] ?? 0);
      const right = this.x(metrics.columns[anchor.column + anchor.columns] ?? metrics.columns.at(-1) ?? 0);
      let height = 0;
      for (let row = anchor.row; row < anchor.row + anchor.rows; row += 1) height += this.height(row);
      const box = { left, top, width: right - left, height };
      const figure = this.drawing.document.struct('Figure', {
        alt: chart.altText,
        bbox: [left, top, right, top + height],
      } as object);
      part.add(figure);
      this.drawing.tagged('Figure', figure, () => drawChart(this.drawing, sheet, chart, box, page.scale));
    }
  }

  /** On the first page, where all of its rows stand. */
  logo(part: Element, properties: FileProperties): void {
    const placed = placedLogo(this.sheet.plan, properties.logo, columnPoints);
    const room = this.sheet.plan.logo;
    const top = room === undefined ? undefined : this.tops.get(room.row);
    if (placed === null || room === undefined || top === undefined) return;
    const { scale } = this.page;
    const [width, height] = [placed.width * scale, placed.height * scale];
    const left = this.x(placed.left);
    const from = top + (placed.top - sumOf(this.metrics.rows, 0, room.row)) * scale;
    const { document } = this.drawing;
    const figure = document.struct('Figure', {
      alt: logoText(properties.creator),
      bbox: [left, from, left + width, from + height],
    } as object);
    part.add(figure);
    this.drawing.tagged('Figure', figure, () =>
      drawPicture(document, placed.picture, { left, top: from, width, height }),
    );
  }

  private height(row: number): number {
    return (this.metrics.rows[row] ?? 0) * this.page.scale;
  }

  private x(left: number): number {
    return this.page.offset + left * this.page.scale;
  }

  private each(row: number, action: (cell: CellText, column: number) => void): void {
    const { part } = this.page;
    this.text[row]?.slice(0, part.column + part.columns).forEach((cell, column) => {
      if (cell !== null && column >= part.column) action(cell, column);
    });
  }

  private fills(row: number): void {
    const top = this.tops.get(row) ?? 0;
    this.spans(
      row,
      (column) => this.sheet.looks.at(row, column).style.fill,
      (color, from, to) => this.drawing.fill(color, from, top, to - from, this.height(row)),
    );
  }

  private lines(row: number): void {
    const top = this.tops.get(row) ?? 0;
    const draw = (line: Line | undefined, from: number, to: number, y: number): void => {
      if (line === 'light' || line === 'strong')
        this.drawing.rule(LINE_COLORS[line], THIN * this.page.scale, from, to, y);
    };
    const look = (column: number) => this.sheet.looks.at(row, column);
    this.spans(
      row,
      (column) => look(column).top,
      (line, from, to) => draw(line, from, to, top),
    );
    this.spans(
      row,
      (column) => look(column).bottom,
      (line, from, to) => draw(line, from, to, top + this.height(row)),
    );
  }

  /** Neighbours that are alike, in one piece: no seam between them. */
  private spans<T>(
    row: number,
    of: (column: number) => T | undefined,
    action: (value: T, from: number, to: number) => void,
  ): void {
    if (row >= this.sheet.cells.length) return;
    const { part } = this.page;
    const end = Math.min(this.sheet.columns, part.column + part.columns);
    let from = part.column;
    while (from < end) {
      const value = of(from);
      let to = from + 1;
      while (to < end && of(to) === value) to += 1;
      const edge = (column: number): number => this.x(this.metrics.columns[column] ?? 0);
      if (value !== undefined) action(value, edge(from), edge(to));
      from = to;
    }
  }

  private write(cell: CellText, row: number, column = 0): void {
    const { scale } = this.page;
    const { style } = this.sheet.looks.at(row, column);
    const size = cell.size * scale;
    const top = this.tops.get(row) ?? 0;
    const room = this.height(row);
    const block = (cell.lines.length - 1) * size * LINE;
    // The base line of the first line.
    const vertical = style.vertical ?? 'Bottom';
    const first =
      vertical === 'Top'
        ? top + size * (LINE - DESCENT)
        : vertical === 'Center'
          ? top + (room - block) / 2 + size * (LINE / 2 - DESCENT)
          : top + room - block - size * DESCENT - 0.8 * scale;
    const from = this.x(cell.from + PADDING);
    const to = this.x(cell.to - PADDING);
    cell.lines.forEach((text, index) => {
      const written = { text, face: cell.face, size, color: style.color ?? BLACK };
      this.drawing.writeAligned(written, cell.align, from, to, first + index * size * LINE);
    });
  }
}

function footer(
  drawing: Drawing,
  { plan }: FileSheet,
  { width, height }: SheetPage,
  number: number,
  count: number,
): void {
  const { left, center, right } = plan.look.print.footer;
  const sides = [
    { text: left, align: 'Left' },
    { text: center, align: 'Center' },
    { text: right, align: 'Right' },
  ] as const;
  const linesOf = (text: string): string[] => (text === '' ? [] : numbered(text, number, count).split('\n'));
  const longest = sides
    .map(({ text }) =>
      Math.max(
        0,
        ...linesOf(text).map((line) => drawing.width({ text: line, face: 'regular', size: PAGE_TEXT_SIZE })),
      ),
    )
    .reduce((total, each) => total + each, 0);
  const [from, to] = [MARGINS.side, width - MARGINS.side];
  // Side by side, however long they are.
  const size = PAGE_TEXT_SIZE * Math.min(1, (to - from - 2 * PAGE_TEXT_SIZE) / Math.max(1, longest));
  for (const { text, align } of sides) {
    const lines = linesOf(text);
    lines.forEach((line, index) => {
      const y = height - MARGINS.footer - (lines.length - 1 - index) * size * LINE - size * DESCENT;
      const written = { text: line, face: 'regular', size, color: FOOTER_COLOR } as const;
      drawing.writeAligned(written, align, from, to, y);
    });
  }
}

function numbered(text: string, number: number, count: number): string {
  return pageTextParts(text)
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'pageNumber':
          return String(number);
        case 'pageCount':
          return String(count);
      }
    })
    .join('');
}
