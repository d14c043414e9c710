import type { Face, Subset } from './fonts';

/** Where the fonts lie beside the pane; a file is fetched from our own server when a document first needs it. */
const ADDRESSES: Readonly<Record<Subset, Readonly<Record<Face, () => URL>>>> = {
  latin: {
    regular: () => new URL('@fontsource/carlito/files/carlito-latin-400-normal.woff', import.meta.url),
    bold: () => new URL('@fontsource/carlito/files/carlito-latin-700-normal.woff', import.meta.url),
    italic: () => new URL('@fontsource/carlito/files/carlito-latin-400-italic.woff', import.meta.url),
    boldItalic: () => new URL('@fontsource/carlito/files/carlito-latin-700-italic.woff', import.meta.url),
  },
  'latin-ext': {
    regular: () => new URL('@fontsource/carlito/files/carlito-latin-ext-400-normal.woff', import.meta.url),
    bold: () => new URL('@fontsource/carlito/files/carlito-latin-ext-700-normal.woff', import.meta.url),
    italic: () => new URL('@fontsource/carlito/files/carlito-latin-ext-400-italic.woff', import.meta.url),
    boldItalic: () => new URL('@fontsource/carlito/files/carlito-latin-ext-700-italic.woff', import.meta.url),
  },
};

/** Rejects where the file does not come. */
export async function fetchFont(subset: Subset, face: Face): Promise<Uint8Array> {
  const response = await fetch(ADDRESSES[subset][face]());
  if (!response.ok) throw new Error(`The font ${subset} ${face} did not come: ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
