import type { ExcelProblem } from '../../excel/outcome';
import type { DocumentId } from '../../workbook/documents/document';
import type { PaneStore } from './paneStore';

/** The name of the sheet that a page had drawn, or why none was. */
export type DrawnOne =
  { readonly ok: true; readonly sheet: string } | { readonly ok: false; readonly problem: ExcelProblem };

/** Draws a document that its own page asks for, and reads the workbook again. */
export async function drawOne(pane: PaneStore, document: DocumentId): Promise<DrawnOne> {
  const outcome = await pane.call((services) =>
    services.drawDocument({ ...document, filling: 'portable', today: services.today() }, () => undefined),
  );
  await pane.refresh();
  return outcome.ok ? { ok: true, sheet: outcome.value.sheetName } : { ok: false, problem: outcome.problem };
}
