import type { ProfilePrice } from '../../core/interventions/pricing';
import type { Euros } from '../../core/money';
import { columnHeader, type Binding } from '../schema/binding';
import { collectFindings, type Report, type WorkbookFinding } from './findings/findings';
import { openTable } from './openTable';
import type { RawWorkbook } from './rawTables';
import { readName, warnOfText } from './readCells';
import { readNumber, readText } from './readValues';
import { sameName } from './names';
import type { RowView } from './tableView';

export interface PriceScheduleReading {
  readonly prices: readonly ProfilePrice[];
  readonly findings: readonly WorkbookFinding[];
}

const PRICES = ['dayPrice', 'halfDayPrice'] as const;

/** Rows of the price schedule, in their order. As in `readConvention`, bad data gives findings and is never thrown. */
export function readPriceSchedule(raw: RawWorkbook, binding: Binding): PriceScheduleReading {
  const { findings, report } = collectFindings();
  const table = openTable(raw, binding, 'priceSchedule', report);
  const prices: ProfilePrice[] = [];
  for (const row of table?.rows ?? []) {
    const profile = readName(row, 'profile', report);
    if (profile === null) continue;
    if (prices.some((each) => sameName(each.profile, profile))) {
      report('duplicateProfile', row.place('profile'), { profile });
      continue;
    }
    const [dayPrice = null, halfDayPrice = null] = PRICES.map((column) =>
      table?.columns.has(column) === true ? readPrice(row, column, profile, binding, report) : null,
    );
    prices.push({ profile, dayPrice, halfDayPrice });
  }
  return { prices, findings };
}

/** EUR from 0; null with a finding for anything else. */
function readPrice(
  row: RowView,
  column: (typeof PRICES)[number],
  profile: string,
  binding: Binding,
  report: Report,
): Euros | null {
  const place = row.place(column);
  const cell = row.cell(column);
  const reading = readNumber(cell);
  const which = { profile, column: columnHeader(binding, 'priceSchedule', column) };
  const values = { ...which, value: readText(cell) };
  if (!reading.ok) {
    if (reading.reason === 'empty') report('priceMissing', place, which);
    else report('priceNotANumber', place, values);
    return null;
  }
  if (reading.value.isNegative()) {
    report('priceNegative', place, values);
    return null;
  }
  if (reading.value.decimalPlaces() > 2) report('priceNotInCents', place, values);
  warnOfText(row, column, report);
  return reading.value;
}
