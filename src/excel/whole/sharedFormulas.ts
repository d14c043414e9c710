import { columnHeader, NO_COLUMN, type Binding } from '../../workbook/schema/binding';
import type { RawCell } from '../../workbook/read/rawTables';
import { nameKey, sameName } from '../../workbook/read/names';
import { columnsOf, type TableRole } from '../../workbook/schema/tables';

/**
 * How the formulas of a table were looked at whose computed columns say the same in each row: which cells hold one, and
 * what the first and the last row say. Of 1,000 orders all of them are 4 MB, twice in an answer; Excel on the web gives
 * 5 MB at most.
 */
export interface SharedFormulas {
  /** By header of a computed column: the formula that all of its cells that hold one are taken to hold. */
  readonly formulas: Readonly<Record<string, string>>;
  /** Headers of other columns in which a formula stands: each of their cells is looked at. */
  readonly cellwise: readonly string[];
  /** Headers of columns with formulas of which none was seen: they are cellwise at the next look. */
  readonly unread: readonly string[];
}

/** Tables with long formulas in each row. */
export function sharesFormulas(role: TableRole): boolean {
  return role === 'revenueOrders' || role === 'payments';
}

/** The cells of a table's body, as far as they are known once the request was made. */
interface Body {
  readonly headers: readonly string[];
  readonly values: readonly (readonly RawCell[])[];
  /** Of its first cell, in the sheet, from 0. */
  readonly row: number;
  readonly column: number;
}

/** Queues the looking; the function that comes back gives what was typed into each cell. `former`: how it was looked at before. */
export function queueSharedFormulas(
  table: Excel.Table,
  role: TableRole,
  binding: Binding,
  former: SharedFormulas | null,
): (body: Body) => { readonly formulas: RawCell[][]; readonly shared: SharedFormulas } {
  const areas = table.getRange().getSpecialCellsOrNullObject('Formulas');
  areas.load('address');
  const cells = table.getDataBodyRange();
  const samples = [cells.getRow(0), cells.getLastRow()];
  for (const sample of samples) sample.load('formulas');
  const wanted =
    former === null ? typedHeaders(role, binding) : [...new Set([...former.cellwise, ...former.unread])];
  const columns = wanted.map((header) => {
    const column = table.columns.getItemOrNullObject(header).getDataBodyRange();
    column.load('formulas');
    return [header, column] as const;
  });
  return (body) => {
    const { headers, values, row: top, column: left } = body;
    const held = areas.isNullObject ? [] : areasOf(areas.address);
    const holds = (row: number, column: number): boolean =>
      held.some((area) => within(area, top + row, left + column));
    const own = new Map(
      columns.flatMap(([header, column]) =>
        column.isNullObject ? [] : [[nameKey(header), column.formulas as RawCell[][]] as const],
      ),
    );
    const formulas: Record<string, string> = {};
    const cellwise: string[] = [];
    const unread: string[] = [];
    const columnsOfBody = headers.map((header, column): ((row: number, value: RawCell) => RawCell) => {
      if (!values.some((_, row) => holds(row, column))) return (_, value) => value;
      const cells = own.get(nameKey(header));
      if (cells !== undefined) {
        cellwise.push(header);
        return (row, value) => cells[row]?.[0] ?? value;
      }
      const seen = [0, values.length - 1].flatMap((row, index) =>
        holds(row, column) ? String((samples[index]?.formulas as RawCell[][])[0]?.[column]) : [],
      )[0];
      const shared = isComputed(role, header, binding) ? (seen ?? former?.formulas[header]) : undefined;
      if (shared === undefined) unread.push(header);
      else formulas[header] = shared;
      return (row, value) => (holds(row, column) ? (shared ?? standIn(value)) : value);
    });
    return {
      formulas: values.map((cells, row) =>
        cells.map((value, column) => columnsOfBody[column]?.(row, value) ?? value),
      ),
      shared: { formulas, cellwise, unread },
    };
  };
}

/** Headers of our columns that people type into. */
function typedHeaders(role: TableRole, binding: Binding): string[] {
  return columnsOf(role).flatMap(([column, { calculated }]) => {
    const header = columnHeader(binding, role, column);
    return calculated === true || header === NO_COLUMN ? [] : [header];
  });
}

function isComputed(role: TableRole, header: string, binding: Binding): boolean {
  return columnsOf(role).some(
    ([column, { calculated }]) =>
      calculated === true && sameName(columnHeader(binding, role, column), header),
  );
}

/** A formula that gives what one gives that was not seen: put back, it harms nobody. */
const standIn = (value: RawCell): string =>
  `=${typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase()}`;

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const within = ({ top, bottom, left, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Of `'Mes titres'!U2:AB1001,'Mes titres'!AD3`; from 0. */
function areasOf(address: string): Area[] {
  const places = address.replace(/'(?:[^']|'')*'!/g, '').matchAll(AREA);
  return [...places].map(([, column = '', row = '', toColumn = column, toRow = row]) => ({
    top: Number(row) - 1,
    bottom: Number(toRow) - 1,
    left: columnIndex(column),
    right: columnIndex(toColumn),
  }));
}

const AREA = /(?:^|[!,\s])\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?(?=,|$)/g;

const columnIndex = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
