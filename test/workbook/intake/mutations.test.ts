/**
 * What accidents do to tables and files never throws, and never brings a wrong amount in without a word. As many are made
 * as QUOTE_PART_MUTATIONS says, 2,000 where it says nothing.
 */
import fc from 'fast-check';
import { readFile } from '../../../src/files/read/readFile';
import { understand } from '../../../src/workbook/intake/understand';
import { writeWorkbook } from '../../../src/files/workbookFile';
import { foldedName } from '../../../src/workbook/read/names';
import type { RawCell } from '../../../src/workbook/read/rawTables';
import { number, plainPlan, PROPERTIES, text } from '../../files/plans';
import { rowsAs } from '../../helpers/cases';
import { mutatedTables, trueLists, type True } from '../../helpers/mutations';

const RUNS = Number(process.env['QUOTE_PART_MUTATIONS'] ?? 2_000);

/** Digits of a text, and nothing but groups around them: written apart from the reader that is tested. */
function inhabitantsOf(list: readonly True[], name: unknown): number | undefined {
  return list.find((each) => foldedName(each.name) === foldedName(name))?.population;
}

test('tables: a number that is taken is the true one of its commune, and nobody else is taken', () => {
  fc.assert(
    fc.property(mutatedTables, ({ grid, list }) => {
      const found = understand(grid);
      for (const { name, inseeCode, population } of rowsAs(found, 'communes')) {
        // What has no name is refused by the plan.
        if (name === undefined) continue;
        const expected = inhabitantsOf(list, name);
        expect([name, expected === undefined]).toEqual([name, false]);
        expect(list.find((each) => each.code === inseeCode)?.name).toBe(name);
        if (typeof population === 'number') expect([name, population]).toEqual([name, expected]);
      }
      // Nothing is lost without being shown: every true row is data or set apart.
      const shown = new Set(found.rows.flatMap(({ cells }) => cells.map(String)));
      for (const { name } of list) expect(shown.has(name)).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

test('files: bytes that were changed on the way give what was written, or say that they do not', async () => {
  const files = await Promise.all(
    (['xlsx', 'ods'] as const).map(async (format) => {
      const list: readonly True[] = fc.sample(trueLists, { numRuns: 1, seed: 7 })[0] ?? [];
      const plan = plainPlan('Communes', [
        [text('Commune'), text('Population')],
        ...list.map(({ name, population }) => [text(name), number(population)]),
      ]);
      const bytes = await writeWorkbook([plan], PROPERTIES, format);
      return { bytes, rows: (await readFile(bytes)).sheets[0]!.rows };
    }),
  );
  const cellsOf = (rows: readonly (readonly RawCell[])[]): RawCell[] =>
    rows.flat().filter((cell) => cell !== '');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255)), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 8 }),
      async ({ bytes, rows }, changes, cut) => {
        const changed = bytes.slice(0, cut === null ? undefined : Math.floor(cut * bytes.length));
        for (const [at, byte] of changed.length > 0 ? changes : [])
          changed[Math.floor(at * changed.length)] = byte;
        const { sheets, problems } = await readFile(changed);
        expect(sheets.length + problems.length).toBeGreaterThan(0);
        // Bytes that were no zip any more may still be some text.
        if (changed[0] !== 0x50 || changed[1] !== 0x4b) return;
        for (const sheet of sheets) expect(cellsOf(sheet.rows)).toEqual(cellsOf(rows));
      },
    ),
    { numRuns: RUNS },
  );
});

test('texts: whatever the bytes, there is a reading, and it is understood', async () => {
  const list: readonly True[] = fc.sample(trueLists, { numRuns: 1, seed: 3 })[0] ?? [];
  const lines = [
    'Commune;Code INSEE;Population',
    ...list.map((each) => `${each.name};${each.code};${each.population}`),
  ];
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      async (changes) => {
        const changed = bytes.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        const { sheets, problems } = await readFile(changed);
        expect(sheets.length + problems.length).toBeGreaterThan(0);
        for (const sheet of sheets) rowsAs(understand(sheet), 'communes');
      },
    ),
    { numRuns: RUNS },
  );
});
