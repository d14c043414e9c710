import {
  columnReference,
  DEFAULT_BINDING,
  isNewer,
  keepingNewer,
  parseBinding,
  sameBinding,
  SCHEMA_VERSION,
  schemaVersion,
  serialiseBinding,
  tableName,
  withVersion,
} from '../../src/workbook/schema/binding';
import { columnsOf, TABLE_ROLES, TABLES } from '../../src/workbook/schema/tables';

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

test.each(['{"version":0,"tables":{}}', '{"version":1.5,"tables":{}}', '{"version":"2","tables":{}}'])(
  'a version that is none: %s',
  (text) => expect(parseBinding(text)).toBeNull(),
);

test('0.1.0 wrote no version: that is the first, and written as it was', () => {
  const written = '{"tables":{"communes":{"name":"Villes"}}}';
  const binding = parseBinding(written)!;
  expect(schemaVersion(binding)).toBe(1);
  expect(serialiseBinding(withVersion(binding, 1))).toBe(written);
  expect(isNewer(binding)).toBe(false);
});

describe('a binding of a newer version', () => {
  const written = JSON.stringify({
    version: SCHEMA_VERSION + 1,
    tables: {
      communes: { name: 'Villes', columns: { population: 'Habitants', altitude: 'Altitude' } },
      bridges: { name: 'Ponts', columns: { length: 'Longueur' } },
    },
    names: { Exercice: 'Annee', Marees: 'Marees2' },
    colours: ['bleu'],
  });
  const newer = parseBinding(written)!;

  test('is read, known as newer, and kept whole', () => {
    expect(isNewer(newer)).toBe(true);
    expect(tableName(newer, 'communes')).toBe('Villes');
    expect(serialiseBinding(newer)).toBe(written);
  });

  test('loses nothing that is not known here when somebody binds the tables again', () => {
    expect(keepingNewer(newer, { tables: { communes: { name: 'Cites' } } })).toEqual({
      version: SCHEMA_VERSION + 1,
      tables: {
        communes: { name: 'Cites', columns: { altitude: 'Altitude' } },
        bridges: { name: 'Ponts', columns: { length: 'Longueur' } },
      },
      names: { Marees: 'Marees2' },
      colours: ['bleu'],
    });
    expect(keepingNewer({ tables: { communes: { name: 'Villes' } } }, DEFAULT_BINDING)).toEqual(
      DEFAULT_BINDING,
    );
  });
});

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
