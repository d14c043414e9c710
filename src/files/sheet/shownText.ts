import { shownNumber } from '../../workbook/plan/shownNumber';
import type { FileCell } from './fileSheet';

/** What a French Excel shows in a cell; a formula shows its value. */
export function shownText(cell: FileCell, numberFormat: string): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return shownNumber(cell.value, numberFormat);
    case 'formula':
      return typeof cell.cached === 'number' ? shownNumber(cell.cached, numberFormat) : (cell.cached ?? '');
  }
}
