/** The worker that reads a file: it may be ended at any time, and what it holds goes with it. */
import { charactersOf, type Grid } from '../../workbook/intake/grid';
import { readFile } from '../read/readFile';
import type { AskedReading, ReadingMessage } from './messages';

/** What of a worker's own scope is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: AskedReading }) => void) | null;
  postMessage(message: ReadingMessage): void;
}

const scope = globalThis as unknown as WorkerScope;

/** Cells of a message, and characters in them: what one cell after the other shares, each brings along. */
const MOST_CELLS = 20_000;
const MOST_CHARACTERS = 500_000;
/** Steps of which progress is said. */
const STEP = 0.02;

scope.onmessage = ({ data: { bytes, ...options } }) => {
  let said = 0;
  const onProgress = (share: number): void => {
    if (share < said + STEP) return;
    said = share;
    scope.postMessage({ kind: 'progress', share });
  };
  void readFile(bytes, { ...options, onProgress }).then(({ sheets, problems, csv }) => {
    for (const sheet of sheets) post(sheet);
    scope.postMessage({ kind: 'end', problems, csv });
  });
};

function post({ rows, rowNumbers, ...sheet }: Grid): void {
  scope.postMessage({ kind: 'sheet', sheet });
  let from = 0;
  let cells = 0;
  let characters = 0;
  rows.forEach((row, index) => {
    cells += row.length;
    characters += charactersOf(row);
    if (cells < MOST_CELLS && characters < MOST_CHARACTERS && index < rows.length - 1) return;
    scope.postMessage({
      kind: 'rows',
      rows: rows.slice(from, index + 1),
      rowNumbers: rowNumbers.slice(from, index + 1),
    });
    from = index + 1;
    cells = 0;
    characters = 0;
  });
}
