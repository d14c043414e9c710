import type { Finding } from '../../core/findings';
import type { Euros } from '../../core/money';
import { columnHeader, tableName, type Binding } from '../schema/binding';
import type { TablePlace } from './findings/findings';
import type { RawWorkbook } from './rawTables';
import { isEmpty, isExcelError, readNumber, readText, sameName } from './readValues';
import { viewTable, type RowView } from './tableView';

/** What a profile costs, EUR excluding VAT (article 3, annexe 3); null: no price that can be used. */
export interface ProfilePrice {
  readonly profile: string;
  readonly dayPrice: Euros | null;
  readonly halfDayPrice: Euros | null;
}

export type PriceFindingCode =
  | 'tableMissing'
  | 'columnMissing'
  | 'nameMissing'
  | 'cellHoldsError'
  | 'numberStoredAsText'
  | 'duplicateProfile'
  | 'priceMissing'
  | 'priceNotANumber'
  | 'priceNegative'
  | 'priceNotInCents';

export type PriceFinding = Finding<PriceFindingCode, TablePlace>;

export interface PriceScheduleReading {
  readonly prices: readonly ProfilePrice[];
  readonly findings: readonly PriceFinding[];
}

const PRICES = ['dayPrice', 'halfDayPrice'] as const;

type Report = (finding: PriceFinding) => void;

/** Rows of the price schedule, in their order. As in `readConvention`, bad data gives findings and is never thrown. */
export function readPriceSchedule(raw: RawWorkbook, binding: Binding): PriceScheduleReading {
  const findings: PriceFinding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const whole = { table: 'priceSchedule', row: null, column: null } as const;
  const table = tableName(binding, 'priceSchedule');
  const view = viewTable(raw, binding, 'priceSchedule');
  if (view === null) report({ code: 'tableMissing', severity: 'error', place: whole, values: { table } });
  for (const column of view?.missingColumns ?? []) {
    const header = columnHeader(binding, 'priceSchedule', column);
    report({ code: 'columnMissing', severity: 'error', place: whole, values: { table, column: header } });
  }

  const prices: ProfilePrice[] = [];
  for (const row of view?.rows ?? []) {
    const profile = readProfile(row, report);
    if (profile === null) continue;
    if (prices.some((each) => sameName(each.profile, profile))) {
      report({
        code: 'duplicateProfile',
        severity: 'error',
        place: row.place('profile'),
        values: { profile },
      });
      continue;
    }
    const [dayPrice = null, halfDayPrice = null] = PRICES.map((column) =>
      view?.columns.has(column) === true ? readPrice(row, column, profile, binding, report) : null,
    );
    prices.push({ profile, dayPrice, halfDayPrice });
  }
  return { prices, findings };
}

function readProfile(row: RowView, report: Report): string | null {
  const cell = row.cell('profile');
  const place = row.place('profile');
  if (isExcelError(cell)) {
    report({ code: 'cellHoldsError', severity: 'error', place, values: { value: readText(cell) } });
    return null;
  }
  if (!isEmpty(cell)) return readText(cell);
  report({ code: 'nameMissing', severity: 'error', place, values: { row: row.index + 1 } });
  return null;
}

/** EUR from 0; null with a finding for anything else. */
function readPrice(
  row: RowView,
  column: (typeof PRICES)[number],
  profile: string,
  binding: Binding,
  report: Report,
): Euros | null {
  const cell = row.cell(column);
  const place = row.place(column);
  const value = readText(cell);
  const values = { profile, column: columnHeader(binding, 'priceSchedule', column), value };
  const reading = readNumber(cell);
  if (!reading.ok) {
    report(
      reading.reason === 'empty'
        ? { code: 'priceMissing', severity: 'warning', place, values: { profile, column: values.column } }
        : { code: 'priceNotANumber', severity: 'error', place, values },
    );
    return null;
  }
  if (reading.value.isNegative()) {
    report({ code: 'priceNegative', severity: 'error', place, values });
    return null;
  }
  if (reading.value.decimalPlaces() > 2)
    report({ code: 'priceNotInCents', severity: 'warning', place, values });
  if (typeof cell === 'string')
    report({ code: 'numberStoredAsText', severity: 'warning', place, values: { value } });
  return reading.value;
}
