/** All files of the 31 communes in one zip, in both formats and fillings: what other programs make of each of them. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { strFromU8, unzipSync } from 'fflate';
import { amountInWords } from '../../src/french/amountInWords';
import { Decimal } from '../../src/core/money';
import type { WorkbookFormat } from '../../src/files/workbookFile';
import { zipFiles, type ZipEntry } from '../../src/files/archive/zip';
import type { DocumentFilling } from '../../src/workbook/documents/document';
import expected from '../golden/montpellier-recap-expected.json';
import { checkWhole, ISO_29500, ODF_13, schemaFaults } from '../helpers/fileSchemas';
import { LIBRE_OFFICE, recalculated } from '../helpers/libreOffice';
import { describeWith } from '../helpers/needs';
import { expectGolden, filesOf, type Made } from './communeFiles';
import { withoutResults, WRONG_RESULT } from './plans';
import { elementsOf, expectSoundXlsx } from './unzipped';

const COUNT = expected.rows.length;
const KINDS: readonly (readonly [WorkbookFormat, DocumentFilling])[] = [
  ['xlsx', 'portable'],
  ['xlsx', 'frozen'],
  ['ods', 'portable'],
  ['ods', 'frozen'],
];

/** What the zip holds, in its order. */
async function zipped(made: Made): Promise<Record<string, Uint8Array>> {
  const chunks: Uint8Array[] = [];
  const { files } = await zipFiles(filesOf(made), (chunk) => void chunks.push(chunk));
  const entries = unzipSync(new Uint8Array(Buffer.concat(chunks)));
  expect([files, Object.keys(entries).length]).toEqual([COUNT, COUNT]);
  return entries;
}

describe.each(KINDS)('%s, %s', (format, filling) => {
  test('every part of every file is well formed', async () => {
    for (const bytes of Object.values(await zipped({ format, filling }))) {
      if (format === 'xlsx') expectSoundXlsx(bytes);
      for (const [path, part] of Object.entries(unzipSync(bytes)))
        if (path !== 'mimetype') expect(elementsOf(strFromU8(part)).length).toBeGreaterThan(0);
    }
  });
});

/** Files enough to see whether they pile up; each sweep takes its time where a process has run many tests. */
const WATCHED = 8;

test('finished files are not kept: at most one beside the one that is being made', async () => {
  setFlagsFromString('--expose_gc');
  const sweep = runInNewContext('gc') as () => void;
  const made: WeakRef<Uint8Array>[] = [];
  async function* watched(): AsyncGenerator<ZipEntry> {
    for await (const file of filesOf()) {
      made.push(new WeakRef(file.bytes));
      yield file;
      if (made.length === WATCHED) return;
    }
  }
  const kept: number[] = [];
  await zipFiles(watched(), async () => {
    // A turn of its own: until it ends, nothing that was looked at goes.
    await new Promise((resume) => setImmediate(resume));
    sweep();
    kept.push(made.filter((bytes) => bytes.deref() !== undefined).length);
  });
  expect(made).toHaveLength(WATCHED);
  expect(kept.length).toBeGreaterThan(WATCHED);
  expect(Math.max(...kept)).toBeLessThanOrEqual(2);
});

describe.each([
  ['xlsx', ISO_29500],
  ['ods', ODF_13],
] as const)('valid: %s', (format, needs) => {
  describeWith(needs, 'against the schemas of its format', () => {
    test.each(KINDS.filter(([each]) => each === format))(
      '%s, %s: every part of all 31 files',
      async (_, filling) => {
        const { parts, faults } = schemaFaults(await zipped({ format, filling }));
        expect(faults).toEqual([]);
        // At the least a statement and an annexe 2 of each commune's own, in one part or in several.
        expect(parts).toBeGreaterThan((format === 'xlsx' ? 3 : 1) * COUNT);
      },
    );

    test('one of them as the whole check has it', async () => {
      const [first] = Object.values(await zipped({ format }));
      expect(checkWhole(first!, `file.${format}`)).toMatch(/^[1-9]\d* parts checked\n$/);
    });
  });
});

describeWith([LIBRE_OFFICE], 'opened by LibreOffice', () => {
  let opened: Record<string, string[][][]> = {};
  beforeAll(async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [format, filling] of KINDS)
      // A wrong value beside each formula: the amounts that come out were computed there.
      for (const [name, bytes] of Object.entries(await zipped({ format, filling, change: withoutResults })))
        files[`${format}-${filling}-${name}`] = bytes;
    opened = recalculated(files);
  }, 600_000);

  test.each(KINDS)('%s, %s: the golden amounts of each commune', (format, filling) => {
    const names = Object.keys(opened).filter((name) => name.startsWith(`${format}-${filling}-`));
    expect(names).toHaveLength(COUNT);
    for (const [index, name] of names.entries()) {
      const sheets = opened[name]!;
      const golden = expected.rows[index]!;
      expect(sheets).toHaveLength(5);
      expectGolden(sheets, index);
      const cells = sheets.flat(2);
      // Nothing is claimed of who owes nothing, in words or figures.
      const isClaimed = new Decimal(golden.total).gt(0);
      expect(cells.some((cell) => cell.includes(amountInWords(new Decimal(golden.total))))).toBe(isClaimed);
      expect(cells.filter((cell) => /^(?:#|Err:)/.test(cell) || cell === String(WRONG_RESULT))).toEqual([]);
    }
  });
});
