import type { Failure } from '../../excel/outcome';
import type { Edit, EditPlan, Refusal } from '../../workbook/edits/edit';
import type { PaneStore } from './paneStore';

/** How an edit ended, once the workbook was read again: what is shown after an edit is what the workbook holds. */
export type CarriedOut =
  | { readonly kind: 'done'; readonly plan: EditPlan }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly failure: Failure };

export async function carryOut(pane: PaneStore, edit: Edit): Promise<CarriedOut> {
  const outcome = await pane.call(async (services) => {
    const result = await services.applyEdit(edit, services.now());
    return result.kind === 'failed' ? result.failure : { ok: true, value: result };
  });
  await pane.refresh();
  return outcome.ok ? outcome.value : { kind: 'failed', failure: outcome };
}
