import type { Filling, SheetPlan } from '../plan/sheetPlan';
import { frozenSheetName } from '../plan/sheetNames';
import type { DocumentId, DocumentPlan, DocumentSource, Drawing } from './document';
import { documentOf, DOCUMENTS, type DocumentRegister, type RegisteredDocument } from './register';

/** nothingToShare: no commune with a population; the others: see `DocumentPlan`. */
export type NoPlan = 'nothingToShare' | 'noSubject' | 'unfilled';

/** The sheet that is to stand in the workbook. Fetches what draws it. Throws on a kind that the register does not have. */
export async function documentPlan(
  id: DocumentId,
  source: DocumentSource,
  filling: Filling,
  drawing: Drawing,
  register: DocumentRegister = DOCUMENTS,
): Promise<SheetPlan | NoPlan> {
  const document = documentOf(id.kind, register);
  if (document === null) throw new RangeError(`No document of the kind ${id.kind} in the register`);
  const { plan } = await document.loadPlan();
  return planInWorkbook(document, plan, id, source, filling, drawing);
}

/** The same with what draws it at hand. */
export function planInWorkbook(
  { needsAmounts }: Pick<RegisteredDocument, 'needsAmounts'>,
  plan: DocumentPlan,
  { year, subject }: DocumentId,
  source: DocumentSource,
  filling: Filling,
  drawing: Drawing,
): SheetPlan | NoPlan {
  if (needsAmounts) {
    const { rows, totalWeight } = source.recapOf(year);
    if (rows.length === 0 || totalWeight === 0) return 'nothingToShare';
  }
  const planned = plan(source, { year, subject }, filling, drawing);
  // In a file of its own a document has its plain name; here a frozen one stands beside the one that is drawn again.
  return typeof planned !== 'string' && planned.filling === 'frozen'
    ? { ...planned, sheetName: frozenSheetName(planned.sheetName) }
    : planned;
}

/** Of what a document shows as the tables are now; null where there is nothing to show any more, or no such document. */
export function fingerprintNow(
  { kind, year, subject, origin }: DocumentId,
  source: DocumentSource,
  register: DocumentRegister = DOCUMENTS,
): string | null {
  return documentOf(kind, register)?.fingerprint(source, { year, subject, origin }) ?? null;
}
