import type { SheetPlan } from '../../workbook/plan/sheetPlan';
import type { FileProperties } from '../fileProperties';
import type { MadePdf } from './messages';

/** A worker, as far as it is used here. */
export interface PdfWorker {
  onmessage: ((event: { readonly data: MadePdf }) => void) | null;
  onerror: ((event: { preventDefault(): void }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** null: there are no workers here, or not for us. */
export type MakePdfWorker = () => PdfWorker | null;

/** Documents in one hand: fonts and library are fetched once for all of them. */
export interface PdfWriter {
  write(plans: readonly SheetPlan[], properties: FileProperties): Promise<Uint8Array>;
  end(): void;
}

/**
 * Writes as `writePdf` does, in a worker where workers are to be had: the pane stays free, and what is no longer wanted
 * ends with the worker. Without one, in the pane.
 */
export function openPdfWriter(signal?: AbortSignal, makeWorker: MakePdfWorker = pdfWorker): PdfWriter {
  let worker = makeWorker();
  let here: Promise<PdfWriter['write']> | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  return {
    async write(plans, properties) {
      signal?.throwIfAborted();
      const bytes = worker === null ? null : await writtenBy(worker, { plans, properties }, signal);
      if (bytes !== null) return bytes;
      // It did not begin, or broke: what it was asked is done here, and all that follows.
      end();
      signal?.throwIfAborted();
      return (await (here ??= writerHere()))(plans, properties);
    },
    end,
  };
}

/** null: the worker does not work. Rejects with the signal's reason, or with what the writing threw. */
function writtenBy(worker: PdfWorker, asked: unknown, signal?: AbortSignal): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      signal?.removeEventListener('abort', cancel);
      worker.onmessage = null;
      worker.onerror = null;
    };
    const cancel = (): void => {
      done();
      worker.terminate();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', cancel);
    worker.onerror = (event) => {
      event.preventDefault();
      done();
      resolve(null);
    };
    worker.onmessage = ({ data }) => {
      done();
      if (data.kind === 'made') resolve(data.bytes);
      else reject(new Error(data.message));
    };
    worker.postMessage(asked);
  });
}

function pdfWorker(): PdfWorker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    const worker = new Worker(
      /* webpackChunkName: "pdf-worker" */ new URL('./pdfWorker.ts', import.meta.url),
    );
    return worker as unknown as PdfWorker;
  } catch {
    return null;
  }
}

async function writerHere(): Promise<PdfWriter['write']> {
  const [{ writePdf }, { PdfFonts }, { fetchFont }] = await Promise.all([
    import(/* webpackChunkName: "pdf" */ './pdfFile'),
    import(/* webpackChunkName: "pdf" */ './fonts'),
    import(/* webpackChunkName: "pdf" */ './fontFiles'),
  ]);
  const fonts = new PdfFonts(fetchFont);
  return (plans, properties) => writePdf(plans, properties, fonts);
}
