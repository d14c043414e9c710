import type { Member } from '../../core/convention';
import type { Report } from './findings/findings';
import type { RawCell } from './rawTables';
import { readNumber, readText } from './readValues';

/** Far more than any territory has. */
const MOST_INHABITANTS = 1e10;

/**
 * The inhabitants that costs are shared by: what the defined name gives, or those of the communes where there is no
 * such name or it gives no number.
 */
export function readTotalPopulation(
  cell: RawCell | null,
  name: string,
  members: readonly Member[],
  report: Report,
): number {
  const counted = countedPopulation(members);
  const total = cell === null ? counted : (readNamed(cell, name, counted, report) ?? counted);
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
