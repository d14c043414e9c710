import type { Edit } from '../../../workbook/edits/edit';
import { carryOut } from '../../state/carryOut';
import type { PaneStore } from '../../state/paneStore';
import type { Ending } from './endings';

/** Carries out an edit of which nothing else goes with what is removed. */
export async function carried(pane: PaneStore, edit: Edit): Promise<Ending> {
  const result = await carryOut(pane, edit);
  return result.kind === 'done' ? { kind: 'done', edit, removed: 0, undo: result.plan.undo } : result;
}

/** Takes one back. */
export async function takenBack(pane: PaneStore, undo: Edit): Promise<Ending> {
  const result = await carryOut(pane, undo);
  return result.kind === 'done' ? { kind: 'undone' } : result;
}
