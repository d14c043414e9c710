import { TABLES } from '../schema/tables';
import type { RawCell } from '../read/rawTables';
import { sameName } from '../read/names';
import { readText } from '../read/readValues';
import type { SheetMark } from './sheetMark';
import type { PlanCell, SheetPlan } from './sheetPlan';

/**
 * The keys of the rows as they stand, a commune that is called otherwise since under its new name: its row then stays
 * where it is, with what people wrote beside it and linked to it. Known by the INSEE code, where both sheets have a
 * column of them, and each code stands once; a code whose commune is called as before says nothing.
 */
export function keysAfterRenaming(
  keys: readonly string[],
  { body }: SheetMark,
  contents: readonly (readonly RawCell[])[],
  plan: SheetPlan,
): string[] {
  const codesBefore = codesBeside(
    (contents[body.keyRow] ?? []).map(readText),
    keys.map((_, index) => contents[body.row + index] ?? []),
  );
  const { keyRow, firstRow, rowKeys } = plan.body;
  const codesAfter = codesBeside(
    (plan.cells[keyRow] ?? []).map(textOf),
    rowKeys.map((_, index) => (plan.cells[firstRow + index] ?? []).map(textOf)),
  );
  const rowOfCode = new Map(onlyOnce(codesAfter).map((code) => [code, codesAfter.indexOf(code)]));
  const known = new Set(onlyOnce(codesBefore));
  const stays = new Set(rowKeys);
  const stood = new Set(keys);
  return keys.map((key, index) => {
    const code = codesBefore[index] ?? '';
    const name = known.has(code) ? rowKeys[rowOfCode.get(code) ?? -1] : undefined;
    return name === undefined || stays.has(key) || stood.has(name) ? key : name;
  });
}

/** The codes of the rows, by the header of their column; '' for none. */
function codesBeside(headers: readonly string[], rows: readonly (readonly unknown[])[]): string[] {
  const column = headers.findIndex((header) => sameName(header, TABLES.communes.columns.inseeCode.header));
  return rows.map((row) => (column === -1 ? '' : readText(row[column]).toUpperCase()));
}

function onlyOnce(codes: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1);
  return codes.filter((code) => code !== '' && times.get(code) === 1);
}

function textOf(cell: PlanCell): string {
  return cell.kind === 'text' ? cell.text : '';
}
