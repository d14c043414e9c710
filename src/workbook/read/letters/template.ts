import { foldedName } from '../names';

/**
 * The text of a letter: what is written, with fields between braces. `{Montant}` is filled or the letter is not made;
 * `{Service ?}` may be empty, and a paragraph that holds such a field is then left out.
 */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string; readonly optional: boolean };

const FIELD = /\{([^{}\n]*)\}/g;

/** A brace that stands alone is text. */
export function templateParts(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  const textUntil = (end: number): void => {
    if (end > from) parts.push({ kind: 'text', text: template.slice(from, end) });
  };
  for (const match of template.matchAll(FIELD)) {
    textUntil(match.index);
    const [, optional = '', name = ''] = /^(?=.*?(\?)?\s*$)(.*?)\s*\??\s*$/.exec(match[1] ?? '') ?? [];
    parts.push({ kind: 'field', name: name.trim(), optional: optional !== '' });
    from = match.index + match[0].length;
  }
  textUntil(template.length);
  return parts;
}

/** Names of fields as people may spell them: case and accents do not matter. */
export function sameField(a: string, b: string): boolean {
  return foldedName(a) === foldedName(b);
}

/** The fields that a text names, each once, as it names them first. */
export function fieldsIn(template: string): { readonly name: string; readonly optional: boolean }[] {
  const fields = new Map<string, { name: string; optional: boolean }>();
  for (const part of templateParts(template)) {
    if (part.kind === 'text') continue;
    const key = foldedName(part.name);
    const known = fields.get(key);
    if (known === undefined) fields.set(key, { name: part.name, optional: part.optional });
    else known.optional &&= part.optional;
  }
  return [...fields.values()];
}

/** What is filled in, or the fields that must be filled and are not. */
export type Filled =
  | { readonly ok: true; readonly paragraphs: readonly string[] }
  | { readonly ok: false; readonly empty: readonly string[] };

/**
 * A text with its fields filled, a paragraph each; a blank line stands between two of them, a line end inside one stays.
 * `valueOf` gives '' for what is not known; `written` is what becomes of our own words between the fields.
 */
export function filled(
  template: string,
  valueOf: (field: string) => string,
  written: (text: string) => string,
): Filled {
  const empty = fieldsIn(template).filter(({ name, optional }) => !optional && valueOf(name) === '');
  if (empty.length > 0) return { ok: false, empty: empty.map(({ name }) => name) };
  const paragraphs = template
    .split(/\n[^\S\n]*\n+/)
    .map((paragraph) => templateParts(paragraph.trim()))
    .filter((parts) => parts.every((part) => part.kind === 'text' || valueOf(part.name) !== ''))
    .map((parts) =>
      parts.map((part) => (part.kind === 'text' ? written(part.text) : valueOf(part.name))).join(''),
    )
    .filter((paragraph) => paragraph.trim() !== '');
  return { ok: true, paragraphs };
}
