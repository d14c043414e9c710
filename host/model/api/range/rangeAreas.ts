import type { HostObject, Members } from '../../../protocol/members';
import { zoneToAbsoluteA1 } from '../../addresses';
import type { CellZone } from '../../engine/structuredReference';

/** A range, as far as several of them are one. */
interface Area {
  readonly address: string;
  readonly zone: CellZone;
}

/** Several ranges of one sheet, for what takes them together. */
export class RangeAreas implements HostObject {
  readonly members: Members = { className: 'RangeAreas', read: ['address', 'areaCount'] };

  constructor(private readonly ranges: readonly Area[]) {}

  get address() {
    return this.ranges.map((range) => range.address).join(',');
  }
  get areaCount() {
    return this.ranges.length;
  }
  /** Without the sheet, as page setups keep it. */
  get absoluteAddress() {
    return this.ranges.map(({ zone }) => zoneToAbsoluteA1(zone)).join(',');
  }
}
