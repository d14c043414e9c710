/** Cells that somebody holds on to: they stay the same cells when rows and columns come and go around them. */
import { HostError } from '../../protocol/errors';
import type { CellZone } from '../engine/structuredReference';
import { shiftedZone } from './shiftedZone';

export class TrackedZone {
  constructor(
    readonly sheetId: string,
    private place: CellZone | undefined,
  ) {}

  /** Where they are now; an error once none of them is left. */
  get zone(): CellZone {
    if (!this.place) {
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    }
    return this.place;
  }

  move(to: (zone: CellZone) => CellZone | undefined): void {
    if (this.place) this.place = to(this.place);
  }
}

export class TrackedZones {
  private readonly held = new Set<TrackedZone>();

  track(sheetId: string, zone: CellZone): TrackedZone {
    const tracked = new TrackedZone(sheetId, zone);
    this.held.add(tracked);
    return tracked;
  }

  untrack(tracked: TrackedZone): void {
    this.held.delete(tracked);
  }

  /** Whole rows or columns were inserted before `index`, or removed from there on where `quantity` is negative. */
  shiftHeaders(sheetId: string, dimension: 'ROW' | 'COL', index: number, quantity: number): void {
    for (const tracked of this.held) {
      if (tracked.sheetId === sheetId) tracked.move((zone) => shiftedZone(zone, dimension, index, quantity));
    }
  }

  /** Cells were put before those of the same columns, or taken away: what stands within these columns moves. */
  shiftCells(sheetId: string, cells: CellZone, what: 'inserted' | 'deleted'): void {
    const rows = cells.bottom - cells.top + 1;
    for (const tracked of this.held) {
      if (tracked.sheetId !== sheetId) continue;
      tracked.move((zone) =>
        zone.left >= cells.left && zone.right <= cells.right
          ? shiftedZone(zone, 'ROW', cells.top, what === 'inserted' ? rows : -rows)
          : zone,
      );
    }
  }
}
