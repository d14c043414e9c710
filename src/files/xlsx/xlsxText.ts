import { xmlText } from '../xml';

/**
 * Excel reads `_x0041_` as a character by its number: what somebody typed so must not be. White space at the ends,
 * which Excel drops, is written in ways that it keeps: tabs and line ends by their numbers, spaces as no-break ones
 * (LibreOffice knows no number for them). `xml:space`, which Excel itself writes there, is not in the schema.
 */
export function escapedText(text: string): string {
  return xmlText(text)
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(/^[ \t\n]+|[ \t\n]+$/g, (spaces) =>
      spaces.replaceAll(' ', '\u00a0').replace(/[\t\n]/g, characterCode),
    );
}

function characterCode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
