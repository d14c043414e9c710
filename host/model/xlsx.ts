/**
 * The workbook as an xlsx file and back. The engine writes and reads the grid; what it does not know (names of
 * tables, defined names, structured references, custom properties, print setup) is put into the parts that it
 * wrote, and taken from the parts before it reads them. Each is a small repair, here one after the other.
 */
import { intersect, parseA1, quoteSheetName, splitSheet, zoneToA1, zoneToAbsoluteA1 } from './addresses';
import type { Book } from './book';
import { maskFormula, unmaskText, wordFor } from './engine/formulaSyntax';
import { fromFileSpelling, toFileSpelling } from './engine/structuredReference';
import type { ExportData } from './engine/workPlugin';
import { engineFormat, textFormat } from './numberFormats';
import type { PageSetup } from './sheetState';
import { adoptCharts, drawingOf, nameCharts } from './xlsxCharts';
import { adoptPage } from './xlsxPage';
import { propertyPart, propertyValue } from './xlsxProperties';
import { makeSound } from './xlsxSound';

export interface Part {
  path: string;
  content: string;
}
export type Parts = Record<string, string>;

// --- out

export async function exportXlsx(book: Book): Promise<Part[]> {
  const written = await book.exportXlsx((data) => amend(book, data));
  const parts = Object.fromEntries(written.map(({ path, content }) => [path, content]));
  for (const [path, content] of Object.entries(parts)) {
    if (/^xl\/(worksheets|charts)\/|^xl\/sharedStrings/.test(path)) parts[path] = spellOut(content);
  }
  nameTables(book, parts);
  addDefinedNames(book, parts);
  book.sheetIds().forEach((sheetId, index) => {
    addPrintSetup(parts, `xl/worksheets/sheet${index}.xml`, book.sheetState(sheetId).page);
    addCustomProperties(parts, index, book.sheetState(sheetId).customProperties);
    const drawing = drawingOf(parts, `sheet${index}.xml`);
    if (drawing !== undefined) parts[drawing] = nameCharts(book, sheetId, parts[drawing] ?? '', escapeXml);
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
        const table = book.tableAt(position)?.entry.name;
        sheet.cells[a1] = maskFormula(content, (piece) => toFileSpelling(piece, table));
      } else if (content.startsWith("'")) {
        sheet.cells[a1] = wordFor(content.slice(1));
      }
    }
    for (const cell of Object.values(book.getters.getCells(sheet.id))) {
      const { col, row } = book.getters.getCellPosition(cell.id);
      const format = book.cellStyle({ sheetId: sheet.id, col, row }).excel?.numberFormat;
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
  book.sheetIds().forEach((sheetId, index) => {
    for (const path of tableParts(parts, `sheet${index}.xml`)) {
      const content = parts[path] ?? '';
      const ref = attribute(content, 'ref');
      const table = book
        .tables()
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

function tableParts(parts: Parts, sheetFile: string): string[] {
  const relations = parts[`xl/worksheets/_rels/${sheetFile}.rels`] ?? '';
  return [...relations.matchAll(/Target="(?:\.\.|\/xl)\/(tables\/[^"]+)"/g)].map(
    ([, path = '']) => `xl/${path}`,
  );
}

function addDefinedNames(book: Book, parts: Parts): void {
  const names = book.names().map(({ name, formula, comment, visible }) => {
    const spelled = unmaskText(maskFormula(formula.slice(1), (piece) => toFileSpelling(piece, undefined)));
    const extras = `${comment ? ` comment="${escapeXml(comment)}"` : ''}${visible ? '' : ' hidden="1"'}`;
    return `<definedName name="${escapeXml(name)}"${extras}>${escapeXml(spelled)}</definedName>`;
  });
  book.sheetIds().forEach((sheetId, index) => {
    const { printArea, printTitleRows, printTitleColumns } = book.sheetState(sheetId).page;
    const sheet = quoteSheetName(book.sheetName(sheetId));
    const add = (name: string, addresses: (string | undefined)[]) => {
      const text = addresses.flatMap((address) => (address ? [`${sheet}!${address}`] : [])).join(',');
      if (text) {
        names.push(
          `<definedName name="_xlnm.${name}" localSheetId="${index}">${escapeXml(text)}</definedName>`,
        );
      }
    };
    add('Print_Area', printArea?.split(',') ?? []);
    add('Print_Titles', [printTitleColumns, printTitleRows]);
  });
  if (names.length === 0) return;
  const path = 'xl/workbook.xml';
  parts[path] = (parts[path] ?? '').replace(
    '</sheets>',
    `</sheets><definedNames>${names.join('')}</definedNames>`,
  );
}

/** Excel reads these in this order only, after the cells and before drawings and tables. */
function addPrintSetup(parts: Parts, path: string, page: PageSetup): void {
  const inches = (points: number) => points / 72;
  const flag = (name: string, on: boolean) => (on ? ` ${name}="1"` : '');
  const options =
    flag('horizontalCentered', page.centerHorizontally) +
    flag('verticalCentered', page.centerVertically) +
    flag('gridLines', page.printGridlines) +
    flag('headings', page.printHeadings);
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  const isFitted = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const fit = ` fitToWidth="${Number(horizontalFitToPages ?? 0)}" fitToHeight="${Number(verticalFitToPages ?? 0)}"`;
  const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } = page.texts;
  const sections = (left: string, center: string, right: string) =>
    escapeXml(`${left && `&L${left}`}${center && `&C${center}`}${right && `&R${right}`}`);
  const header = sections(leftHeader, centerHeader, rightHeader);
  const footer = sections(leftFooter, centerFooter, rightFooter);
  const paper = paperCodes[page.paperSize];
  const nodes = [
    options && `<printOptions${options}/>`,
    `<pageMargins left="${inches(page.leftMargin)}" right="${inches(page.rightMargin)}" top="${inches(page.topMargin)}"` +
      ` bottom="${inches(page.bottomMargin)}" header="${inches(page.headerMargin)}" footer="${inches(page.footerMargin)}"/>`,
    `<pageSetup${paper === undefined ? '' : ` paperSize="${paper}"`}` +
      `${isFitted ? fit : ` scale="${Number(scale ?? 100)}"`} orientation="${page.orientation.toLowerCase()}"/>`,
    (header || footer) &&
      `<headerFooter>${header && `<oddHeader>${header}</oddHeader>`}${footer && `<oddFooter>${footer}</oddFooter>`}</headerFooter>`,
  ].join('');
  let content = parts[path] ?? '';
  content = content.replace(/(<(?:drawing|tableParts)\b|<\/worksheet>)/, `${nodes}$1`);
  if (isFitted) {
    const fitted = '<pageSetUpPr fitToPage="1"/>';
    content = content.includes('</sheetPr>')
      ? content.replace('</sheetPr>', `${fitted}</sheetPr>`)
      : content.replace(/(<worksheet\b[^>]*>)/, `$1<sheetPr>${fitted}</sheetPr>`);
  }
  parts[path] = content;
}

const paperCodes: Record<string, number> = { Letter: 1, A3: 8, A4: 9, A5: 11, a3: 8, a4: 9, a5: 11 };

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Each value in a part of its own. */
function addCustomProperties(
  parts: Parts,
  sheetIndex: number,
  properties: { key: string; value: string }[],
): void {
  if (properties.length === 0) return;
  const nodes = properties.map(({ key, value }, index) => {
    const file = `customProperty${sheetIndex + 1}_${index + 1}.bin`;
    parts[`xl/customProperty/${file}`] = propertyPart(value);
    const id = addRelation(
      parts,
      `xl/worksheets/_rels/sheet${sheetIndex}.xml.rels`,
      'customProperty',
      `../customProperty/${file}`,
    );
    return `<customPr name="${escapeXml(key)}" r:id="${id}"/>`;
  });
  const path = `xl/worksheets/sheet${sheetIndex}.xml`;
  parts[path] = (parts[path] ?? '').replace(
    /(<(?:drawing|tableParts)\b|<\/worksheet>)/,
    `<customProperties>${nodes.join('')}</customProperties>$1`,
  );
  const types = '[Content_Types].xml';
  const content = parts[types] ?? '';
  if (content.includes('Extension="bin"')) return;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';
  parts[types] = content.replace('</Types>', `<Default Extension="bin" ContentType="${type}"/></Types>`);
}

function addRelation(parts: Parts, path: string, kind: string, target: string): string {
  const content =
    parts[path] ??
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const id = `rIdHost${[...content.matchAll(/<Relationship /g)].length + 1}`;
  const node = `<Relationship Id="${id}" Type="${relationTypes}/${kind}" Target="${target}"/>`;
  parts[path] = content.includes('</Relationships>')
    ? content.replace('</Relationships>', `${node}</Relationships>`)
    : content.replace(/(<Relationships\b[^>]*)\/>/, `$1>${node}</Relationships>`);
  return id;
}

const settingsPart = 'customXml/item1.xml';

/** The settings of the add-in ride in a custom XML part, which Excel leaves alone. */
function addSettings(book: Book, parts: Parts): void {
  if (book.settings.size === 0) return;
  const nodes = [...book.settings].map(
    ([key, value]) => `<setting key="${escapeXml(key)}">${escapeXml(JSON.stringify(value))}</setting>`,
  );
  parts[settingsPart] = `<settings xmlns="urn:quote-part:preview">${nodes.join('')}</settings>`;
  addRelation(parts, 'xl/_rels/workbook.xml.rels', 'customXml', `../${settingsPart}`);
}

// --- in

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
  for (const { name, file } of files) {
    const sheetId = book.findSheet(name);
    if (sheetId === undefined) continue;
    const properties = book.sheetState(sheetId).customProperties;
    for (const [, key = '', id] of (parts[`xl/worksheets/${file}`] ?? '').matchAll(
      /<customPr\b[^>]*\bname="([^"]*)"[^>]*\br:id="([^"]*)"/g,
    )) {
      const target = relationTarget(parts[`xl/worksheets/_rels/${file}.rels`] ?? '', id ?? '');
      const value = parts[`xl/${target?.replace(/^(\.\.|\/xl)\//, '') ?? ''}`];
      if (value !== undefined) properties.push({ key: unescapeXml(key), value: propertyValue(value) });
    }
    adoptPage(book.sheetState(sheetId).page, parts[`xl/worksheets/${file}`] ?? '', unescapeXml);
    const drawing = drawingOf(parts, file);
    if (drawing !== undefined) adoptCharts(book, sheetId, parts[drawing] ?? '', unescapeXml);
  }
  for (const [, key = '', json = ''] of (parts[settingsPart] ?? '').matchAll(
    /<setting key="([^"]*)">([^<]*)<\/setting>/g,
  )) {
    book.settings.set(unescapeXml(key), JSON.parse(unescapeXml(json)));
  }
  adoptNumberFormats(book, parts, files);
  textCells(book);
}

