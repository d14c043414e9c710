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

/**
 * The sections of a format other than `General` and `@`: one to three, each at most one number or one date. Throws for
 * what is none of ours.
 */
export function formatSections(format: string): readonly (readonly FormatPiece[])[] {
  const sections = readableSections(format);
  if (sections === null) throw new Error(`Not a number format of ours: ${format}`);
  return sections;
}

/** The same of a format that somebody else may have chosen; null: nothing here reads it. */
export function readableSections(format: string): readonly (readonly FormatPiece[])[] | null {
  // At semicolons outside quotes.
  const sections = format.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [];
  const read = sections.flatMap((section) => {
    const parts = pieces(section);
    const count = (kind: FormatPiece['kind']): number =>
      parts?.filter((part) => part.kind === kind).length ?? 0;
    if (parts === null || count('digits') > 1) return [];
    return count('date') > 0 && count('digits') + count('percent') > 0 ? [] : [parts];
  });
  return sections.length > 3 || read.length < sections.length ? null : read;
}

function pieces(text: string): FormatPiece[] | null {
  const found: FormatPiece[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const match = PIECE.exec(text);
    if (match === null) return null;
    const [, quoted, escaped, bracket, digits, percent, date, plain] = match;
    const words = quoted ?? escaped ?? plain;
    if (words !== undefined) found.push({ kind: 'words', text: words });
    else if (digits !== undefined) found.push({ kind: 'digits', text: digits });
    else if (percent !== undefined) found.push({ kind: 'percent' });
    else if (date !== undefined) found.push({ kind: 'date', text: date });
    else {
      const color = COLORS.find((each) => each === (bracket ?? '').toLowerCase());
      if (color === undefined) return null;
      found.push({ kind: 'color', color });
    }
  }
  return found;
}
