import { communeChoices } from '../../workbook/documents/choices';
import { DOCUMENTS } from '../../workbook/documents/register';
import { nameKey } from '../../workbook/read/names';
import type { FileContents } from './communeDocuments';

/**
 * How the file was called that last brought a commune its settlement statement: what a revenue order names as its
 * attachment. Kept in the workbook, one text a year.
 */

/** By the name of the commune, as `nameKey` gives it. */
export type Attachments = ReadonlyMap<string, string>;

/** Under this key the names of a year stand in the workbook's settings. */
export function attachmentsKey(year: number): string {
  return `QuotePart.Attachments.${year}`;
}

export function serialiseAttachments(attachments: Attachments): string {
  return JSON.stringify({ version: 1, files: Object.fromEntries(attachments) });
}

/** A text that is damaged, or of a later version, names none. */
export function parseAttachments(text: string | null): Attachments {
  let data: unknown;
  try {
    data = JSON.parse(text ?? 'null');
  } catch {
    return new Map();
  }
  const { version, files } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (version !== 1 || typeof files !== 'object' || files === null) return new Map();
  const entries = Object.entries(files).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new Map(entries);
}

/** The names after files with some contents were made: those without the statement are nobody's attachment. */
export function withAttachments(
  before: Attachments,
  made: ReadonlyMap<string, string>,
  content: FileContents,
  register = DOCUMENTS,
): Attachments {
  const statement = communeChoices(register).find(({ documents }) =>
    documents.some(({ kind }) => kind === 'settlementStatement'),
  );
  if (statement === undefined || !content.has(statement.id)) return before;
  return new Map([
    ...before,
    ...[...made].map(([commune, file]): [string, string] => [nameKey(commune), file]),
  ]);
}
