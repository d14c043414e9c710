import { Decimal, power10, roundHalfUp, toDecimal } from '../../core/money';
import { readableSections } from '../plan/numberFormat';
import { shownNumber } from '../plan/shownNumber';

/** What makes nothing of a number: widths and fills, the currency of a country, `?` for a digit that may be missing. */
const APPEARANCE: readonly (readonly [RegExp, string])[] = [
  [/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, '"$1"'],
  [/\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]/gi, ''],
  [/[_*]./g, ''],
  [/\?/g, '#'],
];
const QUOTED = /("[^"]*"|\\.)/;
/** Commas behind the last digit, each of which divides what is shown by 1,000. */
const THOUSANDS = /([#0])(,+)(?![#0.,])/;

/** What a number shows under a format that any program may have written; null: nothing here reads such a format. */
export function shownUnder(value: number, format: string): string | null {
  if (/^(?:General|Standard|@|)$/i.test(format)) return shownNumber(value, 'General');
  const sections = sectionsOf(format);
  const [positive = '', negative, zero] = sections;
  if (value === 0) return section(value, zero ?? positive);
  if (value > 0) return section(value, positive);
  return negative === undefined ? section(value, positive) : section(-value, negative);
}

function section(value: number, format: string): string | null {
  const divided = THOUSANDS.exec(format)?.[2]?.length ?? 0;
  const plain = format.replace(THOUSANDS, '$1');
  return readableSections(plain) === null
    ? null
    : shownNumber(
        toDecimal(value)
          .times(power10(-3 * divided))
          .toNumber(),
        plain === '' ? '""' : plain,
      );
}

/** At semicolons outside quotes; an empty one shows nothing. */
function sectionsOf(format: string): string[] {
  const sections = [''];
  for (const [index, part] of format.split(QUOTED).entries()) {
    // What was split by stands at the odd places.
    if (index % 2 === 1) {
      sections.push((sections.pop() ?? '') + part);
      continue;
    }
    const [first = '', ...others] = APPEARANCE.reduce(
      (text, [what, by]) => text.replace(what, by),
      part,
    ).split(';');
    sections.push((sections.pop() ?? '') + first, ...others);
  }
  return sections;
}

/**
 * Whether a cell shows another number than the one that stands in it: less exact than to the cent, in other units, or
 * not at all. `drawn`: the format that it was drawn with; null where that is not known.
 */
export function showsAnother(value: number, format: string, drawn: string | null): boolean {
  const shown = shownUnder(value, format);
  if (shown === null) return true;
  const wanted = drawn === null ? null : shownNumber(value, drawn);
  if (wanted !== null && withoutSpaces(wanted) === withoutSpaces(shown)) return false;
  const said = numberIn(shown);
  if (said === null) return true;
  const exact = toDecimal(value);
  const isSame =
    said.number.equals(roundHalfUp(exact, said.decimals)) &&
    (said.decimals >= 2 || said.number.equals(exact));
  if (!isSame || wanted === null) return !isSame;
  const [units, before] = [said.units, numberIn(wanted)?.units ?? ''];
  return units !== '' && before !== '' && units !== before;
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

/** The one number in what a cell shows, with its unit; null: there is none, or more than one. */
function numberIn(shown: string): { number: Decimal; decimals: number; units: string } | null {
  const text = withoutSpaces(shown);
  const [found, ...others] = text.match(/-?\d+(?:,\d*)?/g) ?? [];
  if (found === undefined || others.length > 0) return null;
  const units = text.replace(found, '');
  const isPercent = units.includes('%');
  const decimals = (found.split(',')[1] ?? '').length;
  const number = new Decimal(found.replace(/,$/, '').replace(',', '.'));
  return {
    number: isPercent ? number.div(100) : number,
    decimals: isPercent ? decimals + 2 : decimals,
    units,
  };
}
