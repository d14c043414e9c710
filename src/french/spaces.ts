const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/** The no-break spaces that French typography wants, put where the sentences are written with plain ones. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/ »/g, `${NO_BREAK}»`)
    .replace(/ :/g, `${NO_BREAK}:`)
    .replace(/ ([;!?%])/g, `${NARROW_NO_BREAK}$1`)
    .replace(/ €/g, `${NO_BREAK}€`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NARROW_NO_BREAK}`);
}

/** The same for everything that a catalogue holds: sentences, groups of sentences, functions that give sentences. */
export function withFrenchSpaces<Catalogue>(catalogue: Catalogue): Catalogue {
  return spaced(catalogue) as Catalogue;
}

function spaced(entry: unknown): unknown {
  if (typeof entry === 'string') return frenchSpaces(entry);
  if (isSaying(entry)) return (...parameters: unknown[]) => spaced(entry(...parameters));
  if (Array.isArray(entry)) return entry.map(spaced);
  if (typeof entry === 'object' && entry !== null)
    return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, spaced(value)]));
  return entry;
}

function isSaying(entry: unknown): entry is (...parameters: unknown[]) => unknown {
  return typeof entry === 'function';
}
