import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The parts of a written file, as text. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  text: string;
}

/** Every element of a part, in order; throws where it is not well formed, with namespaces all declared. */
export function elementsOf(xml: string): XmlElement[] {
  const found: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map((each) => [each.name, each.value]),
    );
    const element = { name: tag.name, attributes, parent: open.at(-1) ?? null, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    if (open.length > 0) open.at(-1)!.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return found;
}

/** What Excel checks before it opens a file, beyond the schemas. */
export function expectSoundXlsx(file: Uint8Array): void {
  const parts = partsOf(file);
  const types = elementsOf(parts['[Content_Types].xml']!);
  const overrides = types
    .filter(({ name }) => name === 'Override')
    .map(({ attributes }) => attributes['PartName']!.slice(1));
  const defaults = new Set(
    types.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes['Extension']),
  );
  expect(overrides.filter((path) => parts[path] === undefined)).toEqual([]);
  for (const [path, xml] of Object.entries(parts)) {
    expect(() => elementsOf(xml)).not.toThrow();
    expect(overrides.includes(path) || defaults.has(path.slice(path.lastIndexOf('.') + 1))).toBe(true);
    if (!path.endsWith('.rels')) continue;
    const folder = path.replace(/_rels\/[^/]*$/, '');
    const ids = new Set<string>();
    for (const { name, attributes } of elementsOf(xml)) {
      if (name !== 'Relationship') continue;
      expect(attributes['TargetMode']).toBeUndefined();
      expect(parts[posix.join(folder, attributes['Target']!)]).toBeDefined();
      ids.add(attributes['Id']!);
    }
    const owner =
      parts[
        folder +
          path
            .slice(folder.length)
            .replace(/^_rels\//, '')
            .replace(/\.rels$/, '')
      ];
    for (const [, id] of (owner ?? '').matchAll(/ r:id="([^"]*)"/g)) expect(ids.has(id!)).toBe(true);
  }

  const sheetNames = elementsOf(parts['xl/workbook.xml']!)
    .filter(({ name }) => name === 'sheet')
    .map(({ attributes }) => attributes['name']!);
  expectValidSheetNames(sheetNames);
  const styles = elementsOf(parts['xl/styles.xml']!);
  const cellStyles = styles.filter(({ name, parent }) => name === 'xf' && parent?.name === 'cellXfs').length;
  const strings = elementsOf(parts['xl/sharedStrings.xml']!).filter(({ name }) => name === 'si').length;
  for (const [path, xml] of Object.entries(parts)) {
    if (!path.startsWith('xl/worksheets/sheet')) continue;
    let lastRow = 0;
    let lastColumn = 0;
    for (const { name, attributes, parent, text } of elementsOf(xml)) {
      if (name === 'row') {
        expect(Number(attributes['r'])).toBeGreaterThan(lastRow);
        lastRow = Number(attributes['r']);
        lastColumn = 0;
      }
      if (name === 'c') {
        const column = Array.from(attributes['r']!.replace(/\d+/, '')).reduce(
          (n, letter) => n * 26 + letter.charCodeAt(0) - 64,
          0,
        );
        expect(column).toBeGreaterThan(lastColumn);
        lastColumn = column;
        expect(Number(attributes['s'] ?? 0)).toBeLessThan(cellStyles);
      }
      if (name === 'v' && parent?.attributes['t'] === 's') expect(Number(text)).toBeLessThan(strings);
      if (name === 'oddFooter') expect(text.length).toBeLessThanOrEqual(255);
    }
  }
}

export function expectValidSheetNames(names: readonly string[]): void {
  for (const name of names) {
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
  }
  expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(names.length);
}
