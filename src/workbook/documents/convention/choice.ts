import type { DocumentChoice } from '../document';

/** The convention with its annexe 4, which are chosen together; in a file its other annexes come with them. */
export const CONVENTION_CHOICE: DocumentChoice = {
  id: 'convention',
  name: { fr: 'Convention', en: 'Text of the convention' },
  inWorkbook: {
    hint: {
      fr: 'Une feuille par commune choisie, et l’annexe 4 ; texte dans le tableau Lettres',
      en: 'A sheet for each chosen commune, and annexe 4; its text stands in the table Lettres',
    },
  },
  inCommuneFile: {
    hint: {
      fr: 'Remplie pour la commune, avec ses annexes 1 à 4',
      en: 'Filled in for the commune, with annexes 1 to 4',
    },
    order: 0.5,
    onDemand: true,
    fileWord: { one: 'convention', several: 'conventions' },
    brings: ['annexe1', 'annexe2', 'annexe3'],
  },
};
