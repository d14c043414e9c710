/** Conventions of any size, for what is measured at several. */
import { exampleTables } from '../src/workbook/tables/example';
import type { NewTables } from '../src/workbook/tables/newTables';

/** The 31 communes of the model case as they are, or so many made up that all use so many applications, all re-billed. */
export function tablesOf(count: number, applicationCount: number): NewTables {
  const tables = exampleTables();
  if (count === tables.rows.communes?.length) return tables;
  const communes = Array.from({ length: count }, (_, i) => ({
    name: `Commune ${String(i).padStart(5, '0')}`,
    inseeCode: String(34_000 + i),
    kind: 'Commune',
    population: 100 + ((i * 7919) % 20_000),
  }));
  const applications = Array.from({ length: applicationCount }, (_, i) => ({
    name: `Application n° ${i + 1}`,
    code: `A${i + 1}`,
    annualCost: (833_333 + i * 123_457) / 100,
    rebilled: 'Oui',
  }));
  const subscriptions = communes.flatMap((commune) =>
    applications.map((application) => ({ commune: commune.name, application: application.name })),
  );
  return { ...tables, rows: { ...tables.rows, communes, applications, subscriptions } };
}
