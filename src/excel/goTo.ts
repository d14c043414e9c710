import { columnHeader, tableName, type Binding } from '../workbook/schema/binding';
import type { FindingPlace, NamePlace, TablePlace } from '../workbook/read/findings/findings';
import { sameName } from '../workbook/read/names';
import type { Outcome } from './outcome';
import { failure, run } from './run';

/** `shown`: the name of the sheet, where it was hidden and has been brought into sight. */
export interface Reached {
  readonly shown: string | null;
}

/**
 * Goes to what a finding is about: a sheet, the cell that a defined name points at (else the populations, which the
 * only one that has findings stands for), a cell of a table, its header where the finding is about the whole table.
 */
export async function goToPlace(place: FindingPlace, binding: Binding): Promise<Outcome<Reached>> {
  if ('sheet' in place) return goToSheet(place.sheet);
  return 'definedName' in place ? goToName(place, binding) : goToCell(place, binding);
}

async function goToName({ definedName }: NamePlace, binding: Binding): Promise<Outcome<Reached>> {
  const reached = await reach(async (context, show) => {
    const range = context.workbook.names.getItemOrNullObject(definedName).getRangeOrNullObject();
    range.load('address');
    range.worksheet.load(OF_SHEET);
    await context.sync();
    if (range.isNullObject) return false;
    show(range.worksheet);
    range.select();
    await context.sync();
    return true;
  });
  if (!reached.ok) return reached;
  return reached.value === null
    ? goToCell({ table: 'communes', row: null, column: 'population' }, binding)
    : { ok: true, value: reached.value };
}

async function goToCell(place: TablePlace, binding: Binding): Promise<Outcome<Reached>> {
  const name = tableName(binding, place.table);
  return found(
    await reach(async (context, show) => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      table.load('name');
      table.worksheet.load(OF_SHEET);
      const headers = table.getHeaderRowRange();
      headers.load('values');
      await context.sync();
      if (table.isNullObject) return false;

      const wanted = place.column === null ? null : columnHeader(binding, place.table, place.column);
      const column = Math.max(
        0,
        (headers.values[0] ?? []).findIndex((header) => wanted !== null && sameName(header, wanted)),
      );
      show(table.worksheet);
      const cell =
        place.row === null ? headers.getCell(0, column) : table.getDataBodyRange().getCell(place.row, column);
      cell.select();
      await context.sync();
      return true;
    }),
    name,
  );
}

export async function goToSheet(name: string): Promise<Outcome<Reached>> {
  return found(
    await reach(async (context, show) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load(OF_SHEET);
      await context.sync();
      if (sheet.isNullObject) return false;
      show(sheet);
      await context.sync();
      return true;
    }),
    name,
  );
}

const OF_SHEET = 'name,visibility';

/**
 * `go` goes to a sheet through its second argument, and says whether it was there (null: it was not). Excel goes to no
 * sheet that is hidden: it is brought into sight first, for the person asked to see it.
 */
async function reach(
  go: (context: Excel.RequestContext, show: (sheet: Excel.Worksheet) => void) => Promise<boolean>,
): Promise<Outcome<Reached | null>> {
  const hidden: string[] = [];
  const reached = await run((context) =>
    go(context, (sheet) => {
      if (sheet.visibility !== Excel.SheetVisibility.visible) {
        hidden.push(sheet.name);
        sheet.visibility = Excel.SheetVisibility.visible;
      }
      sheet.activate();
    }),
  );
  const [shown = null] = hidden;
  if (reached.ok) return { ok: true, value: reached.value ? { shown } : null };
  const isRefused = REFUSALS.includes(reached.problem.code);
  return shown !== null && isRefused ? failure({ code: 'sheetHidden', sheet: shown }) : reached;
}

/** What Excel may say where the structure of the workbook is protected. */
const REFUSALS: readonly string[] = ['sheetProtected', 'workbookProtected', 'unexpected'];

function found(reached: Outcome<Reached | null>, item: string): Outcome<Reached> {
  if (!reached.ok) return reached;
  return reached.value === null ? failure({ code: 'itemGone', item }) : { ok: true, value: reached.value };
}
