import { formatSections, type FormatColor, type FormatPiece } from '../../workbook/plan/numberFormat';
import { xmlAttribute, xmlText } from '../xml';

/** Excel's number formats as OpenDocument data styles; others than the ones that our sheets use throw. */

/** Declarations of one format; `name` is the style that cells refer to, null for `General`. */
export function odsNumberFormat(format: string, name: string): string | null {
  if (format === 'General') return null;
  if (format === '@')
    return `<number:text-style style:name="${name}"><number:text-content/></number:text-style>`;
  const [positive = [], negative, zero] = formatSections(format);
  if (negative === undefined) return section(positive, name, []);
  // The last declaration is the one that cells refer to; the conditions send the others elsewhere.
  const maps = [
    `<style:map style:condition="value()&lt;0" style:apply-style-name="${name}N"/>`,
    ...(zero === undefined
      ? []
      : [`<style:map style:condition="value()=0" style:apply-style-name="${name}Z"/>`]),
  ];
  return [
    section(negative, `${name}N`, []),
    zero === undefined ? '' : section(zero, `${name}Z`, []),
    section(positive, name, maps),
  ].join('');
}

const COLORS: Readonly<Record<FormatColor, string>> = {
  black: '#000000',
  red: '#FF0000',
  green: '#00FF00',
  blue: '#0000FF',
};

function section(parts: readonly FormatPiece[], name: string, maps: readonly string[]): string {
  const has = (kind: FormatPiece['kind']): boolean => parts.some((part) => part.kind === kind);
  const element = has('date') ? 'date-style' : has('percent') ? 'percentage-style' : 'number-style';
  const color = parts.find((part) => part.kind === 'color');
  const inside = withWordsJoined(parts).map((part) => {
    switch (part.kind) {
      case 'words':
        return `<number:text>${xmlText(part.text)}</number:text>`;
      case 'digits':
        return digitsXml(part.text);
      case 'date':
        return dateXml(part.text);
    }
  });
  return [
    `<number:${element} style:name="${xmlAttribute(name)}">`,
    color === undefined ? '' : `<style:text-properties fo:color="${COLORS[color.color]}"/>`,
    ...inside,
    ...maps,
    `</number:${element}>`,
  ].join('');
}

type WrittenPiece = Exclude<FormatPiece, { kind: 'percent' | 'color' }>;

/** Before, between and behind what is computed stands at most one text, in which `%` is a character as any other. */
function withWordsJoined(parts: readonly FormatPiece[]): WrittenPiece[] {
  const joined: WrittenPiece[] = [];
  for (const part of parts) {
    if (part.kind === 'color') continue;
    const piece: WrittenPiece = part.kind === 'percent' ? { kind: 'words', text: '%' } : part;
    const last = joined.at(-1);
    if (piece.kind === 'words' && last?.kind === 'words')
      joined[joined.length - 1] = { kind: 'words', text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
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
