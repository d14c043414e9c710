import { accessDenied } from '../../protocol/errors';
import type { CellZone } from '../engine/structuredReference';
import type { Cells } from './cells';
import type { Grid } from './grid';
import type { Sheets } from './sheets';

/** What a protected sheet refuses. */
export class Protection {
  constructor(
    private readonly sheets: Sheets,
    private readonly grid: Grid,
    private readonly cells: Cells,
  ) {}

  /** Refuses what touches a locked cell of a protected sheet. */
  checkWritable(sheetId: string, zone: CellZone): void {
    if (!this.sheets.stateOf(sheetId).protection) return;
    const cells = this.grid.within(sheetId, zone);
    if (!cells || !sameSize(cells, zone)) throw accessDenied();
    for (let row = cells.top; row <= cells.bottom; row += 1) {
      for (let col = cells.left; col <= cells.right; col += 1) {
        if (!this.cells.style({ sheetId, col, row }).excel?.unlocked) throw accessDenied();
      }
    }
  }

  /** Refuses whatever a protected sheet does not even tell. */
  checkOpen(sheetId: string): void {
    if (this.sheets.stateOf(sheetId).protection) throw accessDenied();
  }

  /** Refuses a change of a table's size or form: no protection of a sheet lets its tables grow or shrink. */
  checkTablesOpen(sheetId: string): void {
    this.checkOpen(sheetId);
  }

  /** Refuses a change of the sheet's form unless its protection allows it. */
  checkAllowed(sheetId: string, option: string): void {
    const { protection } = this.sheets.stateOf(sheetId);
    if (protection && protection.options[option] !== true) throw accessDenied();
  }
}

const sameSize = (a: CellZone, b: CellZone) => a.bottom === b.bottom && a.right === b.right;
