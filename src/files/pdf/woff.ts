import { unzlibSync } from 'fflate';

/** Bytes of the headers of WOFF 1.0 (W3C, 2012) and of the font file inside it, and of one table in their lists. */
const WOFF = { header: 44, table: 20 } as const;
const SFNT = { header: 12, table: 16 } as const;
const SIGNATURE = 0x774f4646;

/**
 * The font file that a WOFF holds, unpacked once and for all: fontkit would unpack a table for each glyph that it looks
 * at. Throws for what is no WOFF.
 */
export function unpackedFont(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (from.getUint32(0) !== SIGNATURE) throw new Error('Not a WOFF font.');
  const count = from.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = WOFF.header + index * WOFF.table;
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((field) =>
      from.getUint32(at + field),
    );
    const content = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return { tag, length: length ?? 0, checksum, content: packed === length ? content : unzlibSync(content) };
  });
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const start = SFNT.header + count * SFNT.table;
  const font = new Uint8Array(tables.reduce((length, table) => length + padded(table.length), start));
  const to = new DataView(font.buffer);
  to.setUint32(0, from.getUint32(4));
  const power = 2 ** Math.floor(Math.log2(count));
  [count, power * 16, Math.log2(power), (count - power) * 16].forEach((field, index) =>
    to.setUint16(4 + index * 2, field),
  );
  let offset = start;
  tables.forEach(({ tag, checksum, length, content }, index) => {
    const at = SFNT.header + index * SFNT.table;
    [tag, checksum, offset, length].forEach((field, place) => to.setUint32(at + place * 4, field ?? 0));
    font.set(content, offset);
    offset += padded(length);
  });
  return font;
}
