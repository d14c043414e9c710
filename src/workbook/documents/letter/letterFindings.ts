import { findingOf, type WorkbookFinding } from '../../read/findings/findings';
import { isConventionText, readLetters } from '../../read/letters/readLetters';
import { sameField } from '../../read/letters/template';
import { sameName } from '../../read/names';
import { conventionField } from '../convention/fields';
import type { DocumentSource } from '../document';
import { letterField } from './fields';
import { chosenLetter, letterTo, unknownFields } from './letter';

/**
 * What keeps letters from being made: fields that do not exist, and for the letter that goes in a year, fields that are
 * not known for some communes. Nothing as long as there is no table of letters: nobody has asked for any.
 */
export function letterFindings(source: DocumentSource, year: number): WorkbookFinding[] {
  const { raw, binding, reading } = source;
  if (raw.tables.letters === null) return [];
  const letters = readLetters(raw, binding);
  const { letterModel } = reading.settings;
  const isNamed = letterModel === '' || letters.some(({ model }) => sameName(model, letterModel));
  return [
    ...(isNamed ? [] : [findingOf('letterModelUnknown', null, { value: letterModel })]),
    ...letters.flatMap((letter) =>
      unknownFields(letter, isConventionText(letter) ? conventionField : letterField).map((field) =>
        findingOf('letterFieldUnknown', letter.place, { letter: letter.model, field }),
      ),
    ),
    ...emptyFields(source, year),
  ];
}

function emptyFields(source: DocumentSource, year: number): WorkbookFinding[] {
  const letter = chosenLetter(source);
  if (letter === null) return [];
  const unknown = unknownFields(letter);
  const communesOf = new Map<string, string[]>();
  for (const { commune } of source.recapOf(year).rows) {
    const made = letterTo(source, { year, subject: commune.name });
    if (made?.kind !== 'unfilled') continue;
    for (const field of made.fields) {
      if (unknown.some((each) => sameField(each, field))) continue;
      communesOf.set(field, [...(communesOf.get(field) ?? []), commune.name]);
    }
  }
  return [...communesOf].map(([field, communes]) =>
    findingOf('letterFieldEmpty', letter.place, { letter: letter.model, field, communes }),
  );
}
