import fc from 'fast-check';
import { blocksOf } from '../../src/files/pdf/blocks';
import { pagesOf } from '../../src/files/pdf/pages';
import { metricsOf } from '../../src/files/pdf/sheetMetrics';
import { fileSheets } from '../../src/files/sheet/fileSheet';
import { proseLines } from '../../src/workbook/plan/prose';
import type { PlanCell, SheetPlan } from '../../src/workbook/plan/sheetPlan';
import { plainPlan, text } from './plans';

const WIDTH = 90;
const BLANK: PlanCell = { kind: 'empty' };

/** One section after the other, each of so many lines of one text below its heading. */
function sections(lengths: readonly number[]): SheetPlan {
  const cells: PlanCell[][] = [];
  const styles: SheetPlan['look']['styles'][number][] = [];
  lengths.forEach((length, index) => {
    styles.push({ row: cells.length, column: 0, rows: 1, columns: 1, style: 'section' });
    cells.push([text(`Article ${index + 1}`)]);
    const lines = proseLines('convention '.repeat(12 * length), WIDTH).slice(0, length);
    styles.push({ row: cells.length, column: 0, rows: length, columns: 1, style: 'value' });
    cells.push(...lines.map((line) => [text(line)]), [BLANK]);
  });
  const plan = plainPlan('Convention', cells);
  return {
    ...plan,
    look: {
      ...plan.look,
      styles,
      columnWidths: [WIDTH],
      print: {
        ...plan.look.print,
        area: { row: 0, column: 0, rows: cells.length, columns: 1 },
        repeatedRows: { from: 0, count: 0 },
      },
    },
  };
}

it('no heading stands alone at the foot of a page, however long what follows is', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(lengths, (each) => {
      const [sheet] = fileSheets([sections(each)]).sheets;
      const blocks = blocksOf(sheet!);
      const pages = pagesOf(sheet!, metricsOf(sheet!, []), blocks);
      const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.row] : []));
      expect(headings).toHaveLength(each.length);
      for (const { rows } of pages) expect(headings).not.toContain(rows.at(-1));
      // Each row once, and in its order.
      const printed = pages.flatMap(({ rows }) => rows);
      expect(printed).toEqual([...new Set(printed)].sort((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});
