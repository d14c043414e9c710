import type { SheetPlan } from '../../workbook/plan/sheetPlan';
import { LABEL_KEY, labelOf, serialise } from '../../workbook/plan/sheetMark';
import { notesRefusedList } from '../listSeparator';
import { run } from '../run';
import { applyPrint } from '../writePlan';

/**
 * What became of the way in which a drawn sheet is printed. notSet: Excel did not take it, as it may where no printer is
 * installed; fitLost: it took it, but passed over the number of pages. The sheet is drawn in any case.
 */
export type Printing = 'set' | 'notSet' | 'fitLost';

/** Queues the print setup; the function that comes back says whether all of it was taken, once the request was made. */
export function queuePrintSetup(sheet: Excel.Worksheet, plan: SheetPlan): () => Exclude<Printing, 'notSet'> {
  const { pageLayout } = sheet;
  applyPrint(sheet, plan.look.print);
  pageLayout.load('zoom');
  return () => (pageLayout.zoom.horizontalFitToPages === 1 ? 'set' : 'fitLost');
}

/**
 * The end of a drawing of which all stands on the sheet but, perhaps, how it is printed: in a request of its own, since
 * what Excel refuses takes nothing with it there. The label goes first: nothing is under way any more. Where it was the
 * list of printed areas that Excel refused, it is given once more in the other way.
 */
export async function finishPrinting(sheetIdOrName: string, plan: SheetPlan): Promise<Printing> {
  const first = await printingAlone(sheetIdOrName, plan);
  if (first.ok) return first.value;
  const second = first.listRefused ? await printingAlone(sheetIdOrName, plan) : first;
  return second.ok ? second.value : 'notSet';
}

async function printingAlone(
  sheetIdOrName: string,
  plan: SheetPlan,
): Promise<
  { readonly ok: true; readonly value: Printing } | { readonly ok: false; readonly listRefused: boolean }
> {
  const refused = { list: false };
  const outcome = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetIdOrName);
    sheet.customProperties.add(LABEL_KEY, serialise(labelOf(plan)));
    const printing = queuePrintSetup(sheet, plan);
    await context.sync().catch((error: unknown) => {
      refused.list = notesRefusedList(error);
      throw error;
    });
    return printing();
  });
  return outcome.ok ? outcome : { ok: false, listRefused: refused.list };
}
