import type { RawCell } from '../../workbook/read/rawTables';
import { GridBuilder, type CellBudget } from './grid';
import { Unreadable, type ReadLimits } from './readLimits';
import { serialOfIso } from '../../workbook/read/textDates';
import { attribute, type Package } from '../archive/unpack';

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

const OFFICE_DOCUMENT = /\/officeDocument$/;
/** Days between the two systems of dates that workbooks count in. */
const SYSTEM_1904 = 1_462;

/** Code that a workbook carries: VBA, or the sheets of macros from before it. */
const MACROS = /\/(?:vbaProject|xlMacrosheet)$/;

export interface XlsxReading {
  readonly sheets: GridBuilder[];
  /** None of them is looked at, let alone run. */
  readonly hasMacros: boolean;
}

/**
 * The sheets of an .xlsx or .xlsm, in their order. Formulas are not computed: the value that was saved with them counts.
 * An .xlsb holds no XML: it is refused as an unknown format.
 */
export async function readXlsx(file: Package, limits: ReadLimits, budget: CellBudget): Promise<XlsxReading> {
  const roots = await relationships(file, '_rels/.rels', '');
  const workbook = roots.find(({ type }) => OFFICE_DOCUMENT.test(type))?.target ?? 'xl/workbook.xml';
  if (workbook.endsWith('.bin')) throw new Unreadable('unknownFormat');
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const related = await relationships(file, `${folder}_rels/${workbook.slice(folder.length)}.rels`, folder);
  const { sheets, counts1904 } = await readWorkbookPart(file, workbook, related);
  const partOf = (kind: string): string | undefined =>
    related.find(({ type }) => type.endsWith(`/${kind}`))?.target;

  const stringsPath = partOf('sharedStrings');
  const strings =
    stringsPath !== undefined && file.has(stringsPath) ? await sharedStrings(file, stringsPath) : [];
  const stylesPath = partOf('styles');
  // Only the other system needs to know which numbers are dates: its dates are moved into ours.
  const dateStyles =
    counts1904 && stylesPath !== undefined && file.has(stylesPath)
      ? await readDateStyles(file, stylesPath)
      : null;

  const grids: GridBuilder[] = [];
  for (const sheet of sheets.slice(0, limits.sheets + 1)) {
    const grid = new GridBuilder(sheet.name, sheet.hidden, limits, budget);
    grids.push(grid);
    if (grids.length <= limits.sheets && file.has(sheet.path))
      await readSheet(file, sheet.path, strings, dateStyles, grid);
  }
  return { sheets: grids, hasMacros: related.some(({ type }) => MACROS.test(type)) };
}

interface Related {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function relationships(file: Package, path: string, folder: string): Promise<Related[]> {
  const found: Related[] = [];
  if (!file.has(path)) return found;
  await file.parse(path, {
    open(element, attributes) {
      if (element === 'Relationship' && attribute(attributes, 'TargetMode') !== 'External')
        found.push({
          id: attribute(attributes, 'Id') ?? '',
          type: attribute(attributes, 'Type') ?? '',
          target: resolved(attribute(attributes, 'Target') ?? '', folder),
        });
      return true;
    },
    close: () => undefined,
  });
  return found;
}

/** `../x.xml`, `/xl/x.xml` and `x.xml` as paths from the root of the package. */
function resolved(target: string, folder: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

async function readWorkbookPart(
  file: Package,
  path: string,
  related: readonly Related[],
): Promise<{ sheets: SheetEntry[]; counts1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let counts1904 = false;
  await file.parse(path, {
    open(element, attributes) {
      if (element === 'workbookPr') counts1904 = isTrue(attribute(attributes, 'date1904'));
      if (element === 'sheet') {
        const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
        const part = related.find((each) => each.id === id);
        // A sheet of its own for a chart has no cells.
        if (part?.type.endsWith('/worksheet') === true)
          sheets.push({
            name: attribute(attributes, 'name') ?? '',
            hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
            path: part.target,
          });
      }
      return true;
    },
    close: () => undefined,
  });
  return { sheets, counts1904 };
}

async function sharedStrings(file: Package, path: string): Promise<string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inPhonetics = false;
  await file.parse(path, {
    open(element) {
      if (element === 'si') current = '';
      if (element === 'rPh') inPhonetics = true;
      if (element === 't') inText = !inPhonetics;
      return true;
    },
    close(element) {
      if (element === 't') inText = false;
      if (element === 'rPh') inPhonetics = false;
      if (element === 'si') strings.push(unescaped(current));
    },
    text(text) {
      if (inText) current += text;
    },
  });
  return strings;
}

/** For each cell style, whether it shows a date. */
async function readDateStyles(file: Package, path: string): Promise<boolean[]> {
  const formats = new Map<string, string>();
  const styles: boolean[] = [];
  let inCells = false;
  await file.parse(path, {
    open(element, attributes) {
      if (element === 'numFmt')
        formats.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '');
      if (element === 'cellXfs') inCells = true;
      if (element === 'xf' && inCells) {
        const id = attribute(attributes, 'numFmtId') ?? '0';
        const code = formats.get(id);
        const builtIn = Number(id) >= 14 && Number(id) <= 22;
        styles.push(
          code === undefined ? builtIn : /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')),
        );
      }
      return true;
    },
    close(element) {
      if (element === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

async function readSheet(
  file: Package,
  path: string,
  strings: readonly string[],
  dateStyles: readonly boolean[] | null,
  grid: GridBuilder,
): Promise<void> {
  let row = 0;
  let column = -1;
  let type = '';
  let isDate = false;
  let value = '';
  let collecting = false;
  let inPhonetics = false;
  let cells = new Map<number, RawCell>();
  await file.parse(path, {
    open(element, attributes) {
      switch (element) {
        case 'row': {
          const given = Number(attribute(attributes, 'r'));
          row = Number.isInteger(given) && given > 0 ? given : row + 1;
          column = -1;
          cells = new Map();
          break;
        }
        case 'c':
          column = columnOf(attribute(attributes, 'r')) ?? column + 1;
          type = attribute(attributes, 't') ?? 'n';
          isDate = dateStyles?.[Number(attribute(attributes, 's') ?? 0)] ?? false;
          value = '';
          break;
        case 'rPh':
          inPhonetics = true;
          break;
        case 'v':
        case 't':
          collecting = !inPhonetics;
          break;
      }
      return !grid.isFull;
    },
    close(element) {
      switch (element) {
        case 'rPh':
          inPhonetics = false;
          break;
        case 'v':
        case 't':
          collecting = false;
          break;
        case 'c':
          cells.set(column, cellValue(type, value, strings, isDate));
          break;
        case 'row':
          grid.addRow(row, cells);
          break;
      }
    },
    text(text) {
      if (collecting) value += text;
    },
  });
}

function cellValue(type: string, value: string, strings: readonly string[], isDate: boolean): RawCell {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'str':
    case 'inlineStr':
    case 'e':
      return unescaped(value);
    case 'b':
      return isTrue(value);
    case 'd':
      return serialOfIso(value) ?? value;
    default: {
      if (value.trim() === '') return '';
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      return isDate ? number + SYSTEM_1904 : number;
    }
  }
}

/** `BC12` -> 54; null for what is no address. */
function columnOf(address: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address ?? '')?.[1];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Characters that XML cannot hold stand as `_x000D_`. */
function unescaped(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
