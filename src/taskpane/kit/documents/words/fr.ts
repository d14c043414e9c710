import type { FileFormat } from '../../../../files/workbookFile';

/** How the drawing of one sheet ended. */
export const drawnInFrench = {
  drawn: ({ sheet }: { sheet: string }) => `La feuille « ${sheet} » est dessinée.`,
  notDrawn: 'La feuille n’a pas été dessinée',
};
export type DrawnWords = typeof drawnInFrench;

/** Files that documents are saved as. */
export const savedInFrench = {
  formats: {
    xlsx: 'Classeur Excel (.xlsx)',
    ods: 'Classeur OpenDocument (.ods)',
    pdf: 'Pages à imprimer et à archiver (.pdf)',
  } satisfies Record<FileFormat, string>,
};
export type SavedWords = typeof savedInFrench;
