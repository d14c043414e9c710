/** What was decided holds without being decided again only where nothing has changed that it was read from. */
import { sameMoment } from '../../src/excel/whole/sameMoment';
import type { Moment, TableLook } from '../../src/excel/whole/tableLook';

const LOOK: TableLook = {
  name: 'Communes',
  headers: ['Commune', 'Population'],
  rowCount: 2,
  first: 0,
  daysAhead: 0,
  values: [
    ['Lattes', 17_000],
    ['Jacou', 6_000],
  ],
  formulas: [
    ['Lattes', '=8500*2'],
    ['Jacou', 6_000],
  ],
  shared: null,
  formats: [
    ['@', '0'],
    ['@', '0'],
  ],
  corner: { sheet: 'Communes', row: 0, column: 0 },
  hindrance: null,
};

const momentOf = (change: Partial<TableLook> = {}, names: Moment['names'] = {}): Moment => ({
  looks: { communes: { ...structuredClone(LOOK), ...change }, applications: null },
  names,
});

test('two looks at tables that nobody touched', () => {
  expect(sameMoment(momentOf(), momentOf())).toBe(true);
  expect(sameMoment(momentOf({}, { Annee: 2021 }), momentOf({}, { Annee: 2021 }))).toBe(true);
});

test.each<[string, Partial<TableLook>]>([
  ['a value', { values: [['Lattes', 17_001], LOOK.values[1]!] }],
  ['what a formula gives', { values: [['Lattes', 17_002], LOOK.values[1]!] }],
  ['a formula', { formulas: [['Lattes', 17_000], LOOK.formulas[1]!] }],
  ['a number format', { formats: [['@', '@'], LOOK.formats![1]!] }],
  ['formats that were not looked at', { formats: null }],
  ['a header', { headers: ['Commune', 'Habitants'] }],
  ['rows in another order', { values: LOOK.values.toReversed() }],
  ['one row less', { values: [LOOK.values[0]!], formulas: [LOOK.formulas[0]!] }],
  ['one row more', { values: [...LOOK.values, ['Pérols', 9_000]] }],
  ['the first row that was looked at', { first: 1 }],
  ['another date system', { daysAhead: 1_462 }],
  ['another place', { corner: { sheet: 'Communes', row: 1, column: 0 } }],
])('%s', (_what, change) => {
  expect(sameMoment(momentOf(), momentOf(change))).toBe(false);
  expect(sameMoment(momentOf(change), momentOf())).toBe(false);
});

test('a table that has gone, one that has come, another name', () => {
  const gone: Moment = { looks: { communes: null, applications: null }, names: {} };
  const unasked: Moment = { looks: { communes: momentOf().looks.communes ?? null }, names: {} };
  expect(sameMoment(momentOf(), gone)).toBe(false);
  expect(sameMoment(gone, momentOf())).toBe(false);
  expect(sameMoment(momentOf(), unasked)).toBe(false);
  expect(sameMoment(momentOf({}, { Annee: 2021 }), momentOf({}, { Annee: 2022 }))).toBe(false);
  expect(sameMoment(momentOf({}, { Annee: 2021 }), momentOf())).toBe(false);
});
