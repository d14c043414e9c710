import { openPdfWriter, type PdfWriter } from './pdf/pdfWriter';
import { writeWorkbook, type FileFormat } from './workbookFile';

/** Writes files of one format, one after the other, until it is ended. */
export type FileWriter = PdfWriter;

/** Fetches what writes the format when it is first asked to; pages are written in a worker, where there are any. */
export function openFileWriter(format: FileFormat, openPdf: () => FileWriter = openPdfWriter): FileWriter {
  if (format === 'pdf') return openPdf();
  return { write: (plans, properties) => writeWorkbook(plans, properties, format), end: () => undefined };
}
