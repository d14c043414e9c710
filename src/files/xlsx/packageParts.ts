import type { FileProperties } from '../fileProperties';
import { xmlText, XML_HEADER } from '../xml';
import { escapedText } from './xlsxText';

/** What every .xlsx of ours has, whatever its sheets hold. */

export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The texts of a workbook, each once; cells name them by their place. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private uses = 0;

  index(text: string): number {
    const place = this.places.get(text) ?? this.places.size;
    this.places.set(text, place);
    this.uses += 1;
    return place;
  }

  xml(): string {
    const items = [...this.places.keys()].map((text) => `<si><t>${escapedText(text)}</t></si>`);
    return `${XML_HEADER}<sst xmlns="${SPREADSHEET}" count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

export type Relationship = readonly [type: string, target: string];

export function relationshipsXml(relationships: readonly Relationship[]): string {
  const items = relationships.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEADER}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

export function corePropertiesXml({ title, creator, date }: FileProperties): string {
  const moment = (name: string): string =>
    date === undefined
      ? ''
      : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  return [
    `${XML_HEADER}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>`,
    moment('created'),
    moment('modified'),
    '</cp:coreProperties>',
  ].join('');
}

/** What a file holds for a column of so many characters of 7 pixels: 5 pixels of margin come on top. */
export function storedWidth(characters: number): number {
  return Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
}
