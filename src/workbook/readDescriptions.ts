import type { Binding } from './binding';
import type { RawWorkbook } from './rawTables';
import { readLines, readText } from './readValues';
import type { ApplicationDescription, ApplicationDescriptions } from './sheets/annexe1';
import { viewTable } from './tableView';

/** By the application's name; an application of two rows has the first one's, as everywhere else. */
export function readDescriptions(raw: RawWorkbook, binding: Binding): ApplicationDescriptions {
  const descriptions = new Map<string, ApplicationDescription>();
  for (const row of viewTable(raw, binding, 'applications')?.rows ?? []) {
    const name = readText(row.cell('name'));
    if (name === '' || descriptions.has(name)) continue;
    descriptions.set(name, {
      description: readLines(row.cell('description')),
      metropoleDuties: readLines(row.cell('metropoleDuties')),
      communeDuties: readLines(row.cell('communeDuties')),
    });
  }
  return descriptions;
}
