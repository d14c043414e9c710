/** How the drawing of one sheet ended. */
export const drawnInFrench = {
  drawn: ({ sheet }: { sheet: string }) => `La feuille « ${sheet} » est dessinée.`,
  notDrawn: 'La feuille n’a pas été dessinée',
};
export type DrawnWords = typeof drawnInFrench;
