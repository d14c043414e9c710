import type { Filling } from '../../../workbook/plan/sheetPlan';
import type { SheetView } from '../../model/paneReading';
import { usePane, useWords } from '../../state/PaneContext';
import { drawnSheetsWords } from './words';

/** What drawing these sheets again would take away of what people wrote on them; undefined: nothing is known of. */
export function useWillReplace(sheets: readonly SheetView[], filling: Filling): string | undefined {
  const { format } = usePane();
  const words = useWords(drawnSheetsWords);
  // A frozen drawing gets a sheet of its own.
  const changed = filling === 'frozen' ? [] : sheets.filter(({ changes }) => changes !== undefined);
  const [first] = changed;
  if (first?.changes === undefined) return undefined;
  return changed.length === 1
    ? words.willReplace({ sheet: first.name, cells: format.addresses(first.changes.cells) })
    : words.willReplaceSeveral({ count: changed.length });
}
