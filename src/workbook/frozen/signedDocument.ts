import type { SheetCells, SignedShape } from '../documents/document';
import { shownFingerprint } from '../documents/fingerprint';
import { documentOf, DOCUMENTS, type DocumentRegister } from '../documents/register';
import { FROZEN_LINES } from '../documents/signature';
import { readTitle } from '../documents/titles';
import { valuesFingerprint } from '../documents/valuesFingerprint';
import type { SheetKind } from '../plan/sheetPlan';
import { readText } from '../read/readValues';

/** What a document is about, as far as it says so. */
export interface DocumentIdentity {
  /** null: it bears a fingerprint, and the title of none of ours. */
  readonly kind: SheetKind | null;
  /** null: it names none, as annexe 3. */
  readonly year: number | null;
  /** The commune; null where it is about all of them, or about none. */
  readonly subject: string | null;
}

/** A document of ours, read back from the cells of a sheet or of a file: what it says of itself at its end. */
export interface SignedDocument extends DocumentIdentity {
  /** What its author wrote for it; empty where there is nothing. */
  readonly note: string;
  /** `dd/mm/yyyy`; empty where it cannot be read. */
  readonly drawnOn: string;
  /** As they are printed, `0000-0000-0000-0000`; null where there is none, as on a document that is not frozen. */
  readonly printed: { readonly inputs: string | null; readonly values: string | null };
  /** SHA-256 of what stands above the printed fingerprint now; null where none is printed. */
  readonly values: string | null;
}

/** Whether the cells still give the fingerprint that is printed below them; unsigned: none is printed. */
export type Integrity = 'intact' | 'altered' | 'unsigned';

export function integrityOf({ printed, values }: Pick<SignedDocument, 'printed' | 'values'>): Integrity {
  if (printed.values === null || values === null) return 'unsigned';
  return shownFingerprint(values) === printed.values ? 'intact' : 'altered';
}

/** Of a document that does not say what it is, or of a later version. */
const UNKNOWN_SHAPE: SignedShape = { columns: () => Infinity };
const CODE = '([0-9A-F]{4}(?:-[0-9A-F]{4}){3})';
const INPUTS = new RegExp(`${FROZEN_LINES.inputs} : ${CODE}`);
const SIGNATURE = new RegExp(`^${FROZEN_LINES.values} : ${CODE}`);
const NOTE = new RegExp(`^${FROZEN_LINES.note} : `);
// The second is what documents said until 0.1.0.
const DRAWN_ON = /(?:Établi|Dessiné) le (\d\d\/\d\d\/\d{4})/;

/**
 * The document that stands in some cells from A1; null where they are none of ours. `known`: what it is, where that is
 * known from elsewhere and not only from what stands in it.
 */
export function readSignedDocument(
  cells: SheetCells,
  known?: DocumentIdentity,
  register: DocumentRegister = DOCUMENTS,
): SignedDocument | null {
  const title = readTitle(cells[0]?.[0], register);
  const kind = known?.kind ?? title?.document.kind ?? null;
  const shape = (kind === null ? null : documentOf(kind, register))?.signed ?? UNKNOWN_SHAPE;
  const from = Math.max(0, shape.foot?.(cells) ?? 0);
  const lines = cells.map(([first], row) => (row < from ? '' : readText(first)));
  const signed = signedRow(cells, lines, shape.columns(cells));
  if (kind === null && signed === null) return null;

  // The note comes behind: what it says is not taken for the line before it.
  const drawn = lines.findIndex((line) => INPUTS.test(line));
  const note = drawn < 0 || signed === null ? [] : lines.slice(drawn + 1, signed.row);
  return {
    kind,
    year: known?.year ?? title?.year ?? null,
    subject: known?.subject ?? (shape.subject?.(cells) || null),
    note: note.join(' ').replace(NOTE, ''),
    drawnOn: DRAWN_ON.exec(lines[drawn] ?? '')?.[1] ?? '',
    printed: { inputs: INPUTS.exec(lines[drawn] ?? '')?.[1] ?? null, values: signed?.printed ?? null },
    values: signed?.values ?? null,
  };
}

interface SignedRow {
  readonly row: number;
  readonly printed: string;
  readonly values: string;
}

/**
 * The row that prints the fingerprint: the last one, since a note may quote another; the first one where the last gives
 * no fingerprint that holds, since a person may have written below.
 */
function signedRow(cells: SheetCells, lines: readonly string[], columns: number): SignedRow | null {
  const read = (row: number): SignedRow | null => {
    const [, printed] = SIGNATURE.exec(lines[row] ?? '') ?? [];
    if (printed === undefined) return null;
    const above = cells.slice(0, row).map((each) => each.slice(0, columns));
    return { row, printed, values: valuesFingerprint(above) };
  };
  const [first, last] = [
    lines.findIndex((line) => SIGNATURE.test(line)),
    lines.findLastIndex((line) => SIGNATURE.test(line)),
  ];
  const found = read(last);
  if (found === null || first === last || holds(found)) return found;
  const other = read(first);
  return other !== null && holds(other) ? other : found;
}

function holds({ printed, values }: SignedRow): boolean {
  return shownFingerprint(values) === printed;
}
