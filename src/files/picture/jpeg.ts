/** JPEG (ISO/IEC 10918-1), as far as it must be known to show one: how large it is and of how many colours. */

export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;

export interface JpegFacts {
  readonly width: number;
  readonly height: number;
  /** 1: grey; 3: colour; 4: inks of a press, which a screen shows wrong. */
  readonly components: number;
}

/** Frames that every reader knows: baseline, extended, progressive. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];
const [START_OF_SCAN, END_OF_IMAGE] = [0xda, 0xd9];

/** null: it is broken, or of a kind that few programs read. */
export function jpegFacts(bytes: Uint8Array): JpegFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let facts: JpegFacts | null = null;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    if (FRAMES.includes(marker) && length >= 8)
      facts = {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: bytes[at + 9] ?? 0,
      };
    if (marker === START_OF_SCAN) return isEnded(bytes) ? facts : null;
    at += 2 + length;
  }
  return null;
}

/** Some programs put zeros behind the end. */
function isEnded(bytes: Uint8Array): boolean {
  let last = bytes.length - 1;
  while (last > 0 && bytes[last] === 0) last -= 1;
  return bytes[last] === END_OF_IMAGE && bytes[last - 1] === 0xff;
}
