import type { DocumentChoice } from './document';

/** Both parts of annexe 1, which are chosen together. */
export const ANNEXE_1: DocumentChoice = {
  id: 'annexe1',
  name: { fr: 'Annexe 1 : applications', en: 'Annexe 1: applications' },
  inWorkbook: {
    hint: { fr: 'Les fiches, et qui utilise quoi', en: 'Their descriptions, and who uses what' },
  },
  inCommuneFile: {
    hint: {
      fr: 'Fiches des applications, et celles de la commune',
      en: 'Descriptions of the applications, and those of the commune',
    },
    order: 1,
    fileWord: { one: 'annexe 1', several: 'annexes' },
  },
};
