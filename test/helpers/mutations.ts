/** Tables and files as accidents leave them, with what is true of each kept beside it. */
import fc from 'fast-check';
import type { RawCell } from '../../src/workbook/read/rawTables';
import { NO_MARKS, type Grid } from '../../src/workbook/intake/grid';

/** A commune of the list, as it is true. */
export interface True {
  readonly name: string;
  readonly code: string;
  readonly population: number;
}

const NAMES = [
  'Lattes',
  'Pérols',
  'Castries',
  'Jacou',
  'Saint-Brès',
  'Le Crès',
  'Montaud',
  'Grabels',
  'Pignan',
];

export const trueLists: fc.Arbitrary<readonly True[]> = fc
  .uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: NAMES.length })
  .chain((names) =>
    fc
      .array(fc.integer({ min: 1, max: 300_000 }), { minLength: names.length, maxLength: names.length })
      .map((populations) =>
        names.map((name, index) => ({
          name,
          code: `34${String(100 + NAMES.indexOf(name))}`,
          population: populations[index] ?? 1,
        })),
      ),
  );

type Row = readonly RawCell[];

/** How a number of inhabitants may be written; what is written in two ways of reading is no number of anybody. */
function written(population: number, way: number): RawCell {
  const digits = String(population);
  const groups = (sign: string): string => digits.replace(/(\d)(?=(\d{3})+$)/g, `$1${sign}`);
  return (
    [population, digits, groups(' '), groups('\u202f'), groups('.'), groups(','), `${digits},0`][way % 7] ??
    population
  );
}

/** Rows that accidents and habits put among data. */
function intruder(kind: number, list: readonly True[]): Row {
  const sum = list.reduce((total, { population }) => total + population, 0);
  const kinds: readonly Row[] = [
    ['Total', '', sum],
    ['SOUS-TOTAL', '', sum],
    ['Ensemble des communes', '', sum],
    ['Commune', 'Code INSEE', 'Population'],
    ['', '', ''],
    ['Total', '', '#REF!'],
    ['', '', sum],
  ];
  return kinds[kind % kinds.length] ?? [];
}

export interface Mutated {
  readonly grid: Grid;
  readonly list: readonly True[];
}

/** A list under titles of the page, its columns in any order, its numbers in any way, intruders anywhere. */
export const mutatedTables: fc.Arbitrary<Mutated> = fc
  .record({
    list: trueLists,
    order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
    ways: fc.array(fc.nat(6), { minLength: 9, maxLength: 9 }),
    above: fc.array(fc.constantFrom('Populations', 'Édité le 12/05/2021', 'Métropole', ''), { maxLength: 4 }),
    intruders: fc.array(fc.tuple(fc.nat(9), fc.nat(6)), { maxLength: 4 }),
    below: fc.array(fc.constantFrom('Source : Insee', '(1) provisoire', '* estimation'), { maxLength: 2 }),
    spoilt: fc.array(
      fc.tuple(fc.nat(8), fc.constantFrom<RawCell>('n.c.', '#N/A', '?', true, '', '12 à 15')),
      { maxLength: 2 },
    ),
    gaps: fc.array(fc.nat(20), { maxLength: 3 }),
  })
  .map(({ list, order, ways, above, intruders, below, spoilt, gaps }) => {
    const data: Row[] = list.map(({ name, code, population }, index) => [
      name,
      code,
      written(population, ways[index] ?? 0),
    ]);
    for (const [at, cell] of spoilt) if (data[at]) data[at] = [...data[at].slice(0, 2), cell];
    for (const [at, kind] of intruders) data.splice(Math.min(at + 1, data.length), 0, intruder(kind, list));
    const table = [['Commune', 'Code INSEE', 'Population'], ...data].map((row) =>
      order.map((column) => row[column] ?? ''),
    );
    const lines: Row[] = [...above.map((title) => [title]), ...table, [''], ...below.map((note) => [note])];
    const held = lines
      .map((row, index) => ({ row, number: index + 1 + gaps.filter((gap) => gap < index).length }))
      .filter(({ row }) => row.some((cell) => cell !== ''));
    const grid: Grid = {
      name: 'F',
      hidden: false,
      rows: held.map(({ row }) => row),
      rowNumbers: held.map(({ number }) => number),
      marks: NO_MARKS,
    };
    return { grid, list };
  });
