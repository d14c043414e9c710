import { cleanText } from '../xml';

/** Excel's limit, in UTF-16 units. */
const LONGEST = 31;
/** Taken by Excel itself, in its French and English versions. */
const RESERVED = new Set(['history', 'historique']);

/**
 * Names that Excel and LibreOffice accept, one for each wish, in order: at most 31 characters, none of `[ ] : * ? / \`,
 * no two alike but for case. What was alike is numbered: `Beaulieu`, `Beaulieu (2)`. Apostrophes are typographic:
 * formulas have to double the straight one, and Gnumeric then finds no such sheet (`'État Saint-Georges-d''Orque'!B17`).
 */
export function sheetNames(wishes: readonly string[]): string[] {
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const base = validName(wish);
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const name = `${cut(base, LONGEST - suffix.length)}${suffix}`;
      const key = sheetNameKey(name);
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

/** What Excel compares names of sheets by. */
export function sheetNameKey(name: string): string {
  return name.normalize('NFC').toUpperCase();
}

function validName(wish: string): string {
  const allowed = cleanText(wish)
    .normalize('NFC')
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ');
  const name = trimmed(allowed).replaceAll("'", '’');
  if (name === '') return 'Feuille';
  return RESERVED.has(name.toLowerCase()) ? `${name} 1` : name;
}

/** Cut between characters as people see them: neither half an emoji nor a letter without its accent. */
function cut(name: string, longest: number): string {
  if (name.length <= longest) return name;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(name)) {
    if (kept.length + segment.length > longest) break;
    kept += segment;
  }
  return trimmed(kept) === '' ? name.slice(0, longest) : trimmed(kept);
}

function trimmed(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/g, '');
}
