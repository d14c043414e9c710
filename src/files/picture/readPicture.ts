import type { Picture } from '../../core/picture';
import { keptPicture } from '../../workbook/plan/logo';
import { isJpeg, jpegFacts } from './jpeg';
import { decodePng, isPng, pngSize } from './png';

/** kind: neither a PNG nor a JPEG of a screen; tooLarge: of more bytes or pixels than a document needs; broken: not whole. */
export type PictureProblem = 'kind' | 'tooLarge' | 'broken';

export type PictureReading =
  { readonly ok: true; readonly picture: Picture } | { readonly ok: false; readonly problem: PictureProblem };

/** It goes into every document of every commune, and into the workbook itself. */
export const PICTURE_LIMITS = { bytes: 60_000, side: 2_000 } as const;

/** A file that somebody chose, looked at by what is in it and not by its name. */
export function readPicture(bytes: Uint8Array): PictureReading {
  const refused = (problem: PictureProblem): PictureReading => ({ ok: false, problem });
  const png = isPng(bytes);
  if (!png && !isJpeg(bytes)) return refused('kind');
  if (bytes.length > PICTURE_LIMITS.bytes) return refused('tooLarge');
  const facts = png ? pngSize(bytes) : jpegFacts(bytes);
  if (facts === null || facts.width === 0 || facts.height === 0) return refused('broken');
  const { width, height } = facts;
  if (Math.max(width, height) > PICTURE_LIMITS.side) return refused('tooLarge');
  if ('components' in facts && facts.components !== 1 && facts.components !== 3) return refused('kind');
  if (png && decodePng(bytes) === null) return refused('broken');
  return { ok: true, picture: { format: png ? 'png' : 'jpeg', data: toBase64(bytes), width, height } };
}

/** What the workbook keeps, looked at anew; null: there is none, or something that is no picture. */
export function parsePicture(kept: string | null): Picture | null {
  const picture = keptPicture(kept);
  if (picture === null) return null;
  try {
    const reading = readPicture(bytesOfPicture(picture));
    return reading.ok ? reading.picture : null;
  } catch {
    // No base64.
    return null;
  }
}

/** Its file. */
export function bytesOfPicture({ data }: Pick<Picture, 'data'>): Uint8Array {
  return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
