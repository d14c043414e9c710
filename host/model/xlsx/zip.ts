/**
 * An .xlsx file and its parts. A part is a text by its path; one that is no text (the custom properties of a sheet)
 * has a character a byte.
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** No later than the first day that a zip can count from: the same parts give the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1);

const isBinary = (path: string): boolean => /\.bin$/i.test(path);

/** The XML of a workbook and the custom properties of its sheets; pictures, macros and printers stay behind. */
export function unzipParts(bytes: Uint8Array): Record<string, string> {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /\.(xml|rels)$/i.test(name) || /customProperty[^/]*\.bin$/i.test(name),
  });
  return Object.fromEntries(
    Object.entries(parts).map(([path, content]) => [path, strFromU8(content, isBinary(path))]),
  );
}

export function zipParts(parts: readonly { readonly path: string; readonly content: string }[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, content } of parts) files[path] = strToU8(content, isBinary(path));
  return zipSync(files, { mtime: ZIP_TIME, level: 9 });
}
