import { strToU8, zipSync, type Zippable } from 'fflate';

/** Zips keep the local time of the machine; a fixed one makes equal contents equal bytes. The earliest that they know. */
export const ZIP_TIME = new Date(1980, 0, 1);

export interface Part {
  readonly path: string;
  readonly text: string | Uint8Array;
  /** The first part of an .ods must be readable without unpacking. */
  readonly stored?: boolean;
}

/** The zip that an .xlsx or an .ods is. Parts stand in the given order. */
export function container(parts: readonly Part[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, text, stored } of parts)
    files[path] = [typeof text === 'string' ? strToU8(text) : text, { level: stored === true ? 0 : 6 }];
  return zipSync(files, { mtime: ZIP_TIME });
}
