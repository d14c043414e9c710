import { PLACE_COLUMNS, type PersonalCell } from '../../read/personal/personalData';
import { TABLES } from '../../schema/tables';
import type { ErasureEdit, EditPlan, RowMend } from '../edit';
import type { Tables } from '../editableTables';
import { entry } from '../journalWords';
import { mendCells } from '../mends/planMends';

/** By which a row is found again. */
const KEYS: Readonly<Partial<Record<RowMend['table'], string>>> = {
  communes: 'name',
  settings: 'key',
  requests: 'ref',
};

/** The edit that empties cells as they are seen. */
export function erasureOf(cells: readonly PersonalCell[]): ErasureEdit {
  return {
    kind: 'eraseCells',
    rows: cells.map(({ place, row }): RowMend => {
      const { table, column } = PLACE_COLUMNS[place];
      const key = KEYS[table];
      const seen = key === undefined ? {} : { [key]: row.cell(key) };
      return {
        table,
        row: row.index,
        seen: { ...seen, [column]: row.cell(column) },
        after: { [column]: '' },
      };
    }),
  };
}

/** As other single cells are written; what stood there goes into the undo alone, never into the Journal. */
export function eraseCells(tables: Tables, { rows, takesBack }: ErasureEdit): EditPlan {
  const { operations, undo } = mendCells(tables, rows);
  const names = [...new Set(rows.map(({ table }) => TABLES[table].name))].join(', ');
  const words = `${rows.length} ${rows.length > 1 ? 'cellules' : 'cellule'} (${names})`;
  const back: ErasureEdit = { kind: 'eraseCells', rows: undo.kind === 'mendCells' ? undo.rows : [] };
  return {
    operations,
    removedSubscriptions: 0,
    journal: [
      takesBack === true
        ? entry('Effacement annulé', 'Données personnelles', '', words)
        : entry('Effacement', 'Données personnelles', words, ''),
    ],
    undo: takesBack === true ? back : { ...back, takesBack: true },
  };
}
