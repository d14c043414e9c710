import type { Validation } from './newTables';

/** What Excel says of a value that is not in a list; it may be kept. */
export const LIST_ALERT = {
  title: 'Valeur inattendue',
  message: 'Cette valeur n’est pas dans la liste. Voulez-vous la garder ?',
} as const;

/** How a table that we make looks. */
export const TABLE_STYLE = 'TableStyleMedium2';

/** Where a list takes its words from, as Excel wants it: the words with commas between, or a formula. */
export function listSource(validation: Validation): string {
  return validation.kind === 'words'
    ? validation.words.join(',')
    : // A list takes no structured reference; INDIRECT follows the table as it grows.
      `=INDIRECT("${validation.reference.replaceAll('"', '""')}")`;
}
