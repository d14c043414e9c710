import { toDecimal } from '../../../core/money';
import { debtorOf } from '../../../core/parties';
import { moneyInFrench } from '../../../french/numbers';
import { french } from '../../../french/typography';
import { readingIn } from '../../read/byYear/readingIn';
import type { Letter } from '../../read/letters/defaultLetters';
import {
  answerLetter,
  letterNamed,
  readLetters,
  reminderLetter,
  type LetterRow,
} from '../../read/letters/readLetters';
import { fieldsIn, filled } from '../../read/letters/template';
import type { DocumentSource, DocumentSubject } from '../document';
import { answeredRequest } from './answeredRequest';
import { letterField, type LetterFacts } from './fields';
import { lateClaimsOf, type LateClaim } from './lateClaims';

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
  return facts === null || letter === null ? null : filledLetter(letter, facts);
}

/**
 * The reminder of a debtor for its late orders of a year; null: it has none. `timeless`: as it would be whatever the day,
 * so that a letter is not out of date with every day that passes.
 */
export function reminderTo(
  source: DocumentSource,
  { year, subject }: DocumentSubject,
  inWords: LetterFacts['inWords'] = moneyInFrench,
  timeless = false,
): FilledLetter | null {
  const member = subject === undefined ? undefined : source.memberOf(subject);
  if (member === undefined) return null;
  const late = lateClaimsOf(source, year, member.name);
  if (late.length === 0) return null;
  const { raw, binding, reading, recapOf, rowOf } = source;
  return filledLetter(reminderLetter(raw, binding), {
    settings: readingIn(reading, year).settings,
    debtor: reading.debtors.get(member.name) ?? debtorOf(member),
    recap: recapOf(year),
    row: rowOf(year, member.name) ?? null,
    late: timeless ? late.map(ofAnyDay) : late,
    request: null,
    inWords,
  });
}

/** The answer to a request by its key; null: nothing is decided on it, or its member is not in the tables. */
export function answerTo(
  source: DocumentSource,
  { year, subject }: DocumentSubject,
  inWords: LetterFacts['inWords'] = moneyInFrench,
): FilledLetter | null {
  const request = answeredRequest(source, subject);
  const member = request === null ? undefined : source.memberOf(request.fields.member);
  if (request === null || member === undefined) return null;
  const { raw, binding, reading, recapOf, rowOf } = source;
  return filledLetter(answerLetter(raw, binding, request.decision), {
    settings: reading.settings,
    debtor: reading.debtors.get(member.name) ?? debtorOf(member),
    recap: recapOf(year),
    row: rowOf(year, member.name) ?? null,
    late: [],
    request,
    inWords,
  });
}

const ofAnyDay = (claim: LateClaim): LateClaim => ({
  ...claim,
  days: claim.days === null ? null : 1,
  interest: claim.interest === null ? null : toDecimal(1),
});

function filledLetter(letter: Letter, facts: LetterFacts): FilledLetter {
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
export function unknownFields(
  { subject, body }: Pick<LetterRow, 'subject' | 'body'>,
  fieldNamed: (name: string) => unknown = letterField,
): string[] {
  return fieldsIn(`${subject}\n${body}`)
    .map(({ name }) => name)
    .filter((name) => fieldNamed(name) === null);
}

function factsOf(
  { reading, recapOf, rowOf }: DocumentSource,
  { year, subject }: DocumentSubject,
  inWords: LetterFacts['inWords'],
): LetterFacts | null {
  const row = rowOf(year, subject);
  if (row === undefined) return null;
  const { settings, debtors } = readingIn(reading, year);
  const debtor = debtors.get(row.commune.name) ?? debtorOf(row.commune);
  return { settings, debtor, recap: recapOf(year), row, late: [], request: null, inWords };
}

/** Words that people typed between the fields, as French sets them: its spaces, its apostrophe. */
export function written(text: string): string {
  return french(text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’'));
}
