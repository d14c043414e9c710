import { debtorOf } from '../../../core/parties';
import { moneyInFrench } from '../../../french/numbers';
import { french } from '../../../french/typography';
import { letterNamed, readLetters, type LetterRow } from '../../read/letters/readLetters';
import { fieldsIn, filled } from '../../read/letters/template';
import type { DocumentSource, DocumentSubject } from '../document';
import { letterField, type LetterFacts } from './fields';

/** A letter to one commune, with its fields filled. */
export type FilledLetter =
  | {
      readonly kind: 'filled';
      readonly facts: LetterFacts;
      readonly model: string;
      readonly subject: string;
      /** Each may have several lines. */
      readonly paragraphs: readonly string[];
    }
  /** Fields that it names and that are not known, or that do not exist. */
  | { readonly kind: 'unfilled'; readonly fields: readonly string[] };

/**
 * null: no commune of that name has an amount that year, or there is no letter. `inWords` writes an amount out, and is
 * fetched with what draws; who only asks whether a letter can be filled, or is another one, has figures in its place.
 */
export function letterTo(
  source: DocumentSource,
  about: DocumentSubject,
  inWords: LetterFacts['inWords'] = moneyInFrench,
): FilledLetter | null {
  const facts = factsOf(source, about, inWords);
  const letter = chosenLetter(source);
  if (facts === null || letter === null) return null;
  const valueOf = (field: string): string => letterField(field)?.(facts) ?? '';
  const body = filled(letter.body, valueOf, written);
  const subject = filled(letter.subject, valueOf, written);
  if (!body.ok || !subject.ok) {
    const empty = [subject, body].flatMap((each) => (each.ok ? [] : each.empty));
    return { kind: 'unfilled', fields: [...new Set(empty)] };
  }
  const { model } = letter;
  return { kind: 'filled', facts, model, subject: subject.paragraphs.join(' '), paragraphs: body.paragraphs };
}

/** The letter that goes: the one that the settings name, else the first of the table. */
export function chosenLetter({ raw, binding, reading }: DocumentSource): LetterRow | null {
  return letterNamed(readLetters(raw, binding), reading.settings.letterModel);
}

/** Fields of a letter that no letter has, as it spells them; they are never filled, optional or not. */
export function unknownFields({ subject, body }: Pick<LetterRow, 'subject' | 'body'>): string[] {
  return fieldsIn(`${subject}\n${body}`)
    .map(({ name }) => name)
    .filter((name) => letterField(name) === null);
}

function factsOf(
  { reading, recapOf, rowOf }: DocumentSource,
  { year, subject }: DocumentSubject,
  inWords: LetterFacts['inWords'],
): LetterFacts | null {
  const row = rowOf(year, subject);
  if (row === undefined) return null;
  const { settings, debtors } = reading;
  const debtor = debtors.get(row.commune.name) ?? debtorOf(row.commune);
  return { settings, debtor, recap: recapOf(year), row, inWords };
}

/** Words that people typed between the fields, as French sets them: its spaces, its apostrophe. */
function written(text: string): string {
  return french(text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’'));
}
