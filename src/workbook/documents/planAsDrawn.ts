import { digestOf } from '../plan/cellDigest';
import { cellsCodeOf, type SheetLabel, type SheetMark } from '../plan/sheetMark';
import type { SheetPlan } from '../plan/sheetPlan';
import type { DocumentEntry, DocumentSource } from './document';
import { documentPlan, fingerprintNow } from './documentPlans';
import { documentOf, DOCUMENTS, type DocumentRegister } from './register';

/** A sheet that we drew, whole, by its label and mark. */
export interface MarkedSheet {
  readonly label: SheetLabel;
  readonly mark: SheetMark;
}

/** Of more years than a convention has, all ways to have been frozen are not tried. */
const MOST_FROZEN = 6;

/** The source as it may have been when the sheet was drawn: of the years that are frozen now, some were not yet. */
function* sourcesOf(source: DocumentSource, entry: DocumentEntry): Generator<DocumentSource> {
  yield source;
  const frozen = [...(source.frozenYears ?? [])];
  if (entry.saysFrozenYears !== true || frozen.length > MOST_FROZEN) return;
  for (let chosen = 2 ** frozen.length - 2; chosen >= 0; chosen -= 1)
    yield { ...source, frozenYears: new Set(frozen.filter((_, index) => (chosen >> index) % 2 === 1)) };
}

/** The sheet drawn anew as it was drawn; null: the tables, or this version, no longer give the same cells. */
export async function planAsDrawn(
  { label, mark }: MarkedSheet,
  source: DocumentSource,
  register: DocumentRegister = DOCUMENTS,
): Promise<SheetPlan | null> {
  const entry = documentOf(label.kind, register);
  if (mark.cellsCode === undefined || entry === null) return null;
  if (fingerprintNow({ ...label, origin: mark.origin }, source, register) !== mark.fingerprint) return null;
  const drawing = { date: mark.drawnOn ?? '', note: mark.note };
  // The cells say whether it was a draft.
  for (const then of sourcesOf(source, entry))
    for (const draft of [false, true]) {
      const plan = await documentPlan(label, then, mark.filling, { ...drawing, draft }, register);
      if (typeof plan !== 'string' && cellsCodeOf(digestOf(plan.cells)) === mark.cellsCode) return plan;
    }
  return null;
}
