import { invalidArgument } from '../../protocol/errors';
import type { HostObject, Members } from '../../protocol/members';
import { daysBetween } from '../engine/dateSystem';
import type { Ways } from '../ways';

/** Excel's own functions, called from outside of any cell: DATE alone. */
export class Functions implements HostObject {
  readonly members: Members = { className: 'Functions', call: ['date'] };

  constructor(private readonly ways: Pick<Ways, 'dateSystem'>) {}

  /** As in a cell: the serial date by the workbook's own system; months and days may overflow. */
  date(year: unknown, month: unknown, day: unknown): FunctionResult {
    if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number')
      throw invalidArgument();
    const serial = Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY + UNIX_EPOCH;
    return new FunctionResult(this.ways.dateSystem === 1904 ? serial - daysBetween : serial);
  }
}

const MILLISECONDS_A_DAY = 86_400_000;
/** 1 January 1970 in the 1900 system. */
const UNIX_EPOCH = 25_569;

class FunctionResult implements HostObject {
  readonly members: Members = { className: 'FunctionResult', read: ['value', 'error'] };
  readonly error = '';

  constructor(readonly value: number) {}
}
