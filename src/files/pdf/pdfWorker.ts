/** The worker that writes PDF: one document at a time, as it is asked; it may be ended at any moment. */
import { fetchFont } from './fontFiles';
import { PdfFonts } from './fonts';
import type { AskedPdf, MadePdf } from './messages';
import { writePdf } from './pdfFile';

/** What of a worker's own scope is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: AskedPdf }) => void) | null;
  postMessage(message: MadePdf, transfer: readonly ArrayBufferLike[]): void;
}

const scope = globalThis as unknown as WorkerScope;
const fonts = new PdfFonts(fetchFont);

scope.onmessage = ({ data: { plans, properties } }) => {
  writePdf(plans, properties, fonts).then(
    (bytes) => scope.postMessage({ kind: 'made', bytes }, [bytes.buffer]),
    (error: unknown) => scope.postMessage({ kind: 'failed', message: String(error) }, []),
  );
};
