/** Workbooks from the disk and to the disk. */
import { unzipParts, zipParts } from '../model/xlsx/zip';

export async function readXlsx(file: Blob): Promise<Record<string, string>> {
  return unzipParts(new Uint8Array(await file.arrayBuffer()));
}

export function zipXlsx(parts: readonly { readonly path: string; readonly content: string }[]): Blob {
  return new Blob([zipParts(parts) as Uint8Array<ArrayBuffer>], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

export function download(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
