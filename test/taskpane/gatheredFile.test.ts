/** A long file is given to the browser piece by piece, and is the same bytes in the same order. */
import { GatheredFile } from '../../src/taskpane/kit/saveFile';

const piece = (bytes: number, value: number): ArrayBuffer => new Uint8Array(bytes).fill(value).buffer;

test.each([[[]], [[3]], [[3_999_999, 1, 5]], [[9_000_000, 2]], [[1_500_000, 1_500_000, 1_500_000, 7]]])(
  'pieces of %j bytes',
  async (sizes: readonly number[]) => {
    const file = new GatheredFile();
    for (const [index, bytes] of sizes.entries()) file.add(piece(bytes, index + 1));
    const all = new Uint8Array(await new Blob([...file.parts()]).arrayBuffer());
    const expected = sizes.flatMap((bytes, index) => Array<number>(bytes).fill(index + 1));
    expect(Buffer.compare(all, Uint8Array.from(expected))).toBe(0);
  },
);

test('no more than a few megabytes wait in the pane', () => {
  const given: number[] = [];
  const RealBlob = globalThis.Blob;
  jest.spyOn(globalThis, 'Blob').mockImplementation((parts, options) => {
    const blob = new RealBlob(parts, options);
    given.push(blob.size);
    return blob;
  });
  const file = new GatheredFile();
  for (let count = 0; count < 20; count += 1) file.add(piece(1_000_000, 1));
  expect(given).toEqual([4_000_000, 4_000_000, 4_000_000, 4_000_000, 4_000_000]);
  jest.restoreAllMocks();
});
