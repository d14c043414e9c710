/** Reads `Table[[#Headers],[A]:[B]]` and its short forms, and finds the cells that they mean. */

export interface StructuredReference {
  /** Empty inside a table that the formula itself stands in: `[@Population]`. */
  table: string;
  parts: ReadonlySet<Part>;
  /** First and last column, or undefined for all. */
  columns: readonly [first: string, last: string] | undefined;
}

type Part = '#all' | '#data' | '#headers' | '#totals' | '#this row';

const partNames: readonly string[] = ['#all', '#data', '#headers', '#totals', '#this row'];

/** The cells of a table, zero-based, both ends included. */
export interface TableArea {
  columns: readonly string[];
  zone: CellZone;
  hasHeaders: boolean;
  hasTotals: boolean;
}

export interface CellZone {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Undefined when the text is not a structured reference. */
export function parseStructuredReference(text: string): StructuredReference | undefined {
  const open = text.indexOf('[');
  if (open < 0 || !text.endsWith(']')) return undefined;
  const inside = text.slice(open + 1, -1);
  const parts = new Set<Part>();
  const columns: string[] = [];
  const addSpecifier = (raw: string) => {
    const specifier = unescapeSpecifier(raw);
    if (raw.startsWith('#') && partNames.includes(specifier.toLowerCase())) {
      parts.add(specifier.toLowerCase() as Part);
    } else columns.push(specifier);
  };
  let rest = inside.trim();
  if (rest.startsWith('@')) {
    parts.add('#this row');
    rest = rest.slice(1).trim();
  }
  if (rest.startsWith('[')) {
    for (const item of bracketed(rest)) addSpecifier(item);
  } else if (rest !== '') addSpecifier(rest);
  const [first, last = first] = columns;
  return {
    table: text.slice(0, open),
    parts,
    columns: first === undefined ? undefined : [first, last ?? first],
  };
}

/** The cells meant, `row` being the row of the formula; undefined when the reference means none (#REF!). */
export type CellsMeant = (row: number | undefined) => CellZone | undefined;

/** What a reference means in a table, whose columns are looked up once for all rows. */
export function cellsMeant(reference: StructuredReference, table: TableArea): CellsMeant {
  const columns = columnSpan(reference, table);
  return (row) => {
    const rows = columns && rowSpan(reference.parts, table, row);
    return rows && { left: columns.left, right: columns.right, top: rows.top, bottom: rows.bottom };
  };
}

export function resolveStructuredReference(
  reference: StructuredReference,
  table: TableArea,
  row: number | undefined,
): CellZone | undefined {
  return cellsMeant(reference, table)(row);
}

function columnSpan({ columns }: StructuredReference, table: TableArea) {
  const { left, right } = table.zone;
  if (!columns) return { left, right };
  const find = (name: string) =>
    table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
  const [first, last] = [find(columns[0]), find(columns[1])];
  if (first < 0 || last < 0) return undefined;
  return { left: left + Math.min(first, last), right: left + Math.max(first, last) };
}

function rowSpan(parts: ReadonlySet<Part>, table: TableArea, row: number | undefined) {
  const { top, bottom } = table.zone;
  const firstData = table.hasHeaders ? top + 1 : top;
  const lastData = table.hasTotals ? bottom - 1 : bottom;
  if (parts.has('#this row')) {
    return row !== undefined && row >= firstData && row <= lastData ? { top: row, bottom: row } : undefined;
  }
  if (parts.has('#all')) return { top, bottom };
  const wantsData = parts.has('#data') || parts.size === 0;
  if (parts.has('#headers') && !table.hasHeaders) return undefined;
  if (parts.has('#totals') && !table.hasTotals) return undefined;
  const first = parts.has('#headers') ? top : wantsData ? firstData : bottom;
  const last = parts.has('#totals') ? bottom : wantsData ? lastData : top;
  return first <= last ? { top: first, bottom: last } : undefined;
}

/** As files spell it: every reference with its table, this row in words. */
export function toFileSpelling(text: string, table: string | undefined): string {
  const reference = parseStructuredReference(text);
  if (!reference) return text;
  const owner = reference.table || table || '';
  const inside = text.slice(text.indexOf('['));
  if (!/^\[\s*@/.test(inside)) return owner + inside;
  if (!reference.columns) return `${owner}[#This Row]`;
  const [first, last] = reference.columns;
  const bracketedName = (column: string) => `[${escapeSpecifier(column)}]`;
  const columns = first === last ? bracketedName(first) : `${bracketedName(first)}:${bracketedName(last)}`;
  return `${owner}[[#This Row],${columns}]`;
}

/** As people read it: `[@Population]` within the table, `Communes[@Population]` beside it. */
export function fromFileSpelling(text: string, standsIn: string | undefined): string {
  const [, table = '', columns] = /^([^[]*)\[\[#This Row\],(.*)\]$/is.exec(text) ?? [];
  if (columns === undefined) return text;
  const owner = table.toLowerCase() === standsIn?.toLowerCase() ? '' : table;
  const single = /^\[([\p{L}\p{N}_]+)\]$/u.exec(columns);
  return `${owner}[@${single?.[1] ?? columns}]`;
}

/** The same reference after a table or a column has taken another name; undefined when it is not concerned. */
export function renameInReference(
  text: string,
  change: { table: string; newTable?: string; columns?: ReadonlyMap<string, string> },
  standsInTable: boolean,
): string | undefined {
  const open = text.indexOf('[');
  const table = text.slice(0, open);
  const concerned = table === '' ? standsInTable : table.toLowerCase() === change.table.toLowerCase();
  if (!concerned) return undefined;
  let inside = text.slice(open);
  if (change.columns) inside = renameColumns(inside, change.columns);
  const renamed = (table === '' ? '' : (change.newTable ?? table)) + inside;
  return renamed === text ? undefined : renamed;
}

function renameColumns(inside: string, columns: ReadonlyMap<string, string>): string {
  const rename = (raw: string) => {
    const newName = columns.get(unescapeSpecifier(raw).toLowerCase());
    return newName === undefined || raw.startsWith('#') ? raw : escapeSpecifier(newName);
  };
  const [, opening = '[', content = '', closing = ']'] = /^(\[\s*@?\s*)([^]*?)(\s*\])$/.exec(inside) ?? [];
  if (!content.startsWith('[')) {
    const renamed = rename(content);
    // A column with a space after @ needs brackets of its own.
    const needsBrackets = opening.includes('@') && renamed !== content && /[^\p{L}\p{N}_]/u.test(renamed);
    return opening + (needsBrackets ? `[${renamed}]` : renamed) + closing;
  }
  let result = opening;
  let at = 0;
  while (at < content.length) {
    if (content.charAt(at) === '[') {
      const end = endOfSpecifier(content, at);
      result += `[${rename(content.slice(at + 1, end))}]`;
      at = end + 1;
    } else {
      result += content.charAt(at);
      at += 1;
    }
  }
  return result + closing;
}

/** `[[#Headers],[A]:[B]]` without its outer brackets -> `#Headers`, `A`, `B`, still escaped. */
function bracketed(text: string): string[] {
  const items: string[] = [];
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at)) {
    const end = endOfSpecifier(text, at);
    items.push(text.slice(at + 1, end));
    at = end + 1;
  }
  return items;
}

function endOfSpecifier(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text.charAt(at) === "'") at += 1;
    else if (text.charAt(at) === ']') return at;
  }
  return text.length;
}

/** `'` makes the next character plain: `Coût '[HT']` is the column "Coût [HT]". */
const unescapeSpecifier = (raw: string) => raw.replace(/'(.)/gs, '$1');
export const escapeSpecifier = (name: string) => name.replace(/['[\]#@]/g, "'$&");
