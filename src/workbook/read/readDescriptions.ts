import type { Binding } from '../schema/binding';
import type { RawWorkbook } from './rawTables';
import { readLines, readText } from './readValues';
import { viewTable } from './tableView';

/** What a person wrote about an application; each may have several lines, such as a list. */
export interface ApplicationDescription {
  readonly description: string;
  readonly metropoleDuties: string;
  readonly communeDuties: string;
}

/** By the application's name. */
export type ApplicationDescriptions = ReadonlyMap<string, ApplicationDescription>;

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
