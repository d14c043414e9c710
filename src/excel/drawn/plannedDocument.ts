import type { DocumentId, DocumentSource, Drawing } from '../../workbook/documents/document';
import { documentPlan } from '../../workbook/documents/documentPlans';
import { gapsOf, incompleteBy } from '../../workbook/documents/readiness/gaps';
import { documentOf, loadUnfilled, type DocumentRegister } from '../../workbook/documents/register';
import { documentSource } from '../../workbook/documents/source';
import { amountsOffer, decidedAmounts, type AmountsChoice } from '../../workbook/frozen/amountsOffer';
import type { Filling, SheetPlan } from '../../workbook/plan/sheetPlan';
import { readConvention } from '../../workbook/read/readConvention';
import type { Outcome } from '../outcome';
import type { WorkbookState } from '../readWorkbook';
import { failure } from '../run';
import { frozenYearsOf, readVersions } from './readVersions';

/** A document that is to be drawn into the workbook or saved beside it. */
export interface AskedDocument extends DocumentId {
  readonly filling: Filling;
  /** Where its amounts come from, if somebody chose; of a document whose amounts may have been voted. */
  readonly amounts?: AmountsChoice | undefined;
}

export interface PlannedDocument {
  readonly plan: SheetPlan;
  /** What it was planned from: the tables, or the version of the year that was voted. */
  readonly source: DocumentSource;
  /** It lacks something that it must say, and says that it is a draft. */
  readonly draft: boolean;
}

export const tablesOf = ({ raw, binding }: Pick<WorkbookState, 'raw' | 'binding'>): DocumentSource =>
  documentSource(raw, binding, readConvention(raw, binding));

/**
 * Plans a document from a workbook that was read, with the amounts that are decided on; a request for the cells of the
 * year's frozen recaps where its amounts may have been voted. Fails where nothing can be planned, or somebody has to choose
 * the amounts first.
 */
export async function plannedDocument(
  { filling, amounts, ...id }: AskedDocument,
  state: WorkbookState,
  drawing: Drawing,
  register: DocumentRegister,
): Promise<Outcome<PlannedDocument>> {
  const { kind, year, subject } = id;
  const today = { ...tablesOf(state), frozenYears: frozenYearsOf(state) };
  const found = await amountsFor(id, amounts ?? null, state, today, register);
  if (!found.ok) return found;
  const source = found.value;
  const draft = incompleteBy(gapsOf(source, today, source.recapOf(year)))(kind, subject);
  const plan = await documentPlan(id, source, filling, { ...drawing, ...(draft && { draft }) }, register);
  if (plan === 'nothingToShare') return failure({ code: 'nothingToShare' });
  if (plan === 'noSubject') return failure({ code: 'itemGone', item: subject ?? '' });
  if (plan === 'unfilled') {
    const document = documentOf(kind, register);
    const unfilled = document === null ? undefined : await loadUnfilled(document);
    const fields = unfilled?.(source, { year, subject }) ?? [];
    return failure({ code: 'textUnfilled', item: subject ?? '', fields: fields.join(', ') });
  }
  return { ok: true, value: { plan, source, draft } };
}

/** The tables, or those of the version that was chosen where the year was voted. */
async function amountsFor(
  { kind, year }: DocumentId,
  choice: AmountsChoice | null,
  state: WorkbookState,
  today: DocumentSource,
  register: DocumentRegister,
): Promise<Outcome<DocumentSource>> {
  if (documentOf(kind, register)?.asVoted !== true) return { ok: true, value: today };
  const versions = await readVersions(state, today, year);
  if (!versions.ok) return versions;
  const decided = decidedAmounts(amountsOffer(year, today, versions.value), choice);
  return decided.kind === 'decided'
    ? { ok: true, value: decided.source }
    : failure({ code: 'amountsToChoose', year });
}
