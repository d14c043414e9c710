import { amountInWords } from '../../french/amountInWords';
import { letterTo } from '../../workbook/documents/letter/letter';
import { communeChoices } from '../../workbook/documents/choices';
import { shareInformation } from '../../workbook/documents/shareInformation/entry';
import { DOCUMENTS, loadUnfilled } from '../../workbook/documents/register';
import { documentSource } from '../../workbook/documents/source';
import type { Sending } from '../csv/sendingListCsv';
import type { FileContents, FilesSource } from './communeDocuments';

/**
 * The files that were made, each with the address that it goes to and the subject of the letter that goes with it; one
 * whose letter cannot be filled has the year as its subject. `names`: how the file of a commune is called, by its name;
 * `informed`: those that are told of their share, and claimed nothing from.
 */
export function sendingsOf(
  { raw, binding, reading, recap }: FilesSource,
  names: ReadonlyMap<string, string>,
  informed: readonly string[] = [],
): Sending[] {
  const source = documentSource(raw, binding, reading, recap);
  const { year } = recap;
  const subjectFor = (subject: string): string => {
    if (informed.includes(subject)) return shareInformation.title(year);
    const letter = letterTo(source, { year, subject }, amountInWords);
    return letter?.kind === 'filled' ? letter.subject : `Exercice ${year}`;
  };
  return [...names].map(([commune, attachment]) => {
    return {
      commune,
      email: reading.debtors.get(commune)?.email ?? '',
      subject: subjectFor(commune),
      attachment,
    };
  });
}

/** Communes whose file lacks a text that was chosen, since a field of it is not known. */
export async function withoutText(
  { raw, binding, reading, recap }: FilesSource,
  content: FileContents,
  communes: Iterable<string>,
  register = DOCUMENTS,
): Promise<string[]> {
  const documents = communeChoices(register)
    .filter(({ id }) => content.has(id))
    .flatMap((choice) => choice.documents);
  const texts = (await Promise.all(documents.map(loadUnfilled))).filter((unfilled) => unfilled !== undefined);
  if (texts.length === 0) return [];
  const source = documentSource(raw, binding, reading, recap);
  return [...communes].filter((subject) =>
    texts.some((unfilled) => unfilled(source, { year: recap.year, subject }).length > 0),
  );
}
