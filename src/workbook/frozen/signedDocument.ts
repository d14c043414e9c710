import { shownFingerprint } from '../documents/fingerprint';
import type { RawCell } from '../read/rawTables';
import { readText } from '../read/readValues';
import { readRecapHeader } from './recapHeader';
import type { SheetKind } from '../plan/sheetPlan';
import { readTitle } from '../documents/documentTitles';
import { FROZEN_LINES } from '../documents/signature';
import { valuesFingerprint } from '../documents/valuesFingerprint';

type Cells = readonly (readonly RawCell[])[];

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

/** How far a document reaches and whom it is about, by what stands in it. */
interface Shape {
  /** Columns from A; what a person wrote beside them is no part of it. Infinity: it cannot be told any more. */
  columns(cells: Cells): number;
  subject?(cells: Cells): string;
  /** Rows above it hold names that people chose: the words at the end are not looked for there. */
  foot?(cells: Cells): number;
}

const SHAPES: Readonly<Record<SheetKind, Shape>> = {
  recap: {
    columns: recapColumns,
    // A commune may have any name: the foot is what stands last.
    foot: (cells) => cells.findLastIndex(([label]) => readText(label) === 'Total refacturé'),
  },
  communeRecap: {
    columns: recapColumns,
    subject: (cells) => readText(cells[(readRecapHeader(cells)?.row ?? NaN) + BAND_ROWS + 1]?.[0]),
  },
  applicationSheets: { columns: () => 2 },
  applicationUse: { columns: (cells) => useHeaders(cells).length, subject: onlyMember },
  priceSchedule: { columns: () => 7 },
  settlementStatement: { columns: () => 7, subject: debtor },
};

/** Cost, rate, cost to share, cost per inhabitant. */
const BAND_ROWS = 4;
const CODE = '([0-9A-F]{4}(?:-[0-9A-F]{4}){3})';
const INPUTS = new RegExp(`${FROZEN_LINES.inputs} : ${CODE}`);
const SIGNATURE = new RegExp(`^${FROZEN_LINES.values} : ${CODE}`);
const NOTE = new RegExp(`^${FROZEN_LINES.note} : `);
const DRAWN_ON = /Dessiné le (\d\d\/\d\d\/\d{4})/;

/**
 * The document that stands in some cells from A1; null where they are none of ours. `known`: what it is, where that is
 * known from elsewhere and not only from what stands in it.
 */
export function readSignedDocument(cells: Cells, known?: DocumentIdentity): SignedDocument | null {
  const title = readTitle(cells[0]?.[0]);
  const kind = known?.kind ?? title?.kind ?? null;
  const shape: Shape = kind === null ? { columns: () => Infinity } : SHAPES[kind];
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
function signedRow(cells: Cells, lines: readonly string[], columns: number): SignedRow | null {
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

function recapColumns(cells: Cells): number {
  return (readRecapHeader(cells)?.totalColumn ?? Infinity) + 2;
}

/** A column that stands against the table, with a header of its own, reads as one of it. */
function useHeaders(cells: Cells): readonly RawCell[] {
  const headers = cells[useHeaderRow(cells)] ?? [];
  const end = headers.findIndex((header) => readText(header) === '');
  return end < 0 ? headers : headers.slice(0, end);
}

function useHeaderRow(cells: Cells): number {
  return cells.findIndex(([name, kind]) => readText(name) === 'Membre' && readText(kind) === 'Type');
}

/** The member of an extract; empty where the document counts all of them. */
function onlyMember(cells: Cells): string {
  const header = useHeaderRow(cells);
  const below = header < 0 ? [] : cells.slice(header + 1);
  const counts = below.some(
    ([label, kind]) => readText(label) === 'Nombre de membres' && readText(kind) === '',
  );
  return counts ? '' : readText(below[0]?.[0]);
}

/** A long name takes several rows. */
function debtor(cells: Cells): string {
  const first = cells.findIndex(([label]) => readText(label) === 'Redevable');
  if (first < 0) return '';
  const rest = cells.slice(first + 1);
  const rows = rest.slice(
    0,
    Math.max(
      0,
      rest.findIndex(([label]) => readText(label) !== ''),
    ),
  );
  return [cells[first], ...rows].map((row) => readText(row?.[1])).join(' ');
}
