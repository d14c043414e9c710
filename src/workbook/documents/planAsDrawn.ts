import { digestOf } from '../plan/cellDigest';
import { cellsCodeOf, type SheetLabel, type SheetMark } from '../plan/sheetMark';
import type { SheetPlan } from '../plan/sheetPlan';
import type { DocumentSource } from './document';
import { documentPlan, fingerprintNow } from './documentPlans';
import { documentOf, DOCUMENTS, type DocumentRegister } from './register';

/** A sheet that we drew, whole, by its label and mark. */
export interface MarkedSheet {
  readonly label: SheetLabel;
  readonly mark: SheetMark;
}

/** The sheet drawn anew as it was drawn; null: the tables, or this version, no longer give the same cells. */
export async function planAsDrawn(
  { label, mark }: MarkedSheet,
  source: DocumentSource,
  register: DocumentRegister = DOCUMENTS,
): Promise<SheetPlan | null> {
  if (mark.cellsCode === undefined || documentOf(label.kind, register) === null) return null;
  if (fingerprintNow({ ...label, origin: mark.origin }, source, register) !== mark.fingerprint) return null;
  const drawing = { date: mark.drawnOn ?? '', note: mark.note };
  // The cells say whether it was a draft.
  for (const draft of [false, true]) {
    const plan = await documentPlan(label, source, mark.filling, { ...drawing, draft }, register);
    if (typeof plan !== 'string' && cellsCodeOf(digestOf(plan.cells)) === mark.cellsCode) return plan;
  }
  return null;
}
