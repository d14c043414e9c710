import type { RowMend } from '../edit';

/** Cells with data of persons are emptied, or come back where that is taken back: the Journal says how many, not what. */
export interface ErasureEdit {
  readonly kind: 'eraseCells';
  readonly rows: readonly RowMend[];
  readonly takesBack?: true;
}
