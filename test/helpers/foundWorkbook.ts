import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { FoundName, FoundTable, FoundWorkbook } from '../../src/workbook/tables/foundTables';
import { planNames } from '../../src/workbook/tables/nameBlock';
import { namePlans } from '../../src/workbook/tables/namedCells';
import type { RawCell } from '../../src/workbook/read/rawTables';

/** A table as it is found in a workbook, on a sheet of its own. */
export const aTable = (
  name: string,
  headers: readonly string[],
  ...rows: readonly (readonly RawCell[])[]
): FoundTable => ({
  name,
  sheet: `Feuille ${name}`,
  headerRow: 0,
  freeColumn: headers.length,
  headers,
  rows,
  rowCount: rows.length,
  whole: true,
});

/** A workbook that was never bound, with some tables; `others`: what else it holds. */
export const foundWorkbook = (
  tables: readonly FoundTable[],
  others: Partial<Omit<FoundWorkbook, 'tables'>> = {},
): FoundWorkbook => ({
  tables,
  sheetNames: tables.map(({ sheet }) => sheet),
  protectedSheets: [],
  settingsSheet: null,
  names: [],
  binding: DEFAULT_BINDING,
  storedBinding: null,
  ...others,
});

/**
 * The workbook with the defined names in cells beside its settings, as they are made; `inputs`: what stands in some of
 * the cells instead; `without`: names that are not there.
 */
export function withNamedCells(
  found: FoundWorkbook,
  inputs: Readonly<Record<string, RawCell>> = {},
  without: readonly string[] = [],
): FoundWorkbook {
  const { cells, pointed } = planNames(
    found.binding,
    { ...found, names: [], settingsSheet: null },
    [],
    ['missing'],
  );
  const [block] = cells;
  if (block === undefined) throw new Error('There is no table of settings');
  const sheet: RawCell[][] = [];
  for (const [index, row] of block.cells.entries()) {
    const line = Array.from({ length: block.column + row.length }, (): RawCell => '');
    for (const [at, cell] of row.entries())
      line[block.column + at] =
        cell.kind === 'text' ? cell.text : cell.kind === 'formula' ? cell.formula : '';
    sheet[block.row + index] = line;
  }
  const plans = namePlans(found.binding);
  const names = pointed.map(({ name, comment, cell }): FoundName => {
    const input = inputs[name] ?? plans.find((plan) => plan.name === name)!.formula;
    sheet[cell.row]![cell.column] = input;
    return { name, text: `=${cell.sheet}!$F$${cell.row + 1}`, comment, value: 0, cell: { ...cell, input } };
  });
  return {
    ...found,
    names: names.filter(({ name }) => !without.includes(name)),
    settingsSheet: { name: block.sheet, cells: sheet },
  };
}
