import {
  columnReference,
  DEFAULT_BINDING,
  parseBinding,
  sameBinding,
  serialiseBinding,
  tableName,
} from '../../src/workbook/schema/binding';
import { columnsOf, TABLE_ROLES, TABLES } from '../../src/workbook/schema/schema';

test('a binding survives the workbook', () => {
  const binding = { tables: { communes: { name: 'Villes', columns: { population: 'Habitants' } } } };
  expect(sameBinding(parseBinding(serialiseBinding(binding))!, binding)).toBe(true);
  expect(tableName(binding, 'communes')).toBe('Villes');
  expect(tableName(DEFAULT_BINDING, 'communes')).toBe('Communes');
});

test.each([
  '',
  'null',
  '{}',
  '{"tables":[]}',
  '{"tables":{"villes":{}}}',
  '{"tables":{"communes":{"name":3}}}',
  '{"tables":{"communes":{"columns":{"population":1}}}}',
])('what is no binding is none: %s', (text) => expect(parseBinding(text)).toBeNull());

test('a header of the person’s is escaped in a structured reference', () => {
  const binding = { tables: { communes: { name: 'T', columns: { population: "Pop [n°] d'ici #1 @" } } } };
  expect(columnReference(binding, 'communes', 'population')).toBe("T[Pop '[n°'] d''ici '#1 '@]");
});

test('our own headers need no escape, and no table has a header twice', () => {
  for (const role of TABLE_ROLES) {
    const headers = columnsOf(role).map(([, spec]) => spec.header);
    expect(headers.filter((header) => /['[\]#@]/.test(header))).toEqual([]);
    expect(new Set(headers).size).toBe(headers.length);
    expect(TABLES[role].name).toMatch(/^[A-Za-z]+$/);
  }
});
