const LONGEST_DATE = 40;

/**
 * Text that no program takes for anything else when somebody edits its cell: letters first and no digit anywhere, so
 * neither formula, number nor date in any language, nor one of the truth values.
 */
export function isPlainWords(text: string): boolean {
  if (!/^\p{L}/u.test(text)) return false;
  // No date in words is as long as that.
  if (text.length > LONGEST_DATE) return true;
  return !/\p{N}/u.test(text) && !/^(true|false|vrai|faux)$/i.test(text.trim());
}

/** Text that reads as a number, and that Excel would mark as a mistake: a SIRET, an INSEE code. */
export function looksLikeNumber(text: string): boolean {
  return /^\s*[-+]?[\d\s.,]*\d\s*%?$/.test(text);
}
