import { findingOf, type WorkbookFinding } from '../read/findings/findings';
import { nameKey } from '../read/names';
import type { RawWorkbook } from '../read/rawTables';
import { tableName, type Binding } from '../schema/binding';
import { isMadeWhenUsed, TABLE_ROLES } from '../schema/tables';

/**
 * Tables that most likely were ours: a workbook may do without those that are made when they are first used, so that nobody
 * would miss one that is called otherwise. Excel calls the table of a sheet that was copied `Couts2`, people `Couts_2021`.
 *
 * @param names Every table of the workbook.
 */
export function renamedTables(
  tables: RawWorkbook['tables'],
  binding: Binding,
  names: readonly string[],
): WorkbookFinding[] {
  const ours = new Set(TABLE_ROLES.map((role) => nameKey(tableName(binding, role))));
  const others = names.filter((name) => !ours.has(nameKey(name)));
  return TABLE_ROLES.filter((role) => isMadeWhenUsed(role) && tables[role] === null).flatMap((role) => {
    const expected = tableName(binding, role);
    return (
      others
        .filter((name) => readsLikeTable(name, expected))
        // No place: who chose the line would be led to a table that is not there.
        .map((table) => findingOf('tableNotRead', null, { table, expected }))
    );
  });
}

/** Behind the name no letter: `TauxTVA` is a table of its own. */
function readsLikeTable(name: string, expected: string): boolean {
  const [key, wanted] = [nameKey(name), nameKey(expected)];
  return key.startsWith(wanted) && /^[\d_.]/.test(key.slice(wanted.length));
}
