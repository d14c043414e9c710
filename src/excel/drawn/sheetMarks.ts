import { isMarkName, markNames, readMarkNames } from '../../workbook/plan/markNames';
import {
  LABEL_KEY,
  MARK_KEY,
  parseLabel,
  parseMark,
  parseNewer,
  serialise,
  type NewerLabel,
  type SheetLabel,
  type SheetMark,
} from '../../workbook/plan/sheetMark';

/** What marks stand in, of a sheet and of all of them. */
const PLACES = ['customProperties/items/key', 'customProperties/items/value', 'names/items/name'];
export const MARKS_OF_SHEET = PLACES.join();
export const MARKS_OF_SHEETS = PLACES.map((place) => `items/${place}`).join();

/** The marks of a sheet as they stand in the workbook, whatever they say. */
export interface StoredMarks {
  readonly label: string | null;
  readonly mark: string | null;
  readonly names: readonly string[];
}

export function storedMarks(sheet: Excel.Worksheet): StoredMarks {
  const property = (key: string): string | null =>
    sheet.customProperties.items.find((item) => item.key === key)?.value ?? null;
  const names = sheet.names.items.map(({ name }) => name).filter(isMarkName);
  return { label: property(LABEL_KEY), mark: property(MARK_KEY), names };
}

/** newer: of a version of the add-in to come. A mark of null: the drawing is incomplete. */
export type FoundMarks =
  | { readonly kind: 'known'; readonly label: SheetLabel; readonly mark: SheetMark | null }
  | { readonly kind: 'newer'; readonly newer: NewerLabel };

/**
 * What the marks say; null: the sheet is none of ours. The properties decide as long as they are there: every drawing
 * writes them first and last. The names are what another program leaves of both.
 */
export function foundMarks({ label, mark, names }: StoredMarks): FoundMarks | null {
  const named = readMarkNames(names);
  const newer =
    parseNewer(label ?? '') ?? parseNewer(mark ?? '') ?? (named && 'version' in named ? named : null);
  if (newer !== null) return { kind: 'newer', newer };
  const known = parseLabel(label ?? '');
  if (known !== null) return { kind: 'known', label: known, mark: parseMark(mark ?? '') };
  return named !== null && 'mark' in named ? { kind: 'known', ...named } : null;
}

/** Seen by people who list the names of the workbook. */
const COMMENT = 'Quote-part : marque de la feuille';

/** Takes away what says that the drawing is whole. */
export function takeMarks(sheet: Excel.Worksheet, { names }: StoredMarks): void {
  sheet.customProperties.getItemOrNullObject(MARK_KEY).delete();
  for (const name of names) sheet.names.getItemOrNullObject(name).delete();
}

/** The label comes last: as long as it says `moved`, a failure can be taken back. A mark of null: none is put there. */
export function putMarks(sheet: Excel.Worksheet, label: SheetLabel, mark: SheetMark | null): void {
  if (mark !== null) putMark(sheet, label, mark);
  sheet.customProperties.add(LABEL_KEY, serialise(label));
}

/** Says that the drawing is whole; the property comes behind the names. */
export function putMark(sheet: Excel.Worksheet, label: SheetLabel, mark: SheetMark): void {
  putNames(sheet, markNames(label, mark));
  sheet.customProperties.add(MARK_KEY, serialise(mark));
}

/** Puts the marks back as they stood; `now`: those that stand there meanwhile. */
export function restoreMarks(sheet: Excel.Worksheet, stored: StoredMarks, now: StoredMarks): void {
  for (const name of now.names)
    if (!stored.names.includes(name)) sheet.names.getItemOrNullObject(name).delete();
  putNames(
    sheet,
    stored.names.filter((name) => !now.names.includes(name)),
  );
  for (const [key, value] of [
    [MARK_KEY, stored.mark],
    [LABEL_KEY, stored.label],
  ] as const)
    if (value === null) sheet.customProperties.getItemOrNullObject(key).delete();
    else sheet.customProperties.add(key, value);
}

export function sameMarks(a: StoredMarks, b: StoredMarks): boolean {
  const [first, second] = [a, b].map(({ label, mark, names }) =>
    JSON.stringify([label, mark, names.toSorted()]),
  );
  return first === second;
}

/** As ranges: the text of a formula is not taken everywhere. */
function putNames(sheet: Excel.Worksheet, names: readonly string[]): void {
  const corner = sheet.getRange('A1');
  for (const name of names) sheet.names.add(name, corner, COMMENT).visible = false;
}
