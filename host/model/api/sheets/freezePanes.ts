import { HostError } from '../../../protocol/errors';
import type { HostObject, Members } from '../../../protocol/members';
import { maxColumns, maxRows } from '../../addresses';
import { Range } from '../range/range';
import type { SheetRanges } from './sheetRanges';

export class FreezePanes implements HostObject {
  readonly members: Members = {
    className: 'WorksheetFreezePanes',
    call: ['freezeAt', 'freezeColumns', 'freezeRows', 'getLocation', 'getLocationOrNullObject', 'unfreeze'],
  };

  constructor(private readonly sheet: SheetRanges) {}

  freezeRows(count = 0): void {
    this.freeze(count, 0);
  }
  freezeColumns(count = 0): void {
    this.freeze(0, count);
  }
  /** The rows above and the columns left of the range's last cell stay, that cell included. */
  freezeAt(range: Range | string): void {
    const { zone } = range instanceof Range ? range : this.sheet.getRange(range);
    this.freeze(
      zone.bottom === maxRows - 1 ? 0 : zone.bottom + 1,
      zone.right === maxColumns - 1 ? 0 : zone.right + 1,
    );
  }
  unfreeze(): void {
    this.freeze(0, 0);
  }

  private freeze(rows: number, columns: number): void {
    const { book, id: sheetId } = this.sheet;
    book.grid.makeRoom(sheetId, { top: 0, left: 0, bottom: rows, right: columns });
    book.engine.dispatch('UNFREEZE_COLUMNS_ROWS', { sheetId });
    if (rows > 0) book.engine.dispatch('FREEZE_ROWS', { sheetId, quantity: rows });
    if (columns > 0) book.engine.dispatch('FREEZE_COLUMNS', { sheetId, quantity: columns });
  }

  getLocationOrNullObject(): Range | null {
    const { book, id } = this.sheet;
    const { xSplit, ySplit } = book.engine.getters.getPaneDivisions(id);
    if (xSplit === 0 && ySplit === 0) return null;
    const zone = {
      top: 0,
      left: 0,
      bottom: (ySplit || maxRows) - 1,
      right: (xSplit || maxColumns) - 1,
    };
    return new Range(book, id, zone);
  }
  getLocation(): Range {
    const range = this.getLocationOrNullObject();
    if (!range) throw new HostError('ItemNotFound', 'No frozen panes.', 404);
    return range;
  }
}
