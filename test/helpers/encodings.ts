/** Texts as programs of all ages write them. */
import { macRomanCharacter } from '../../src/files/csv/macRoman';
import { encodeText } from '../../src/files/csv/textEncoding';

export const WRITTEN_ENCODINGS = [
  'utf-8',
  'utf-8-bom',
  'windows-1252',
  'macintosh',
  'utf-16le',
  'utf-16le-bom',
  'utf-16be',
  'utf-16be-bom',
] as const;
export type WrittenEncoding = (typeof WRITTEN_ENCODINGS)[number];

/** What all of them can write. */
export const FRENCH =
  'Commune;Code INSEE;Population\nFabrègues;34095;7282\nPérols;34198;8900\nLe Crès;34090;9310\nSaint-Georges-d’Orques;34259;5552\n';

const MAC: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [macRomanCharacter(byte), byte]),
);

export function encoded(text: string, encoding: WrittenEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
    case 'utf-8-bom':
    case 'windows-1252':
      return encodeText(text, encoding).bytes;
    case 'macintosh':
      return Uint8Array.from(text, (letter) => MAC.get(letter) ?? 0x3f);
    case 'utf-16le':
    case 'utf-16le-bom':
      return new Uint8Array(Buffer.from(encoding.endsWith('bom') ? `\uFEFF${text}` : text, 'utf16le'));
    case 'utf-16be':
    case 'utf-16be-bom':
      return new Uint8Array(
        Buffer.from(encoding.endsWith('bom') ? `\uFEFF${text}` : text, 'utf16le').swap16(),
      );
  }
}
