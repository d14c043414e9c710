import type { Failure } from '../../../excel/outcome';
import type { Edit, Refusal } from '../../../workbook/edits/edit';
import type { EditWords } from './words';

/** How an edit ended. */
export type Ending =
  | { readonly kind: 'done'; readonly edit: Edit; readonly removed: number; readonly undo: Edit }
  | { readonly kind: 'undone' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The same in one line. */
export function endingTitle(ending: Ending, words: EditWords): string {
  switch (ending.kind) {
    case 'done':
      return words.done[ending.edit.kind](subjectOf(ending.edit));
    case 'undone':
      return words.undone;
    case 'refused':
      return words.refused;
    case 'failed':
      return words.failed;
  }
}

function subjectOf(edit: Edit): { name: string; count: number } {
  switch (edit.kind) {
    case 'setPeriods':
      return { name: '', count: edit.pairs.length };
    case 'changeSettings':
      return { name: '', count: edit.changes.length };
    case 'setPopulations':
      return { name: '', count: edit.populations.length };
    case 'setVariant':
      return { name: edit.name, count: edit.rows.length };
    case 'adoptVariant':
      return { name: edit.name, count: edit.steps.length };
    case 'setMergedShares':
      return { name: '', count: 1 };
    case 'importRows':
      return { name: '', count: edit.steps.length };
    case 'mendCells':
      return {
        name: '',
        count: edit.rows.reduce((total, { after }) => total + Object.keys(after).length, 0),
      };
    case 'eraseCells':
      return { name: '', count: edit.rows.length };
    case 'setNamedCell':
      return { name: edit.name, count: 1 };
    case 'prepareOrders':
      return { name: '', count: edit.claims.length };
    case 'recordEvents':
      return { name: '', count: edit.events.length };
    case 'numberOrders':
      return { name: '', count: edit.numbers.length };
    case 'setComputed':
      return { name: '', count: edit.cells.length };
    case 'adoptOrders':
    case 'changeOrders':
      return { name: '', count: 1 };
    case 'setInvoicing':
      return { name: '', count: 1 };
    case 'numberInvoice':
    case 'dropInvoice':
      return { name: edit.ref, count: 1 };
    case 'closeYear':
    case 'reopenYear':
      return { name: String(edit.year), count: 1 };
    case 'changeRequest':
    case 'changeIntervention':
      return { name: (edit.after ?? edit.before)?.ref ?? '', count: edit.after === null ? 0 : 1 };
    case 'recordAmendment':
      return { name: edit.after.number, count: 1 };
    case 'withdrawAmendment':
      return { name: edit.before.number, count: 1 };
    case 'removeMember':
    case 'removeApplication':
      return { name: edit.before.name, count: 1 };
    default:
      return { name: edit.after.name, count: 1 };
  }
}
