import type { Picture } from '../../core/picture';
import { logoText, placedLogo } from '../../workbook/plan/logo';
import type { FileProperties } from '../fileProperties';
import type { FileSheet } from '../sheet/fileSheet';
import { xmlText } from '../xml';
import { columnInches } from './odsChart';

/** The logo of an .ods (ODF 1.3 part 3, 10.4.4): a shape of its sheet, and its file beside the parts. */

export const logoPath = ({ format }: Picture): string => `Pictures/logo.${format}`;

/** Empty where the sheet has none. */
export function logoShape(sheet: FileSheet, properties: FileProperties): string {
  const placed = placedLogo(sheet.plan, properties.logo, (characters) => columnInches(characters) * 72);
  if (placed === null) return '';
  const points = (value: number): string => `${Math.round(value * 100) / 100}pt`;
  const place = `svg:x="${points(placed.left)}" svg:y="${points(placed.top)}"`;
  const size = `svg:width="${points(placed.width)}" svg:height="${points(placed.height)}"`;
  return [
    `<table:shapes><draw:frame draw:style-name="gr1" draw:name="Logo" draw:z-index="0" ${place} ${size}>`,
    `<draw:image xlink:href="${logoPath(placed.picture)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"><text:p/></draw:image>`,
    `<svg:desc>${xmlText(logoText(properties.creator))}</svg:desc></draw:frame></table:shapes>`,
  ].join('');
}
