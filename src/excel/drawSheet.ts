import { planRedraw } from '../workbook/plan/redraw';
import {
  LABEL_KEY,
  labelOf,
  markOf,
  serialise,
  type SheetLabel,
  type SheetMark,
} from '../workbook/plan/sheetMark';
import type { SheetPlan } from '../workbook/plan/sheetPlan';
import { addCharts, ownCharts, redrawCharts, withChartNames } from './drawCharts';
import { finishPrinting, queuePrintSetup, type Printing } from './drawing/printSetup';
import { removeHalfMade } from './drawing/removeSheet';
import { restoreSheet } from './drawing/restoreSheet';
import { clearCells, moveColumns, moveRows } from './drawing/sheetRows';
import type { SheetContents } from './drawn/sheetContents';
import { putMark, takeMarks } from './drawn/sheetMarks';
import { noteRefusedList } from './listSeparator';
import type { Failure, Outcome } from './outcome';
import type { DrawnSheet } from './readWorkbook';
import { failure, run } from './run';
import { writePlan } from './writePlan';

/** Where a plan goes: a sheet to be made, or one of ours with what stands on it. */
export type DrawTarget =
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'redraw'; readonly sheet: DrawnSheet; readonly contents: SheetContents };

export interface SheetDrawing {
  readonly sheetName: string;
  readonly printing: Printing;
  /** The sheet was hidden, and still is. */
  readonly hidden: boolean;
}

/**
 * Draws a plan in one request. A sheet that stands is drawn in place, so that formulas which point into it still do;
 * on any error its contents come back, and a sheet that was to be made is gone again. How it is printed comes last of
 * all: where Excel refuses that, the drawing stays. `drawnOn`: the date that the plan prints, `dd/mm/yyyy`.
 */
export async function drawSheet(
  plan: SheetPlan,
  target: DrawTarget,
  drawnOn: string,
): Promise<Outcome<SheetDrawing>> {
  return target.kind === 'new'
    ? drawNew(plan, target.name, drawnOn)
    : redraw(plan, target.sheet, target.contents, drawnOn);
}

async function drawNew(plan: SheetPlan, name: string, drawnOn: string): Promise<Outcome<SheetDrawing>> {
  const mark = markOf(plan, drawnOn);
  const outcome = await run(
    async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.customProperties.add(LABEL_KEY, serialise({ ...labelOf(plan), moved: true }));
      await writePlan(context, sheet, plan);
      addCharts(sheet, plan.look.charts ?? []);
      const printing = queueFinish(sheet, plan, mark, false);
      await context.sync().catch(noteRefusedList);
      return { sheetName: name, printing: printing(), hidden: false };
    },
    { undoGroup: true },
  );
  if (outcome.ok) return outcome;
  const standing = await removeHalfMade(name, plan, mark, outcome.problem);
  return ending(standing, outcome, { sheetName: name, sheet: name, hidden: false }, plan);
}

async function redraw(
  planned: SheetPlan,
  drawn: DrawnSheet,
  contents: SheetContents,
  drawnOn: string,
): Promise<Outcome<SheetDrawing>> {
  const { name: sheetName, isHidden: hidden } = drawn;
  if (drawn.isProtected) return failure({ code: 'sheetProtected', sheet: sheetName });
  const own = ownCharts(drawn.mark?.look ?? null, planned, contents);
  const plan = withChartNames(planned, own, contents);
  const mark = markOf(plan, drawnOn);
  const charts = plan.look.charts ?? [];
  const steps = planRedraw(drawn.label, drawn.mark, contents.formulas, plan);
  if (steps.inTheWay !== null)
    return failure({
      code: 'cellsInTheWay',
      sheet: sheetName,
      address: steps.inTheWay,
      ...(steps.goesWith === null ? {} : { goesWith: steps.goesWith }),
    });

  const outcome = await run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(drawn.id);
      const drawing = widest(drawn.label, plan);
      takeMarks(sheet, drawn.stored);
      sheet.customProperties.add(LABEL_KEY, serialise(drawing));
      for (const step of steps.rowSteps) moveRows(sheet, step);
      for (const step of steps.columnSteps) moveColumns(sheet, step);
      sheet.customProperties.add(LABEL_KEY, serialise({ ...drawing, moved: true }));
      clearCells(sheet, steps);
      await writePlan(context, sheet, plan);
      redrawCharts(sheet, charts, own, steps.rowSteps.length + steps.columnSteps.length > 0);
      const printing = queueFinish(sheet, plan, mark, hidden);
      await context.sync().catch(noteRefusedList);
      return { sheetName, printing: printing(), hidden };
    },
    { undoGroup: true },
  );
  if (outcome.ok) return outcome;
  const standing = await restoreSheet(drawn, contents, steps, plan, mark);
  return ending(standing, outcome, { sheetName, sheet: drawn.id, hidden }, plan);
}

/**
 * The last of all. The mark says that the drawing is whole: what comes behind it can fail and takes nothing with it. The
 * label comes behind that: as long as it says `moved`, the end of the drawing was not reached. Excel cannot show a
 * hidden sheet, and who hid it may have meant it.
 */
function queueFinish(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  mark: SheetMark,
  hidden: boolean,
): () => Printing {
  putMark(sheet, labelOf(plan), mark);
  if (!hidden) sheet.activate();
  const printing = queuePrintSetup(sheet, plan);
  sheet.customProperties.add(LABEL_KEY, serialise(labelOf(plan)));
  return printing;
}

/** `standing`: how the sheet was found after a failure. before: as it was, or not there. */
async function ending(
  standing: 'before' | 'drawn' | 'incomplete',
  { problem }: Failure,
  { sheet, ...drawing }: Omit<SheetDrawing, 'printing'> & { readonly sheet: string },
  plan: SheetPlan,
): Promise<Outcome<SheetDrawing>> {
  if (standing !== 'drawn') return failure(problem, standing === 'before');
  return { ok: true, value: { ...drawing, printing: await finishPrinting(sheet, plan) } };
}

/** While drawing, our cells reach as far as the former or the new ones. */
function widest(former: SheetLabel, plan: SheetPlan): SheetLabel {
  const next = labelOf(plan);
  return { ...next, rows: Math.max(former.rows, next.rows), columns: Math.max(former.columns, next.columns) };
}
