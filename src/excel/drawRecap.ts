import { RECAP } from '../workbook/documents/recap/kind';
import { drawDocument, type DocumentOrder, type DrawingStep, type DrawnDocument } from './drawDocument';
import type { Outcome } from './outcome';

export type { DrawingStep, DrawnDocument as DrawnRecap } from './drawDocument';

export type RecapOrder = Omit<DocumentOrder, 'kind' | 'subject'>;

/** Draws the recap of a year: see `drawDocument`. */
export async function drawRecap(
  order: RecapOrder,
  onProgress: (step: DrawingStep) => void,
): Promise<Outcome<DrawnDocument>> {
  return drawDocument({ ...order, kind: RECAP }, onProgress);
}
