/** The settings of the add-in in the file. */
import type { Book } from '../book';
import { addRelation, type Parts } from './parts';
import { escapeXml, unescapeXml } from './xml';

const settingsPart = 'customXml/item1.xml';

/** The settings of the add-in ride in a custom XML part, which Excel leaves alone. */
export function addSettings(book: Book, parts: Parts): void {
  if (book.settings.size === 0) return;
  const nodes = [...book.settings].map(
    ([key, value]) => `<setting key="${escapeXml(key)}">${escapeXml(JSON.stringify(value))}</setting>`,
  );
  parts[settingsPart] = `<settings xmlns="urn:quote-part:preview">${nodes.join('')}</settings>`;
  addRelation(parts, 'xl/_rels/workbook.xml.rels', 'customXml', `../${settingsPart}`);
}

export function adoptSettings(book: Book, parts: Parts): void {
  for (const [, key = '', json = ''] of (parts[settingsPart] ?? '').matchAll(
    /<setting key="([^"]*)">([^<]*)<\/setting>/g,
  )) {
    book.settings.set(unescapeXml(key), JSON.parse(unescapeXml(json)));
  }
}
