import { definedName } from '../../schema/binding';
import type { RawCell } from '../../read/rawTables';
import { readText } from '../../read/readValues';
import { columnSpec, TABLES } from '../../schema/tables';
import { TOTAL_POPULATION_NAME } from '../../schema/definedNames';
import type { PlanCell } from '../../plan/sheetPlan';
import type { RowView } from '../../read/tableView';
import type { CellValues, Edit, EditPlan, RowMend } from '../edit';
import { accountsYear, refuseClosed } from '../closing/closedGuard';
import type { EditableTable, Tables } from '../editableTables';
import { number, text } from '../fields';
import { entry } from '../journalWords';
import { refuse } from '../refused';

/** Single cells, each only where it still is what was seen. What is taken back is the very cell: text stays text. */
export function mendCells(tables: Tables, rows: readonly RowMend[]): EditPlan {
  if (rows.length === 0) refuse({ code: 'nothingChanged' });
  const found = rows.map((mend) => {
    const table = tables.of(mend.table);
    return { mend, table, row: unchangedRow(table, mend) };
  });
  refuseClosed(
    tables,
    found.map(({ mend, row }) => accountsYear(tables, mend.table, row)),
  );
  return {
    operations: found.map(({ mend, table, row }) => table.set(row, cellsOf(mend.after))),
    removedSubscriptions: 0,
    journal: found.flatMap(({ mend }) =>
      Object.entries(mend.after).map(([column, after]) =>
        entry('Correction', subjectOf(mend, column), String(mend.seen[column] ?? ''), String(after)),
      ),
    ),
    undo: {
      kind: 'mendCells',
      rows: found.map(({ mend: { table, seen, after }, row }) => ({
        table,
        row: row.index,
        seen: { ...seen, ...after },
        after: Object.fromEntries(Object.keys(after).map((column) => [column, seen[column] ?? ''])),
      })),
    },
  };
}

/** Where it was seen, or the only one like it: somebody may have sorted the table meanwhile. */
function unchangedRow(table: EditableTable, mend: RowMend): RowView {
  const isSame = (row: RowView): boolean =>
    Object.entries(mend.seen).every(([column, cell]) => row.cell(column) === cell);
  const { rows } = table.view;
  const there = rows.find((row) => row.index === mend.row);
  if (there && isSame(there)) return there;
  const [only, ...others] = rows.filter(isSame);
  if (only && others.length === 0) return only;
  const column = Object.keys(mend.after)[0] ?? '';
  return refuse({
    code: 'changedMeanwhile',
    name: subjectOf(mend, column),
    now: there ? readText(there.cell(column)) : '',
  });
}

function cellsOf(cells: Readonly<Record<string, RawCell>>): CellValues {
  return Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, planCell(cell)]));
}

function planCell(cell: RawCell): PlanCell {
  return typeof cell === 'number' ? number(cell) : text(String(cell));
}

/** The table, what tells the row from others, the column. */
function subjectOf({ table, seen, after }: RowMend, column: string): string {
  const keys = Object.keys(seen).filter((key) => !(key in after) && readText(seen[key]) !== '');
  const names = [TABLES[table].name, ...keys.map((key) => readText(seen[key]))];
  return `${names.join(', ')} : ${columnSpec(table, column).header}`;
}

/** The only name whose cell is read with what stands in it is that of the total population. */
export function setNamedCell(
  { raw, binding }: Tables,
  edit: Extract<Edit, { kind: 'setNamedCell' }>,
): EditPlan {
  const { name, before, after } = edit;
  const now = name === definedName(binding, TOTAL_POPULATION_NAME) ? raw.totalPopulationInput : undefined;
  if (now === undefined) return refuse({ code: 'notFound', name });
  if (now !== before) refuse({ code: 'changedMeanwhile', name, now: String(now) });
  if (before === after) refuse({ code: 'nothingChanged' });
  return {
    operations: [{ kind: 'namedCell', name, input: after }],
    removedSubscriptions: 0,
    journal: [entry('Correction', `Nom ${name}`, String(before), String(after))],
    undo: { kind: 'setNamedCell', name, before: after, after: before },
  };
}
