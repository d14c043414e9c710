import { XMLParser } from 'fast-xml-parser';

/** An element, its attributes and children in the order in which they stand. Prefixes are kept in names. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type Node = Readonly<Record<string, unknown>>;

function toElement(node: Node): XmlElement {
  const name = Object.keys(node).find((key) => key !== ':@')!;
  const content = node[name] as readonly Node[];
  return {
    name,
    attributes: (node[':@'] ?? {}) as Record<string, string>,
    children: content.filter((child) => !('#text' in child)).map(toElement),
    text: content.map((child) => ('#text' in child ? String(child['#text']) : '')).join(''),
  };
}

/** @throws Error when the text is not well formed. */
export function parseXml(text: string): XmlElement {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    ignoreDeclaration: true,
    parseTagValue: false,
  });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is one more package for one check
  return toElement((parser.parse(text, true) as readonly Node[])[0]!);
}

/** The element and all below it. */
export function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

export function child(element: XmlElement, ...path: readonly string[]): XmlElement {
  return path.reduce((parent, name) => {
    const found = parent.children.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`<${parent.name}> has no <${name}>`);
    return found;
  }, element);
}
