import { xmlAttribute, xmlText } from '../xml';

/**
 * Excel's number formats as OpenDocument data styles. The ones that our sheets use: numbers, percentages, dates, text,
 * each with words around it, in up to three sections (positive; negative; zero) with a colour. Others throw: a format
 * that one program shows and the other does not is a mistake of ours.
 */

/** Declarations of one format; `name` is the style that cells refer to, null for `General`. */
export function odsNumberFormat(format: string, name: string): string | null {
  if (format === 'General') return null;
  if (format === '@')
    return `<number:text-style style:name="${name}"><number:text-content/></number:text-style>`;
  const sections = splitSections(format);
  if (sections.length > 3) throw unsupported(format);
  const [positive = '', negative, zero] = sections;
  if (negative === undefined) return section(positive, name, format, []);
  // The last declaration is the one that cells refer to; the conditions send the others elsewhere.
  const maps = [
    `<style:map style:condition="value()&lt;0" style:apply-style-name="${name}N"/>`,
    ...(zero === undefined
      ? []
      : [`<style:map style:condition="value()=0" style:apply-style-name="${name}Z"/>`]),
  ];
  return [
    section(negative, `${name}N`, format, []),
    zero === undefined ? '' : section(zero, `${name}Z`, format, []),
    section(positive, name, format, maps),
  ].join('');
}

type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'color'; readonly color: string };

const COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  red: '#FF0000',
  green: '#00FF00',
  blue: '#0000FF',
};

const PIECE =
  /"([^"]*)"|\\(.)|\[([A-Za-z]+)\]|([#0,]*[#0](?:\.[#0]+)?)|(%)|(d{1,4}|m{1,4}|y{4}|yy)|([-+()€ /:.\u00a0\u202f])/gy;

function pieces(text: string, format: string): Piece[] {
  const found: Piece[] = [];
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
      const color = COLORS[(bracket ?? '').toLowerCase()];
      if (color === undefined) throw unsupported(format);
      found.push({ kind: 'color', color });
    }
  }
  return found;
}

function section(text: string, name: string, format: string, maps: readonly string[]): string {
  const parts = pieces(text, format);
  const has = (kind: Piece['kind']): boolean => parts.some((part) => part.kind === kind);
  if (has('date') && (has('digits') || has('percent'))) throw unsupported(format);
  if (parts.filter((part) => part.kind === 'digits').length > 1) throw unsupported(format);
  const element = has('date') ? 'date-style' : has('percent') ? 'percentage-style' : 'number-style';
  const color = parts.find((part) => part.kind === 'color');
  const inside = parts.map((part) => {
    switch (part.kind) {
      case 'words':
        return `<number:text>${xmlText(part.text)}</number:text>`;
      case 'percent':
        return '<number:text>%</number:text>';
      case 'digits':
        return digitsXml(part.text);
      case 'date':
        return dateXml(part.text);
      case 'color':
        return '';
    }
  });
  return [
    `<number:${element} style:name="${xmlAttribute(name)}">`,
    color === undefined ? '' : `<style:text-properties fo:color="${color.color}"/>`,
    ...inside,
    ...maps,
    `</number:${element}>`,
  ].join('');
}

function digitsXml(digits: string): string {
  const [whole = '', decimals = ''] = digits.split('.');
  const count = (text: string, character: string): number => text.split(character).length - 1;
  return [
    `<number:number number:decimal-places="${decimals.length}" number:min-decimal-places="${count(decimals, '0')}"`,
    ` number:min-integer-digits="${count(whole, '0')}"${whole.includes(',') ? ' number:grouping="true"' : ''}/>`,
  ].join('');
}

function dateXml(code: string): string {
  const long = code.length === 2 || code.length === 4 ? ' number:style="long"' : '';
  switch (code[0]) {
    case 'd':
      return code.length > 2 ? `<number:day-of-week${long}/>` : `<number:day${long}/>`;
    case 'm':
      return `<number:month${long}${code.length > 2 ? ' number:textual="true"' : ''}/>`;
    default:
      return `<number:year${code.length === 4 ? ' number:style="long"' : ''}/>`;
  }
}

/** At semicolons outside quotes. */
function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [];
}

function unsupported(format: string): Error {
  return new Error(`No OpenDocument style for the number format ${format}`);
}
