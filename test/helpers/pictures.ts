/** Pictures as other programs write them, made here: a disc and a bar on nothing. */
import { crc32, deflateSync } from 'node:zlib';

export const [WIDTH, HEIGHT] = [120, 48] as const;

type Rgba = readonly [number, number, number, number];
const [BLUE, RED, NOTHING]: Rgba[] = [
  [31, 95, 159, 255],
  [208, 64, 16, 255],
  [0, 0, 0, 0],
];

export function colorAt(x: number, y: number): Rgba {
  if ((x - 24) ** 2 + (y - 24) ** 2 < 20 ** 2) return BLUE!;
  return x >= 54 && x < 114 && y >= 10 && y < 38 ? RED! : NOTHING!;
}

function chunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

interface PngKind {
  readonly colorType: 0 | 2 | 3 | 4 | 6;
  readonly depth?: 1 | 2 | 4 | 8 | 16;
  /** Of each line, in turn. */
  readonly filters?: readonly (0 | 1 | 2 | 3 | 4)[];
  readonly interlace?: 0 | 1;
  readonly size?: readonly [width: number, height: number];
}

/** A PNG of that kind, by the standard's own words: the filters are undone by who reads it. */
export function png({
  colorType,
  depth = 8,
  filters = [0],
  interlace = 0,
  size: [width, height] = [WIDTH, HEIGHT],
}: PngKind): Uint8Array {
  const samplesOf = (x: number, y: number): readonly number[] => {
    const [red, green, blue, alpha] = colorAt(x, y);
    const grey = Math.round((red + green + blue) / 3);
    if (colorType === 3) return [[NOTHING!, BLUE!, RED!].findIndex((each) => each === colorAt(x, y))];
    if (colorType === 0) return [depth < 8 ? grey >> (8 - depth) : grey];
    if (colorType === 4) return [grey, alpha];
    return colorType === 2 ? [red, green, blue] : [red, green, blue, alpha];
  };
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colorType];
  const step = Math.max(1, (channels * depth) >> 3);
  const line = Math.ceil((width * channels * depth) / 8);
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(line);
    for (let x = 0; x < width; x += 1)
      samplesOf(x, y).forEach((value, channel) => {
        const bit = (x * channels + channel) * depth;
        if (depth === 16) row.writeUInt16BE(value * 257, bit >> 3);
        else row[bit >> 3]! |= value << (8 - depth - (bit & 7));
      });
    return row;
  });
  const filtered = rows.map((row, y) => {
    const filter = filters[y % filters.length]!;
    const above = rows[y - 1] ?? Buffer.alloc(line);
    const guess = (at: number): number => {
      const [a, b, c] = [at < step ? 0 : row[at - step]!, above[at]!, at < step ? 0 : above[at - step]!];
      const nearest = [a, b, c].toSorted((p, q) => Math.abs(a + b - c - p) - Math.abs(a + b - c - q));
      return [0, a, b, (a + b) >> 1, nearest[0]!][filter]!;
    };
    return Buffer.concat([Buffer.of(filter), Buffer.from(row.map((value, at) => value - guess(at)))]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colorType, 0, 0, interlace], 8);
  const file = Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...(colorType === 3
      ? [
          chunk('PLTE', Buffer.from([NOTHING!, BLUE!, RED!].flatMap((color) => color.slice(0, 3)))),
          chunk('tRNS', Buffer.of(0)),
        ]
      : []),
    chunk('IDAT', deflateSync(Buffer.concat(filtered))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return Uint8Array.from(file);
}

export const LOGO = png({ colorType: 6, filters: [0, 1, 2, 3, 4] });

/** A JPEG by its segments, without a picture inside: what is asked of one before it is kept. */
export function jpeg({ components = 3, frame = 0xc0, ended = true } = {}): Uint8Array {
  const [width, height] = [WIDTH, HEIGHT];
  const parts = Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]);
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...[
      0xff,
      frame,
      0,
      8 + 3 * components,
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      components,
    ],
    ...parts.flat(),
    ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55],
    ...(ended ? [0xff, 0xd9] : []),
  ]);
}
