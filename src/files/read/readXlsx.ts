import type { Package } from '../archive/unpack';
import { GridBuilder, type WantedSheets } from './grid';
import { Unreadable } from './readLimits';
import { readStyles, readWorkbookPart, relationships, sharedStrings, tableTotals } from './xlsxParts';
import { readSheet } from './xlsxSheet';

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
export async function readXlsx(file: Package, { limits, budget, looks }: WantedSheets): Promise<XlsxReading> {
  const roots = await relationships(file, '_rels/.rels', '');
  const workbook = roots.find(({ type }) => OFFICE_DOCUMENT.test(type))?.target ?? 'xl/workbook.xml';
  if (workbook.endsWith('.bin')) throw new Unreadable('unknownFormat');
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const related = await relationships(file, `${folder}_rels/${workbook.slice(folder.length)}.rels`, folder);
  const { sheets, counts1904 } = await readWorkbookPart(file, workbook, related);
  const partOf = (kind: string): string | null => {
    const path = related.find(({ type }) => type.endsWith(`/${kind}`))?.target;
    return path !== undefined && file.has(path) ? path : null;
  };

  const stringsPath = partOf('sharedStrings');
  const stylesPath = partOf('styles');
  const context = {
    strings: stringsPath === null ? null : await sharedStrings(file, stringsPath, limits),
    styles: stylesPath === null ? [] : await readStyles(file, stylesPath),
    // Only the other system needs to know which numbers are dates: its dates are moved into ours.
    dateShift: counts1904 ? SYSTEM_1904 : 0,
    limits,
  };
  const grids: GridBuilder[] = [];
  for (const sheet of sheets.slice(0, limits.sheets + 1)) {
    const grid = new GridBuilder(sheet.name, sheet.hidden, limits, budget, looks);
    grids.push(grid);
    if (grids.length > limits.sheets) break;
    if (!file.has(sheet.path)) throw new Unreadable('damaged');
    await readSheet(file, sheet.path, context, grid);
    for (const row of await tableTotals(file, sheet.path)) grid.markTotals(row);
  }
  return { sheets: grids, hasMacros: related.some(({ type }) => MACROS.test(type)) };
}