/** The engine drops the formats that it cannot show: each such cell gets its own back. */
function adoptNumberFormats(book: Book, parts: Parts, files: SheetFile[]): void {
  const styles = parts['xl/styles.xml'] ?? '';
  const codes = new Map(
    [...styles.matchAll(/<numFmt\b[^>]*>/g)].map(([node]) => [
      attribute(node, 'numFmtId'),
      attribute(node, 'formatCode'),
    ]),
  );
  const cellStyles = /<cellXfs\b[^]*?<\/cellXfs>/.exec(styles)?.[0] ?? '';
  const locale = book.getters.getLocale();
  const unknown = [...cellStyles.matchAll(/<xf\b[^>]*>/g)].map(([node]) => {
    const code = codes.get(attribute(node, 'numFmtId'));
    const format = code === undefined ? undefined : engineFormat(code, locale);
    return format?.excel === undefined ? undefined : format;
  });
  if (unknown.every((format) => format === undefined)) return;
  book.transact(() => {
    for (const { name, file } of files) {
      const sheetId = book.findSheet(name);
      if (sheetId === undefined) continue;
      for (const [node] of (parts[`xl/worksheets/${file}`] ?? '').matchAll(/<c\b[^>]*>/g)) {
        const format = unknown[Number(attribute(node, 's') ?? 0)];
        const zone = parseA1(attribute(node, 'r') ?? '');
        if (!format || !zone) continue;
        const position = { sheetId, row: zone.top, col: zone.left };
        const style = book.cellStyle(position);
        const excel = { ...style.excel, numberFormat: format.excel };
        book.dispatch('UPDATE_CELL', { ...position, format: format.engine, style: { ...style, excel } });
      }
    }
  });
}

