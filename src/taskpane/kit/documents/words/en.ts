import type { DrawnWords } from './fr';

export const drawnInEnglish: DrawnWords = {
  drawn: ({ sheet }) => `The sheet “${sheet}” is drawn.`,
  notDrawn: 'The sheet was not drawn',
};
