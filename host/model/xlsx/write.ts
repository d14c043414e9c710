/**
 * The workbook as an xlsx file. The engine writes the grid; what it does not know (names of tables, defined names,
 * structured references, custom properties, print setup) is put into the parts that it wrote. Each is a small
 * repair, here one after the other.
 */
import { parseA1, zoneToA1 } from '../addresses';
import type { Book } from '../book';
import { maskFormula, unmaskText, wordFor } from '../engine/formulaSyntax';
import { toFileSpelling } from '../engine/structuredReference';
import type { ExportData } from '../engine/workPlugin';
import { drawingOf, nameCharts } from './charts';
import { addCustomProperties } from './customProperties';
import { addDefinedNames } from './definedNames';
import { type Part, type Parts, tableParts } from './parts';
import { addPrintSetup } from './printSetup';
import { addSettings } from './settings';
import { makeSound } from './sound';
import { attribute, escapeXml } from './xml';

export async function exportXlsx(book: Book): Promise<Part[]> {
  const written = await book.engine.exportXlsx((data) => amend(book, data));
  const parts = Object.fromEntries(written.map(({ path, content }) => [path, content]));
  for (const [path, content] of Object.entries(parts)) {
    if (/^xl\/(worksheets|charts)\/|^xl\/sharedStrings/.test(path)) parts[path] = spellOut(content);
  }
  nameTables(book, parts);
  addDefinedNames(book, parts);
  book.sheets.ids().forEach((sheetId, index) => {
    addPrintSetup(parts, `xl/worksheets/sheet${index}.xml`, book.sheets.stateOf(sheetId).page);
    addCustomProperties(parts, index, book.sheets.stateOf(sheetId).customProperties);
    const drawing = drawingOf(parts, `sheet${index}.xml`);
    if (drawing !== undefined) parts[drawing] = nameCharts(book, sheetId, parts[drawing] ?? '');
  });
  addSettings(book, parts);
  makeSound(parts);
  return Object.entries(parts).map(([path, content]) => ({ path, content }));
}

/** Before the engine writes: its writer reads formulas with its own tokenizer, and cells without their apostrophe. */
function amend(book: Book, data: ExportData): void {
  for (const sheet of data.sheets) {
    for (const [a1, content] of Object.entries(sheet.cells)) {
      const zone = parseA1(a1);
      if (!content || !zone) continue;
      const position = { sheetId: sheet.id, row: zone.top, col: zone.left };
      if (content.startsWith('=')) {
        const table = book.tables.at(position)?.entry.name;
        sheet.cells[a1] = maskFormula(content, (piece) => toFileSpelling(piece, table));
      } else if (content.startsWith("'")) {
        sheet.cells[a1] = wordFor(content.slice(1));
      }
    }
    for (const cell of Object.values(book.engine.getters.getCells(sheet.id))) {
      const { col, row } = book.engine.getters.getCellPosition(cell.id);
      const format = book.cells.style({ sheetId: sheet.id, col, row }).excel?.numberFormat;
      if (format === undefined) continue;
      sheet.formats[zoneToA1({ top: row, bottom: row, left: col, right: col })] = formatId(data, format);
    }
  }
}

function formatId(data: ExportData, format: string): number {
  const known = Object.entries(data.formats).find(([, text]) => text === format);
  if (known) return Number(known[0]);
  const id = 1 + Math.max(0, ...Object.keys(data.formats).map(Number));
  data.formats[id] = format;
  return id;
}

/** Stand-in words in what was written become what they stand for. */
function spellOut(xml: string): string {
  return xml
    .replace(/"_string_\d+_"|&quot;_string_\d+_&quot;/g, (word) =>
      escapeXml(unmaskText(word.replaceAll('&quot;', '"'))),
    )
    .replace(/_string_\d+_/g, (word) => escapeXml(unmaskText(`"${word}"`).slice(1, -1).replaceAll('""', '"')))
    .replace(/_structured_\d+_/g, (word) => escapeXml(unmaskText(word)));
}

/** The engine calls its tables Table1, Table2... */
function nameTables(book: Book, parts: Parts): void {
  book.sheets.ids().forEach((sheetId, index) => {
    for (const path of tableParts(parts, `sheet${index}.xml`)) {
      const content = parts[path] ?? '';
      const ref = attribute(content, 'ref');
      const table = book.tables
        .all()
        .find(({ sheetId: owner, zone }) => owner === sheetId && zoneToA1(zone) === ref);
      if (!table) continue;
      const name = escapeXml(table.entry.name);
      parts[path] = content
        .replace(/ name="[^"]*"/, ` name="${name}"`)
        .replace(/ displayName="[^"]*"/, ` displayName="${name}"`)
        .replace(/(<tableColumn\b[^>]* name=")(_string_\d+_)"/g, (_, start: string, word: string) => {
          return `${start}${escapeXml(unmaskText(`"${word}"`).slice(1, -1).replaceAll('""', '"'))}"`;
        });
    }
  });
}
