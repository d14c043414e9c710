import { unzipSync } from 'fflate';
import { zipFiles, type ZipEntry } from '../../src/files/archive/zip';

async function* smallFiles(
  count: number,
  onAsked: (index: number) => void = () => undefined,
): AsyncGenerator<ZipEntry> {
  for (let index = 0; index < count; index += 1) {
    onAsked(index);
    await Promise.resolve();
    yield { name: `2021_${index}.xlsx`, bytes: new Uint8Array(5_000).fill(index % 251) };
  }
}

async function zipped(files: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await zipFiles(files, (chunk) => void chunks.push(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}

describe('a zip of many files', () => {
  test('1,000 files: each goes to the sink before the next one is asked for', async () => {
    let received = 0;
    let largest = 0;
    const receivedWhenAsked: number[] = [];
    const result = await zipFiles(
      smallFiles(1_000, () => receivedWhenAsked.push(received)),
      (chunk) => {
        received += chunk.length;
        largest = Math.max(largest, chunk.length);
      },
    );
    receivedWhenAsked.forEach((bytes, index) => expect(bytes).toBeGreaterThanOrEqual(index * 5_000));
    expect(result).toEqual({ files: 1_000, bytes: received });
    // The directory of the zip comes at the end, with a line per file.
    expect(largest).toBeLessThan(100_000);
  });

  test('a slow sink is waited for', async () => {
    let busy = false;
    await zipFiles(smallFiles(20), async () => {
      expect(busy).toBe(false);
      busy = true;
      await new Promise((resume) => setTimeout(resume, 1));
      busy = false;
    });
  });

  test('unpacks to what went in; the same files give the same bytes', async () => {
    const files = [
      { name: 'a.csv', bytes: new TextEncoder().encode('x;y\r\n'.repeat(500)) },
      { name: 'b.xlsx', bytes: Uint8Array.from([1, 2, 3]) },
      { name: 'vide.txt', bytes: new Uint8Array() },
    ];
    const first = await zipped(files);
    expect(unzipSync(first)).toEqual(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
    expect(first.length).toBeLessThan(1_000);
    expect(await zipped(files)).toEqual(first);
    expect(Object.keys(unzipSync(await zipped([])))).toEqual([]);
  });

  test('cancelled between two files: nothing more is made, and the source is closed', async () => {
    const controller = new AbortController();
    const asked: number[] = [];
    const progress: number[] = [];
    let closed = false;
    async function* source(): AsyncGenerator<ZipEntry> {
      try {
        yield* smallFiles(100, (index) => asked.push(index));
      } finally {
        closed = true;
      }
    }
    const zipping = zipFiles(source(), () => undefined, {
      signal: controller.signal,
      onFile: (done) => {
        progress.push(done);
        if (done === 7) controller.abort();
      },
    });
    await expect(zipping).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked).toHaveLength(7);
    expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(closed).toBe(true);
  });

  test('a long zip lets others work', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    async function* slow(): AsyncGenerator<ZipEntry> {
      for await (const file of smallFiles(6)) {
        const until = performance.now() + 15;
        while (performance.now() < until);
        yield file;
      }
    }
    await zipFiles(slow(), () => undefined);
    clearInterval(timer);
    expect(turns).toBeGreaterThanOrEqual(3);
  });

  test('two files of one name are a mistake', async () => {
    const bytes = new Uint8Array(1);
    await expect(
      zipped([
        { name: 'a', bytes },
        { name: 'A', bytes },
      ]),
    ).rejects.toThrow('the name A');
  });

  test('an error of the source or the sink comes through', async () => {
    async function* broken(): AsyncGenerator<ZipEntry> {
      yield* smallFiles(1);
      throw new Error('no plan');
    }
    await expect(zipped(broken())).rejects.toThrow('no plan');
    const full = () => Promise.reject(new Error('disk full'));
    await expect(zipFiles(smallFiles(3), full)).rejects.toThrow('disk full');
  });
});
