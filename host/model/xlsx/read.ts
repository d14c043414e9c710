/**
 * A workbook from an xlsx file. The engine reads the grid, from parts that it can read; what it does not know (see
 * write) is taken from the parts afterwards.
 */
import { intersect, parseA1, zoneToA1 } from '../addresses';
import type { Book } from '../book';
import { maskFormula } from '../engine/formulaSyntax';
import { fromFileSpelling } from '../engine/structuredReference';
import { adoptCharts, drawingOf } from './charts';
import { adoptCustomProperties } from './customProperties';
import { adoptDefinedNames } from './definedNames';
import { adoptNumberFormats, adoptTextCells } from './numberFormats';
import { adoptPage } from './page';
import { type Parts, type SheetFile, sheetFiles, tableParts } from './parts';
import { adoptSettings } from './settings';
import { attribute, escapeXml, unescapeXml } from './xml';

/** Formulas as the engine can read them: its reader would turn structured references into addresses. */
export function readableParts(parts: Parts): Parts {
  const readable = { ...parts };
  const strings = 'xl/sharedStrings.xml';
  // A text that looks like something else ('007', '=A1') would be read as that.
  readable[strings] = (parts[strings] ?? '').replace(
    /(<si>\s*<t\b[^>]*>)(?=[-+=.,'\d]|(?:true|false)<)/gi,
    (start) => `${start}'`,
  );
  if (parts[strings] === undefined) Reflect.deleteProperty(readable, strings);
  for (const path of Object.keys(parts)) {
    const sheetFile = /^xl\/worksheets\/([^/]+\.xml)$/.exec(path)?.[1];
    if (sheetFile === undefined) continue;
    const tables = tableParts(parts, sheetFile).map((table) => parts[table] ?? '');
    readable[path] = (parts[path] ?? '').replace(
      /(<c\b[^>]*\br="([A-Z]+\d+)"[^>]*>\s*<f\b[^>]*>)([^<]+)(<\/f>)/g,
      (_, start: string, cell: string, formula: string, end: string) => {
        const zone = parseA1(cell);
        const table = tables.find((xml) => {
          const area = parseA1(attribute(xml, 'ref') ?? '');
          return zone && area && intersect(area, zone);
        });
        const around = table && attribute(table, 'displayName');
        const plain = unescapeXml(formula).replaceAll(/_xlfn\.|_xlws\./g, '');
        return start + escapeXml(maskFormula(plain, (piece) => fromFileSpelling(piece, around))) + end;
      },
    );
  }
  return readable;
}

/** What the engine has not read, once it has read the rest. */
export function adoptParts(book: Book, parts: Parts): void {
  const files = sheetFiles(parts);
  adoptTableNames(book, parts, files);
  adoptDefinedNames(book, parts, files);
  adoptCustomProperties(book, parts, files);
  adoptPrinting(book, parts, files);
  adoptSettings(book, parts);
  adoptNumberFormats(book, parts, files);
  adoptTextCells(book);
}

/** How the sheets print, and what their charts are. */
function adoptPrinting(book: Book, parts: Parts, files: readonly SheetFile[]): void {
  for (const { name, file } of files) {
    const sheetId = book.sheets.find(name);
    if (sheetId === undefined) continue;
    adoptPage(book.sheets.stateOf(sheetId).page, parts[`xl/worksheets/${file}`] ?? '');
    const drawing = drawingOf(parts, file);
    if (drawing !== undefined) adoptCharts(book, sheetId, parts[drawing] ?? '');
  }
}

function adoptTableNames(book: Book, parts: Parts, files: SheetFile[]): void {
  const named = files.flatMap(({ name, file }) => {
    const sheetId = book.sheets.find(name);
    return tableParts(parts, file).map((path) => ({
      sheetId,
      ref: attribute(parts[path] ?? '', 'ref'),
      name: attribute(parts[path] ?? '', 'displayName'),
    }));
  });
  const tables = book.tables.all();
  book.tables.setEntries(
    tables.map(({ entry, sheetId, zone }) => {
      const found = named.find((table) => table.sheetId === sheetId && table.ref === zoneToA1(zone));
      return found?.name ? { ...entry, name: found.name } : entry;
    }),
  );
}
