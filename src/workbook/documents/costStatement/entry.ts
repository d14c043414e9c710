import { safeSheetName } from '../../plan/sheetNames';
import type { DocumentEntry } from '../document';
import { interventionFingerprint, refOn } from '../interventionSheet/facts';

/**
 * The statement of costs (justificatif) of an intervention, with the agreement, the certified performance and the
 * acceptance of its quality (article 5). It is no invoice: that would want the creditor's VAT number and a continuous
 * series (CGI annexe II, 242 nonies A).
 */
export const costStatement: DocumentEntry = {
  kind: 'costStatement',
  name: { fr: 'Justificatif d’intervention', en: 'Statement of costs of an intervention' },
  choice: null,
  inWorkbook: 'perIntervention',
  inCommuneFile: null,
  needsAmounts: false,
  title: (year) => `Justificatif d’intervention – exercice ${year}`,
  sheetName: (year, ref = '') => safeSheetName(`Justificatif ${ref} ${year}`),
  fingerprint: (source, { year, subject }) =>
    interventionFingerprint('cost statement 1', source, year, subject, (fields) => [
      fields.agreedOn,
      fields.agreementReference,
      fields.performedOn,
      fields.qualityAcceptedOn,
      fields.revenueOrder,
    ]),
  signed: { columns: () => 9, subject: refOn },
};