interface SheetFile {
  name: string;
  /** Within xl/worksheets. */
  file: string;
}

/** In the order of the workbook, which is also that of `localSheetId`. */
function sheetFiles(parts: Parts): SheetFile[] {
  const relations = parts['xl/_rels/workbook.xml.rels'] ?? '';
  return [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet\b([^>]*)\/?>/g)].map(([, attributes = '']) => {
    const target = relationTarget(relations, attribute(attributes, 'r:id') ?? '') ?? '';
    return { name: attribute(attributes, 'name') ?? '', file: target.split('/').at(-1) ?? '' };
  });
}

function relationTarget(relations: string, id: string): string | undefined {
  const node = [...relations.matchAll(/<Relationship\b[^>]*>/g)].find(
    ([text]) => attribute(text, 'Id') === id,
  );
  return node && attribute(node[0], 'Target');
}

function adoptTableNames(book: Book, parts: Parts, files: SheetFile[]): void {
  const named = files.flatMap(({ name, file }) => {
    const sheetId = book.findSheet(name);
    return tableParts(parts, file).map((path) => ({
      sheetId,
      ref: attribute(parts[path] ?? '', 'ref'),
      name: attribute(parts[path] ?? '', 'displayName'),
    }));
  });
  const tables = book.tables();
  book.setTableEntries(
    tables.map(({ entry, sheetId, zone }) => {
      const found = named.find((table) => table.sheetId === sheetId && table.ref === zoneToA1(zone));
      return found?.name ? { ...entry, name: found.name } : entry;
    }),
  );
}

