/**
 * What the recap costs on the wire, counted at the genuine client: requests, actions and bytes to make the tables, to
 * read and to draw, for 31 and 1,000 communes, and for 1,000 with 20 applications. Excel on the web takes at most 5 MB a
 * request.
 */
import { openExcel } from '../host/node';
import { createTables } from '../src/excel/createTables';
import { drawRecap } from '../src/excel/drawRecap';
import { exampleTables } from '../src/workbook/tables/example';
import type { NewTables } from '../src/workbook/tables/newTables';

function tablesOf(count: number, applicationCount: number): NewTables {
  const tables = exampleTables();
  if (count === 31) return tables;
  const communes = Array.from({ length: count }, (_, i) => ({
    name: `Commune ${String(i).padStart(4, '0')}`,
    inseeCode: String(34_000 + i),
    kind: 'Commune',
    population: 100 + ((i * 7919) % 20_000),
  }));
  const applications = Array.from({ length: applicationCount }, (_, i) => ({
    name: `Application n° ${i + 1}`,
    code: `A${i + 1}`,
    annualCost: 8_333.33,
    rebilled: 'Oui',
  }));
  const subscriptions = communes.flatMap((commune) =>
    applications.map((application) => ({ commune: commune.name, application: application.name })),
  );
  return { ...tables, rows: { ...tables.rows, communes, applications, subscriptions } };
}

async function measure(count: number, applications: number): Promise<void> {
  const { host } = await openExcel();
  const report = (what: string): void => {
    for (const request of host.requests.ofAddin)
      console.log(
        `${count} communes, ${applications} applications, ${what}: ${request.actions} actions, ${(request.bytes / 1000).toFixed(0)} kB out, ${(request.responseBytes / 1000).toFixed(0)} kB back`,
      );
    host.requests.clear();
  };
  host.requests.clear();
  await createTables(tablesOf(count, applications), () => undefined);
  report('make the tables');
  for (const what of ['draw', 'draw again']) {
    await drawRecap({ year: 2021, filling: 'live', today: '01/01/2021' }, () => undefined);
    report(what);
  }
}

async function main(): Promise<void> {
  await measure(31, 4);
  await measure(1_000, 3);
  await measure(1_000, 20);
}

void main();
