import { CONVENTION_MODEL } from '../../read/letters/readLetters';
import { safeSheetName } from '../../plan/sheetNames';
import type { DocumentEntry } from '../document';
import { addressee } from '../letter/entry';
import { CONVENTION_CHOICE } from './choice';
import { textFingerprint, unfilledIn } from './texts';

/** The convention itself, filled in for one commune: parties, articles, signatures. */
export const convention: DocumentEntry = {
  kind: 'convention',
  name: { fr: 'Convention', en: 'Text of the convention' },
  choice: CONVENTION_CHOICE,
  inWorkbook: 'perCommune',
  inCommuneFile: 'own',
  needsAmounts: true,
  table: 'letters',
  title: (year) => `Convention – texte applicable en ${year}`,
  sheetName: (year, commune = '') => safeSheetName(`Convention ${year} ${commune}`),
  fingerprint: (source, about) => textFingerprint('convention 1', source, about, CONVENTION_MODEL),
  unfilled: (source, about) => unfilledIn(source, about, CONVENTION_MODEL),
  signed: { columns: () => 2, subject: addressee },
};
