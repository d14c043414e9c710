/** The parts of an xlsx file and what holds them together. */
import { attribute } from './xml';

export interface Part {
  path: string;
  content: string;
}

/** By their path within the file. */
export type Parts = Record<string, string>;

export interface SheetFile {
  name: string;
  /** Within xl/worksheets. */
  file: string;
}

/** In the order of the workbook, which is also that of `localSheetId`. */
export function sheetFiles(parts: Parts): SheetFile[] {
  const relations = parts['xl/_rels/workbook.xml.rels'] ?? '';
  return [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet\b([^>]*)\/?>/g)].map(([, attributes = '']) => {
    const target = relationTarget(relations, attribute(attributes, 'r:id') ?? '') ?? '';
    return { name: attribute(attributes, 'name') ?? '', file: target.split('/').at(-1) ?? '' };
  });
}

/** Where a relation of the part leads, by its id. */
export function relationTarget(relations: string, id: string): string | undefined {
  const node = [...relations.matchAll(/<Relationship\b[^>]*>/g)].find(
    ([text]) => attribute(text, 'Id') === id,
  );
  return node && attribute(node[0], 'Target');
}

/** Paths of the tables of a sheet. */
export function tableParts(parts: Parts, sheetFile: string): string[] {
  const relations = parts[`xl/worksheets/_rels/${sheetFile}.rels`] ?? '';
  return [...relations.matchAll(/Target="(?:\.\.|\/xl)\/(tables\/[^"]+)"/g)].map(
    ([, path = '']) => `xl/${path}`,
  );
}

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Adds a relation to the part at `path`; gives its id. */
export function addRelation(parts: Parts, path: string, kind: string, target: string): string {
  const content =
    parts[path] ??
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const id = `rIdHost${[...content.matchAll(/<Relationship /g)].length + 1}`;
  const node = `<Relationship Id="${id}" Type="${relationTypes}/${kind}" Target="${target}"/>`;
  parts[path] = content.includes('</Relationships>')
    ? content.replace('</Relationships>', `${node}</Relationships>`)
    : content.replace(/(<Relationships\b[^>]*)\/>/, `$1>${node}</Relationships>`);
  return id;
}
