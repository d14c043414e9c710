import type { Picture } from '../../core/picture';
import { logoText, placedLogo } from '../../workbook/plan/logo';
import type { SheetPlan } from '../../workbook/plan/sheetPlan';
import type { Outcome } from '../outcome';
import { run } from '../run';
import { pointsOf } from '../writePlan';

/** By which ours is known among the pictures of a sheet: another one is the person's, and is left alone. */
export const LOGO_SHAPE = 'Quote-part Logo';

/**
 * Puts the creditor's logo where a drawn sheet has room for it, in place of the one that stands there; none takes that
 * away. In a request of its own behind the drawing: what Excel refuses here takes nothing with it.
 */
export function placeLogo(
  sheetName: string,
  plan: SheetPlan,
  logo: Picture | null,
  creditor: string,
  standing: readonly string[],
): Promise<Outcome<void>> {
  return run(async (context) => {
    const { shapes } = context.workbook.worksheets.getItem(sheetName);
    if (standing.includes(LOGO_SHAPE)) shapes.getItem(LOGO_SHAPE).delete();
    const placed = placedLogo(plan, logo, pointsOf);
    if (placed !== null) {
      const { left, top, width, height } = placed;
      const shape = shapes.addImage(placed.picture.data);
      shape.name = LOGO_SHAPE;
      shape.altTextDescription = logoText(creditor);
      // As it was fitted: one side would pull the other along.
      shape.lockAspectRatio = false;
      shape.set({ left, top, width, height });
      shape.lockAspectRatio = true;
    }
    await context.sync();
  });
}
