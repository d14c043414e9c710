/** Workbooks from the disk and to the disk. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The XML parts of an .xlsx by their path; pictures and other binary parts stay behind. */
export async function readXlsx(file: Blob): Promise<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()), {
    filter: (part) => /\.(xml|rels)$/i.test(part.name),
  });
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export function zipXlsx(parts: readonly { readonly path: string; readonly content: string }[]): Blob {
  const files: Zippable = {};
  for (const { path, content } of parts) files[path] = strToU8(content);
  return new Blob([zipSync(files)], {
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
