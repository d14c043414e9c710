import { withoutAccents } from '../../../workbook/read/names';
import type { SheetView } from '../../model/paneReading';

/** A whole sheet of a document that the register has. */
export type SavableSheet = SheetView & {
  readonly kindName: NonNullable<SheetView['kindName']>;
  readonly year: number;
};

/** Of the drawn sheets, those that a file can be made of: whatever the register knows, as far as its drawing is whole. */
export function savableSheets(sheets: readonly SheetView[]): SavableSheet[] {
  return sheets.filter(
    (sheet): sheet is SavableSheet =>
      sheet.kindName !== null &&
      sheet.year !== null &&
      (sheet.state === 'current' || sheet.state === 'stale'),
  );
}

/** Those whose name has what is searched in it, accents and case aside. */
export function sheetsFound(sheets: readonly SavableSheet[], search: string): readonly SavableSheet[] {
  const wanted = withoutAccents(search);
  return sheets.filter(({ name }) => withoutAccents(name).includes(wanted));
}
