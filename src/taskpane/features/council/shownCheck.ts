import type { ExcelProblem } from '../../../excel/outcome';
import type { CouncilWords } from './words';
import type { DocumentIdentity, Integrity } from '../../../workbook/frozen/signedDocument';
import type { FileProblemCode } from '../../kit/files/openFile';
import type { Tone } from '../../kit/Notice';
import type { ShownDocuments } from '../../kit/documents/documentRegister';
import type { CheckedDocument } from './councilServices';

type NameOf = ShownDocuments['nameOf'];

/** What came of a check; `name` of the sheet or the file, null: of all frozen sheets of this workbook. */
export type ShownCheck = { readonly name: string | null } & (
  | { readonly kind: 'checked'; readonly documents: readonly CheckedDocument[] }
  | { readonly kind: 'unreadable'; readonly code: FileProblemCode }
  | { readonly kind: 'failed'; readonly problem: ExcelProblem }
);

export const INTEGRITY_TONES: Readonly<Record<Integrity, Tone>> = {
  intact: 'success',
  altered: 'error',
  unsigned: 'warning',
};

/** The gravest first, as they are listed. */
const GRAVEST: readonly Integrity[] = ['altered', 'intact', 'unsigned'];

/** What was changed comes first, what bears no fingerprint last; otherwise in the order of the sheets. */
export function inOrder(documents: readonly CheckedDocument[]): readonly CheckedDocument[] {
  return documents.toSorted((a, b) => GRAVEST.indexOf(a.integrity) - GRAVEST.indexOf(b.integrity));
}

export function toneOf(shown: ShownCheck): Tone {
  if (shown.kind !== 'checked' || shown.documents.length === 0) return 'error';
  const all = shown.documents.map(({ integrity }) => integrity);
  const worst = (['altered', 'unsigned', 'intact'] as const).find((each) => all.includes(each));
  return INTEGRITY_TONES[worst ?? 'intact'];
}

/** The outcome in a sentence, which names the document where only one was changed. */
export function checkTitle(shown: ShownCheck, words: CouncilWords, nameOf: NameOf): string {
  const { name, kind } = shown;
  if (kind !== 'checked') return words[kind]({ name });
  const { documents } = shown;
  const [only, ...others] = documents;
  if (only === undefined) return words.noDocument({ name });
  if (others.length === 0)
    return words[isMade(only) ? 'madeIntegrity' : 'integrity'][only.integrity]({ name: name ?? only.sheet });
  const of = (integrity: Integrity) => documents.filter((each) => each.integrity === integrity);
  const [changed, ...more] = of('altered');
  if (changed !== undefined && more.length === 0)
    return words.oneAltered({
      name,
      document: documentName(changed.document, words, nameOf),
      made: isMade(changed),
    });
  return words.several({
    name,
    intact: of('intact').length,
    altered: of('altered').length,
    unsigned: of('unsigned').length,
    made: documents.some(isMade),
  });
}

/** It was made, not frozen: nobody voted on it. */
function isMade({ filling }: CheckedDocument): boolean {
  return filling === 'portable' || filling === 'live';
}

/** Of one among several. */
export function stateOf(checked: CheckedDocument, words: CouncilWords): string {
  return checked.integrity === 'intact' && isMade(checked) ? words.asMade : words.states[checked.integrity];
}

/** `État liquidatif 2021 – Fabrègues`. */
export function documentName(
  { kind, year, subject }: DocumentIdentity,
  words: CouncilWords,
  nameOf: NameOf,
): string {
  const what = (kind === null ? null : nameOf(kind)) ?? words.unknownDocument;
  return `${what}${year === null ? '' : ` ${year}`}${subject === null ? '' : ` – ${subject}`}`;
}
