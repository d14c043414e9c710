import {
  LABEL_KEY,
  labelOf,
  MARK_KEY,
  parseLabel,
  serialise,
  type SheetMark,
} from '../../workbook/plan/sheetMark';
import type { SheetPlan } from '../../workbook/plan/sheetPlan';
import type { ExcelProblem } from '../outcome';
import { run } from '../run';

/** A request that fails is tried once more: what kept Excel from answering may be over. */
const TRIES = 2;

/**
 * How a sheet that was to be made stands after its drawing failed: drawn all the same, when nothing but its end was
 * missing or only the answer got lost; else what there is of it is taken away. before: there is none left. Excel may
 * answer nothing of a request that failed, so whether the sheet is ours is known from our label on it, or from its
 * holding nothing at all where the name was free: a sheet of somebody else's that has the name stays.
 */
export async function removeHalfMade(
  name: string,
  plan: SheetPlan,
  planned: SheetMark,
  problem: ExcelProblem,
): Promise<'before' | 'drawn' | 'incomplete'> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const outcome = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      const label = sheet.customProperties.getItemOrNullObject(LABEL_KEY);
      const mark = sheet.customProperties.getItemOrNullObject(MARK_KEY);
      const used = sheet.getUsedRangeOrNullObject(true);
      sheet.load('visibility');
      label.load('value');
      mark.load('value');
      used.load('address');
      await context.sync();
      if (sheet.isNullObject) return 'before';
      if (!mark.isNullObject && mark.value === serialise(planned)) return 'drawn';
      const isEmpty = label.isNullObject && used.isNullObject && problem.code !== 'nameTaken';
      if (!isEmpty && (label.isNullObject || !isLabelOf(label.value, plan))) return 'before';
      // Excel deletes no sheet that is hidden for good.
      if (sheet.visibility === Excel.SheetVisibility.veryHidden)
        sheet.visibility = Excel.SheetVisibility.hidden;
      sheet.delete();
      await context.sync();
      return 'before';
    });
    if (outcome.ok) return outcome.value;
  }
  return 'incomplete';
}

function isLabelOf(text: string, plan: SheetPlan): boolean {
  const label = parseLabel(text);
  if (label === null) return false;
  const { moved: _, ...rest } = label;
  return serialise(rest) === serialise(labelOf(plan));
}
