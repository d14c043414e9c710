/** Letters and signs of French, none of which joins with another: most texts, and far quicker. */
const ONE_UNIT_EACH = /^[ -~\u00a0-\u02ff\u2010-\u2027\u202f\u20ac\u2212]*$/;
const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** What a reader takes for one character: an emoji or an accented letter is never cut in two. */
export function charactersOf(text: string): string[] {
  return ONE_UNIT_EACH.test(text)
    ? Array.from(text)
    : [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** Widths against a digit's, as in Calibri and its like; what stands in none of the lists is as wide as a digit. */
const WIDTHS: readonly (readonly [width: number, characters: RegExp])[] = [
  [0.5, /^[\s.,:;'’!|ijlIìíîïftr()[\]/·-]/],
  [1.6, /^[mwMWœŒæÆ@%…—]/],
  [1.25, /^[A-ZÀ-ÖØ-ÞŸ&+=×÷−«»€]/],
  [1, /^[\u0000-\u10ff\u1e00-\u20cf\u2100-\u22ff]/],
];
/** Emoji and the scripts of East Asia. */
const WIDE = 2.2;

/** Width in digits of the standard font, the unit of column widths; an estimate, on the safe side. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of charactersOf(text)) width += characterWidth(character);
  return width;
}

const knownWidths = new Map<string, number>();

function characterWidth(character: string): number {
  const known = knownWidths.get(character);
  if (known !== undefined) return known;
  const width = WIDTHS.find(([, characters]) => characters.test(character))?.[0] ?? WIDE;
  // Of the letters only: what people type has no end.
  if (character.length === 1) knownWidths.set(character, width);
  return width;
}

const SPACE = textWidth(' ');

/**
 * A text cut into lines that fit `width`, at plain spaces, a longer word inside itself. A line a row prints whole in
 * every program, where a merged cell would not grow with its text.
 */
export function proseLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of paragraphsOf(text)) {
    let line = '';
    let used = 0;
    for (const word of paragraph.split(/[ \t]+/).flatMap((each) => pieces(each, width))) {
      const added = textWidth(word);
      const longer = used + SPACE + added;
      if (line === '' || longer > width) {
        if (line !== '') lines.push(line);
        line = word;
        used = added;
      } else {
        line += ` ${word}`;
        used = longer;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** Lines that hold something. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** The text, or its beginning with an ellipsis. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = '';
  let used = textWidth('…');
  for (const character of charactersOf(text)) {
    used += characterWidth(character);
    if (used > width) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}

function pieces(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of charactersOf(word)) {
    const added = characterWidth(character);
    if (part !== '' && used + added > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += added;
  }
  return [...parts, part];
}
