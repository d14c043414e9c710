import { invoiceOf, makesInvoices, readInvoicing } from '../../accounts/invoices/invoicing';
import { safeSheetName } from '../../plan/sheetNames';
import type { DocumentEntry } from '../document';
import { interventionFingerprint, pricedIntervention, refOn } from '../interventionSheet/facts';

/**
 * The invoice (facture) of an intervention: only where the creditor's VAT number and its series are set, and the
 * intervention has its number in it (CGI annexe II, art. 242 nonies A). Otherwise its document is the statement of costs.
 */
export const invoice: DocumentEntry = {
  kind: 'invoice',
  name: { fr: 'Facture d’intervention', en: 'Invoice of an intervention' },
  choice: null,
  inWorkbook: 'perIntervention',
  inCommuneFile: null,
  needsAmounts: false,
  title: (year) => `Facture d’intervention – exercice ${year}`,
  sheetName: (year, ref = '') => safeSheetName(`Facture ${ref} ${year}`),
  fingerprint(source, { year, subject }) {
    const invoicing = readInvoicing(source.raw, source.binding);
    const head = pricedIntervention(source, subject)?.head;
    const own = head === undefined ? null : invoiceOf(head);
    if (own === null || !makesInvoices(invoicing)) return null;
    const { creditor } = source.reading.settings;
    return interventionFingerprint('invoice 1', source, year, subject, ({ performedOn, member }) => [
      own.number,
      own.on,
      performedOn,
      invoicing.vatNumber,
      [creditor.name, creditor.siret, creditor.address],
      source.reading.debtors.get(source.memberOf(member)?.name ?? member)?.address ?? [],
    ]);
  },
  signed: { columns: () => 9, subject: refOn },
};
