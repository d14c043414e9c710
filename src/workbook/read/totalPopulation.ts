import type { Member } from '../../core/convention';
import type { Report } from './findings/findings';
import type { RawCell } from './rawTables';
import { readNumber, readText } from './readValues';
import type { RowView } from './tableView';

/** Far more than any territory has. */
const MOST_INHABITANTS = 1e10;

/**
 * The inhabitants that costs are shared by: what the defined name gives, or those of the communes where there is no
 * such name or it gives no number. `totals`: rows of totals among the communes, which a name that adds up the column
 * counts too; they have a finding of their own.
 */
export function readTotalPopulation(
  cell: RawCell | null,
  name: string,
  members: readonly Member[],
  totals: readonly RowView[],
  report: Report,
): number {
  const counted = countedPopulation(members);
  const named =
    cell === null || countsTotals(cell, counted, totals) ? null : readNamed(cell, name, counted, report);
  const total = named ?? counted;
  if (total === 0 && members.some(({ kind }) => kind === 'commune'))
    report('totalPopulationZero', { table: 'communes', row: null, column: 'population' });
  return total;
}

/** The inhabitants of the communes; one whose population is not known counts for none. */
export function countedPopulation(members: readonly Member[]): number {
  return members
    .filter((member) => member.kind === 'commune')
    .reduce((total, { population }) => total + (population ?? 0), 0);
}

/** Whether the name gives what the communes and their rows of totals add up to. */
function countsTotals(cell: RawCell, counted: number, totals: readonly RowView[]): boolean {
  const readings = [cell, ...totals.map((row) => row.cell('population'))].map(readNumber);
  const [named = null, ...added] = readings.map((reading) => (reading.ok ? reading.value.toNumber() : 0));
  return totals.length > 0 && named === added.reduce((sum, value) => sum + value, counted);
}

/** What the defined name gives; null, with a finding, where that is no number of inhabitants. */
function readNamed(cell: RawCell, name: string, expected: number, report: Report): number | null {
  const place = { definedName: name };
  const reading = readNumber(cell);
  if (
    !reading.ok ||
    !reading.value.isInteger() ||
    reading.value.isNegative() ||
    reading.value.gt(MOST_INHABITANTS)
  ) {
    report('totalPopulationInvalid', place, { name, value: readText(cell) });
    return null;
  }
  const value = reading.value.toNumber();
  if (value < expected) report('totalPopulationTooSmall', place, { name, value, expected });
  else if (value > expected) report('totalPopulationDiffers', place, { name, value, expected });
  return value;
}
