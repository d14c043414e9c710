import { daysBetween, isSerialDate } from '../../../core/dates';
import { toDecimal, type Euros } from '../../../core/money';
import { knownNames } from '../../read/knownNames';
import { sameName } from '../../read/names';
import type { RawCell } from '../../read/rawTables';
import { readText, readYear } from '../../read/readValues';
import { viewTable } from '../../read/tableView';
import { ORDER_STATE_WORDS } from '../../schema/words';
import type { DocumentSource } from '../document';

/** An order that is late, as its row says: its computed columns are the same as core's. */
export interface LateClaim {
  readonly ref: string;
  /** '' where it has none yet. */
  readonly number: string;
  /** Excel serial date. */
  readonly dueOn: number;
  /** EUR. */
  readonly open: Euros;
  /** Up to the day of calculation; null: none runs, or it cannot be said. */
  readonly interest: Euros | null;
  /** Calendar days since the last day to pay; null: no day of calculation is known. */
  readonly days: number | null;
}

/** The late orders of a debtor and year, in the order of the table. */
export function lateClaimsOf({ raw, binding }: DocumentSource, year: number, debtor: string): LateClaim[] {
  const names = knownNames(raw, binding).commune;
  const { calculationDate = null } = raw;
  const today = typeof calculationDate === 'number' && isSerialDate(calculationDate) ? calculationDate : null;
  return (viewTable(raw, binding, 'revenueOrders')?.rows ?? []).flatMap((row): LateClaim[] => {
    const yearOfRow = readYear(row.cell('year'));
    const dueOn = row.cell('dueOn');
    const open = euros(row.cell('open'));
    if (
      !sameName(row.cell('state'), ORDER_STATE_WORDS.late) ||
      !yearOfRow.ok ||
      yearOfRow.value !== year ||
      !sameName(names.known(row.cell('commune')), debtor) ||
      typeof dueOn !== 'number' ||
      open === null
    )
      return [];
    return [
      {
        ref: readText(row.cell('ref')),
        number: readText(row.cell('number')),
        dueOn,
        open,
        interest: euros(row.cell('lateInterest')),
        days: today === null ? null : daysBetween(dueOn, today),
      },
    ];
  });
}

const euros = (cell: RawCell): Euros | null => (typeof cell === 'number' ? toDecimal(cell) : null);
