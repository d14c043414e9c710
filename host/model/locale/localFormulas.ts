/**
 * Formulas in the language of the desktop and back: `=SUM(A1,1.5)` is `=SOMME(A1;1,5)` in French. Texts, names of
 * sheets and of columns stay as they are.
 */
import { formulaPieces } from '../engine/formulaSyntax';
import { frenchConstants, frenchErrors, frenchFunctions, frenchSpecifiers } from './frenchWords';

/** What changes from one language to the other. */
interface Wording {
  readonly functions: ReadonlyMap<string, string>;
  readonly constants: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<string, string>;
  readonly specifiers: ReadonlyMap<string, string>;
  readonly listSeparator: readonly [from: string, to: string];
  readonly decimalSeparator: readonly [from: string, to: string];
  /** Between the columns of an array constant; its rows have a semicolon in both. */
  readonly arraySeparator: readonly [from: string, to: string];
}

const toMap = (words: Readonly<Record<string, string>>) => new Map(Object.entries(words));
const reversed = (words: Readonly<Record<string, string>>) =>
  new Map(Object.entries(words).map(([english, french]) => [french, english]));

const intoFrench: Wording = {
  functions: toMap(frenchFunctions),
  constants: toMap(frenchConstants),
  errors: toMap(frenchErrors),
  specifiers: toMap(frenchSpecifiers),
  listSeparator: [',', ';'],
  decimalSeparator: ['.', ','],
  arraySeparator: [',', '.'],
};

const fromFrench: Wording = {
  functions: reversed(frenchFunctions),
  constants: reversed(frenchConstants),
  errors: reversed(frenchErrors),
  specifiers: reversed(frenchSpecifiers),
  listSeparator: [';', ','],
  decimalSeparator: [',', '.'],
  arraySeparator: ['.', ','],
};

const isFrench = (locale: string) => locale.startsWith('fr');

/** What stands between the arguments of a function. */
export const listSeparatorOf = (locale: string): ',' | ';' => (isFrench(locale) ? ';' : ',');

export const toLocalFormula = (formula: string, locale: string): string =>
  isFrench(locale) ? translate(formula, intoFrench) : formula;

/** A word that is no function of this language stays: Excel takes it for a name that nobody has defined. */
export const fromLocalFormula = (formula: string, locale: string): string =>
  isFrench(locale) ? translate(formula, fromFrench) : formula;

function translate(formula: string, wording: Wording): string {
  let isInArray = false;
  return formulaPieces(formula)
    .map(({ kind, text }) => {
      if (kind === 'structured') return translateReference(text, wording);
      if (kind !== 'plain') return text;
      return text.replace(tokenPattern(wording), (token: string, at: number) => {
        if (token === '{' || token === '}') isInArray = token === '{';
        if (token.length === 1) return separator(token, isInArray, wording);
        if (/^\d/.test(token)) return token.replace(...wording.decimalSeparator);
        if (token.startsWith('#')) return wording.errors.get(token.toUpperCase()) ?? token;
        const words = text.charAt(at + token.length) === '(' ? wording.functions : wording.constants;
        return words.get(token.toUpperCase()) ?? token;
      });
    })
    .join('');
}

/** Errors, words, numbers, and single signs. */
const tokenPattern = ({ decimalSeparator: [decimal] }: Wording) =>
  new RegExp(`#[\\p{L}/0]+[!?]?|[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*|\\d+(?:[${decimal}]\\d+)?|[,;.{}]`, 'gu');

function separator(token: string, isInArray: boolean, wording: Wording): string {
  const [from, to] = isInArray ? wording.arraySeparator : wording.listSeparator;
  return token === from ? to : token;
}

function translateReference(text: string, { specifiers, listSeparator: [from, to] }: Wording): string {
  return text
    .replace(/\[(#[^\]]+)\]/g, (whole, specifier: string) => {
      const known = [...specifiers].find(([word]) => word.toLowerCase() === specifier.toLowerCase());
      return known ? `[${known[1]}]` : whole;
    })
    .replaceAll(`]${from}[`, `]${to}[`);
}
