import type { Sentence } from '../../../../i18n/sentences';
import type { InvoiceReason } from '../../../../workbook/edits/invoices/invoiceEdit';

interface Named {
  readonly name: string;
}
interface OfValue {
  readonly value: string;
}
/** The reason as it comes in a refusal. */
interface Reasoned extends Named {
  readonly reason: string;
}

export const invoicesDoneInFrench = {
  setInvoicing: () => 'La facturation est enregistrée.',
  numberInvoice: ({ name }: Named) => `La facture de l’intervention ${name} a son numéro.`,
  dropInvoice: ({ name }: Named) => `Le numéro de facture de l’intervention ${name} est retiré.`,
};

export const invoicesDoneInEnglish: typeof invoicesDoneInFrench = {
  setInvoicing: () => 'How invoices are made is saved.',
  numberInvoice: ({ name }) => `The invoice of the intervention ${name} has its number.`,
  dropInvoice: ({ name }) => `The invoice number of the intervention ${name} is taken back.`,
};

const REASONS_IN_FRENCH: Readonly<Record<InvoiceReason, string>> = {
  notAccepted: 'La qualité n’est pas encore acceptée par les deux parties.',
  nothingToClaim: 'Tout est inclus dans la convention : il n’y a rien à facturer.',
  alreadyInvoiced: 'Elle a déjà un numéro de facture.',
  notInvoiced: 'Elle n’a pas de numéro de facture.',
  notLast: 'D’autres factures la suivent : retirer son numéro laisserait un trou dans la série.',
  inFuture: 'La date est encore à venir.',
  beforeLast: 'Une facture plus récente existe : la série est chronologique.',
};

const REASONS_IN_ENGLISH: Readonly<Record<InvoiceReason, string>> = {
  notAccepted: 'The quality is not accepted by both yet.',
  nothingToClaim: 'All of it is included in the convention: there is nothing to invoice.',
  alreadyInvoiced: 'It has an invoice number already.',
  notInvoiced: 'It has no invoice number.',
  notLast: 'Other invoices follow it: taking its number back would leave a gap in the series.',
  inFuture: 'The date is yet to come.',
  beforeLast: 'There is a later invoice: the series is chronological.',
};

/** A reason of a later version has no words here. */
const said = (reasons: Readonly<Record<string, string>>, reason: string, otherwise: string): string =>
  reasons[reason] ?? otherwise;

export const invoicesRefusedInFrench = {
  vatNumberInvalid: ({ value }: OfValue): Sentence => ({
    what: `« ${value} » n’est pas un numéro de TVA français.`,
    todo: 'FR, une clé de deux chiffres, puis le SIREN : FR 83 404 833 048 sans espaces, par exemple.',
  }),
  seriesInvalid: ({ value }: OfValue): Sentence => ({
    what: `« ${value} » ne peut pas précéder le rang d’une facture.`,
    todo: 'Des lettres et des chiffres, puis un signe ou une lettre : « F2021- », par exemple.',
  }),
  invoicingMissing: (): Sentence => ({
    what: 'Une facture demande le numéro de TVA du créancier et une série.',
    todo: 'Donnez-les à la page Interventions ; sinon, le justificatif suffit au titre.',
  }),
  seriesBroken: ({ number }: { readonly number: string }): Sentence => ({
    what: `La série des factures n’est pas continue : voyez ${number}.`,
    todo: 'Corrigez-la dans le tableau Interventions avant d’en numéroter une autre.',
  }),
  invoiceRefused: ({ name, reason }: Reasoned): Sentence => ({
    what: `L’intervention ${name} ne peut pas être facturée ainsi.`,
    todo: said(REASONS_IN_FRENCH, reason, 'Vérifiez la saisie.'),
  }),
};

export const invoicesRefusedInEnglish: typeof invoicesRefusedInFrench = {
  vatNumberInvalid: ({ value }) => ({
    what: `“${value}” is no French VAT number.`,
    todo: 'FR, a key of two digits, then the SIREN: FR 83 404 833 048 without spaces, for instance.',
  }),
  seriesInvalid: ({ value }) => ({
    what: `“${value}” cannot stand before the place of an invoice.`,
    todo: 'Letters and digits, then a sign or a letter: “F2021-”, for instance.',
  }),
  invoicingMissing: () => ({
    what: 'An invoice wants the VAT number of the creditor and a series.',
    todo: 'Give them on the page Interventions; without, the statement of costs is enough for the order.',
  }),
  seriesBroken: ({ number }) => ({
    what: `The series of the invoices is not continuous: see ${number}.`,
    todo: 'Correct it in the table Interventions before another one is numbered.',
  }),
  invoiceRefused: ({ name, reason }) => ({
    what: `The intervention ${name} cannot be invoiced like this.`,
    todo: said(REASONS_IN_ENGLISH, reason, 'Check what was typed.'),
  }),
};
