/** The custom properties of sheets in the file. */
import type { Book } from '../book';
import { addRelation, type Parts, relationTarget, type SheetFile } from './parts';
import { propertyPart, propertyValue } from './propertyPart';
import { escapeXml, unescapeXml } from './xml';

/** Each value in a part of its own. */
export function addCustomProperties(
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

export function adoptCustomProperties(book: Book, parts: Parts, files: readonly SheetFile[]): void {
  for (const { name, file } of files) {
    const sheetId = book.sheets.find(name);
    if (sheetId === undefined) continue;
    const properties = book.sheets.stateOf(sheetId).customProperties;
    for (const [, key = '', id] of (parts[`xl/worksheets/${file}`] ?? '').matchAll(
      /<customPr\b[^>]*\bname="([^"]*)"[^>]*\br:id="([^"]*)"/g,
    )) {
      const target = relationTarget(parts[`xl/worksheets/_rels/${file}.rels`] ?? '', id ?? '');
      const value = parts[`xl/${target?.replace(/^(\.\.|\/xl)\//, '') ?? ''}`];
      if (value !== undefined) properties.push({ key: unescapeXml(key), value: propertyValue(value) });
    }
  }
}
