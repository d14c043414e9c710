import type { PlanChart, PrintSetup } from '../../workbook/plan/sheetPlan';
import { LINE_COLORS, type CellLook, type Line } from '../sheet/cellLooks';
import { chartsOf } from '../sheet/chartData';
import { container, type Part } from '../archive/container';
import {
  PAGE_TEXT_SIZE,
  pageTextParts,
  type FileCell,
  type FileSheet,
  type FileSheets,
} from '../sheet/fileSheet';
import {
  CHART_MEDIA_TYPE,
  chartContentXml,
  chartFrame,
  columnInches,
  FRAME_STYLE,
  rangeAddress,
  ROW,
  STANDARD_WIDTH,
} from './odsChart';
import { odsFormula, type SheetRenaming } from '../sheet/formula';
import { odsNumberFormat } from './odsNumberFormat';
import { isPlainWords } from '../../workbook/plan/plainWords';
import type { FileProperties } from '../workbookFile';
import { cleanText, xmlAttribute, xmlText, XML_HEADER } from '../xml';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const NAMESPACES = (
  [
    ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
    ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
    ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
    ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
    ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
    ['number', 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'],
    ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
    ['config', 'urn:oasis:names:tc:opendocument:xmlns:config:1.0'],
    ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
    ['dc', 'http://purl.org/dc/elements/1.1/'],
    ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
    ['xlink', 'http://www.w3.org/1999/xlink'],
    ['of', 'urn:oasis:names:tc:opendocument:xmlns:of:1.2'],
  ] as const
)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');
const VERSION = ' office:version="1.3"';

/** OpenDocument 1.3 (ISO/IEC 26300), the parts that LibreOffice and Excel need and no other. */
export function odsFile({ sheets, renamed }: FileSheets, properties: FileProperties): Uint8Array {
  const charts = sheets.flatMap((sheet) => chartsOf(sheet).map((chart) => ({ sheet, chart })));
  const folders = new Map(charts.map(({ chart }, index) => [chart, `Object ${index + 1}`]));
  return container([
    { path: 'mimetype', text: MEDIA_TYPE, stored: true },
    {
      path: 'META-INF/manifest.xml',
      text: manifestXml(['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'], [...folders.values()]),
    },
    { path: 'content.xml', text: contentXml(sheets, renamed, folders) },
    { path: 'styles.xml', text: stylesXml(sheets) },
    { path: 'meta.xml', text: metaXml(properties) },
    { path: 'settings.xml', text: settingsXml(sheets) },
    ...charts.map(({ sheet, chart }): Part => ({
      path: `${folders.get(chart) ?? ''}/content.xml`,
      text: chartContentXml(sheet, chart),
    })),
  ]);
}

/** Of each chart, the folder with its own document. */
type ChartFolders = ReadonlyMap<PlanChart, string>;

function manifestXml(parts: readonly string[], charts: readonly string[]): string {
  const entry = (path: string, type: string, more = ''): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"${more}/>`;
  return [
    `${XML_HEADER}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">`,
    entry('/', MEDIA_TYPE, ' manifest:version="1.3"'),
    ...parts.map((path) => entry(path, 'text/xml')),
    ...charts.flatMap((folder) => [
      entry(`${folder}/`, CHART_MEDIA_TYPE, ' manifest:version="1.3"'),
      entry(`${folder}/content.xml`, 'text/xml'),
    ]),
    '</manifest:manifest>',
  ].join('');
}

function metaXml({ title, creator, date }: FileProperties): string {
  const moment = date === undefined ? '' : `${date}T00:00:00`;
  return [
    `${XML_HEADER}<office:document-meta${NAMESPACES}${VERSION}><office:meta>`,
    `<dc:title>${xmlText(title)}</dc:title>`,
    `<meta:initial-creator>${xmlText(creator)}</meta:initial-creator><dc:creator>${xmlText(creator)}</dc:creator>`,
    moment === '' ? '' : `<meta:creation-date>${moment}</meta:creation-date><dc:date>${moment}</dc:date>`,
    '</office:meta></office:document-meta>',
  ].join('');
}

/** Styles that cells and columns have, each declared once. */
class OdsStyles {
  private readonly columns = new Map<string, string>();
  private readonly rows = new Map<string, string>();
  private readonly cells = new Map<string, string>();
  private readonly formats = new Map<string, { readonly name: string; readonly xml: string | null }>();
  private readonly known = new Map<CellLook, [plain: string | null, quoted: string | null]>();

  column(characters: number): string {
    const inches = columnInches(characters).toFixed(4);
    return declare(
      this.columns,
      'co',
      `style:family="table-column"><style:table-column-properties style:column-width="${inches}in"/></style:style>`,
    );
  }

  /** Fitted to its text by whoever can, `points` for the others; fixed where a chart stands on it. */
  row(points: number | undefined, fixed: boolean): string {
    const height = points === undefined ? '' : ` style:row-height="${points}pt"`;
    return declare(
      this.rows,
      'ro',
      `style:family="table-row"><style:table-row-properties${height} style:use-optimal-row-height="${String(!fixed)}"/></style:style>`,
    );
  }

  /** `asText`: what is typed into the cell later stays text. */
  cell(look: CellLook, asText: boolean): string {
    const known = this.known.get(look) ?? [null, null];
    this.known.set(look, known);
    return (known[asText ? 1 : 0] ??= declare(this.cells, 'ce', this.cellXml(look, asText)));
  }

  private cellXml({ style, top, bottom, numberFormat }: CellLook, asText: boolean): string {
    const format = this.format(asText ? '@' : numberFormat);
    const cell = [
      ...(style.fill === undefined ? [] : [`fo:background-color="${style.fill}"`]),
      ...(style.vertical === undefined
        ? []
        : [
            `style:vertical-align="${style.vertical === 'Center' ? 'middle' : style.vertical.toLowerCase()}"`,
          ]),
      ...(style.wrap === true ? ['fo:wrap-option="wrap"'] : []),
      ...line('top', top),
      ...line('bottom', bottom),
    ];
    const text = [
      ...(style.bold === true ? ['fo:font-weight="bold"'] : []),
      ...(style.italic === true ? ['fo:font-style="italic"'] : []),
      ...(style.size === undefined ? [] : [`fo:font-size="${style.size}pt"`]),
      ...(style.color === undefined ? [] : [`fo:color="${style.color}"`]),
    ];
    const side =
      style.horizontal === undefined
        ? undefined
        : ({ Left: 'start', Center: 'center', Right: 'end' } as const)[style.horizontal];
    return [
      `style:family="table-cell" style:parent-style-name="Default"${format === null ? '' : ` style:data-style-name="${format}"`}>`,
      `<style:table-cell-properties style:text-align-source="${side === undefined ? 'value-type' : 'fix'}" ${cell.join(' ')}/>`,
      side === undefined ? '' : `<style:paragraph-properties fo:text-align="${side}"/>`,
      text.length === 0 ? '' : `<style:text-properties ${text.join(' ')}/>`,
      '</style:style>',
    ].join('');
  }

  private format(format: string): string | null {
    let found = this.formats.get(format);
    if (found === undefined) {
      const name = `N${this.formats.size + 100}`;
      found = { name, xml: odsNumberFormat(format, name) };
      this.formats.set(format, found);
    }
    return found.xml === null ? null : found.name;
  }

  xml(): string {
    const declared = (styles: ReadonlyMap<string, string>): string =>
      [...styles].map(([xml, name]) => `<style:style style:name="${name}" ${xml}`).join('');
    return (
      [...this.formats.values()].map(({ xml }) => xml ?? '').join('') +
      declared(this.columns) +
      declared(this.rows) +
      declared(this.cells)
    );
  }
}

function declare(styles: Map<string, string>, prefix: string, xml: string): string {
  const name = styles.get(xml) ?? `${prefix}${styles.size + 1}`;
  styles.set(xml, name);
  return name;
}

function line(side: 'top' | 'bottom', kind: Line): string[] {
  return kind === 'none' ? [] : [`fo:border-${side}="0.75pt solid ${LINE_COLORS[kind]}"`];
}

function contentXml(sheets: readonly FileSheet[], renamed: SheetRenaming, folders: ChartFolders): string {
  const styles = new OdsStyles();
  const tables = sheets.map((sheet, index) => tableXml(sheet, index, styles, renamed, folders)).join('');
  const tableStyles = sheets.map(
    (_, index) =>
      `<style:style style:name="ta${index + 1}" style:family="table" style:master-page-name="Page${index + 1}"><style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style>`,
  );
  return [
    `${XML_HEADER}<office:document-content${NAMESPACES}${VERSION}><office:automatic-styles>`,
    ...tableStyles,
    folders.size === 0 ? '' : FRAME_STYLE,
    styles.xml(),
    `</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  ].join('');
}

function tableXml(
  sheet: FileSheet,
  index: number,
  styles: OdsStyles,
  renamed: SheetRenaming,
  folders: ChartFolders,
): string {
  const { look } = sheet.plan;
  const { area, ownPage, repeatedRows } = look.print;
  const areas = [area, ...(ownPage === undefined ? [] : [ownPage])];
  const charts = chartsOf(sheet);
  const reached = Math.max(sheet.columns, ...charts.map(({ anchor }) => anchor.column + anchor.columns));
  const columns = Array.from({ length: reached }, (_, column) => {
    // Beside our own cells a chart stands on columns of the standard width, of which there is none in the format.
    const width = look.columnWidths[column] ?? (column < sheet.columns ? undefined : STANDARD_WIDTH);
    return `<table:table-column${width === undefined ? '' : ` table:style-name="${styles.column(width)}"`}/>`;
  });
  const heights = new Map(look.rowHeights?.map(({ row, points }) => [row, points]));
  const count = Math.max(sheet.cells.length, ...charts.map(({ anchor }) => anchor.row + anchor.rows));
  const rows = Array.from({ length: count }, (_, at) => {
    const frames = charts
      .filter(({ anchor }) => anchor.row === at)
      .map((chart): Frame => ({
        column: chart.anchor.column,
        xml: chartFrame(sheet, chart, folders.get(chart) ?? ''),
      }));
    // Below our own cells a row has the height of the program that opens the file.
    const charted =
      at >= sheet.cells.length &&
      charts.some(({ anchor }) => anchor.row <= at && at < anchor.row + anchor.rows);
    const style = styles.row(charted ? ROW : heights.get(at), charted);
    return rowXml(sheet, sheet.cells[at] ?? [], frames, at, style, styles, renamed);
  });
  const printed =
    area.rows > 0 && area.columns > 0
      ? ` table:print-ranges="${xmlAttribute(areas.map((each) => rangeAddress(sheet.name, each)).join(' '))}"`
      : '';
  const before = rows.slice(0, repeatedRows.from);
  const repeated = rows.slice(repeatedRows.from, repeatedRows.from + repeatedRows.count);
  const after = rows.slice(repeatedRows.from + repeatedRows.count);
  return [
    `<table:table table:name="${xmlAttribute(sheet.name)}" table:style-name="ta${index + 1}"${printed}>`,
    ...columns,
    ...before,
    ...(repeated.length === 0
      ? []
      : ['<table:table-header-rows>', ...repeated, '</table:table-header-rows>']),
    ...after,
    // A table without a row is not one.
    rows.length === 0 ? '<table:table-row><table:table-cell/></table:table-row>' : '',
    '</table:table>',
  ].join('');
}

/** A chart in the cell of its upper left corner. */
interface Frame {
  readonly column: number;
  readonly xml: string;
}

function rowXml(
  sheet: FileSheet,
  row: readonly FileCell[],
  frames: readonly Frame[],
  at: number,
  rowStyle: string,
  styles: OdsStyles,
  renamed: SheetRenaming,
): string {
  const cells: string[] = [];
  // Empty cells of one style that follow each other are one element.
  let empty: { readonly style: string; count: number } | null = null;
  const flush = (): void => {
    if (empty === null) return;
    const repeat = empty.count === 1 ? '' : ` table:number-columns-repeated="${empty.count}"`;
    cells.push(`<table:table-cell table:style-name="${empty.style}"${repeat}/>`);
    empty = null;
  };
  row.forEach((cell, column) => {
    const style = styles.cell(sheet.looks.at(at, column), cell.kind === 'text' && !isPlainWords(cell.text));
    if (cell.kind === 'empty') {
      if (empty?.style !== style) flush();
      empty = { style, count: (empty?.count ?? 0) + 1 };
      return;
    }
    flush();
    cells.push(cellXml(cell, style, renamed));
  });
  flush();
  frames.forEach(({ column, xml }, index) => {
    const gap = column - (index === 0 ? row.length : (frames[index - 1]?.column ?? 0) + 1);
    if (gap < 0) throw new Error(`${sheet.name}: a chart stands where a cell holds something.`);
    if (gap > 0) cells.push(`<table:table-cell table:number-columns-repeated="${gap}"/>`);
    cells.push(`<table:table-cell>${xml}</table:table-cell>`);
  });
  // A row without a cell is not one.
  if (cells.length === 0) cells.push('<table:table-cell/>');
  return `<table:table-row table:style-name="${rowStyle}">${cells.join('')}</table:table-row>`;
}

function cellXml(cell: Exclude<FileCell, { kind: 'empty' }>, style: string, renamed: SheetRenaming): string {
  const open = `<table:table-cell table:style-name="${style}"`;
  const value = (content: number | string): string =>
    typeof content === 'number'
      ? ` office:value-type="float" office:value="${content + 0}"><text:p>${content + 0}</text:p>`
      : ` office:value-type="string"${tabbed(content)}>${paragraphs(content)}`;
  switch (cell.kind) {
    case 'number':
      return `${open}${value(cell.value)}</table:table-cell>`;
    case 'text':
      return `${open}${value(cell.text)}</table:table-cell>`;
    case 'formula': {
      const formula = ` table:formula="${xmlAttribute(odsFormula(cell.formula, renamed))}"`;
      return cell.cached === null
        ? `${open}${formula}/>`
        : `${open}${formula}${value(cell.cached)}</table:table-cell>`;
    }
  }
}

/** LibreOffice 7 drops tabs from paragraphs, not from here. */
function tabbed(text: string): string {
  return text.includes('\t') ? ` office:string-value="${xmlAttribute(text)}"` : '';
}

/** Lines as paragraphs; spaces and tabs in a way that XML keeps. */
function paragraphs(text: string): string {
  return cleanText(text)
    .split('\n')
    .map((content) => `<text:p>${spacedText(content)}</text:p>`)
    .join('');
}

function spacedText(text: string): string {
  return xmlText(text)
    .replace(/^ | {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll('\t', '<text:tab/>');
}

function stylesXml(sheets: readonly FileSheet[]): string {
  return [
    `${XML_HEADER}<office:document-styles${NAMESPACES}${VERSION}>`,
    '<office:font-face-decls><style:font-face style:name="Calibri" svg:font-family="Calibri" style:font-family-generic="swiss"/></office:font-face-decls>',
    '<office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Calibri" fo:font-size="11pt" fo:language="fr" fo:country="FR"/></style:default-style>',
    '<style:style style:name="Default" style:family="table-cell"/></office:styles><office:automatic-styles>',
    `<style:style style:name="PageText" style:family="text"><style:text-properties fo:font-size="${PAGE_TEXT_SIZE}pt"/></style:style>`,
    ...sheets.map(({ plan }, index) => pageLayoutXml(plan.look.print, index)),
    '</office:automatic-styles><office:master-styles>',
    ...sheets.map(({ plan }, index) => masterPageXml(plan.look.print, index)),
    '</office:master-styles></office:document-styles>',
  ].join('');
}

/** A4 with the margins of the .xlsx, the footer inside the lower one. */
function pageLayoutXml({ orientation }: PrintSetup, index: number): string {
  const [width, height] = orientation === 'landscape' ? ['297mm', '210mm'] : ['210mm', '297mm'];
  return [
    `<style:page-layout style:name="Layout${index + 1}"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}"`,
    ` style:print-orientation="${orientation}" fo:margin-top="0.5in" fo:margin-bottom="0.3in" fo:margin-left="0.4in" fo:margin-right="0.4in"`,
    ' style:table-centering="horizontal" style:first-page-number="continue" style:scale-to-X="1" style:scale-to-Y="0"/>',
    '<style:header-style/><style:footer-style><style:header-footer-properties fo:min-height="0.45in" fo:margin-top="0.2in" fo:margin-left="0in" fo:margin-right="0in"/></style:footer-style></style:page-layout>',
  ].join('');
}

