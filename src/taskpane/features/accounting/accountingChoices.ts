import {
  CSV_CODES,
  CSV_DATE_FORMATS,
  CSV_DECIMAL_SIGNS,
  CSV_SEPARATORS,
  DEFAULT_CSV_OPTIONS,
  writeCsv,
  type CsvFile,
  type CsvOptions,
} from '../../../files/csv/csv';
import {
  DEFAULT_REVENUE_ORDER_COLUMNS,
  parseChosenColumns,
  REVENUE_ORDER_FIELDS,
  revenueOrderColumns,
  type ChosenColumn,
  type RevenueOrderField,
} from '../../../files/csv/revenueOrderCsv';
import type { RevenueOrderRow, RevenueOrders } from '../../../workbook/accounts/revenueOrders';
import { TEXT_ENCODINGS } from '../../../files/csv/textEncoding';
import { parsedFields } from '../../state/kept';

/** Under this key the choices stand in the workbook's settings. */
export const ACCOUNTING_KEY = 'QuotePart.AccountingCsv';

export type AccountingColumn = ChosenColumn & { readonly included: boolean };

export interface AccountingChoices {
  /** All that can be in the file, in the person's order; each field once. */
  readonly columns: readonly AccountingColumn[];
  readonly options: CsvOptions;
  /** Rows for communes that have no revenue order yet. */
  readonly proposed: boolean;
  readonly belowThreshold: boolean;
}

const FIELDS = Object.keys(REVENUE_ORDER_FIELDS) as RevenueOrderField[];

export const DEFAULT_ACCOUNTING: AccountingChoices = {
  columns: completed(DEFAULT_REVENUE_ORDER_COLUMNS.map((column) => ({ ...column, included: true }))),
  options: DEFAULT_CSV_OPTIONS,
  proposed: true,
  belowThreshold: false,
};

/** Fields that a kept list does not have come last, and are left out of the file. */
function completed(columns: readonly AccountingColumn[]): AccountingColumn[] {
  const there = new Set(columns.map((column) => ('field' in column ? column.field : null)));
  return [
    ...columns,
    ...FIELDS.filter((field) => !there.has(field)).map((field) => ({ field, included: false })),
  ];
}

export function serialiseAccounting(choices: AccountingChoices): string {
  return JSON.stringify({ version: 1, ...choices });
}

/** Kept choices may be damaged or of a later version: each part that is not understood has its default. */
export function parseAccounting(text: string | null): AccountingChoices {
  const kept = parsedFields(text);
  const options = typeof kept['options'] === 'object' && kept['options'] !== null ? kept['options'] : {};
  const given = options as Readonly<Record<string, unknown>>;
  const oneOf = <Value>(values: readonly Value[], value: unknown, fallback: Value): Value =>
    values.find((each) => each === value) ?? fallback;
  const flag = (value: unknown, fallback: boolean): boolean =>
    typeof value === 'boolean' ? value : fallback;
  return {
    columns: parseColumns(kept['columns']),
    options: {
      separator: oneOf(CSV_SEPARATORS, given['separator'], DEFAULT_CSV_OPTIONS.separator),
      decimalSign: oneOf(CSV_DECIMAL_SIGNS, given['decimalSign'], DEFAULT_CSV_OPTIONS.decimalSign),
      dateFormat: oneOf(CSV_DATE_FORMATS, given['dateFormat'], DEFAULT_CSV_OPTIONS.dateFormat),
      encoding: oneOf(TEXT_ENCODINGS, given['encoding'], DEFAULT_CSV_OPTIONS.encoding),
      codes: oneOf(CSV_CODES, given['codes'], DEFAULT_CSV_OPTIONS.codes),
      header: flag(given['header'], DEFAULT_CSV_OPTIONS.header),
    },
    proposed: flag(kept['proposed'], DEFAULT_ACCOUNTING.proposed),
    belowThreshold: flag(kept['belowThreshold'], DEFAULT_ACCOUNTING.belowThreshold),
  };
}

function parseColumns(value: unknown): readonly AccountingColumn[] {
  const columns = parseChosenColumns(JSON.stringify(value ?? null)) as AccountingColumn[] | null;
  if (columns === null || columns.some(({ included }) => typeof included !== 'boolean'))
    return DEFAULT_ACCOUNTING.columns;
  const fields = columns.flatMap((column) => ('field' in column ? [column.field] : []));
  return new Set(fields).size === fields.length ? completed(columns) : DEFAULT_ACCOUNTING.columns;
}

/** One place up (-1) or down (1); as it was at either end. */
export function moved(
  columns: readonly AccountingColumn[],
  at: number,
  by: -1 | 1,
): readonly AccountingColumn[] {
  const [column, other] = [columns[at], columns[at + by]];
  if (column === undefined || other === undefined) return columns;
  return columns.map((each, index) => (index === at ? other : index === at + by ? column : each));
}

/** A column with the same text in each row; digits and letters alone are a code, such as an account. */
export function fixedColumn(header: string, constant: string): AccountingColumn {
  const kind = /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(constant.trim()) ? 'code' : 'text';
  return { header: header.trim(), constant: constant.trim(), kind, included: true };
}

/** The rows of the file: what was issued, then what is proposed. */
export function rowsOf(orders: RevenueOrders, choices: AccountingChoices): readonly RevenueOrderRow[] {
  return [
    ...orders.issued,
    ...(choices.proposed ? orders.proposed : []),
    ...(choices.proposed && choices.belowThreshold ? orders.belowThreshold : []),
  ];
}

export function csvOf(rows: readonly RevenueOrderRow[], { columns, options }: AccountingChoices): CsvFile {
  return writeCsv(rows, revenueOrderColumns(columns.filter(({ included }) => included)), options);
}
