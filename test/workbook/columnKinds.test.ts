import { shownNumber } from '../../src/workbook/plan/shownNumber';
import { COLUMN_KINDS } from '../../src/workbook/read/columnKinds';
import type { RawCell } from '../../src/workbook/read/rawTables';
import type { ColumnKind } from '../../src/workbook/schema/tables';

const read = (kind: ColumnKind, cell: RawCell, digits = 0) => COLUMN_KINDS[kind].read(cell, digits);

describe('what a cell of somebody’s file says', () => {
  it.each<[ColumnKind, RawCell, number, string | number]>([
    ['text', ' deux\nlignes ', 0, 'deux lignes'],
    ['lines', ' deux\r\nlignes ', 0, 'deux\nlignes'],
    ['code', 1004, 5, '01004'],
    ['code', '1004', 5, '01004'],
    ['code', '2A004', 5, '2A004'],
    ['code', '0042', 0, '0042'],
    ['money', '8 333,33 €', 0, 8333.33],
    ['money', '1,234', 0, '1,234'],
    ['rate', '50 %', 0, 0.5],
    ['year', '2021', 0, 2021],
    ['date', '30/09/2021', 0, 44_469],
    ['date', '31/02/2021', 0, '31/02/2021'],
  ])('%s: %j (%i digits) is %j', (kind, cell, digits, value) => {
    expect(read(kind, cell, digits)).toBe(value);
  });
});

it.each<[ColumnKind, (string | number)[], (string | number)[]]>([
  ['integer', [0, 7037], [-1, 7.5, '7']],
  ['money', [0, 15, 8333.33], [-1, 0.005, '15']],
  ['rate', [0, 0.5, 1], [50, -0.1, '50 %']],
  ['year', [1900, 2021, 9999], [1899, 2021.5, 44_469, '2021']],
  ['date', [1, 44_469.5], [0, 2_958_466, '30/09/2021']],
  ['text', ['', 'Métropole'], []],
])('a value of kind %s that may be written: %j, not %j', (kind, fine, wrong) => {
  expect(fine.filter(COLUMN_KINDS[kind].accepts)).toEqual(fine);
  expect(wrong.filter(COLUMN_KINDS[kind].accepts)).toEqual([]);
});

it.each<[ColumnKind, number, string]>([
  ['rate', 0.5, '50,00\u00a0%'],
  ['rate', 0.055, '5,50\u00a0%'],
  ['money', 8333.33, '8\u202f333,33 €'],
  ['integer', 8, '8'],
])('a cell of kind %s shows %d as %s', (kind, value, shown) => {
  expect(shownNumber(value, COLUMN_KINDS[kind].numberFormat)).toBe(shown);
});
