/**
 * Formulas that leave the house: native ones, of functions that Excel and LibreOffice compute alike, pointing at
 * nothing but sheets of their own file. Anything else in a plan for a file is a mistake of ours, and throws.
 */

type Token =
  /** A number, an operator, a parenthesis, TRUE, text in quotes: the same in both syntaxes. */
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'separator' }
  /** `A1` or `A1:B2`, locks included; a sheet other than its own by name. */
  | {
      readonly kind: 'reference';
      readonly sheet: string | null;
      readonly first: string;
      readonly last: string | null;
    };

/** A formula whose parts are known; `sheets` names the sheets that it points at. */
export interface PortableFormula {
  readonly tokens: readonly Token[];
}

/** In Excel since 2007, in OpenFormula under the same name, with the same arguments in the same order. */
const PORTABLE_FUNCTIONS = new Set(
  [
    'ABS AND AVERAGE CEILING CHOOSE COLUMN COLUMNS CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DAY',
    'EDATE EOMONTH EXACT FIND FLOOR HLOOKUP IF IFERROR INDEX INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LARGE LEFT LEN',
    'LOWER MATCH MAX MEDIAN MID MIN MOD MONTH NA NOT OR POWER PROPER RANK REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS',
    'SIGN SMALL SQRT SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT TEXT TRIM TRUNC UPPER VALUE VLOOKUP WEEKDAY YEAR',
  ].flatMap((line) => line.split(' ')),
);

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\w.(])`;
const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`;
const PATTERNS = {
  text: /"(?:[^"]|"")*"/uy,
  reference: new RegExp(`(?:${SHEET})?(${CELL})(?::(${CELL}))?`, 'uy'),
  function: /([A-Z][A-Z0-9.]*)\(/uy,
  truth: /(?:TRUE|FALSE)(?![\w.(])/uy,
  number: /\d+(?:\.\d+)?(?:E[+-]?\d+)?(?![\w.])/uy,
  operator: /<>|<=|>=|[-+*/^&=<>%()]/uy,
  space: /[ \n]+/uy,
} as const;

/** English syntax, with its leading `=`. Throws for what another program would not compute, or not alike. */
export function parseFormula(formula: string): PortableFormula {
  if (!formula.startsWith('=')) throw new Error(`Not a formula: ${formula}`);
  const tokens: Token[] = [];
  let at = 1;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  while (at < formula.length) {
    if (take(PATTERNS.space)) continue;
    let match: RegExpExecArray | null;
    if (formula[at] === ',') {
      at += 1;
      tokens.push({ kind: 'separator' });
    } else if ((match = take(PATTERNS.text)) || (match = take(PATTERNS.truth))) {
      tokens.push({ kind: 'plain', text: match[0] });
    } else if ((match = take(PATTERNS.reference))) {
      const [, quoted, bare, first = '', last] = match;
      tokens.push({
        kind: 'reference',
        sheet: quoted?.replaceAll("''", "'") ?? bare ?? null,
        first,
        last: last ?? null,
      });
    } else if ((match = take(PATTERNS.function))) {
      const name = match[1] ?? '';
      if (!PORTABLE_FUNCTIONS.has(name)) throw new Error(`${name} is not portable: ${formula}`);
      tokens.push({ kind: 'function', name });
    } else if ((match = take(PATTERNS.number)) || (match = take(PATTERNS.operator))) {
      tokens.push({ kind: 'plain', text: match[0] });
    } else {
      throw new Error(`Not portable from “${formula.slice(at, at + 20)}” on: ${formula}`);
    }
  }
  return { tokens };
}

/** Name of a sheet of the plans -> its name in the file. */
export type SheetRenaming = (name: string) => string;

/** As it stands in an .xlsx: without the leading `=`. */
export function xlsxFormula({ tokens }: PortableFormula, renamed: SheetRenaming): string {
  return tokens
    .map((token) => {
      switch (token.kind) {
        case 'plain':
          return token.text;
        case 'function':
          return `${token.name}(`;
        case 'separator':
          return ',';
        case 'reference': {
          const sheet = token.sheet === null ? '' : `'${renamed(token.sheet).replaceAll("'", "''")}'!`;
          return `${sheet}${token.first}${token.last === null ? '' : `:${token.last}`}`;
        }
      }
    })
    .join('');
}

/** As it stands in an .ods (OpenFormula): `of:=ROUND([.$C8]*[.D$6];2)`. */
export function odsFormula({ tokens }: PortableFormula, renamed: SheetRenaming): string {
  const parts = tokens.map((token) => {
    switch (token.kind) {
      case 'plain':
        return token.text === 'TRUE' || token.text === 'FALSE' ? `${token.text}()` : token.text;
      case 'function':
        return `${token.name}(`;
      case 'separator':
        return ';';
      case 'reference': {
        const sheet = token.sheet === null ? '' : `$'${renamed(token.sheet).replaceAll("'", "''")}'`;
        return `[${sheet}.${token.first}${token.last === null ? '' : `:.${token.last}`}]`;
      }
    }
  });
  return `of:=${parts.join('')}`;
}
