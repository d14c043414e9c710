import type { Grid } from '../../workbook/intake/grid';
import type { RawCell } from '../../workbook/read/rawTables';
import { readFile, type FileReading, type ReadOptions } from '../read/readFile';
import { READ_LIMITS } from '../read/readLimits';
import type { ReadingMessage } from './messages';

/** A worker, as far as it is used here. */
export interface ReadingWorker {
  onmessage: ((event: { readonly data: ReadingMessage }) => void) | null;
  onerror: ((event: { preventDefault(): void }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** null: there are no workers here, or not for us. */
export type MakeWorker = () => ReadingWorker | null;

function readingWorker(): ReadingWorker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    const worker = new Worker(
      /* webpackChunkName: "read-worker" */ new URL('./readWorker.ts', import.meta.url),
    );
    return worker as unknown as ReadingWorker;
  } catch {
    return null;
  }
}

/**
 * Reads a file as `readFile` does, in a worker where workers are to be had: the pane stays free, and a reading that is
 * no longer wanted, or takes longer than the limits say, is ended with the worker. Without one the same budgets hold.
 */
export async function readFileApart(
  bytes: Uint8Array,
  options: ReadOptions = {},
  makeWorker: MakeWorker = readingWorker,
): Promise<FileReading> {
  options.signal?.throwIfAborted();
  const worker = makeWorker();
  if (worker === null) return readFile(bytes, options);
  const reading = await readWith(worker, bytes, options);
  return reading ?? readFile(bytes, options);
}

/** null: the worker could not begin. */
function readWith(
  worker: ReadingWorker,
  bytes: Uint8Array,
  { signal, onProgress, dialect, limits, looks }: ReadOptions,
): Promise<FileReading | null> {
  const { milliseconds } = { ...READ_LIMITS, ...limits };
  return new Promise((resolve, reject) => {
    const sheets: GatheredSheet[] = [];
    const end = (): void => {
      clearTimeout(tooLong);
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
    };
    const settle = (reading: FileReading | null): void => {
      end();
      resolve(reading);
    };
    const cancel = (): void => {
      end();
      reject(signal?.reason as Error);
    };
    const tooLong = setTimeout(
      () =>
        settle({
          sheets: [],
          problems: [{ code: 'tooSlow', severity: 'error', sheet: null, limit: milliseconds }],
          csv: null,
        }),
      milliseconds,
    );
    signal?.addEventListener('abort', cancel);
    worker.onerror = (event) => {
      event.preventDefault();
      settle(null);
    };
    worker.onmessage = ({ data }) => {
      switch (data.kind) {
        case 'progress':
          onProgress?.(data.share);
          break;
        case 'sheet':
          sheets.push({ ...data.sheet, rows: [], rowNumbers: [] });
          break;
        case 'rows':
          sheets.at(-1)?.rows.push(...data.rows);
          sheets.at(-1)?.rowNumbers.push(...data.rowNumbers);
          break;
        case 'end':
          settle({ sheets, problems: data.problems, csv: data.csv });
          break;
      }
    };
    worker.postMessage({
      bytes,
      ...(dialect ? { dialect } : {}),
      ...(limits ? { limits } : {}),
      ...(looks ? { looks } : {}),
    });
  });
}

interface GatheredSheet extends Grid {
  readonly rows: (readonly RawCell[])[];
  readonly rowNumbers: number[];
}
