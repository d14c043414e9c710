/**
 * Text that no program takes for anything else when somebody edits its cell: letters first and no digit anywhere, so
 * neither formula, number nor date in any language, nor one of the truth values.
 */
export function isPlainWords(text: string): boolean {
  return /^\p{L}\P{N}*$/u.test(text) && !/^(true|false|vrai|faux)$/i.test(text.trim());
}

/** Text that reads as a number, and that Excel would mark as a mistake: a SIRET, an INSEE code. */
export function looksLikeNumber(text: string): boolean {
  return /^\s*[-+]?[\d\s.,]*\d\s*%?$/.test(text);
}
