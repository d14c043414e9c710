import type { Messages } from '../../../i18n';
import type { Edit } from '../../../workbook/edits/edit';
import type { DataState, Ending } from './dataState';

/** How an edit ended, in one line. */
export function endingTitle(ending: Ending, { data }: Messages): string {
  switch (ending.kind) {
    case 'done':
      return data.done[ending.edit.kind](subjectOf(ending.edit));
    case 'undone':
      return data.undone;
    case 'refused':
      return data.refused;
    case 'failed':
      return data.failed;
  }
}

/** What a screen reader says; empty: nothing. */
export function dataAnnouncement({ busy, ending, problems }: DataState, text: Messages): string {
  if (busy) return text.data.saving;
  if (Object.keys(problems).length > 0) return text.data.unreadableTitle;
  return ending ? endingTitle(ending, text) : '';
}

function subjectOf(edit: Edit): { name: string; count: number } {
  switch (edit.kind) {
    case 'setPeriods':
      return { name: '', count: edit.pairs.length };
    case 'changeSettings':
      return { name: '', count: edit.changes.length };
    case 'setPopulations':
      return { name: '', count: edit.populations.length };
    case 'importRows':
      return { name: '', count: edit.steps.length };
    case 'mendCells':
      return {
        name: '',
        count: edit.rows.reduce((total, { after }) => total + Object.keys(after).length, 0),
      };
    case 'setName':
      return { name: edit.name, count: 1 };
    case 'removeMember':
    case 'removeApplication':
      return { name: edit.before.name, count: 1 };
    default:
      return { name: edit.after.name, count: 1 };
  }
}
