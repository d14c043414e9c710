import { safeSheetName } from '../../plan/sheetNames';
import type { DocumentEntry } from '../document';
import { addressee, letterFingerprint } from '../letter/entry';
import { answerTo } from '../letter/letter';

/** The answer to a request (article 9), with the new technical and financial terms, or the reason of a refusal. */
export const requestAnswer: DocumentEntry = {
  kind: 'requestAnswer',
  name: { fr: 'Réponse à une demande', en: 'Answer to a request' },
  choice: null,
  inWorkbook: 'perRequest',
  inCommuneFile: null,
  needsAmounts: false,
  table: 'letters',
  title: (year) => `Réponse à une demande – exercice ${year}`,
  sheetName: (year, ref = '') => safeSheetName(`Réponse ${ref} ${year}`),
  fingerprint: (source, about) => letterFingerprint('request answer 1', about, answerTo(source, about)),
  unfilled(source, about) {
    const made = answerTo(source, about);
    return made?.kind === 'unfilled' ? made.fields : [];
  },
  signed: { columns: () => 2, subject: addressee },
};
