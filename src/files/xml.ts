/** Text for XML parts: what people typed may hold anything, and one forbidden character makes a file unreadable. */

/** XML 1.0 has no way to write these, not even by their number. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without what XML cannot hold: control characters, halves of surrogate pairs. Line ends become `\n`. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Text between tags. */
export function xmlText(text: string): string {
  return cleanText(text).replace(/[&<>]/g, (character) => MARKUP[character] ?? '');
}

/** Text between the double quotes of an attribute, where a plain line end or tab would become a space. */
export function xmlAttribute(text: string): string {
  return cleanText(text)
    .replace(/[&<>"]/g, (character) => MARKUP[character] ?? '')
    .replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
