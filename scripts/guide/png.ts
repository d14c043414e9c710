import { existsSync, readFileSync } from 'node:fs';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = '89504e470d0a1a0a';

/** Pixels, from the header of a PNG; null: it is not taken yet. @throws Error where the file is no PNG. */
export function pictureSize(file: string): PictureSize | null {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error(`${file} is no PNG.`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
