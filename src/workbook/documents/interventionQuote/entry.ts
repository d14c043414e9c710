import { safeSheetName } from '../../plan/sheetNames';
import type { DocumentEntry } from '../document';
import { interventionFingerprint, refOn } from '../interventionSheet/facts';

/** The quote (devis) of an intervention: people, volume and cost, on which both agree by mail (article 3). */
export const interventionQuote: DocumentEntry = {
  kind: 'interventionQuote',
  name: { fr: 'Devis d’intervention', en: 'Quote of an intervention' },
  choice: null,
  inWorkbook: 'perIntervention',
  inCommuneFile: null,
  needsAmounts: false,
  title: (year) => `Devis d’intervention – exercice ${year}`,
  sheetName: (year, ref = '') => safeSheetName(`Devis ${ref} ${year}`),
  fingerprint: (source, { year, subject }) =>
    interventionFingerprint('intervention quote 1', source, year, subject, () => []),
  signed: { columns: () => 9, subject: refOn },
};
