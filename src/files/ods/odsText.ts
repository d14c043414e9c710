import { cleanText, xmlAttribute, xmlText } from '../xml';

/** LibreOffice 7 drops tabs from paragraphs, not from here. */
export function tabbed(text: string): string {
  return text.includes('\t') ? ` office:string-value="${xmlAttribute(text)}"` : '';
}

/** Lines as paragraphs; spaces and tabs in a way that XML keeps. */
export function paragraphs(text: string): string {
  return cleanText(text)
    .split('\n')
    .map((content) => `<text:p>${spacedText(content)}</text:p>`)
    .join('');
}

/** Spaces and tabs inside one line. */
export function spacedText(text: string): string {
  return xmlText(text)
    .replace(/^ | {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll('\t', '<text:tab/>');
}
