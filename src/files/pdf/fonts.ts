import { create, type Font, type GlyphRun } from 'fontkit';
import { charactersOf } from '../../workbook/plan/prose';
import { unpackedFont } from './woff';

/** Carlito is as wide as Calibri, letter by letter: what fits in the sheet fits on the page. */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';
/** A file each; the second one has the rarer letters of Europe, and is fetched when one of them comes. */
export type Subset = 'latin' | 'latin-ext';

export type FontLoader = (subset: Subset, face: Face) => Promise<Uint8Array>;

/** Text of one font. */
export interface TextRun {
  readonly font: PdfFont;
  /** What is drawn: signs in the place of what no font has. */
  readonly shown: string;
  /** What is read aloud, found and copied, where that is something else. */
  readonly actual: string | null;
}

const SUBSETS: readonly Subset[] = ['latin', 'latin-ext'];
const NARROW_SPACE = '\u202f';
/** As narrow, and drawn for it: the font has no glyph for the other. */
const THIN_SPACE = '\u2009';
const MISSING = '?';
/** Neither seen nor worth a glyph: soft hyphens, joiners, marks of direction. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
const SPACES = /[\t\n\u00a0\u2000-\u200a\u205f\u3000]/g;
const HYPHENS = /[\u2010\u2011]/g;
/** Words that are remembered; beyond, all are forgotten. */
const MOST_WORDS = 20_000;

/** One font of a file, for all documents: what was laid out once is not laid out again. */
export class PdfFont {
  /** As PDFKit takes it. */
  readonly source: Font;
  private readonly words = new Map<string, GlyphRun>();
  private readonly original: Font['layout'];

  /** `name`: one of a kind among the fonts of a document; `bytes`: a WOFF. */
  constructor(
    readonly name: string,
    bytes: Uint8Array,
  ) {
    const font = create(unpackedFont(bytes));
    this.original = font.layout.bind(font);
    // Who asks first for a glyph says what it stands for, in every document: no letter for nothing because it was
    // first looked at as a part of another, and the thin space for the narrow one.
    for (const code of font.characterSet) font.glyphForCodePoint(code);
    if (font.hasGlyphForCodePoint(codeOf(THIN_SPACE)))
      font.glyphForCodePoint(codeOf(THIN_SPACE)).codePoints = [codeOf(NARROW_SPACE)];
    font.layout = (text) => this.layout(text);
    this.source = font;
  }

  has(character: string): boolean {
    return this.source.hasGlyphForCodePoint(codeOf(character === NARROW_SPACE ? THIN_SPACE : character));
  }

  /** Points. */
  width(text: string, size: number): number {
    let units = 0;
    // Word by word with the space behind it, as PDFKit lays text out.
    for (const [word] of text.matchAll(/[^ ]* |[^ ]+/g))
      for (const { xAdvance } of this.word(word).positions) units += xAdvance;
    return (units * size) / this.source.unitsPerEm;
  }

  /** The positions are the caller's own: PDFKit scales them in place. */
  private layout(text: string): GlyphRun {
    const { glyphs, positions } = this.word(text);
    const own = positions.map((position) => ({ ...position }));
    return {
      glyphs,
      positions: own,
      get advanceWidth() {
        return own.reduce((width, { xAdvance }) => width + xAdvance, 0);
      },
    };
  }

  private word(text: string): GlyphRun {
    const known = this.words.get(text);
    if (known !== undefined) return known;
    // No ligatures: a search for one of two letters joined in a glyph fails in some readers.
    const run = this.original(text.replaceAll(NARROW_SPACE, THIN_SPACE), { liga: false });
    if (this.words.size >= MOST_WORDS) this.words.clear();
    this.words.set(text, run);
    return run;
  }
}

/** The fonts that documents need, fetched once each. */
export class PdfFonts {
  private readonly fonts = new Map<string, PdfFont>();

  constructor(private readonly load: FontLoader) {}

  /** Fetches what the texts need; `runs` and `width` work for these alone. */
  async prepare(texts: Iterable<readonly [face: Face, text: string]>): Promise<void> {
    for (const [face, text] of texts) {
      const latin = await this.fetched('latin', face);
      if (charactersIn(text).some((character) => !latin.has(character)))
        await this.fetched('latin-ext', face);
    }
  }

  runs(face: Face, text: string): TextRun[] {
    const fonts = SUBSETS.flatMap((subset) => this.fonts.get(keyOf(subset, face)) ?? []);
    const [first] = fonts;
    if (first === undefined) throw new Error(`The font ${face} was not prepared.`);
    const runs: { font: PdfFont; shown: string; actual: string | null }[] = [];
    for (const character of charactersIn(text)) {
      const font = fonts.find((each) => Array.from(character).every((letter) => each.has(letter)));
      const last = runs.at(-1);
      if (font === undefined) {
        if (last !== undefined && last.actual !== null) {
          last.shown += MISSING;
          last.actual += character;
        } else runs.push({ font: first, shown: MISSING, actual: character });
      } else if (last?.font === font && last.actual === null) last.shown += character;
      else runs.push({ font, shown: character, actual: null });
    }
    return runs;
  }

  /** Points. */
  width(face: Face, text: string, size: number): number {
    return this.runs(face, text).reduce((width, { font, shown }) => width + font.width(shown, size), 0);
  }

  private async fetched(subset: Subset, face: Face): Promise<PdfFont> {
    const key = keyOf(subset, face);
    const known = this.fonts.get(key);
    if (known !== undefined) return known;
    const font = new PdfFont(key, await this.load(subset, face));
    this.fonts.set(key, font);
    return font;
  }
}

const keyOf = (subset: Subset, face: Face): string => `${subset} ${face}`;
const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/** What is to be seen of a text, in as few signs as Unicode knows for it. */
function charactersIn(text: string): string[] {
  return charactersOf(text.normalize('NFC').replace(UNSEEN, '').replace(SPACES, ' ').replace(HYPHENS, '-'));
}
