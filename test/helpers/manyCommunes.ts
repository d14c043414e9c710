import { exampleTables } from '../../src/workbook/tables/example';
import type { NewTables } from '../../src/workbook/tables/newTables';

/** The model case with so many communes instead, all of which use all that is re-billed. */
export function manyCommunes(count: number): NewTables {
  const tables = exampleTables();
  const communes = Array.from({ length: count }, (_, index) => ({
    name: `Commune ${String(index + 1).padStart(4, '0')}`,
    inseeCode: String(34_001 + index),
    kind: 'Commune',
    population: 100 + ((index * 7919) % 20_000),
  }));
  const subscriptions = communes.flatMap(({ name }) =>
    ['E-demat', 'Marchés publics', 'E-services'].map((application) => ({ commune: name, application })),
  );
  return { ...tables, rows: { ...tables.rows, communes, subscriptions } };
}
