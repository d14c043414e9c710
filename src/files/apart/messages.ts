import type { Grid } from '../../workbook/intake/grid';
import type { CsvDialect } from '../read/readCsv';
import type { ReadOptions } from '../read/readFile';
import type { ReadProblem } from '../read/readLimits';

/** What the pane asks of the worker that reads a file. */
export interface AskedReading extends Pick<ReadOptions, 'dialect' | 'limits' | 'looks'> {
  readonly bytes: Uint8Array;
}

/**
 * What the worker says, in this order: how far it is, then each sheet without its rows and its rows some at a time, then
 * the end. No message is so long that taking it would hold the pane.
 */
export type ReadingMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'sheet'; readonly sheet: Omit<Grid, 'rows' | 'rowNumbers'> }
  | ({ readonly kind: 'rows' } & Pick<Grid, 'rows' | 'rowNumbers'>)
  | { readonly kind: 'end'; readonly problems: readonly ReadProblem[]; readonly csv: CsvDialect | null };
