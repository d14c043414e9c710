import type { CouncilWords } from './words';
import { RECAP } from '../../../workbook/documents/recap/kind';
import type { FrozenCheck } from '../../../workbook/frozen/checkFrozen';

/** What is known of a document beyond whether it was changed, a sentence each. */
export function documentLines(
  { document, original, inputs, comparison }: FrozenCheck,
  words: CouncilWords,
): string[] {
  // Of a document that says no more what it is, nothing can be compared.
  const isKnown = document.kind !== null;
  return [
    ...(document.note === '' ? [] : [words.itsNote({ note: document.note })]),
    ...(original === null ? [] : [words[original.same ? 'sameAs' : 'differsFrom']({ sheet: original.name })]),
    ...(isKnown ? [words.inputs[inputs]] : []),
    ...(document.kind === RECAP && comparison === null ? [words.noFigures] : []),
  ];
}
