import { safeSheetName } from '../../plan/sheetNames';
import { readText } from '../../read/readValues';
import type { DocumentEntry, DocumentSubject, SheetCells } from '../document';
import { documentFingerprint } from '../fingerprint';
import { letterTo, type FilledLetter } from './letter';

/** The letter that goes with what one commune is sent. */
export const letter: DocumentEntry = {
  kind: 'letter',
  name: { fr: 'Lettre', en: 'Letter' },
  choice: {
    id: 'letter',
    name: { fr: 'Lettre d’accompagnement', en: 'Cover letter' },
    inWorkbook: {
      hint: {
        fr: 'Une feuille par commune choisie ; texte dans le tableau Lettres',
        en: 'A sheet for each chosen commune; its text stands in the table Lettres',
      },
    },
    inCommuneFile: {
      hint: { fr: 'En tête du fichier', en: 'At the beginning of the file' },
      order: -1,
      onDemand: true,
      fileWord: { one: 'lettre', several: 'lettres' },
    },
  },
  inWorkbook: 'perCommune',
  inCommuneFile: 'own',
  needsAmounts: true,
  // Who is claimed nothing from is told by the information about its share, which needs no letter.
  about: 'claim',
  table: 'letters',
  title: (year) => `Lettre – exercice ${year}`,
  sheetName: (year, commune = '') => safeSheetName(`Lettre ${year} ${commune}`),
  fingerprint: (source, about) => letterFingerprint('letter 1', about, letterTo(source, about)),
  unfilled(source, about) {
    const made = letterTo(source, about);
    return made?.kind === 'unfilled' ? made.fields : [];
  },
  signed: { columns: () => 2, subject: addressee },
};

/** Of the text as it is filled, who writes, to whom, who signs; null: there is none. */
export function letterFingerprint(
  recipe: string,
  { year }: DocumentSubject,
  made: FilledLetter | null,
): string | null {
  if (made?.kind !== 'filled') return null;
  const { settings, debtor } = made.facts;
  return documentFingerprint(recipe, [
    year,
    [made.subject, made.paragraphs],
    [debtor.member.name, debtor.address],
    [settings.creditor.name, settings.creditor.address, settings.creditor.service],
    [settings.signatory.name, settings.signatory.quality, settings.signatory.place],
  ]);
}

/** The commune stands beside the title. */
export function addressee(cells: SheetCells): string {
  return readText(cells[0]?.[1]);
}
