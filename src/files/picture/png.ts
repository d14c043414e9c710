import { unzlibSync } from 'fflate';

/** PNG (ISO/IEC 15948), as far as logos use it: grey, colour or palette, transparent or not, in lines from the top. */

/** What its pixels are, a byte a channel, line by line. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Grey, or red, green and blue. */
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
  /** 0: nothing is seen; null: nothing shines through. */
  readonly alpha: Uint8Array | null;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** Channels by the colour type of the header; 3 is a palette. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colorType: number;
}

interface Chunks {
  readonly header: Header;
  readonly palette: Uint8Array | null;
  readonly transparency: Uint8Array | null;
  readonly data: Uint8Array;
}

/** Width and height from the header alone; null: there is none. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
}

/** null: it is broken, or of a kind that is not read here (interlaced, an unknown header). */
export function decodePng(bytes: Uint8Array): Pixels | null {
  const chunks = isPng(bytes) ? chunksOf(bytes) : null;
  if (chunks === null) return null;
  const { header } = chunks;
  const channels = CHANNELS[header.colorType] ?? 0;
  const bits = channels * header.depth;
  const line = Math.ceil((header.width * bits) / 8);
  const raw = inflated(chunks.data, (line + 1) * header.height);
  if (raw === null) return null;
  const rows = unfiltered(raw, line, header.height, Math.max(1, bits >> 3));
  return rows === null ? null : pixelsOf(rows, line, channels, chunks);
}

function chunksOf(bytes: Uint8Array): Chunks | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Header | null = null;
  let palette: Uint8Array | null = null;
  let transparency: Uint8Array | null = null;
  const data: Uint8Array[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (content.length < length || at + 12 + length > bytes.length) return null;
    switch (String.fromCharCode(...bytes.subarray(at + 4, at + 8))) {
      case 'IHDR':
        header = headerOf(content);
        break;
      case 'PLTE':
        palette = content;
        break;
      case 'tRNS':
        transparency = content;
        break;
      case 'IDAT':
        data.push(content);
        break;
      case 'IEND': {
        const isWhole = header !== null && data.length > 0 && (header.colorType !== 3 || palette !== null);
        return isWhole && header !== null ? { header, palette, transparency, data: joined(data) } : null;
      }
    }
    at += 12 + length;
  }
  return null;
}

function headerOf(content: Uint8Array): Header | null {
  if (content.length < 13) return null;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const [depth = 0, colorType = 0, compression, filter, interlace] = content.subarray(8, 13);
  const header = { width: view.getUint32(0), height: view.getUint32(4), depth, colorType };
  const known = CHANNELS[colorType] !== undefined && compression === 0 && filter === 0 && interlace === 0;
  const depths = colorType === 0 ? [1, 2, 4, 8, 16] : colorType === 3 ? [1, 2, 4, 8] : [8, 16];
  return known && depths.includes(depth) && header.width > 0 && header.height > 0 ? header : null;
}

/** null: not as long as the header says. */
function inflated(data: Uint8Array, length: number): Uint8Array | null {
  try {
    // A byte more room than the header asks for, and no more: what says that it is small and is not, is broken.
    const out = unzlibSync(data, { out: new Uint8Array(length + 1) });
    return out.length === length ? out : null;
  } catch {
    return null;
  }
}

/** The lines without their filters (9.2); `step`: bytes from a pixel to the next. null: an unknown filter. */
function unfiltered(raw: Uint8Array, line: number, height: number, step: number): Uint8Array | null {
  const rows = new Uint8Array(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)] ?? 0;
    if (filter > 4) return null;
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x;
      const left = x >= step ? (rows[at - step] ?? 0) : 0;
      const above = y > 0 ? (rows[at - line] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (rows[at - line - step] ?? 0) : 0;
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? above
            : filter === 3
              ? (left + above) >> 1
              : filter === 4
                ? paeth(left, above, corner)
                : 0;
      rows[at] = (raw[y * (line + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return rows;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function pixelsOf(
  rows: Uint8Array,
  line: number,
  channels: number,
  { header, palette, transparency }: Chunks,
): Pixels | null {
  const { width, height, depth, colorType } = header;
  const largest = 2 ** Math.min(depth, 8) - 1;
  /** 0 to 255, or a place in the palette; of sixteen bits the upper eight. */
  const sample = (x: number, y: number, channel: number): number => {
    if (depth >= 8) return rows[y * line + ((x * channels + channel) * depth) / 8] ?? 0;
    const bit = x * depth;
    const value = ((rows[y * line + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & largest;
    return colorType === 3 ? value : Math.round((value * 255) / largest);
  };
  const colors = colorType === 0 || colorType === 4 ? 1 : 3;
  const samples = new Uint8Array(width * height * colors);
  const hasAlpha = colorType === 4 || colorType === 6 || (colorType === 3 && transparency !== null);
  const alpha = hasAlpha ? new Uint8Array(width * height) : null;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const pixel = y * width + x;
      if (colorType === 3) {
        const place = sample(x, y, 0);
        if (palette === null || (place + 1) * 3 > palette.length) return null;
        samples.set(palette.subarray(place * 3, place * 3 + 3), pixel * 3);
        if (alpha !== null) alpha[pixel] = transparency?.[place] ?? 255;
      } else {
        for (let color = 0; color < colors; color += 1) samples[pixel * colors + color] = sample(x, y, color);
        if (alpha !== null) alpha[pixel] = sample(x, y, colors);
      }
    }
  return { width, height, channels: colors, samples, alpha };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
