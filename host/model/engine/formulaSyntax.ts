/**
 * What Excel's formulas have and the engine's tokenizer does not know: structured references, and quotes
 * doubled inside a string. Before the engine reads a formula, each such piece is replaced by a stand-in word
 * that it takes for a name (or a plain string); afterwards the piece takes its place again. So the engine
 * keeps the text as it was written, and moves the A1 references around it as it does in any formula.
 */

const structuredStandIn = /^_structured_(\d+)_$/;
const stringStandIn = /^_string_(\d+)_$/;

const structuredPieces: string[] = [];
const stringPieces: string[] = [];

function standInFor(piece: string, pieces: string[]): number {
  const known = pieces.indexOf(piece);
  return known >= 0 ? known : pieces.push(piece) - 1;
}

export interface FormulaPiece {
  readonly kind: 'plain' | 'string' | 'sheet' | 'structured';
  readonly text: string;
}

/** The formula cut at its strings, quoted names of sheets and structured references (with the table's name). */
export function formulaPieces(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let plain = '';
  let at = 0;
  const add = (kind: FormulaPiece['kind'], text: string) => {
    if (plain) pieces.push({ kind: 'plain', text: plain });
    plain = '';
    pieces.push({ kind, text });
  };
  while (at < formula.length) {
    const character = formula.charAt(at);
    if (character === '"' || character === "'") {
      const end = endOfQuoted(formula, at, character);
      add(character === '"' ? 'string' : 'sheet', formula.slice(at, end));
      at = end;
    } else if (character === '[') {
      const end = endOfBrackets(formula, at);
      const table = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.exec(plain)?.[0] ?? '';
      plain = plain.slice(0, plain.length - table.length);
      add('structured', table + formula.slice(at, end));
      at = end;
    } else {
      plain += character;
      at += 1;
    }
  }
  if (plain) pieces.push({ kind: 'plain', text: plain });
  return pieces;
}

export function maskFormula(formula: string, spell: (piece: string) => string = (piece) => piece): string {
  if (!/[["]/.test(formula)) return formula;
  return formulaPieces(formula)
    .map(({ kind, text }) => {
      if (kind === 'string') return maskString(text);
      return kind === 'structured' ? structuredWord(spell(text)) : text;
    })
    .join('');
}

export const structuredWord = (piece: string) => `_structured_${standInFor(piece, structuredPieces)}_`;

/** The structured reference that a word stands for, or undefined. */
export function unmaskStructured(word: string): string | undefined {
  const match = structuredStandIn.exec(word);
  return match ? structuredPieces[Number(match[1])] : undefined;
}

export function unmaskString(value: string): string {
  const match = stringStandIn.exec(value);
  return match ? (stringPieces[Number(match[1])] ?? value) : value;
}

/** A masked text as it was: for formulas that the engine could not read at all. */
export function unmaskText(text: string): string {
  return text
    .replace(/"_string_(\d+)_"/g, (_, index: string) => quoteString(stringPieces[Number(index)] ?? ''))
    .replace(/_structured_(\d+)_/g, (_, index: string) => structuredPieces[Number(index)] ?? '');
}

export const quoteString = (value: string) => `"${value.replaceAll('"', '""')}"`;

/** A word that stands for any text. */
export const wordFor = (text: string) => `_string_${standInFor(text, stringPieces)}_`;

/** The engine ends a string at the first quote and takes a backslash for an escape; Excel does neither. */
function maskString(quoted: string): string {
  const value = quoted.slice(1, -1).replaceAll('""', '"');
  return /["\\]/.test(value) ? `"${wordFor(value)}"` : quoted;
}

function endOfQuoted(text: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < text.length) {
    if (text.charAt(at) === quote) {
      if (text.charAt(at + 1) !== quote) return at + 1;
      at += 1;
    }
    at += 1;
  }
  return text.length;
}

function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}
