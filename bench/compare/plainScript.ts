/**
 * The recap as a colleague who knows JavaScript would script it over a spreadsheet library, ExcelJS: the tables of the
 * workbook by their headers, shares in plain numbers with Math.round, a sheet with styles. By the same article as ours, and
 * with the same rounding policy (the total of a commune is rounded once, from the exact sum). It checks nothing.
 */
import { library } from '../engines/libraries';

// ExcelJS as far as it is used.
type Value = number | string | null | { readonly formula: string; readonly result?: number | string };
interface Cell {
  value: Value | undefined;
  numFmt: string;
  font: { readonly bold: boolean };
  fill: {
    readonly type: 'pattern';
    readonly pattern: 'solid';
    readonly fgColor: { readonly argb: string };
  };
  border: Readonly<Record<'top' | 'bottom' | 'left' | 'right', { readonly style: 'thin' }>>;
}
interface Row {
  getCell(column: number): Cell;
  eachCell(each: (cell: Cell, column: number) => void): void;
}
interface Sheet {
  readonly rowCount: number;
  readonly columnCount: number;
  views: readonly { readonly state: 'frozen'; readonly xSplit: number; readonly ySplit: number }[];
  getRow(row: number): Row;
  getColumn(column: number): { width: number };
  addRow(values: readonly (number | string | null)[]): Row;
}
interface Book {
  readonly xlsx: {
    load(bytes: Uint8Array): Promise<unknown>;
    writeBuffer(): Promise<Uint8Array>;
  };
  getWorksheet(name: string): Sheet | undefined;
  addWorksheet(name: string): Sheet;
}
const newBook = (): Book => {
  const { Workbook } = library('exceljs') as { readonly Workbook: new () => Book };
  return new Workbook();
};

export interface ScriptInput {
  readonly year: number;
  readonly communes: readonly { readonly name: string; readonly population: number }[];
  /** EUR a year; rate of the contribution, 0 to 1. Re-billed ones only. */
  readonly applications: readonly { readonly name: string; readonly cost: number; readonly rate: number }[];
  /** `commune|application` that are used in the year. */
  readonly used: ReadonlySet<string>;
}

/** EUR, as plain numbers are. */
export interface ScriptRecap {
  readonly rows: readonly {
    readonly name: string;
    readonly population: number;
    readonly lines: readonly (number | null)[];
    readonly total: number;
  }[];
  readonly billed: number;
}

export async function readInput(bytes: Uint8Array): Promise<ScriptInput> {
  const book = newBook();
  await book.xlsx.load(bytes);
  const settings = new Map(
    rowsOf(book, 'Parametres').map((row) => [row.get('Paramètre'), row.get('Valeur')] as const),
  );
  const year = Number(settings.get('Exercice'));
  return {
    year,
    communes: rowsOf(book, 'Communes').map((row) => ({
      name: String(row.get('Commune')),
      population: Number(row.get('Population')),
    })),
    applications: rowsOf(book, 'Applications')
      .filter((row) => row.get('Refacturée') !== 'Non')
      .map((row) => ({
        name: String(row.get('Application')),
        cost: Number(row.get('Coût annuel global')),
        rate: Number(row.get('Participation') ?? settings.get('Participation')),
      })),
    used: new Set(
      rowsOf(book, 'Adhesions')
        .filter((row) => Number(row.get('Première année') ?? year) <= year)
        .filter((row) => Number(row.get('Dernière année') ?? year) >= year)
        .map((row) => `${String(row.get('Commune'))}|${String(row.get('Application'))}`),
    ),
  };
}

/** The rows below the headers of the first row, by header. */
function rowsOf(book: Book, name: string): ReadonlyMap<string, number | string | null>[] {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  const headers: string[] = [];
  sheet.getRow(1).eachCell(({ value }, column) => {
    if (typeof value === 'string') headers[column] = value;
  });
  return Array.from({ length: sheet.rowCount - 1 }, (_, at) => {
    const values = new Map<string, number | string | null>();
    sheet.getRow(at + 2).eachCell(({ value }, column) => {
      // The first of two columns of one name.
      if (!values.has(headers[column] ?? ''))
        values.set(
          headers[column] ?? '',
          typeof value === 'object' ? (value?.result ?? null) : (value ?? null),
        );
    });
    return values;
  }).filter((row) => row.size > 0);
}

export function plainRecap({ communes, applications, used }: ScriptInput): ScriptRecap {
  const all = communes.reduce((sum, { population }) => sum + population, 0);
  const rows = communes.map(({ name, population }) => {
    let shared = 0;
    const lines = applications.map((application) => {
      if (!used.has(`${name}|${application.name}`)) return null;
      const toShare = application.cost * (1 - application.rate);
      shared += toShare;
      return toCents((population * toShare) / all);
    });
    return { name, population, lines, total: toCents((population * shared) / all) };
  });
  return { rows, billed: rows.reduce((sum, { total }) => sum + total, 0) };
}

const toCents = (euros: number): number => Math.round(euros * 100) / 100;

const HEADER = 'FFD9E1F2';
const AMOUNT = '#,##0.00" €"';

export async function writeRecap({ applications }: ScriptInput, recap: ScriptRecap): Promise<Uint8Array> {
  const book = newBook();
  const sheet = book.addWorksheet('Récapitulatif');
  const last = applications.length + 3;
  const header = sheet.addRow([
    'Commune',
    'Population',
    ...applications.map(({ name }) => name),
    'Montant dû',
  ]);
  header.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADER } };
  });
  for (const { name, population, lines, total } of recap.rows)
    sheet.addRow([name, population, ...lines, total]);
  const foot = sheet.addRow(['Total refacturé', ...Array<null>(last - 2).fill(null), recap.billed]);
  foot.eachCell((cell) => (cell.font = { bold: true }));
  const side = { style: 'thin' } as const;
  for (let row = 1; row <= sheet.rowCount; row += 1)
    for (let column = 1; column <= last; column += 1) {
      const cell = sheet.getRow(row).getCell(column);
      cell.border = { top: side, bottom: side, left: side, right: side };
      if (row > 1 && column > 1) cell.numFmt = column === 2 ? '#,##0' : AMOUNT;
    }
  sheet.getColumn(1).width = 30;
  for (let column = 2; column <= last; column += 1) sheet.getColumn(column).width = 16;
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 1 }];
  return book.xlsx.writeBuffer();
}
