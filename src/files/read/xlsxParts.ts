import { attribute, type Package } from '../archive/unpack';
import { GENERAL } from './grid';
import { Unreadable, type ReadLimits } from './readLimits';

/** The parts of an .xlsx beside its sheets: how they are related, the list of sheets, texts, styles and tables. */

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

export interface Related {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export async function relationships(file: Package, path: string, folder: string): Promise<Related[]> {
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

export async function readWorkbookPart(
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

/** The texts that cells share, within their limit. */
export async function sharedStrings(file: Package, path: string, limits: ReadLimits): Promise<string[]> {
  const strings: string[] = [];
  let current = '';
  let length = 0;
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
      if (!inText) return;
      length += text.length;
      if (length > limits.sharedLength) throw new Unreadable('tooLongText', limits.sharedLength);
      current += text;
    },
  });
  return strings;
}

/** What the style of a cell shows its number as. */
export type ShownAs = 'date' | 'percent' | 'number';

export interface CellStyle {
  readonly shownAs: ShownAs;
  /** As Excel writes it. */
  readonly format: string;
}

export const PLAIN_STYLE: CellStyle = { shownAs: 'number', format: GENERAL };

/** Formats that stand in no file, by their numbers: those that show a number and no date (ISO/IEC 29500-1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: GENERAL,
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  49: '@',
};

/** The cell styles, in their order. */
export async function readStyles(file: Package, path: string): Promise<CellStyle[]> {
  const formats = new Map<string, string>();
  const styles: CellStyle[] = [];
  let inCells = false;
  await file.parse(path, {
    open(element, attributes) {
      if (element === 'numFmt')
        formats.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '');
      if (element === 'cellXfs') inCells = true;
      if (element === 'xf' && inCells) {
        const id = attribute(attributes, 'numFmtId') ?? '0';
        const code = formats.get(id);
        styles.push({
          shownAs: shownAs(Number(id), code),
          format: code?.slice(0, LONGEST_FORMAT) ?? BUILT_IN[Number(id)] ?? `n° ${id}`,
        });
      }
      return true;
    },
    close(element) {
      if (element === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Longer than any that Excel takes; what stands behind it is not looked at. */
const LONGEST_FORMAT = 255;

function shownAs(id: number, code: string | undefined): ShownAs {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    return id >= 14 && id <= 22 ? 'date' : 'number';
  }
  const signs = code.slice(0, LONGEST_FORMAT).replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (signs.includes('%')) return 'percent';
  return /[dmyhs]/i.test(signs) ? 'date' : 'number';
}

/** Numbers of the rows of totals that the tables of a sheet have. */
export async function tableTotals(file: Package, sheetPath: string): Promise<number[]> {
  const folder = sheetPath.slice(0, sheetPath.lastIndexOf('/') + 1);
  const related = await relationships(file, `${folder}_rels/${sheetPath.slice(folder.length)}.rels`, folder);
  const rows: number[] = [];
  for (const { type, target } of related) {
    if (!type.endsWith('/table') || !file.has(target)) continue;
    await file.parse(target, {
      open(element, attributes) {
        if (element !== 'table') return true;
        const last = /:\$?[A-Z]{1,3}\$?(\d{1,7})$/.exec(attribute(attributes, 'ref') ?? '')?.[1];
        if (last !== undefined && Number(attribute(attributes, 'totalsRowCount') ?? 0) > 0)
          rows.push(Number(last));
        return false;
      },
      close: () => undefined,
    });
  }
  return rows;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Characters that XML cannot hold stand as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
