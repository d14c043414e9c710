import { debtorOf } from '../../../core/parties';
import { moneyInFrench } from '../../../french/numbers';
import { readingIn } from '../../read/byYear/readingIn';
import type { Letter } from '../../read/letters/defaultLetters';
import { ANNEXE_4_MODEL, CONVENTION_MODEL, conventionRow } from '../../read/letters/readLetters';
import { fieldsIn } from '../../read/letters/template';
import type { DocumentSource, DocumentSubject } from '../document';
import { documentFingerprint } from '../fingerprint';
import type { LetterFacts } from '../letter/fields';
import { CONVENTION_FIELDS, conventionField } from './fields';

/** What the text says of a commune in a year; null: it has no row in the recap. `inWords`: see `letterTo`. */
export function conventionFacts(
  { reading, recapOf, rowOf }: DocumentSource,
  { year, subject }: DocumentSubject,
  inWords: LetterFacts['inWords'] = moneyInFrench,
): LetterFacts | null {
  const row = rowOf(year, subject);
  if (row === undefined) return null;
  const { settings, debtors } = readingIn(reading, year);
  const debtor = debtors.get(row.commune.name) ?? debtorOf(row.commune);
  return { settings, debtor, recap: recapOf(year), row, late: [], request: null, inWords };
}

/** The fields of the texts that stand where the table has none, which are fetched with what draws. */
export const FIELDS_OF_STANDING: Readonly<Record<string, readonly string[]>> = {
  [CONVENTION_MODEL]: [
    ...Object.keys(CONVENTION_FIELDS),
    'Convention',
    'Exercice',
    'Montant',
    'Délai de paiement',
    'Transmission',
  ],
  [ANNEXE_4_MODEL]: ['La collectivité'],
};

/** Of the text of the table, or of the one that stands where it has none, with what its fields say; null: there is none. */
export function textFingerprint(
  recipe: string,
  source: DocumentSource,
  about: DocumentSubject,
  model: string,
): string | null {
  const facts = conventionFacts(source, about);
  if (facts === null) return null;
  const row = conventionRow(source.raw, source.binding, model);
  const fields = row === null ? (FIELDS_OF_STANDING[model] ?? []) : namedIn(row);
  const { settings, debtor } = facts;
  return documentFingerprint(recipe, [
    about.year,
    row === null ? 'text 1' : [row.subject, row.body],
    fields.map((field) => conventionField(field)?.(facts) ?? ''),
    [settings.conventionName, settings.metropole, debtor.member.name],
    [settings.signatory.name, settings.signatory.quality, settings.signatory.place],
  ]);
}

/** The fields that must be known for a text of the table and are not; the one that stands without a table needs none. */
export function unfilledIn(source: DocumentSource, about: DocumentSubject, model: string): readonly string[] {
  const facts = conventionFacts(source, about);
  const row = conventionRow(source.raw, source.binding, model);
  if (facts === null || row === null) return [];
  return fieldsIn(`${row.subject}\n\n${row.body}`)
    .filter(({ name, optional }) => !optional && (conventionField(name)?.(facts) ?? '') === '')
    .map(({ name }) => name);
}

const namedIn = ({ subject, body }: Letter): string[] =>
  fieldsIn(`${subject}\n\n${body}`).map(({ name }) => name);
