import { decodeMacRoman, macRomanCharacter } from './macRoman';
import { decodeWindows1252 } from './textEncoding';

/** Encodings of texts that come in. `utf-16` is its usual order, the low byte first. */
export const READ_ENCODINGS = ['utf-8', 'windows-1252', 'macintosh', 'utf-16', 'utf-16be'] as const;
export type ReadEncoding = (typeof READ_ENCODINGS)[number];

/**
 * What the bytes of a text say of its encoding, gathered piece by piece. The answer rests on what is there: a mark at
 * the beginning; zeros where one byte of two is one; sequences of UTF-8 that give letters of French, against bytes that
 * are none (a stray one does not make the text another encoding's); of two encodings of a byte a letter, the one in
 * which more of them are letters that French has, where it has them.
 */
export class EncodingEvidence {
  private length = 0;
  private readonly zeros: [even: number, odd: number] = [0, 0];
  private mark: ReadEncoding | null = null;
  private sequences = 0;
  private strays = 0;
  private windows = 0;
  private mac = 0;

  add(bytes: Uint8Array): void {
    if (this.length === 0) this.mark = markOf(bytes);
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === 0) this.zeros[(this.length + at) % 2 === 0 ? 0 : 1] += 1;
      if (byte < 0x80) continue;
      const before = bytes[at - 1] ?? 0;
      this.windows += likeliness(windowsCharacter(byte), before);
      this.mac += likeliness(macRomanCharacter(byte), before);
      const size = sequenceAt(bytes, at);
      if (size === 0) this.strays += 1;
      else if (isOfFrench(bytes, at, size)) this.sequences += 1;
      at += Math.max(0, size - 1);
    }
    this.length += bytes.length;
  }

  /** null: no text. */
  get encoding(): ReadEncoding | null {
    if (this.mark !== null) return this.mark;
    const [even, odd] = this.zeros;
    if (even + odd > 0) {
      // Of Latin letters one byte in two is zero, or nearly.
      if (odd * 5 > this.length && even * 20 < odd) return 'utf-16';
      return even * 5 > this.length && odd * 20 < even ? 'utf-16be' : null;
    }
    if (this.strays === 0 || this.sequences * 4 >= this.strays) return 'utf-8';
    return this.mac > this.windows ? 'macintosh' : 'windows-1252';
  }
}

function markOf(bytes: Uint8Array): ReadEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Bytes of the sequence of UTF-8 that begins there; 0: none does. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte < 0x80) return 1;
  const size =
    byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
  for (let next = 1; next < size; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  // Longer than need be, a half of a pair, or beyond the last character.
  if ((byte === 0xe0 && second < 0xa0) || (byte === 0xed && second > 0x9f)) return 0;
  if ((byte === 0xf0 && second < 0x90) || (byte === 0xf4 && second > 0x8f)) return 0;
  return size;
}

/** Accented letters, accents behind their letter, ligatures, quotes, dashes, spaces, the euro. */
const OF_FRENCH = /[\u00a0-\u00ff\u0152\u0153\u0178\u0300-\u0327\u2010-\u2026\u202f\u20ac]/;

function isOfFrench(bytes: Uint8Array, at: number, size: number): boolean {
  return OF_FRENCH.test(new TextDecoder().decode(bytes.subarray(at, at + size)));
}

const windowsCharacters = Array.from({ length: 0x80 }, (_, high) =>
  decodeWindows1252(Uint8Array.of(0x80 + high)),
);
const windowsCharacter = (byte: number): string => windowsCharacters[byte - 0x80] ?? '';

/** How likely a character is in a French text, behind a letter or not. */
function likeliness(character: string, before: number): number {
  const behindSmall = before >= 0x61 && before <= 0x7a;
  if ('éèêëàâçôöîïûùüœ'.includes(character)) return 2;
  if ('ÉÈÊËÀÂÇÔÎÏÛÙŒ'.includes(character)) return behindSmall ? -2 : 1;
  if ('’°«»€\u00a0–…²'.includes(character)) return 1;
  return -2;
}

/** As Python calls it: a byte that is no UTF-8 stands as half of a pair, which no text has, until somebody asks. */
const STRAY = /[\udc80-\udcff]/;
const STRAYS = /[\udc80-\udcff]/g;

export function hasStrayBytes(text: string): boolean {
  return STRAY.test(text);
}

/** Stray bytes as what they most likely are: windows-1252. */
export function withStraysRead(text: string): string {
  return text.replace(STRAYS, (stray) => windowsCharacter(stray.charCodeAt(0) - 0xdc00));
}

/** Decodes a text piece by piece. Never throws: what is no UTF-8 is kept as a stray byte. */
export class TextPieces {
  private readonly wide: TextDecoder | null;
  private kept: Uint8Array = new Uint8Array();
  private isFirst = true;

  constructor(private readonly encoding: ReadEncoding) {
    this.wide = encoding.startsWith('utf-16')
      ? new TextDecoder(encoding === 'utf-16' ? 'utf-16le' : 'utf-16be')
      : null;
  }

  decode(piece: Uint8Array, isLast: boolean): string {
    if (this.wide !== null) return this.wide.decode(piece, { stream: !isLast });
    if (this.encoding === 'windows-1252') return decodeWindows1252(piece);
    if (this.encoding === 'macintosh') return decodeMacRoman(piece);
    const bytes = joined(this.kept, piece);
    const end = isLast ? bytes.length : lastWhole(bytes);
    this.kept = bytes.slice(end);
    const text = decodeUtf8(bytes.subarray(0, end));
    const isMarked = this.isFirst && text.startsWith('\uFEFF');
    this.isFirst = false;
    return isMarked ? text.slice(1) : text;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

/** Where a sequence begins that the piece may have cut. */
function lastWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeWithStrays(bytes);
  }
}

function decodeWithStrays(bytes: Uint8Array): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const size = sequenceAt(bytes, at);
    if (size > 0) {
      at += size - 1;
      continue;
    }
    parts.push(strict.decode(bytes.subarray(from, at)), String.fromCharCode(0xdc00 + (bytes[at] ?? 0)));
    from = at + 1;
  }
  parts.push(strict.decode(bytes.subarray(from)));
  return parts.join('');
}
