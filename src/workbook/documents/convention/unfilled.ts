import { conventionRow } from '../../read/letters/readLetters';
import { fieldsIn } from '../../read/letters/template';
import type { DocumentSource, DocumentSubject } from '../document';
import { conventionField } from './fields';
import { conventionFacts } from './texts';

/** The fields that must be known for a text of the table and are not; the one that stands without a table needs none. */
export function unfilledIn(source: DocumentSource, about: DocumentSubject, model: string): readonly string[] {
  const facts = conventionFacts(source, about);
  const row = conventionRow(source.raw, source.binding, model);
  if (facts === null || row === null) return [];
  return fieldsIn(`${row.subject}\n\n${row.body}`)
    .filter(({ name, optional }) => !optional && (conventionField(name)?.(facts) ?? '') === '')
    .map(({ name }) => name);
}
