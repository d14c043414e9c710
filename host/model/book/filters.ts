/** Tables of which a person sees some rows only, and what Excel then makes of changes to them. */
import { HostError } from '../../protocol/errors';
import { intersect } from '../addresses';
import type { CellZone } from '../engine/structuredReference';
import type { Ways } from '../ways';
import type { BookEngine } from './engine';
import type { BookTable, Tables } from './tables';

export class Filters {
  constructor(
    private readonly engine: BookEngine,
    private readonly tables: Tables,
    private readonly ways: Pick<Ways, 'filteredTables'>,
  ) {}

  isActive({ sheetId, zone: { left, right, top } }: BookTable): boolean {
    for (let col = left; col <= right; col += 1) {
      if (this.engine.getters.isFilterActive({ sheetId, col, row: top })) return true;
    }
    return false;
  }

  isFilteredOut(sheetId: string, row: number): boolean {
    return this.engine.getters.isRowFiltered(sheetId, row);
  }

  /** Whether rows within the zone may be deleted: no where that is passed over in silence, an error where refused. */
  mayDelete(sheetId: string, zone: CellZone): boolean {
    if (this.ways.filteredTables === 'ignored' || !this.isFilteredIn(sheetId, zone)) return true;
    if (this.ways.filteredTables === 'misplaced') return false;
    throw new HostError(
      'InsertDeleteConflict',
      'The attempted insert or delete operation resulted in a conflict.',
      409,
    );
  }

  /**
   * Where what is meant for each row goes, undefined for nowhere: the rows of a filtered table that can be seen take
   * what comes, one after the other. An error where such writes are refused.
   */
  rowsToWrite(sheetId: string, zone: CellZone): (row: number) => number | undefined {
    const same = (row: number) => row;
    if (this.ways.filteredTables === 'ignored' || !this.isFilteredIn(sheetId, zone)) return same;
    const seen: number[] = [];
    for (let row = zone.top; row <= zone.bottom; row += 1) {
      if (!this.isFilteredOut(sheetId, row)) seen.push(row);
    }
    if (seen.length === zone.bottom - zone.top + 1) return same;
    if (this.ways.filteredTables === 'misplaced') return (row) => seen[row - zone.top];
    throw new HostError(
      'FilteredRangeConflict',
      'The operation failed because it conflicts with a filtered range.',
      409,
    );
  }

  /** A person sees some rows only of a table that the zone is part of. */
  isFilteredIn(sheetId: string, zone: CellZone): boolean {
    return this.tables
      .all()
      .some((table) => table.sheetId === sheetId && intersect(table.zone, zone) && this.isActive(table));
  }
}
