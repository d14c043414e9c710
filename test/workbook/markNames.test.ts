import fc from 'fast-check';
import { isMarkName, markNames, readMarkNames } from '../../src/workbook/plan/markNames';
import type { SheetLabel, SheetMark } from '../../src/workbook/plan/sheetMark';

const label: SheetLabel = {
  version: 1,
  kind: 'settlementStatement',
  year: 2021,
  subject: 'Saint-Geniès-des-Mourgues',
  frozen: true,
  rows: 44,
  columns: 7,
};
const mark: SheetMark = {
  version: 1,
  kind: 'settlementStatement',
  year: 2021,
  filling: 'frozen',
  fingerprint: 'ab'.repeat(32),
  values: '01'.repeat(32),
  note: 'Délibération n° 12',
  drawnOn: '23/11/2026',
  cellsCode: '0123456789abcdef',
  body: { row: 12, column: 1, rows: 3, columns: 0, keyRow: 11, keyColumn: 0 },
  look: null,
};

test('label and mark in names, in any order and whatever the case', () => {
  const names = markNames(label, mark);
  expect(names.length).toBeGreaterThan(1);
  expect(readMarkNames(names)).toEqual({ label, mark });
  expect(readMarkNames(names.toReversed().map((name) => name.toLowerCase()))).toEqual({ label, mark });
  expect(readMarkNames(['Exercice', ...names, '_xlnm.Print_Area'])).toEqual({ label, mark });
});

test('every subject and note, in names that Excel takes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', maxLength: 600 }),
      (subject, note) => {
        const names = markNames({ ...label, subject }, { ...mark, note });
        for (const name of names) {
          expect(name).toMatch(/^_[A-Za-z0-9_]{1,254}$/);
          expect(isMarkName(name)).toBe(true);
        }
        const read = readMarkNames(names);
        expect(read).toMatchObject({
          label: subject === '' ? {} : { subject },
          mark: note === '' ? {} : { note },
        });
      },
    ),
  );
});

test('what is short of a piece, damaged or somebody else’s says nothing', () => {
  const names = markNames(label, mark);
  expect(readMarkNames([])).toBeNull();
  expect(readMarkNames(['Exercice', '_QuotePart', '_QuoteParts1_1_1_AA'])).toBeNull();
  expect(readMarkNames(names.slice(1))).toBeNull();
  expect(readMarkNames(names.slice(0, 1))).toBeNull();
  expect(readMarkNames([...names, ...markNames(label, { ...mark, note: 'autre' })])).toBeNull();
  expect(readMarkNames(['_QuotePart1_1_1_AAAA'])).toBeNull();
});

test('of a version to come, only that is known', () => {
  const newer = { version: 2, kind: null, year: null, subject: null };
  expect(readMarkNames(['_QuotePart2_1_1_AAAA'])).toEqual(newer);
  expect(readMarkNames([...markNames(label, mark), '_QuotePart2_whatever'])).toEqual(newer);
});
