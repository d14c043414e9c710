import { regionAddress } from '../workbook/plan/address';
import { stepsCarriedOut, undoSteps, type AlignmentStep } from '../workbook/plan/alignment';
import { planRedraw, type Redraw } from '../workbook/plan/redraw';
import {
  LABEL_KEY,
  labelOf,
  markOf,
  parseLabel,
  serialise,
  type SheetLabel,
} from '../workbook/plan/sheetMark';
import type { SheetPlan } from '../workbook/plan/sheetPlan';
import { textInput } from './cellInput';
import { addCharts, ownCharts, redrawCharts, restoreCharts, withChartNames } from './drawCharts';
import type { Outcome } from './outcome';
import type { DrawnSheet } from './readWorkbook';
import { failure, ProblemFound, run } from './run';
import { queueContents, type SheetContents } from './drawn/sheetContents';
import {
  MARKS_OF_SHEET,
  putMarks,
  restoreMarks,
  sameMarks,
  storedMarks,
  takeMarks,
} from './drawn/sheetMarks';
import { applyLook, writeCells, writePlan } from './writePlan';

/** Where a plan goes: a sheet to be made, or one of ours with what stands on it. */
export type DrawTarget =
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'redraw'; readonly sheet: DrawnSheet; readonly contents: SheetContents };

/**
 * Draws a plan in one request. A sheet that stands is drawn in place, so that formulas which point into it still do;
 * on any error its contents come back, and a sheet that was to be made is gone again. `drawnOn`: the date that the plan
 * prints, `dd/mm/yyyy`.
 */
export async function drawSheet(
  plan: SheetPlan,
  target: DrawTarget,
  drawnOn: string,
): Promise<Outcome<{ sheetName: string }>> {
  return target.kind === 'new'
    ? drawNew(plan, target.name, drawnOn)
    : redraw(plan, target.sheet, target.contents, drawnOn);
}

async function drawNew(
  plan: SheetPlan,
  name: string,
  drawnOn: string,
): Promise<Outcome<{ sheetName: string }>> {
  let made: Excel.Worksheet | null = null;
  return run(
    async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.load('id');
      made = sheet;
      sheet.customProperties.add(LABEL_KEY, serialise(labelOf(plan)));
      await writePlan(context, sheet, plan);
      addCharts(sheet, plan.look.charts ?? []);
      finish(sheet, plan, drawnOn);
      await context.sync();
      return { sheetName: name };
    },
    { undoGroup: true, undo: () => removeSheet(made, name, plan) },
  );
}

async function redraw(
  planned: SheetPlan,
  drawn: DrawnSheet,
  contents: SheetContents,
  drawnOn: string,
): Promise<Outcome<{ sheetName: string }>> {
  if (drawn.isProtected) return failure({ code: 'sheetProtected', sheet: drawn.name });
  const own = ownCharts(drawn.mark?.look ?? null, planned, contents);
  const plan = withChartNames(planned, own, contents);
  const charts = plan.look.charts ?? [];
  const steps = planRedraw(drawn.label, drawn.mark, contents.formulas, plan);
  if (steps.inTheWay !== null)
    return failure({ code: 'cellsInTheWay', sheet: drawn.name, address: steps.inTheWay });

  return run(
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
      finish(sheet, plan, drawnOn);
      await context.sync();
      return { sheetName: drawn.name };
    },
    {
      undoGroup: true,
      undo: () =>
        restore(
          drawn,
          contents,
          steps,
          charts.map(({ name }) => name),
        ),
    },
  );
}

/** The last of all. */
function finish(sheet: Excel.Worksheet, plan: SheetPlan, drawnOn: string): void {
  sheet.activate();
  putMarks(sheet, labelOf(plan), markOf(plan, drawnOn));
}

/** While drawing, our cells reach as far as the former or the new ones. */
function widest(former: SheetLabel, plan: SheetPlan): SheetLabel {
  const next = labelOf(plan);
  return { ...next, rows: Math.max(former.rows, next.rows), columns: Math.max(former.columns, next.columns) };
}

/** Clearing leaves rows as high as they were: what was high for the one drawing is not for the other. */
function clearCells(sheet: Excel.Worksheet, { clear }: Redraw): void {
  sheet.getRange(regionAddress({ row: 0, column: 0, ...clear })).clear(Excel.ClearApplyTo.all);
  sheet.getRange(`1:${clear.rows}`).format.autofitRows();
}

function moveRows(sheet: Excel.Worksheet, { kind, at, count }: AlignmentStep): void {
  const rows = sheet.getRange(`${at + 1}:${at + count}`);
  if (kind === 'insert') rows.insert(Excel.InsertShiftDirection.down);
  else rows.delete(Excel.DeleteShiftDirection.up);
}

