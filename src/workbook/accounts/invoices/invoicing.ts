import type { RawWorkbook } from '../../read/rawTables';
import { sameName } from '../../read/names';
import { readText } from '../../read/readValues';
import { viewTable, type RowView } from '../../read/tableView';
import type { Binding } from '../../schema/binding';

/** Under which a creditor makes invoices of its interventions; each '' where it is not set, and there are none then. */
export interface Invoicing {
  readonly vatNumber: string;
  /** Before the place of a number: `F2021-`. */
  readonly series: string;
}

/** The rows of the settings that hold it; they are made when it is set. */
export const INVOICING_ROWS = {
  vatNumber: {
    key: 'N° de TVA du créancier',
    explanation: 'Pour facturer les interventions : FR, une clé de deux chiffres et le SIREN',
  },
  series: {
    key: 'Série des factures',
    explanation: 'Ce qui précède le rang d’une facture, par exemple « F2021- » ; la suite est continue',
  },
} as const satisfies Readonly<
  Record<keyof Invoicing, { readonly key: string; readonly explanation: string }>
>;

export function readInvoicing(raw: RawWorkbook, binding: Binding): Invoicing {
  const rows = viewTable(raw, binding, 'settings')?.rows ?? [];
  const value = (key: string): string =>
    readText(rows.find((row) => sameName(row.cell('key'), key))?.cell('value'));
  return { vatNumber: value(INVOICING_ROWS.vatNumber.key), series: value(INVOICING_ROWS.series.key) };
}

/** Whether documents may be called invoices: both are set (CGI annexe II, art. 242 nonies A). */
export function makesInvoices({ vatNumber, series }: Invoicing): boolean {
  return vatNumber !== '' && series !== '';
}

/** The number of an intervention's invoice, and its date (Excel serial date); null: it has none. */
export function invoiceOf(head: RowView): { readonly number: string; readonly on: number | null } | null {
  const number = readText(head.cell('invoice'));
  const on = head.cell('invoicedOn');
  return number === '' ? null : { number, on: typeof on === 'number' ? Math.floor(on) : null };
}
