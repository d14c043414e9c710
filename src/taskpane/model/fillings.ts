import type { DocumentFilling } from '../../workbook/documents/document';
import type { Filling } from '../../workbook/plan/sheetPlan';

/** What the pane offers for the cells of the recap, then of any other document. */
export const FILLINGS: readonly Filling[] = ['live', 'portable', 'frozen'];
export const DOCUMENT_FILLINGS: readonly DocumentFilling[] = ['portable', 'frozen'];
