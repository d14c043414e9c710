import { regionAddress, quotedSheetName } from '../../workbook/plan/address';
import type { PlanChart, Region } from '../../workbook/plan/sheetPlan';
import { CHART_STYLE } from '../../workbook/plan/sheetStyles';
import { chartData } from '../sheet/chartData';
import type { FileSheet } from '../sheet/fileSheet';
import { escapedText } from './xlsxText';
import { xmlAttribute, xmlText, XML_HEADER } from '../xml';

/** DrawingML (ISO/IEC 29500-1, 20 and 21): where charts stand on a sheet, and what they show. */

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/** The drawing part of a sheet; the chart of place i has the relationship `rId(i + 1)`. `more`: what stands beside. */
export function drawingXml(charts: readonly PlanChart[], more = ''): string {
  const frames = charts.map(({ name, altText, anchor }, index) => {
    const corner = (tag: string, row: number, column: number): string =>
      `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
    return [
      '<xdr:twoCellAnchor>',
      corner('from', anchor.row, anchor.column),
      corner('to', anchor.row + anchor.rows, anchor.column + anchor.columns),
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
      `<xdr:cNvPr id="${index + 2}" name="${xmlAttribute(name)}" descr="${xmlAttribute(altText)}"/>`,
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>',
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId${index + 1}"/></a:graphicData></a:graphic>`,
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
    ].join('');
  });
  return `${XML_HEADER}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIPS}">${frames.join('')}${more}</xdr:wsDr>`;
}

export function chartXml(sheet: FileSheet, chart: PlanChart): string {
  const lying = chart.kind === 'bars';
  return [
    `${XML_HEADER}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIPS}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    titleXml(chart),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart>',
    `<c:barDir val="${lying ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    seriesXml(sheet, chart),
    `<c:gapWidth val="40"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>`,
    // The first of the cells is the topmost bar.
    `<c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    labelText(chart),
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>`,
    // Every name, however narrow it gets.
    '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>',
    // Bars that do not begin at 0 lie about what they compare.
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>`,
    `<c:delete val="1"/><c:axPos val="${lying ? 'b' : 'l'}"/><c:numFmt formatCode="${xmlAttribute(chart.numberFormat)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
    '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>',
  ].join('');
}

function titleXml({ title, letters }: PlanChart): string {
  const size = hundredths(CHART_STYLE.titleSize, letters);
  return [
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="1">${fill(CHART_STYLE.ink)}</a:defRPr></a:pPr>`,
    `<a:r><a:rPr lang="fr-FR" sz="${size}" b="1">${fill(CHART_STYLE.ink)}</a:rPr><a:t>${xmlText(title)}</a:t></a:r>`,
    '</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>',
  ].join('');
}

function seriesXml(sheet: FileSheet, chart: PlanChart): string {
  const { names, values } = chartData(sheet, chart);
  const formula = (region: Region): string =>
    `<c:f>${xmlText(`${quotedSheetName(sheet.name)}!${regionAddress(region, 'both')}`)}</c:f>`;
  const points = (contents: readonly (string | null)[]): string =>
    `<c:ptCount val="${contents.length}"/>${contents
      .map((content, index) => (content === null ? '' : `<c:pt idx="${index}"><c:v>${content}</c:v></c:pt>`))
      .join('')}`;
  const format = xmlAttribute(chart.numberFormat);
  return [
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${escapedText(chart.seriesName)}</c:v></c:tx>`,
    `<c:spPr>${fill(CHART_STYLE.bar)}</c:spPr><c:invertIfNegative val="0"/>`,
    `<c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${labelText(chart)}`,
    '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>',
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
    `<c:cat><c:strRef>${formula(chart.categories)}<c:strCache>${points(names.map(escapedText))}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef>${formula(chart.values)}<c:numCache><c:formatCode>${xmlText(chart.numberFormat)}</c:formatCode>`,
    `${points(values.map((value) => (value === null ? null : String(value))))}</c:numCache></c:numRef></c:val></c:ser>`,
  ].join('');
}

function labelText({ letters }: PlanChart): string {
  const size = hundredths(CHART_STYLE.labelSize, letters);
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}">${fill(CHART_STYLE.ink)}</a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;
}

/** Of a point, the whole ones that the format takes. */
function hundredths(points: number, letters = 1): number {
  return Math.round(points * letters * 100);
}

function fill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}
