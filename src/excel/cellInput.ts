import { isPlainWords } from '../workbook/plan/plainWords';
import type { PlanCell } from '../workbook/plan/sheetPlan';

/**
 * What goes into `Range.formulas` for a cell. Excel reads a string as if somebody had typed it; a leading apostrophe
 * keeps it text, and is not part of it. Only words that Excel takes for nothing else go without.
 */
export function cellInput(cell: PlanCell): string | number {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'number':
      return cell.value;
    case 'formula':
      return cell.formula;
    case 'text':
      return textInput(cell.text);
  }
}

export function textInput(text: string): string {
  return text === '' || isPlainWords(text) ? text : `'${text}`;
}
