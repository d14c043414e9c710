/** What is written into a cell, as whoever writes it says it and as the engine is told. */
export interface CellWrite {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly content?: string;
  readonly style?: object | null;
  readonly format?: string;
}

export interface CellCommand extends CellWrite {
  readonly type: 'UPDATE_CELL';
}
