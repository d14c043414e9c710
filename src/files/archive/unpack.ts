import { Inflate } from 'fflate';
import { SaxesParser } from 'saxes';
import { Check } from './check';
import { Unreadable, type ReadLimits } from '../read/readLimits';
import type { ReadPace } from '../read/readPace';

/** What the end of a zip says about its parts. Sizes are claims; what comes out is counted. */
interface PackedPart {
  readonly method: number;
  readonly packedBytes: number;
  readonly headerAt: number;
  /** CRC-32 of what is packed. */
  readonly check: number;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Packed bytes that are unpacked at a time: at the worst a thousand times as many come out before they are counted. */
const STEP = 2_048;
/** Unpacked bytes that are parsed at a time. */
const PARSED_STEP = 16_384;
const MOST_PARTS = 10_000;

/** Reads the parts of somebody else's .xlsx or .ods, each as XML, within the limits. */
export class Package {
  private readonly parts = new Map<string, PackedPart>();
  private unpacked = 0;
  private elements = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: ReadLimits,
    private readonly pace: ReadPace,
  ) {
    this.readDirectory();
  }

  has(path: string): boolean {
    return this.parts.has(path.toLowerCase());
  }

  /** Calls for each element and text, in order; `onOpen` may return false to stop: nothing more is unpacked. */
  async parse(path: string, handler: XmlHandler): Promise<void> {
    let stopped = false as boolean;
    let depth = 0;
    /** Characters since the last tag or text: those of the one that has not ended yet. */
    let pending = 0;
    const parser = new SaxesParser<{ readonly xmlns: false; readonly position: false }>({
      xmlns: false,
      position: false,
    });
    parser.on('error', () => {
      throw new Unreadable('damaged');
    });
    parser.on('opentag', ({ name, attributes }) => {
      pending = 0;
      depth += 1;
      if (depth > this.limits.depth) throw new Unreadable('tooDeep', this.limits.depth);
      this.elements += 1;
      if (this.elements > this.limits.elements) throw new Unreadable('tooManyElements', this.limits.elements);
      if (!stopped && handler.open(localName(name), attributes) === false) stopped = true;
    });
    parser.on('closetag', ({ name }) => {
      pending = 0;
      depth -= 1;
      if (!stopped) handler.close(localName(name));
    });
    const onText = (text: string): void => {
      pending = 0;
      if (!stopped) handler.text?.(text);
    };
    parser.on('text', onText);
    parser.on('cdata', onText);

    let decoder: TextDecoder | null = null;
    for await (const chunk of this.unpack(path)) {
      decoder ??= decoderFor(chunk);
      const text = decoded(decoder, chunk);
      pending += text.length;
      parser.write(text);
      if (stopped) return;
      if (pending > this.limits.textLength) throw new Unreadable('tooLongText', this.limits.textLength);
    }
    parser.close();
  }

  private async *unpack(path: string): AsyncGenerator<Uint8Array> {
    const part = this.parts.get(path.toLowerCase());
    if (part === undefined) throw new Unreadable('damaged');
    const packed = this.packedBytes(part);
    const check = new Check();
    if (part.method === STORED) {
      this.count(packed.length);
      yield* this.steps([packed], check);
    } else if (part.method === DEFLATED) yield* this.inflate(packed, check);
    else throw new Unreadable('damaged');
    // What was changed on its way says other numbers than those that were written.
    if (check.value !== part.check) throw new Unreadable('damaged');
  }

  private async *inflate(packed: Uint8Array, check: Check): AsyncGenerator<Uint8Array> {
    let ready: Uint8Array[] = [];
    const inflate = new Inflate((chunk) => {
      this.count(chunk.length);
      ready.push(chunk);
    });
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      const chunks = ready;
      ready = [];
      this.pace.reach((packed.byteOffset - this.bytes.byteOffset + at) / this.bytes.length);
      yield* this.steps(chunks, check);
    }
  }

  /** Piece by piece, so that what is done with them never holds the pane. */
  private async *steps(chunks: readonly Uint8Array[], check: Check): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks)
      for (let at = 0; at < chunk.length; at += PARSED_STEP) {
        const piece = chunk.subarray(at, at + PARSED_STEP);
        check.add(piece);
        yield piece;
        await this.pace.breathe();
      }
    await this.pace.breathe();
  }

  private count(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > this.limits.unpackedBytes)
      throw new Unreadable('expandsTooMuch', this.limits.unpackedBytes);
  }

  private packedBytes({ headerAt, packedBytes }: PackedPart): Uint8Array {
    const view = this.view();
    if (headerAt + 30 > this.bytes.length || view.getUint32(headerAt, true) !== LOCAL_RECORD)
      throw new Unreadable('damaged');
    const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
    if (start + packedBytes > this.bytes.length) throw new Unreadable('damaged');
    return this.bytes.subarray(start, start + packedBytes);
  }

  private readDirectory(): void {
    const view = this.view();
    const end = this.endRecord(view);
    const count = view.getUint16(end + 10, true);
    if (count > MOST_PARTS) throw new Unreadable('expandsTooMuch', MOST_PARTS);
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > this.bytes.length || view.getUint32(at, true) !== DIRECTORY_RECORD)
        throw new Unreadable('damaged');
      if ((view.getUint16(at + 8, true) & 1) === 1) throw new Unreadable('oldOrEncrypted');
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
      this.parts.set(name.replaceAll('\\', '/').toLowerCase(), {
        method: view.getUint16(at + 10, true),
        packedBytes: view.getUint32(at + 20, true),
        check: view.getUint32(at + 16, true),
        headerAt: view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }

  /** The last record of the zip; only a comment of at most 64 kB stands behind it. */
  private endRecord(view: DataView): number {
    const earliest = Math.max(0, this.bytes.length - 22 - 0xffff);
    for (let at = this.bytes.length - 22; at >= earliest; at -= 1)
      if (view.getUint32(at, true) === END_RECORD) return at;
    throw new Unreadable('damaged');
  }

  private view(): DataView {
    return new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
  }
}

export interface XmlHandler {
  /** Element without its prefix; false stops the reading. */
  open(element: string, attributes: Readonly<Record<string, string>>): boolean | undefined;
  close(element: string): void;
  text?(text: string): void;
}

/** An attribute by its local name, whatever prefix the file has chosen. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const own = attributes[name];
  if (own !== undefined) return own;
  for (const key of Object.keys(attributes)) if (localName(key) === name) return attributes[key];
  return undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoderFor(start: Uint8Array): TextDecoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

function decoded(decoder: TextDecoder, chunk: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw new Unreadable('damaged');
  }
}
