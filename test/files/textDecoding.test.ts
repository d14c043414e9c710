import fc from 'fast-check';
import { macRomanCharacter } from '../../src/files/csv/macRoman';
import {
  EncodingEvidence,
  TextPieces,
  withStraysRead,
  type ReadEncoding,
} from '../../src/files/csv/textDecoding';
import { encoded, FRENCH } from '../helpers/encodings';

/** As `readCsv` does: the evidence first, then the text, in pieces of any size. */
function decoded(bytes: Uint8Array, step = 7): { text: string; encoding: ReadEncoding | null } {
  const evidence = new EncodingEvidence();
  for (let at = 0; at < bytes.length; at += 64) evidence.add(bytes.subarray(at, at + 64));
  const { encoding } = evidence;
  if (encoding === null) return { text: '', encoding };
  const pieces = new TextPieces(encoding);
  let text = '';
  for (let at = 0; at < bytes.length; at += step)
    text += pieces.decode(bytes.subarray(at, at + step), at + step >= bytes.length);
  return { text, encoding };
}

test.each([
  ['utf-8', 'utf-8'],
  ['utf-8-bom', 'utf-8'],
  ['windows-1252', 'windows-1252'],
  ['macintosh', 'macintosh'],
  ['utf-16le', 'utf-16'],
  ['utf-16le-bom', 'utf-16'],
  ['utf-16be', 'utf-16be'],
  ['utf-16be-bom', 'utf-16be'],
] as const)('%s is known by its bytes', (written, read) => {
  expect(decoded(encoded(FRENCH, written))).toEqual({ text: FRENCH, encoding: read });
});

test('each letter of French tells Windows from Mac', () => {
  for (const letter of 'éèêëàâçôîïûùœ') {
    const text = `Commune;Population\nV${letter}lle;12\n`;
    expect([letter, decoded(encoded(text, 'windows-1252')).text]).toEqual([letter, text]);
    expect([letter, decoded(encoded(text, 'macintosh')).text]).toEqual([letter, text]);
  }
});

test('the table of Mac OS Roman is that of the browsers', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(Array.from(bytes, macRomanCharacter).join('')).toBe(new TextDecoder('macintosh').decode(bytes));
});

test('a stray byte stays with its cell, whatever the pieces; the rest is UTF-8', () => {
  const bytes = Buffer.concat([
    Buffer.from('Fabrègues;Pérols;'),
    Buffer.from([0xe9, 0x74, 0xe9]),
    Buffer.from(';Le Crès'),
  ]);
  for (let step = 1; step < 9; step += 1) {
    const { text, encoding } = decoded(bytes, step);
    expect(encoding).toBe('utf-8');
    expect(withStraysRead(text)).toBe('Fabrègues;Pérols;été;Le Crès');
    expect(text.match(/[\udc80-\udcff]/g)).toHaveLength(2);
  }
});

test('zeros that are no UTF-16 are no text', () => {
  expect(decoded(Uint8Array.from([1, 0, 0, 0, 7, 0, 0, 9, 0, 0, 0, 0])).encoding).toBeNull();
});

test('whatever the text, UTF-8 in pieces is UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), (text, step) => {
      const bytes = new TextEncoder().encode(text);
      const pieces = new TextPieces('utf-8');
      let read = '';
      for (let at = 0; at < bytes.length; at += step)
        read += pieces.decode(bytes.subarray(at, at + step), at + step >= bytes.length);
      expect(read).toBe(new TextDecoder().decode(bytes));
    }),
  );
});
