import { ANNEXE_4_MODEL } from '../../read/letters/readLetters';
import { safeSheetName } from '../../plan/sheetNames';
import type { DocumentEntry } from '../document';
import { addressee } from '../letter/entry';
import { CONVENTION_CHOICE } from './choice';
import { textFingerprint, unfilledIn } from './texts';

/** Annexe 4: what both sides owe each other on personal data (article 8). */
export const annexe4: DocumentEntry = {
  kind: 'dataProtection',
  name: { fr: 'Annexe 4', en: 'Personal data (annexe 4)' },
  choice: CONVENTION_CHOICE,
  inWorkbook: 'perCommune',
  inCommuneFile: 'own',
  needsAmounts: true,
  table: 'letters',
  title: (year) => `Annexe 4 – texte applicable en ${year}`,
  sheetName: (year, commune = '') => safeSheetName(`Annexe 4 ${year} ${commune}`),
  fingerprint: (source, about) => textFingerprint('annexe 4 1', source, about, ANNEXE_4_MODEL),
  unfilled: (source, about) => unfilledIn(source, about, ANNEXE_4_MODEL),
  signed: { columns: () => 2, subject: addressee },
};