function moveColumns(sheet: Excel.Worksheet, { kind, at, count }: AlignmentStep): void {
  const columns = sheet.getRangeByIndexes(0, at, 1, count).getEntireColumn();
  if (kind === 'insert') columns.insert(Excel.InsertShiftDirection.right);
  else columns.delete(Excel.DeleteShiftDirection.left);
}

/**
 * Puts the former contents back; false when that failed too, and the sheet is left without its mark, or when nothing
 * says any more how a sheet looked that another program has saved. Excel does not take back what came before an error
 * in the same request, so it must be found out how far the drawing had come.
 */
async function restore(
  drawn: DrawnSheet,
  former: SheetContents,
  steps: Redraw,
  plannedCharts: readonly string[],
): Promise<boolean> {
  const look = drawn.mark?.look ?? null;
  const outcome = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(drawn.id);
    const readContents = queueContents(context, drawn.id);
    sheet.load(MARKS_OF_SHEET);
    await context.sync();
    const now = readContents();
    if (now === null) throw new ProblemFound({ code: 'itemGone', item: drawn.name });
    const marks = storedMarks(sheet);
    // The request was refused before its first action: nothing has changed.
    if (sameMarks(marks, drawn.stored) && drawn.mark !== null) return true;
    const moved = parseLabel(marks.label ?? '')?.moved === true;

    const done = carriedOut(drawn, former, now, steps, moved);
    for (const step of undoSteps(done.columnSteps)) moveColumns(sheet, step);
    for (const step of undoSteps(done.rowSteps)) moveRows(sheet, step);
    clearCells(sheet, steps);
    await writeCells(context, sheet, formerCells(drawn.label, former));
    writeNumberFormats(sheet, drawn.label, former);
    if (look !== null) applyLook(sheet, look);
    restoreCharts(sheet, look, former, now, plannedCharts);
    restoreMarks(sheet, drawn.stored, marks);
    await context.sync();
    return look !== null || drawn.mark === null;
  });
  return outcome.ok && outcome.value;
}

/**
 * Which rows and columns had come or gone. The label says when all had; before that nothing was cleared yet, and the
 * keys that stand on the sheet tell.
 */
function carriedOut(
  drawn: DrawnSheet,
  former: SheetContents,
  now: SheetContents,
  { rowSteps, columnSteps }: Redraw,
  moved: boolean,
): Pick<Redraw, 'rowSteps' | 'columnSteps'> {
  if (moved || drawn.mark === null) return { rowSteps, columnSteps };
  const { keyRow, keyColumn } = drawn.mark.body;
  const column = ({ formulas }: SheetContents): string[] =>
    formulas.map((row) => String(row[keyColumn] ?? ''));
  const row = ({ formulas }: SheetContents): string[] => (formulas[keyRow] ?? []).map(String);
  return {
    rowSteps: rowSteps.slice(0, stepsCarriedOut(column(former), rowSteps, column(now))),
    columnSteps: columnSteps.slice(0, stepsCarriedOut(row(former), columnSteps, row(now))),
  };
}

/** Our cells as they were, as input. */
function formerCells(
  label: SheetLabel,
  { formulas, isText }: SheetContents,
): (string | number | boolean)[][] {
  return Array.from({ length: label.rows }, (_, row) =>
    Array.from({ length: label.columns }, (_, column) => {
      const cell = formulas[row]?.[column] ?? '';
      return isText[row]?.[column] === true ? textInput(String(cell)) : cell;
    }),
  );
}

function writeNumberFormats(
  sheet: Excel.Worksheet,
  label: SheetLabel,
  { numberFormats }: SheetContents,
): void {
  const rows = Math.min(label.rows, numberFormats.length);
  const columns = Math.min(label.columns, numberFormats[0]?.length ?? 0);
  if (rows === 0 || columns === 0) return;
  sheet.getRangeByIndexes(0, 0, rows, columns).numberFormat = numberFormats
    .slice(0, rows)
    .map((row) => row.slice(0, columns));
}

/**
 * Takes a half-made sheet away; true when there is none left. Whether we made it is known from its id, which is
 * answered once the sheet is there, or from our label on it: a sheet of somebody else's that has the name stays.
 */
async function removeSheet(made: Excel.Worksheet | null, name: string, plan: SheetPlan): Promise<boolean> {
  const id = made === null ? undefined : (made.toJSON() as { id?: string }).id;
  const outcome = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id ?? name);
    const label = sheet.customProperties.getItemOrNullObject(LABEL_KEY);
    label.load('value');
    sheet.load('name');
    await context.sync();
    const labelled = !label.isNullObject && label.value === serialise(labelOf(plan));
    if (sheet.isNullObject || (id === undefined && !labelled)) return;
    sheet.delete();
    await context.sync();
  });
  return outcome.ok;
}
