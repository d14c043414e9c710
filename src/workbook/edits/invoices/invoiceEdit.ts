import type { Invoicing } from '../../accounts/invoices/invoicing';

/** What makes an intervention's claim an invoice, as data. */
export type InvoiceEdit =
  | { readonly kind: 'setInvoicing'; readonly before: Invoicing; readonly after: Invoicing }
  /** The next number of the series, given when it is written: it is never somebody else's. */
  | { readonly kind: 'numberInvoice'; readonly ref: string; readonly on: number }
  /** Taken back, as long as it is the last of its series. */
  | { readonly kind: 'dropInvoice'; readonly ref: string; readonly on: number };

/** `reason`: why an intervention gets no invoice, or keeps the one that it has. */
export type InvoiceRefusal =
  | { readonly code: 'vatNumberInvalid'; readonly value: string }
  | { readonly code: 'seriesInvalid'; readonly value: string }
  | { readonly code: 'invoicingMissing' }
  | { readonly code: 'seriesBroken'; readonly number: string }
  | { readonly code: 'invoiceRefused'; readonly name: string; readonly reason: InvoiceReason };

export type InvoiceReason =
  | 'notAccepted'
  | 'nothingToClaim'
  | 'alreadyInvoiced'
  | 'notInvoiced'
  | 'notLast'
  | 'inFuture'
  | 'beforeLast';
