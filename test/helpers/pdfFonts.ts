/** The fonts of the PDFs, from the package that the build takes them from. */
import { readFile } from 'node:fs/promises';
import { PdfFonts, type Face, type FontLoader } from '../../src/files/pdf/fonts';

const FACES: Readonly<Record<Face, string>> = {
  regular: '400-normal',
  bold: '700-normal',
  italic: '400-italic',
  boldItalic: '700-italic',
};

export const loadFont: FontLoader = async (subset, face) =>
  readFile(require.resolve(`@fontsource/carlito/files/carlito-${subset}-${FACES[face]}.woff`));

/** For all tests of a file: each font is read once. */
export const pdfFonts = new PdfFonts(loadFont);
