/**
 * Spreadsheet engines as functions from files to values. What the libraries are asked through is declared here as far as it
 * is used.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { convert, type SystemLocale } from '../../test/helpers/libreOffice';
import type { AskedCell, AskedFile } from './asked';
import { FOLDER, library } from './libraries';

type Value = number | string | boolean | null;

/** What an engine makes of the cells that are asked, in their order. */
export type Answers = (file: AskedFile) => readonly Value[];

export interface Engine {
  readonly name: string;
  /**
   * Whether ROUND gives the cent that the decimal digits say, as in Excel: ROUND(19*60/4000,2) is 0.29 there, and 0.28
   * where a program rounds the binary fraction that stands for 0.285. That is a fault of the program, in any formula.
   */
  readonly roundsDigits: boolean;
  answers(files: readonly AskedFile[]): Promise<Answers>;
}

/** As SheetJS reads a file: `f` without its leading `=`. */
interface FileCell {
  readonly v?: Value;
  readonly f?: string;
}
type FileSheet = Readonly<Record<string, FileCell | undefined>> & { readonly '!ref'?: string };
interface SheetJs {
  read(
    bytes: Uint8Array,
    options: { readonly cellFormula: true; readonly sheetStubs: true },
  ): {
    readonly SheetNames: readonly string[];
    readonly Sheets: Readonly<Record<string, FileSheet>>;
  };
  readonly utils: {
    encode_cell(place: { readonly r: number; readonly c: number }): string;
    decode_range(range: string): { readonly e: { readonly r: number; readonly c: number } };
  };
}
const sheetJs = (): SheetJs => library('xlsx') as SheetJs;

interface Sheet {
  readonly name: string;
  readonly cells: readonly (readonly (FileCell | undefined)[])[];
}

/** A file by a reader that is not ours. */
function sheetsOf(bytes: Uint8Array): Sheet[] {
  const { read, utils } = sheetJs();
  const book = read(bytes, { cellFormula: true, sheetStubs: true });
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name]!;
    const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
    const cells = Array.from({ length: end.r + 1 }, (_, r) =>
      Array.from({ length: end.c + 1 }, (__, c) => sheet[utils.encode_cell({ r, c })]),
    );
    return { name, cells };
  });
}

/** From files that a program has computed and saved, by the name of the file. */
export function fromFiles(files: ReadonlyMap<string, Uint8Array>): Answers {
  return (file) => {
    const sheets = sheetsOf(files.get(file.name)!);
    return file.cells.map(({ sheet, row, column }) => sheets[sheet]?.cells[row]?.[column]?.v ?? null);
  };
}

export function libreOffice(format: 'xlsx' | 'ods', locale: SystemLocale): Engine {
  return {
    name: `LibreOffice ${locale}, .${format}`,
    roundsDigits: true,
    async answers(files) {
      await Promise.resolve();
      const given = Object.fromEntries(files.map((file) => [`${file.name}.${format}`, file[format]]));
      const made = convert(given, 'xlsx', locale);
      return fromFiles(new Map(files.map(({ name }) => [name, made[`${name}.${format}`]![0]!])));
    },
  };
}

export const GNUMERIC: Engine = {
  name: 'Gnumeric, .xlsx',
  roundsDigits: true,
  async answers(files) {
    await Promise.resolve();
    const folder = mkdtempSync(path.join(tmpdir(), 'quote-part-'));
    try {
      mkdirSync(path.join(folder, 'out'));
      const made = files.map(({ name, xlsx }): [string, Uint8Array] => {
        const [input, output] = [path.join(folder, `${name}.xlsx`), path.join(folder, 'out', `${name}.xlsx`)];
        writeFileSync(input, xlsx);
        execFileSync('ssconvert', ['--recalc', input, output], { stdio: 'ignore', timeout: 60_000 });
        return [name, new Uint8Array(readFileSync(output))];
      });
      return fromFiles(new Map(made));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface HyperFormulaModule {
  readonly HyperFormula: {
    buildFromSheets(
      sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
      options: Readonly<Record<string, unknown>>,
    ): {
      getCellValue(at: { readonly sheet: number; readonly row: number; readonly col: number }): unknown;
      destroy(): void;
    };
  };
}

export const HYPER_FORMULA: Engine = {
  name: 'HyperFormula',
  roundsDigits: false,
  async answers() {
    await Promise.resolve();
    const { HyperFormula } = library('hyperformula') as HyperFormulaModule;
    return (file) => {
      const sheets = sheetsOf(file.xlsx).map(({ name, cells }): [string, Value[][]] => [
        name,
        // An apostrophe keeps a text a text.
        cells.map((row) => row.map((cell) => enteredIn(cell, (text) => `'${text}`))),
      ]);
      const engine = HyperFormula.buildFromSheets(Object.fromEntries(sheets), {
        licenseKey: 'gpl-v3',
        evaluateNullToZero: true,
      });
      const given = file.cells.map(({ sheet, row, column }) => {
        const value = engine.getCellValue({ sheet, row, col: column });
        return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as Value);
      });
      engine.destroy();
      return given;
    };
  },
};

/** What somebody would type into the cell. */
function enteredIn(cell: FileCell | undefined, text: (value: string) => string): Value {
  if (cell?.f !== undefined) return `=${cell.f}`;
  return typeof cell?.v === 'string' ? text(cell.v) : (cell?.v ?? null);
}

interface IronModel {
  newSheet(): void;
  renameSheet(sheet: number, name: string): void;
  pauseEvaluation(): void;
  setUserInput(sheet: number, row: number, column: number, input: string): void;
  evaluate(): void;
  getFormattedCellValue(sheet: number, row: number, column: number): string;
}
interface IronModule {
  initSync(options: { readonly module: Uint8Array }): void;
  readonly Model: new (name: string, locale: string, zone: string, language: string) => IronModel;
}

export const IRON_CALC: Engine = {
  name: 'IronCalc',
  roundsDigits: false,
  async answers() {
    const file = path.join(FOLDER, 'node_modules', '@ironcalc', 'wasm', 'wasm.js');
    const { initSync, Model } = (await import(file)) as IronModule;
    initSync({ module: readFileSync(path.join(path.dirname(file), 'wasm_bg.wasm')) });
    return (asked) => {
      const model = new Model(asked.name, 'en', 'UTC', 'en');
      model.pauseEvaluation();
      for (const [index, { name }] of sheetsOf(asked.xlsx).entries()) {
        if (index > 0) model.newSheet();
        model.renameSheet(index, name);
      }
      for (const [index, { cells }] of sheetsOf(asked.xlsx).entries())
        for (const [row, rowCells] of cells.entries())
          for (const [column, cell] of rowCells.entries()) {
            const entered = enteredIn(cell, (text) => `'${text}`);
            if (entered !== null) model.setUserInput(index, row + 1, column + 1, String(entered));
          }
      model.evaluate();
      return asked.cells.map(({ sheet, row, column }) => {
        const shown = model.getFormattedCellValue(sheet, row + 1, column + 1);
        return shown !== '' && !Number.isNaN(Number(shown)) ? Number(shown) : shown;
      });
    };
  },
};

/** Whether two values are one amount: programs keep binary fractions, none of which may show in a cent of a cent. */
export function isSame({ expected }: AskedCell, value: Value): boolean {
  if (typeof expected === 'string') return (value ?? '') === expected;
  return (
    typeof value === 'number' && Math.abs(value - expected) <= 1e-6 * Math.max(1, Math.abs(expected) / 1e4)
  );
}
