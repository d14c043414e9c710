import type { DocumentChoice } from '../document';

/** The statement of what is claimed; for who is claimed nothing from, an information in its place. */
export const STATEMENT: DocumentChoice = {
  id: 'statement',
  name: { fr: 'État liquidatif', en: 'Settlement statement' },
  inWorkbook: {
    hint: { fr: 'Une feuille pour chaque commune choisie', en: 'A sheet for each chosen commune' },
  },
  inCommuneFile: {
    hint: {
      fr: 'Les bases de calcul à joindre au titre',
      en: 'The bases of calculation, to join to the revenue order',
    },
    order: 0,
    fileWord: { one: 'état liquidatif', several: 'états liquidatifs' },
  },
};
