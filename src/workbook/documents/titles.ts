import { readText } from '../read/readValues';
import { DOCUMENTS, type DocumentRegister, type RegisteredDocument } from './register';

/** The document that has this title, and the year that it names, if it names one; null: none of ours. */
export function readTitle(
  cell: unknown,
  register: DocumentRegister = DOCUMENTS,
): { readonly document: RegisteredDocument; readonly year: number | null } | null {
  const words = readText(cell);
  // The last four digits are the year: no title has others.
  const [year] = /\d{4}$/.exec(words) ?? [];
  const document = register.find((each) => each.title(Number(year)) === words);
  return document === undefined ? null : { document, year: year === undefined ? null : Number(year) };
}
