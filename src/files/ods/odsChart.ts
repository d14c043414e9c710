import { cellAddress, columnLetters, quotedSheetName } from '../../workbook/plan/address';
import type { PlanChart, Region } from '../../workbook/plan/sheetPlan';
import { CHART_STYLE } from '../../workbook/plan/sheetStyles';
import { chartData } from '../sheet/chartData';
import type { FileSheet } from '../sheet/fileSheet';
import { odsNumberFormat } from './odsNumberFormat';
import { cleanText, xmlAttribute, xmlText, XML_HEADER } from '../xml';

/** A chart in an .ods (ODF 1.3 part 3, 11): a document inside the document, and the frame on the sheet that shows it. */

export const CHART_MEDIA_TYPE = 'application/vnd.oasis.opendocument.chart';

const NAMESPACES = (
  [
    ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
    ['chart', 'urn:oasis:names:tc:opendocument:xmlns:chart:1.0'],
    ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
    ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
    ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
    ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
    ['number', 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'],
    ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
    ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
    ['xlink', 'http://www.w3.org/1999/xlink'],
  ] as const
)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

/** The style of every frame, which otherwise gets an outline. */
export const FRAME_STYLE =
  '<style:style style:name="gr1" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="none"/></style:style>';

/** In points, of a row that nobody has touched. */
export const ROW = 15;
/** In characters: Excel's own. */
export const STANDARD_WIDTH = 8.43;

/** Of a column of so many characters. */
export function columnInches(characters: number): number {
  // Wider than the 7 pixels of Excel: where Calibri is not there, what stands in for it is, and a line of prose that
  // fits would be cut at the edge of the page.
  return (characters * 9 + 5) / 96;
}

/** `'Sheet'.A8:'Sheet'.A38`, as OpenDocument writes a range of cells. */
export function rangeAddress(sheetName: string, { row, column, rows, columns }: Region): string {
  const sheet = quotedSheetName(sheetName);
  return `${sheet}.${cellAddress(row, column)}:${sheet}.${columnLetters(column + columns - 1)}${row + rows}`;
}

/** The frame, inside the cell of its upper left corner; `folder` has the chart's own document. */
export function chartFrame(sheet: FileSheet, chart: PlanChart, folder: string): string {
  const { anchor, name, title, altText, categories, values } = chart;
  const end = `${quotedSheetName(sheet.name)}.${cellAddress(anchor.row + anchor.rows, anchor.column + anchor.columns)}`;
  const ranges = [categories, values].map((region) => rangeAddress(sheet.name, region)).join(' ');
  return [
    `<draw:frame draw:style-name="gr1" draw:name="${xmlAttribute(name)}" draw:z-index="0" svg:x="0pt" svg:y="0pt" ${size(sheet, anchor)}`,
    ` table:end-cell-address="${xmlAttribute(end)}" table:end-x="0pt" table:end-y="0pt">`,
    `<draw:object draw:notify-on-update-of-ranges="${xmlAttribute(ranges)}" xlink:href="./${folder}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>`,
    `<svg:title>${xmlText(title)}</svg:title><svg:desc>${xmlText(altText)}</svg:desc></draw:frame>`,
  ].join('');
}

/** `content.xml` of the chart's own document. */
export function chartContentXml(sheet: FileSheet, chart: PlanChart): string {
  const range = (region: Region): string => xmlAttribute(rangeAddress(sheet.name, region));
  const lying = chart.kind === 'bars';
  const { values } = chart;
  const words = (points: number, more = ''): string =>
    `<style:text-properties fo:font-size="${Number((points * (chart.letters ?? 1)).toFixed(2))}pt" fo:color="${CHART_STYLE.ink}"${more}/>`;
  return [
    `${XML_HEADER}<office:document-content${NAMESPACES} office:version="1.3"><office:automatic-styles>`,
    odsNumberFormat(chart.numberFormat, 'amount') ?? '',
    style(
      'frame',
      '',
      '<style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#ffffff"/>',
    ),
    style('title', '', words(CHART_STYLE.titleSize, ' fo:font-weight="bold"')),
    style(
      'plot',
      '',
      `<style:chart-properties chart:vertical="${String(lying)}" chart:include-hidden-cells="false"/>`,
    ),
    style(
      'names',
      '',
      `<style:chart-properties chart:display-label="true" chart:reverse-direction="${String(lying)}" chart:text-overlap="true" chart:tick-marks-major-outer="false" chart:gap-width="40"/><style:graphic-properties draw:stroke="solid" svg:stroke-color="#b3b3b3"/>${words(CHART_STYLE.labelSize)}`,
    ),
    style('wall', '', '<style:graphic-properties draw:stroke="none" draw:fill="none"/>'),
    // Bars that do not begin at 0 lie about what they compare.
    style(
      'amounts',
      '',
      '<style:chart-properties chart:display-label="false" chart:visible="false" chart:minimum="0" chart:gap-width="40"/>',
    ),
    style(
      'bar',
      ' style:data-style-name="amount"',
      `<style:chart-properties chart:data-label-number="value" chart:label-position="outside" chart:link-data-style-to-source="false"/><style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="${CHART_STYLE.bar}"/>${words(CHART_STYLE.labelSize)}`,
    ),
    '</office:automatic-styles><office:body><office:chart>',
    // Its data is that of the document around it: without this, LibreOffice keeps the values below for good.
    `<chart:chart xlink:href=".." xlink:type="simple" chart:class="chart:bar" chart:style-name="frame" ${size(sheet, chart.anchor)}>`,
    `<chart:title chart:style-name="title"><text:p>${xmlText(chart.title)}</text:p></chart:title>`,
    '<chart:plot-area chart:style-name="plot">',
    `<chart:axis chart:dimension="x" chart:name="primary-x" chart:style-name="names"><chart:categories table:cell-range-address="${range(chart.categories)}"/></chart:axis>`,
    '<chart:axis chart:dimension="y" chart:name="primary-y" chart:style-name="amounts"/>',
    `<chart:series chart:class="chart:bar" chart:style-name="bar" chart:values-cell-range-address="${range(values)}">`,
    `<chart:data-point chart:repeated="${values.rows * values.columns}"/></chart:series>`,
    '<chart:wall chart:style-name="wall"/></chart:plot-area>',
    localTable(sheet, chart),
    '</chart:chart></office:chart></office:body></office:document-content>',
  ].join('');
}

/** The values as they were when the file was written, for programs that show a chart without its sheet. */
function localTable(sheet: FileSheet, chart: PlanChart): string {
  const { names, values } = chartData(sheet, chart);
  const text = (content: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${xmlText(cleanText(content).replaceAll('\n', ' '))}</text:p></table:table-cell>`;
  const number = (value: number | null): string =>
    value === null
      ? '<table:table-cell/>'
      : `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  const rows = names.map(
    (name, index) => `<table:table-row>${text(name)}${number(values[index] ?? null)}</table:table-row>`,
  );
  return [
    '<table:table table:name="local-table"><table:table-header-columns><table:table-column/></table:table-header-columns>',
    '<table:table-columns><table:table-column/></table:table-columns><table:table-header-rows>',
    `<table:table-row>${text('')}${text(chart.seriesName)}</table:table-row></table:table-header-rows>`,
    `<table:table-rows>${rows.join('')}</table:table-rows></table:table>`,
  ].join('');
}

/** That of its cells: a program that draws a chart in another size and stretches it has stretched letters. */
function size({ plan: { look } }: FileSheet, { row, column, rows, columns }: Region): string {
  const heights = new Map(look.rowHeights?.map((each) => [each.row, each.points]));
  const sum = (count: number, of: (index: number) => number): string =>
    Array.from({ length: count }, (_, index) => of(index))
      .reduce((total, each) => total + each, 0)
      .toFixed(1);
  const width = sum(
    columns,
    (index) => columnInches(look.columnWidths[column + index] ?? STANDARD_WIDTH) * 72,
  );
  return `svg:width="${width}pt" svg:height="${sum(rows, (index) => heights.get(row + index) ?? ROW)}pt"`;
}

function style(name: string, attributes: string, properties: string): string {
  return `<style:style style:name="${name}" style:family="chart"${attributes}>${properties}</style:style>`;
}
