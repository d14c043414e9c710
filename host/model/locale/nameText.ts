/** What Excel makes of the text of a formula that a defined name is given. */
import { invalidArgument } from '../../protocol/errors';
import { quoteSheetName, zoneToAbsoluteA1 } from '../addresses';
import type { Book } from '../book';
import { formulaPieces } from '../engine/formulaSyntax';
import { fromLocalFormula, listSeparatorOf } from './localFormulas';

/**
 * A formula with its equals sign, in English; InvalidArgument where Excel makes nothing of it. On a desktop whose lists have semicolons a
 * text with them is one of that desktop; a text with commas, or with the English name of a part of a table, is no
 * formula there where such texts are refused.
 */
export function formulaOfNameText(book: Book, text: string): string {
  const way = book.ways.namesFromText;
  if (way === 'taken') return text;
  const { locale } = book.engine;
  const isSemicolonDesktop = listSeparatorOf(locale) === ';';
  const isLocal = isSemicolonDesktop && has(text, 'plain', /;/);
  if (way === 'refused' && isSemicolonDesktop) {
    if (hasListComma(text) || has(text, 'structured', /[[@]/)) {
      throw invalidArgument();
    }
  }
  return withAddresses(book, isLocal ? fromLocalFormula(text, locale) : text);
}

/** A comma that is no decimal one. */
const hasListComma = (text: string): boolean =>
  formulaPieces(text).some(
    ({ kind, text: plain }) =>
      kind === 'plain' && /(?<!\d),|,(?!\d)/.test(plain.replace(/\$?[A-Z]{1,3}\$?\d+/gi, 'A')),
  );

const has = (text: string, kind: string, pattern: RegExp): boolean =>
  formulaPieces(text).some((piece) => piece.kind === kind && pattern.test(piece.text));

/** Each structured reference, and each table by its name, as the cells that it means now. */
function withAddresses(book: Book, formula: string): string {
  const addressOf = (reference: string): string | undefined => {
    const range = book.addressing.rangeOf(reference);
    return range && `${quoteSheetName(book.sheets.nameOf(range.sheetId))}!${zoneToAbsoluteA1(range.zone)}`;
  };
  return formulaPieces(formula)
    .map(({ kind, text }) => {
      if (kind === 'structured') {
        const address = addressOf(text);
        if (address === undefined) throw invalidArgument();
        return address;
      }
      if (kind !== 'plain') return text;
      return text.replace(/[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(!])/gu, (word) =>
        book.tables.named(word) ? (addressOf(word) ?? word) : word,
      );
    })
    .join('');
}
