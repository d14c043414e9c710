export const TEXT_ENCODINGS = ['utf-8-bom', 'utf-8', 'windows-1252'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export interface EncodedText {
  readonly bytes: Uint8Array;
  /** Characters that the encoding does not have, each once, in the order of their appearance. */
  readonly lostCharacters: readonly string[];
}

/** Bytes 0x80 to 0x9F of windows-1252; the others are those of Latin 1. Five stand for nothing. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  Array.from(HIGH_CONTROLS).flatMap((character, index): [string, number][] =>
    /[\u0081\u008d\u008f\u0090\u009d]/.test(character) ? [] : [[character, 0x80 + index]],
  ),
);
/** What people mean by it, where the encoding has it: a narrow space is a space, whatever its width. */
const NEAREST: Readonly<Record<string, string>> = {
  '\u202f': '\u00a0',
  '\u2009': ' ',
  '\u2011': '-',
  '\u2212': '-',
};

export function encodeText(text: string, encoding: TextEncoding): EncodedText {
  if (encoding !== 'windows-1252') {
    const bytes = new TextEncoder().encode(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text);
    return { bytes, lostCharacters: [] };
  }
  const bytes: number[] = [];
  const lost = new Set<string>();
  for (const character of text.normalize('NFC')) {
    const nearest = NEAREST[character] ?? character;
    const code = nearest.codePointAt(0) ?? 0;
    const known = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : WINDOWS_1252.get(nearest);
    if (known === undefined) lost.add(character);
    bytes.push(known ?? 0x3f);
  }
  return { bytes: Uint8Array.from(bytes), lostCharacters: [...lost] };
}

/** Node 20 takes windows-1252 for Latin 1; browsers do not. The bytes between are put right in either. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (control) => HIGH_CONTROLS.charAt(control.charCodeAt(0) - 0x80));
}
