import type { FileSheet } from '../sheet/fileSheet';
import type { PlacedLogo } from '../../workbook/plan/logo';
import { columnPoints, ROW } from '../sheet/measures';
import { xmlAttribute } from '../xml';

/** The logo on a sheet (ISO/IEC 29500-1, 20.5.2.25): as large as it was placed, whatever happens to the cells. */

/** Of a point. */
const EMU = 12_700;

/** `charts`: how many stand before it in the drawing; its own relationship is the next. */
export function logoXml(sheet: FileSheet, logo: PlacedLogo, altText: string, charts: number): string {
  const { columnWidths, rowHeights = [] } = sheet.plan.look;
  const heights = new Map(rowHeights.map(({ row, points }) => [row, points]));
  const column = within(logo.left, (at) => columnPoints(columnWidths[at]));
  const row = within(logo.top, (at) => heights.get(at) ?? ROW);
  const emu = (points: number): number => Math.round(points * EMU);
  const extent = `cx="${emu(logo.width)}" cy="${emu(logo.height)}"`;
  return [
    '<xdr:oneCellAnchor>',
    `<xdr:from><xdr:col>${column.at}</xdr:col><xdr:colOff>${emu(column.offset)}</xdr:colOff>`,
    `<xdr:row>${row.at}</xdr:row><xdr:rowOff>${emu(row.offset)}</xdr:rowOff></xdr:from><xdr:ext ${extent}/>`,
    '<xdr:pic><xdr:nvPicPr>',
    `<xdr:cNvPr id="${charts + 2}" name="Logo" descr="${xmlAttribute(altText)}"/>`,
    '<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>',
    `<xdr:blipFill><a:blip r:embed="rId${charts + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>`,
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>`,
    '</xdr:pic><xdr:clientData/></xdr:oneCellAnchor>',
  ].join('');
}

/** The column or row in which so many points end, and how far in it. */
function within(points: number, sizeOf: (at: number) => number): { at: number; offset: number } {
  let [at, left] = [0, points];
  for (; left >= sizeOf(at); at += 1) left -= sizeOf(at);
  return { at, offset: left };
}
