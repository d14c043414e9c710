/**
 * Names of files for every system that they may reach: ASCII letters, digits, `-` and `_`, parts joined by `_`, so
 * that they sort by their parts and survive a zip, a mail and a network drive.
 */

/** Windows counts the folders as well; this leaves them room. */
const LONGEST = 100;
const LONGEST_PART = 60;

/** What folding accents away does not turn into ASCII. */
const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
};

/** Devices of Windows, which no file may be called by, whatever its extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** `L'Haÿ-les-Roses` -> `L-Hay-les-Roses`; '' where nothing can be kept, as of Arabic or emoji. */
export function asciiPart(text: string): string {
  return text
    .replace(/[œŒæÆßøØłŁđĐ]/g, (letter) => LIGATURES[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST_PART)
    .replace(/^-+|-+$/g, '');
}

/**
 * Parts that are empty, or of which nothing is left, go away; `fallback` stands for all of them.
 * `fileName(['2021', '34095', 'Fabrègues', 'état liquidatif'], 'xlsx')` -> `2021_34095_Fabregues_etat-liquidatif.xlsx`
 */
export function fileName(parts: readonly string[], extension: string, fallback = 'document'): string {
  const kept = parts.map(asciiPart).filter((part) => part !== '');
  const base =
    kept
      .join('_')
      .slice(0, LONGEST - extension.length - 1)
      .replace(/[-_]+$/, '') || asciiPart(fallback);
  return `${RESERVED.test(base) ? `${base}-` : base}.${extension}`;
}

/** Gives each name once; a second one alike (but for case) gets a number: `…_2.xlsx`. */
export class FileNameRegister {
  private readonly taken = new Set<string>();

  unique(name: string): string {
    const dot = name.lastIndexOf('.');
    const [base, extension] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : `${base}_${number}${extension}`;
      const key = candidate.toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return candidate;
    }
  }
}

/** `2021_34095_Fabregues_etat-liquidatif.xlsx`: sorts by year, then as INSEE sorts its communes. */
export function communeFileName(
  year: number,
  commune: { readonly name: string; readonly inseeCode: string | null },
  content: string,
  extension: string,
): string {
  return fileName([String(year), commune.inseeCode ?? '', commune.name, content], extension);
}
