import { stepsCarriedOut, undoSteps } from '../../workbook/plan/alignment';
import type { Redraw } from '../../workbook/plan/redraw';
import { parseLabel, serialise, type SheetLabel, type SheetMark } from '../../workbook/plan/sheetMark';
import type { SheetPlan } from '../../workbook/plan/sheetPlan';
import { textInput } from '../cellInput';
import { restoreCharts } from '../drawCharts';
import { queueContents, type SheetContents } from '../drawn/sheetContents';
import { MARKS_OF_SHEET, restoreMarks, sameMarks, storedMarks } from '../drawn/sheetMarks';
import type { DrawnSheet } from '../readWorkbook';
import { ProblemFound, run } from '../run';
import { applyLook, writeCells } from '../writePlan';
import { clearCells, moveColumns, moveRows } from './sheetRows';

/**
 * How a sheet stands after its drawing failed: drawn all the same, when nothing but its end was missing or only the
 * answer got lost; else as before, once its former contents are back; incomplete, without its mark, when that failed too.
 * Excel does not take back what came before an error in the same request, so it must be found out how far the drawing
 * had come. Nothing is put back of how it is printed: that comes behind the mark. Of a sheet that another program saved,
 * nothing says any more how it looked: its contents come back, and it is not said to be as before.
 */
export async function restoreSheet(
  drawn: DrawnSheet,
  former: SheetContents,
  steps: Redraw,
  plan: SheetPlan,
  planned: SheetMark,
): Promise<'before' | 'drawn' | 'incomplete'> {
  const look = drawn.mark?.look ?? null;
  const outcome = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(drawn.id);
    const readContents = queueContents(context, drawn.id);
    sheet.load(MARKS_OF_SHEET);
    await context.sync();
    const now = readContents();
    if (now === null) throw new ProblemFound({ code: 'itemGone', item: drawn.name });
    const marks = storedMarks(sheet);
    const moved = parseLabel(marks.label ?? '')?.moved === true;
    const isMarkedAsBefore = drawn.mark !== null && sameMarks(marks, drawn.stored);
    const isMarkedAsPlanned = marks.mark === serialise(planned);
    // Where the same inputs are drawn again, what stands in the cells tells.
    if (isMarkedAsPlanned && (moved || !isMarkedAsBefore || !sameCells(former, now))) return 'drawn';
    // The request was refused before its first action: nothing has changed.
    if (!moved && isMarkedAsBefore) return 'before';

    const done = carriedOut(drawn, former, now, steps, moved);
    for (const step of undoSteps(done.columnSteps)) moveColumns(sheet, step);
    for (const step of undoSteps(done.rowSteps)) moveRows(sheet, step);
    clearCells(sheet, steps);
    await writeCells(context, sheet, formerCells(drawn.label, former));
    writeNumberFormats(sheet, drawn.label, former);
    if (look !== null) applyLook(sheet, look);
    const charts = (plan.look.charts ?? []).map(({ name }) => name);
    restoreCharts(sheet, look, former, now, charts);
    restoreMarks(sheet, drawn.stored, marks);
    await context.sync();
    return look !== null || drawn.mark === null ? 'before' : 'incomplete';
  });
  return outcome.ok ? outcome.value : 'incomplete';
}

function sameCells(a: SheetContents, b: SheetContents): boolean {
  return (
    JSON.stringify(a.formulas) === JSON.stringify(b.formulas) &&
    JSON.stringify(a.numberFormats) === JSON.stringify(b.numberFormats)
  );
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
