import { nativeFilling, type DocumentEntry, type DocumentSource } from '../../workbook/documents/document';
import { planAsDrawn, type MarkedSheet } from '../../workbook/documents/planAsDrawn';
import { documentOf, DOCUMENTS, type DocumentRegister } from '../../workbook/documents/register';
import type { AmountsChoice } from '../../workbook/frozen/amountsOffer';
import type { SheetPlan } from '../../workbook/plan/sheetPlan';
import type { Outcome } from '../outcome';
import type { WorkbookState } from '../readWorkbook';
import { failure } from '../run';
import { plannedDocument, tablesOf } from './plannedDocument';
import { readVersions } from './readVersions';
import { readWithSheet } from './readWithSheet';

/** A drawn sheet that is to be saved as a file of its own. */
export interface SaveOrder {
  readonly sheet: { readonly id: string; readonly name: string };
  /** Pages compute nothing: they show values. */
  readonly asPages: boolean;
  readonly amounts: AmountsChoice | null;
  /** `dd/mm/yyyy`, printed on the document. */
  readonly today: string;
}

/** The document of a sheet as it stands in a file of its own, and what the file says of where it comes from. */
export interface SavableDocument {
  readonly plan: SheetPlan;
  readonly entry: DocumentEntry;
  readonly source: DocumentSource;
  /** As the workbook keeps it; null: none. */
  readonly keptLogo: string | null;
}

/** notRebuilt: what was frozen on the sheet does not follow any more from the tables, nor from a version of its year. */
export type Savable =
  { readonly kind: 'savable'; readonly document: SavableDocument } | { readonly kind: 'notRebuilt' };

/**
 * The document of a drawn sheet, planned once more from the tables as they are now, so that a file holds what the sheet
 * would hold if it were drawn today: nothing that somebody wrote beside it leaves with it. A frozen one is what it was, cell
 * by cell, or it is not made. One request to read, one for the cells of the frozen recaps of its year where they are needed.
 */
export async function savableDocument(
  { sheet, asPages, amounts, today }: SaveOrder,
  register: DocumentRegister = DOCUMENTS,
): Promise<Outcome<Savable>> {
  const read = await readWithSheet(sheet.id);
  if (!read.ok) return read;
  const state = read.value;
  const drawn = state.drawnSheets.find(({ id }) => id === sheet.id);
  const entry = drawn && documentOf(drawn.label.kind, register);
  if (!drawn || !entry) return failure({ code: 'itemGone', item: sheet.name });

  const { label, mark } = drawn;
  const savable = ({ plan, source }: Pick<SavableDocument, 'plan' | 'source'>): Outcome<Savable> => {
    const sheetName = entry.sheetName(label.year, label.subject);
    const document = { plan: { ...plan, sheetName }, entry, source, keptLogo: state.keptLogo ?? null };
    return { ok: true, value: { kind: 'savable', document } };
  };
  if (label.frozen) {
    const rebuilt = mark === null ? null : await rebuiltFrozen({ label, mark }, state, register);
    if (rebuilt === null) return { ok: true, value: { kind: 'notRebuilt' } };
    return rebuilt.ok ? savable(rebuilt.value) : rebuilt;
  }
  const { kind, year, subject } = label;
  const filling = asPages ? 'frozen' : nativeFilling(mark?.filling ?? 'portable');
  const asked = { kind, year, subject, filling, amounts: amounts ?? undefined };
  const planned = await plannedDocument(asked, state, { date: today }, register);
  return planned.ok ? savable(planned.value) : planned;
}

/** What stands on a frozen sheet, from the tables or from the version of its year that gives its very cells. */
async function rebuiltFrozen(
  marked: MarkedSheet,
  state: WorkbookState,
  register: DocumentRegister,
): Promise<Outcome<Pick<SavableDocument, 'plan' | 'source'>> | null> {
  const today = tablesOf(state);
  const versions = await readVersions(state, today, marked.label.year);
  if (!versions.ok) return versions;
  const usable = versions.value.flatMap((each) => (each.problem === null ? [each.source] : []));
  for (const source of [today, ...usable]) {
    const plan = await planAsDrawn(marked, source, register);
    if (plan !== null) return { ok: true, value: { plan, source } };
  }
  return null;
}
