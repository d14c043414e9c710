import type { CouncilWords } from './words';
import { RECAP } from '../../../workbook/documents/recap/kind';
import type { Format } from '../../../i18n/format';
import type { ReturnedCheck } from '../../../workbook/frozen/checkReturned';
import { differenceLines } from './differenceLines';

/** What is known of a document beyond whether it was changed, a sentence each. */
export function documentLines(
  { document, original, inputs, comparison, filling, differences, integrity }: ReturnedCheck,
  words: CouncilWords,
  format: Format,
): string[] {
  // Of a document that says no more what it is, nothing can be compared.
  const isKnown = document.kind !== null;
  const isAltered = integrity === 'altered';
  // Of what was typed into a portable document the tables of today know nothing, whatever it prints.
  const isEdited = isAltered && filling === 'portable' && inputs === 'same';
  return [
    ...(filling === 'frozen' || !isKnown ? [] : [words.fillings[filling]]),
    ...differenceLines(differences, words, format),
    ...(isAltered && differences.length === 0 ? [words.noCell] : []),
    ...(document.note === '' ? [] : [words.itsNote({ note: document.note })]),
    ...(original === null ? [] : [words[original.same ? 'sameAs' : 'differsFrom']({ sheet: original.name })]),
    ...(isKnown ? [isEdited ? words.editedSince : words.inputs[inputs]] : []),
    ...(document.kind === RECAP && comparison === null ? [words.noFigures] : []),
  ];
}