function adoptDefinedNames(book: Book, parts: Parts, files: SheetFile[]): void {
  const nodes = (parts['xl/workbook.xml'] ?? '').matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/g);
  const names = [...nodes].flatMap(([, attributes = '', text = '']) => {
    const name = attribute(attributes, 'name') ?? '';
    const local = attribute(attributes, 'localSheetId');
    const formula = unescapeXml(text);
    if (name.startsWith('_xlnm.')) {
      const sheetId = book.findSheet(files[Number(local)]?.name ?? '');
      if (sheetId !== undefined) adoptPrintName(book.sheetState(sheetId).page, name, formula);
      return [];
    }
    // Names of one sheet only are not kept.
    if (local !== undefined) return [];
    const spelled = unmaskText(maskFormula(formula, (piece) => fromFileSpelling(piece, undefined)));
    return {
      name,
      formula: `=${spelled}`,
      comment: attribute(attributes, 'comment') ?? '',
      visible: attribute(attributes, 'hidden') !== '1',
    };
  });
  if (names.length > 0) book.setNames(names);
}

function adoptPrintName(page: PageSetup, name: string, text: string): void {
  const areas: string[] = [];
  for (const address of text.split(',')) {
    const zone = parseA1(splitSheet(address).a1);
    if (!zone) continue;
    const a1 = zoneToAbsoluteA1(zone);
    if (name === '_xlnm.Print_Area') areas.push(a1);
    else if (name === '_xlnm.Print_Titles') {
      if (/^\$\d/.test(a1)) page.printTitleRows = a1;
      else page.printTitleColumns = a1;
    }
  }
  if (areas.length > 0) page.printArea = areas.join(',');
}

/** The engine reads text cells by their format; here it is the content that says so (see numberFormats). */
function textCells(book: Book): void {
  book.transact(() => {
    for (const sheetId of book.sheetIds()) {
      for (const cell of Object.values(book.getters.getCells(sheetId))) {
        if (cell.format !== textFormat) continue;
        const position = book.getters.getCellPosition(cell.id);
        const style = book.cellStyle(position);
        const isText = !cell.isFormula && cell.content !== '' && !cell.content.startsWith("'");
        book.dispatch('UPDATE_CELL', {
          ...position,
          format: '',
          style: { ...style, excel: { ...style.excel, numberFormat: textFormat } },
          ...(isText ? { content: `'${cell.content}` } : {}),
        });
      }
    }
  });
}

// --- XML as text

function attribute(xml: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(xml)?.[1];
  return value === undefined ? undefined : unescapeXml(value);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character);

function unescapeXml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
