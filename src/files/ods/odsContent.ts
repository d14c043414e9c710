import { isPlainWords } from '../../workbook/plan/plainWords';
import type { PlanChart } from '../../workbook/plan/sheetPlan';
import { chartsOf } from '../sheet/chartData';
import type { FileCell, FileSheet } from '../sheet/fileSheet';
import { odsFormula, type SheetRenaming } from '../sheet/formula';
import type { FileProperties } from '../fileProperties';
import { xmlAttribute, XML_HEADER } from '../xml';
import { logoShape } from './odsLogo';
import { chartFrame, FRAME_STYLE, rangeAddress, ROW, STANDARD_WIDTH } from './odsChart';
import { NAMESPACES, VERSION } from './odsNamespaces';
import { OdsStyles } from './odsStyles';
import { paragraphs, tabbed } from './odsText';

/** Of each chart, the folder with its own document. */
export type ChartFolders = ReadonlyMap<PlanChart, string>;

/** `content.xml`: the sheets with their cells, and the styles that these have. */
export function contentXml(
  sheets: readonly FileSheet[],
  renamed: SheetRenaming,
  folders: ChartFolders,
  properties: FileProperties,
): string {
  const styles = new OdsStyles();
  const logos = sheets.map((sheet) => logoShape(sheet, properties));
  const tables = sheets
    .map((sheet, index) => tableXml(sheet, index, styles, renamed, folders, logos[index] ?? ''))
    .join('');
  const tableStyles = sheets.map(
    (_, index) =>
      `<style:style style:name="ta${index + 1}" style:family="table" style:master-page-name="Page${index + 1}"><style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style>`,
  );
  return [
    `${XML_HEADER}<office:document-content${NAMESPACES}${VERSION}><office:automatic-styles>`,
    ...tableStyles,
    folders.size === 0 && logos.every((logo) => logo === '') ? '' : FRAME_STYLE,
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
  logo: string,
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
    logo,
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
