import type { HostWorkbook } from '../../host/index';
import { MARK_KEY } from '../../src/workbook/plan/sheetMark';
import { draw } from './excel';

/**
 * How many actions the drawing request has, so that each can be made to fail; and which of them marks the sheet as whole:
 * behind it only the print setup is left.
 */
export async function actionsOfDrawing(
  prepare: () => Promise<HostWorkbook>,
): Promise<{ count: number; marking: number }> {
  const host = await prepare();
  host.requests.clear();
  const outcome = await draw();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  const { body, actions: count } = [...host.requests].sort((a, b) => b.actions - a.actions)[0]!;
  const marking = body.Actions.findLastIndex(({ ObjectPathId }) => {
    const path = body.ObjectPaths[String(ObjectPathId)];
    return path?.Name === 'Add' && path.ArgumentInfo?.Arguments?.[0] === MARK_KEY;
  });
  if (marking < 0) throw new Error('The drawing marks no sheet.');
  return { count, marking };
}
