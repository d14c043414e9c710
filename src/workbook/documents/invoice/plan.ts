import { dayInFrench } from '../../../french/dates';
import { invoiceOf, makesInvoices, readInvoicing } from '../../accounts/invoices/invoicing';
import { nativeFilling, type DocumentPlan } from '../document';
import { pricedIntervention } from '../interventionSheet/facts';
import { interventionSheet } from '../interventionSheet/sheet';
import { invoice } from './entry';

export const plan: DocumentPlan = (source, { year, subject }, filling, drawing) => {
  const row = pricedIntervention(source, subject);
  const own = row === undefined ? null : invoiceOf(row.head);
  const invoicing = readInvoicing(source.raw, source.binding);
  if (row === undefined || own === null || !makesInvoices(invoicing)) return 'noSubject';
  const { settings, debtors } = source.reading;
  const { creditor } = settings;
  const day = (serial: number | null): string => (serial === null ? '' : dayInFrench(serial));
  const buyer = debtors.get(source.memberOf(row.fields.member)?.name ?? row.fields.member);
  const words = {
    entry: invoice,
    named: 'la présente facture',
    facts: [
      ['Adresse', buyer?.address.join(', ') ?? ''],
      ['N° de facture', own.number],
      ['Date', day(own.on)],
      ['Émise par', creditor.name],
      ['Adresse', creditor.address.join(', ')],
      ['SIRET', creditor.siret],
      ['N° de TVA', invoicing.vatNumber],
      ['Service fait', day(row.fields.performedOn)],
      ['Titre', row.fields.revenueOrder],
    ] as const,
    notes: ['Payable au comptable public, sur le titre de recette.'],
    toSign: [],
  };
  return interventionSheet(source, year, row, words, nativeFilling(filling), drawing);
};