function masterPageXml({ footer }: PrintSetup, index: number): string {
  const region = (name: string, text: string): string =>
    text === '' ? '' : `<style:region-${name}>${pageTextXml(text)}</style:region-${name}>`;
  return [
    `<style:master-page style:name="Page${index + 1}" style:page-layout-name="Layout${index + 1}">`,
    '<style:header style:display="false"/><style:footer>',
    region('left', footer.left),
    region('center', footer.center),
    region('right', footer.right),
    '</style:footer></style:master-page>',
  ].join('');
}

function pageTextXml(text: string): string {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => {
      const parts = pageTextParts(line).map((part) => {
        switch (part.kind) {
          case 'pageNumber':
            return '<text:page-number>1</text:page-number>';
          case 'pageCount':
            return '<text:page-count>1</text:page-count>';
          case 'text':
            return spacedText(part.text);
        }
      });
      return `<text:p><text:span text:style-name="PageText">${parts.join('')}</text:span></text:p>`;
    });
  return lines.join('');
}

/** What is frozen, and that the first sheet is the one to show. */
function settingsXml(sheets: readonly FileSheet[]): string {
  const item = (name: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const split = (axis: 'Horizontal' | 'Vertical', frozen: number): string =>
    [
      item(`${axis}SplitMode`, 'short', frozen > 0 ? 2 : 0),
      item(`${axis}SplitPosition`, 'int', frozen),
      item(axis === 'Horizontal' ? 'PositionRight' : 'PositionBottom', 'int', frozen),
    ].join('');
  const tables = sheets.map(({ name, plan }) => {
    const { rows, columns } = plan.look.frozen;
    return [
      `<config:config-item-map-entry config:name="${xmlAttribute(name)}">`,
      split('Horizontal', columns),
      split('Vertical', rows),
      item('ActiveSplitRange', 'short', rows > 0 ? (columns > 0 ? 3 : 2) : columns > 0 ? 1 : 2),
      '</config:config-item-map-entry>',
    ].join('');
  });
  return [
    `${XML_HEADER}<office:document-settings${NAMESPACES}${VERSION}><office:settings>`,
    '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>',
    item('ViewId', 'string', 'view1'),
    `<config:config-item-map-named config:name="Tables">${tables.join('')}</config:config-item-map-named>`,
    item('ActiveTable', 'string', xmlText(sheets[0]?.name ?? '')),
    '</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>',
    '</office:settings></office:document-settings>',
  ].join('');
}
