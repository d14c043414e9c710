/** What of fontkit is used here; it brings no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    /** Characters that it stands for. */
    codePoints: readonly number[];
  }

  /** In units of the font. */
  export interface GlyphPosition {
    readonly xAdvance: number;
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  }

  export interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    layout: (text: string, features?: Readonly<Record<string, boolean>>) => GlyphRun;
    hasGlyphForCodePoint(code: number): boolean;
    /** Each glyph is made once, for the characters of whoever asks first. */
    glyphForCodePoint(code: number): Glyph;
  }

  export function create(bytes: Uint8Array): Font;
}
