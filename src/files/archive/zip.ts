import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { ZIP_TIME } from './container';
import { Pace } from '../pace';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Takes the zip piece by piece; the next piece comes when the promise is kept. */
export type ZipSink = (chunk: Uint8Array) => void | Promise<void>;

export interface ZipOptions {
  readonly signal?: AbortSignal;
  /** After each file. */
  readonly onFile?: (done: number, name: string) => void;
}

export interface ZipResult {
  readonly files: number;
  readonly bytes: number;
}

/** What a zip without the 64-bit extension can count. */
const MOST_FILES = 65_535;
const MOST_BYTES = 0xffff_ffff;

/** These are zips themselves: packing them again costs time and saves nothing. */
const PACKED = /\.(?:xlsx|ods|zip|png|jpe?g|pdf)$/i;

/**
 * A zip of files that come one after the other; each is asked for when the one before has gone to the sink, so memory
 * holds one of them, whatever their number, and their names. The same files give the same bytes. Rejects with the
 * signal's reason when cancelled (what the sink has by then is no zip), and with what the source or the sink throws.
 */
export async function zipFiles(
  files: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  sink: ZipSink,
  { signal, onFile }: ZipOptions = {},
): Promise<ZipResult> {
  let waiting: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    waiting.push(chunk);
  });
  const pace = new Pace(signal);
  const names = new Set<string>();
  let bytes = 0;
  const deliver = async (): Promise<void> => {
    const chunks = waiting;
    waiting = [];
    for (const chunk of chunks) {
      bytes += chunk.length;
      if (chunk.length > 0) await sink(chunk);
    }
    if (bytes > MOST_BYTES) throw new RangeError('The zip is larger than 4 GB.');
  };

  await pace.breathe();
  for await (const { name, bytes: content } of files) {
    // Windows unpacks names that differ by case only over each other.
    const key = name.toLowerCase();
    if (names.has(key)) throw new Error(`Two files of the zip have the name ${name}.`);
    names.add(key);
    if (names.size > MOST_FILES) throw new RangeError(`A zip holds at most ${MOST_FILES} files.`);

    const entry = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = ZIP_TIME;
    zip.add(entry);
    entry.push(content, true);
    await deliver();
    onFile?.(names.size, name);
    await pace.breathe();
  }
  zip.end();
  await deliver();
  return { files: names.size, bytes };
}
