import { compareFrozen, type FrozenComparison } from './compareFrozen';
import type { DocumentSource, SheetCells } from '../documents/document';
import type { VersionOrigin } from '../../core/amountsOrigin';
import { fingerprintNow } from '../documents/documentPlans';
import { shownFingerprint } from '../documents/fingerprint';
import { RECAP } from '../documents/recap/kind';
import { DOCUMENTS, type DocumentRegister } from '../documents/register';
import { readFrozenRecap } from './frozenRecap';
import {
  integrityOf,
  readSignedDocument,
  type DocumentIdentity,
  type Integrity,
  type SignedDocument,
} from './signedDocument';

/** A frozen sheet of the workbook, as its label and its mark say that it was drawn. */
export interface FrozenSheet extends DocumentIdentity {
  readonly name: string;
  /** SHA-256 of what stood on it; null where an older version drew it. */
  readonly values: string | null;
  /** The digest of what was drawn into its cells, where its mark still has it. */
  readonly cells?: string | null;
}

/**
 * Whether the tables of today give the fingerprint of the inputs that is printed. gone: they no longer have what the
 * document is about; unread: none is printed.
 */
export type InputsToday = 'same' | 'changed' | 'gone' | 'unread';

export interface FrozenCheck {
  readonly document: SignedDocument;
  /** Whether what stands there is what was frozen. */
  readonly integrity: Integrity;
  /** The sheet of this workbook with the same printed fingerprint; same: also with the same figures and words. */
  readonly original: { readonly name: string; readonly same: boolean } | null;
  readonly inputs: InputsToday;
  /** How the amounts of a recap differ from those of today; null for another document, or without its figures. */
  readonly comparison: FrozenComparison | null;
}

/**
 * Checks what stands in some cells: against the fingerprint that is printed below them, against the frozen sheets of
 * this workbook, against the tables of today. `own`: the cells are those of that sheet, so that its mark counts and
 * not what is printed, which whoever changes a figure can change too. null: no document of ours stands there.
 */
export function checkFrozen(
  cells: SheetCells,
  own: string | null,
  sheets: readonly FrozenSheet[],
  source: DocumentSource,
  register: DocumentRegister = DOCUMENTS,
): FrozenCheck | null {
  const sheet = sheets.find(({ name }) => name === own);
  const document = readSignedDocument(cells, sheet, register);
  if (document === null) return null;
  const { values, printed } = document;
  const marked = sheet?.values ?? null;
  const identical = sheets.find((each) => each.values !== null && each.values === values);
  const claimed = sheets.find(
    (each) => each.values !== null && shownFingerprint(each.values) === printed.values,
  );
  const original = identical ?? claimed;
  return {
    document,
    integrity: marked === null ? integrityOf(document) : marked === values ? 'intact' : 'altered',
    original: original ? { name: original.name, same: original === identical } : null,
    inputs: inputsToday(document, sheets, source, register),
    comparison: comparisonOf(document, cells, source),
  };
}

function comparisonOf(
  { kind, year }: SignedDocument,
  cells: SheetCells,
  { recapOf }: DocumentSource,
): FrozenComparison | null {
  const frozen = kind === RECAP ? readFrozenRecap(cells) : null;
  return frozen === null || year === null ? null : compareFrozen(frozen, recapOf(year));
}

function inputsToday(
  { kind, year, subject, printed }: SignedDocument,
  sheets: readonly FrozenSheet[],
  source: DocumentSource,
  register: DocumentRegister,
): InputsToday {
  if (kind === null || printed.inputs === null) return 'unread';
  // A document that names no year shows nothing of one.
  const about = { kind, year: year ?? source.reading.settings.year, subject: subject ?? undefined };
  const origins: readonly (VersionOrigin | undefined)[] = [undefined, ...versionsOf(about.year, sheets)];
  const now = origins.map((origin) => fingerprintNow({ ...about, origin }, source, register));
  if (now.every((fingerprint) => fingerprint === null)) return 'gone';
  return now.some((fingerprint) => fingerprint !== null && shownFingerprint(fingerprint) === printed.inputs)
    ? 'same'
    : 'changed';
}

/** What the amounts of a claim may come from: the recaps of its year that were frozen. */
function versionsOf(year: number, sheets: readonly FrozenSheet[]): VersionOrigin[] {
  return sheets.flatMap((sheet) =>
    sheet.kind === RECAP && sheet.year === year && sheet.values !== null
      ? [{ kind: 'version', frozenOn: '', fingerprint: sheet.values }]
      : [],
  );
}
