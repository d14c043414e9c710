import type { RevenueOrderRow } from '../../workbook/accounts/revenueOrders';
import type { CsvCell, CsvColumn } from './csv';

export type RevenueOrderField = keyof RevenueOrderRow;

interface FieldSpec {
  /** Default header. */
  readonly header: string;
  readonly cell: (order: RevenueOrderRow) => CsvCell;
}

const EMPTY: CsvCell = { kind: 'empty' };
const text = (value: string | null): CsvCell => (value === null ? EMPTY : { kind: 'text', text: value });
const code = (value: string | null): CsvCell => (value === null ? EMPTY : { kind: 'code', code: value });
const date = (value: number | null): CsvCell => (value === null ? EMPTY : { kind: 'date', serial: value });

/** Every field that a column can be of, in the order in which they are offered. */
export const REVENUE_ORDER_FIELDS: Readonly<Record<RevenueOrderField, FieldSpec>> = {
  number: { header: 'N°', cell: (order) => code(order.number) },
  year: { header: 'Exercice', cell: (order) => ({ kind: 'integer', value: order.year }) },
  debtor: { header: 'Redevable', cell: (order) => text(order.debtor) },
  inseeCode: { header: 'Code INSEE', cell: (order) => code(order.inseeCode) },
  siret: { header: 'SIRET', cell: (order) => code(order.siret) },
  amount: { header: 'Montant', cell: (order) => ({ kind: 'amount', amount: order.amount }) },
  label: { header: 'Objet', cell: (order) => text(order.label) },
  issuedOn: { header: 'Émis le', cell: (order) => date(order.issuedOn) },
  receivedOn: { header: 'Reçu le', cell: (order) => date(order.receivedOn) },
  dueOn: { header: 'Échéance', cell: (order) => date(order.dueOn) },
  paidOn: { header: 'Payé le', cell: (order) => date(order.paidOn) },
  statementFile: { header: 'Pièce jointe', cell: (order) => text(order.statementFile) },
};

/** A column as the person chose it; plain data, so that the workbook can remember it. */
export type ChosenColumn =
  | { readonly field: RevenueOrderField; readonly header?: string }
  /** The same in each row: an account code, a budget, a service. */
  | { readonly constant: string; readonly header: string; readonly kind: 'text' | 'code' };

export const DEFAULT_REVENUE_ORDER_COLUMNS: readonly ChosenColumn[] = [
  { field: 'year' },
  { field: 'number' },
  { field: 'siret' },
  { field: 'debtor' },
  { field: 'inseeCode' },
  { field: 'label' },
  { field: 'amount' },
  { field: 'issuedOn' },
  { field: 'dueOn' },
  { field: 'statementFile' },
];

/** One row per revenue order: what `writeCsv` needs, in the person's order. */
export function revenueOrderColumns(chosen: readonly ChosenColumn[]): CsvColumn<RevenueOrderRow>[] {
  return chosen.map((column) => {
    if ('constant' in column) {
      const cell = column.kind === 'code' ? code(column.constant) : text(column.constant);
      return { header: column.header, cell: () => cell };
    }
    const spec = REVENUE_ORDER_FIELDS[column.field];
    return { header: column.header ?? spec.header, cell: spec.cell };
  });
}

/** Columns that a workbook remembers; null where the text is none (damaged, or of a later version). */
export function parseChosenColumns(saved: string): ChosenColumn[] | null {
  let data: unknown;
  try {
    data = JSON.parse(saved);
  } catch {
    return null;
  }
  return Array.isArray(data) && data.every(isChosenColumn) ? data : null;
}

function isChosenColumn(value: unknown): value is ChosenColumn {
  if (typeof value !== 'object' || value === null) return false;
  const { field, header, constant, kind } = value as Record<string, unknown>;
  if (field !== undefined)
    return (
      typeof field === 'string' &&
      Object.hasOwn(REVENUE_ORDER_FIELDS, field) &&
      (header === undefined || typeof header === 'string')
    );
  return typeof constant === 'string' && typeof header === 'string' && (kind === 'text' || kind === 'code');
}
