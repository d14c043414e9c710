import type { SheetPlan } from '../../workbook/plan/sheetPlan';
import type { FileProperties } from '../fileProperties';

/** What the pane asks of the worker that writes PDF, one document after the other. */
export interface AskedPdf {
  readonly plans: readonly SheetPlan[];
  readonly properties: FileProperties;
}

/** What it answers, once to each question. */
export type MadePdf =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string };
