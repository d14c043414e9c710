/**
 * Excel's number formats, read. The ones that our sheets use: numbers, percentages, dates, each with words around it, in
 * up to three sections (positive; negative; zero) with a colour. Others throw: a format that one program shows and the
 * other does not is a mistake of ours.
 */

export type FormatColor = 'black' | 'red' | 'green' | 'blue';

export type FormatPiece =
  | { readonly kind: 'words'; readonly text: string }
  /** `#,##0.00##`. */
  | { readonly kind: 'digits'; readonly text: string }
  /** `d`, `mm`, `yyyy`… */
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'color'; readonly color: FormatColor };

const COLORS: readonly FormatColor[] = ['black', 'red', 'green', 'blue'];

const PIECE =
  /"([^"]*)"|\\(.)|\[([A-Za-z]+)\]|([#0,]*[#0](?:\.[#0]+)?)|(%)|(d{1,4}|m{1,4}|y{4}|yy)|([-+()€ /:.\u00a0\u202f])/gy;

/** The sections of a format other than `General` and `@`: one to three, each at most one number or one date. */
export function formatSections(format: string): readonly (readonly FormatPiece[])[] {
  // At semicolons outside quotes.
  const sections = format.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [];
  if (sections.length > 3) throw unsupported(format);
  return sections.map((section) => {
    const parts = pieces(section, format);
    const count = (kind: FormatPiece['kind']): number => parts.filter((part) => part.kind === kind).length;
    if (count('date') > 0 && count('digits') + count('percent') > 0) throw unsupported(format);
    if (count('digits') > 1) throw unsupported(format);
    return parts;
  });
}

function pieces(text: string, format: string): FormatPiece[] {
  const found: FormatPiece[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const match = PIECE.exec(text);
    if (match === null) throw unsupported(format);
    const [, quoted, escaped, bracket, digits, percent, date, plain] = match;
    const words = quoted ?? escaped ?? plain;
    if (words !== undefined) found.push({ kind: 'words', text: words });
    else if (digits !== undefined) found.push({ kind: 'digits', text: digits });
    else if (percent !== undefined) found.push({ kind: 'percent' });
    else if (date !== undefined) found.push({ kind: 'date', text: date });
    else {
      const color = COLORS.find((each) => each === (bracket ?? '').toLowerCase());
      if (color === undefined) throw unsupported(format);
      found.push({ kind: 'color', color });
    }
  }
  return found;
}

function unsupported(format: string): Error {
  return new Error(`Not a number format of ours: ${format}`);
}
