import { countedIn, wholeIn } from '../../../../i18n/counted';

const counted = countedIn('fr');
const whole = wholeIn('fr');

/** What the mends of the checks do, in French; the no-break spaces come with the catalogue. */
export const mendsInFrench = {
  title: 'Corrections sûres',
  detail: 'En une fois, avec retour possible.',
  toNumber: ({ before, after }: { before: string; after: string }) => `Remplacer « ${before} » par ${after}`,
  toCode: ({ after }: { after: string }) => `Enregistrer le texte « ${after} »`,
  toWord: ({ after }: { after: string }) => `Écrire « ${after} »`,
  toNewName: ({ before, after, count }: { before: string; after: string; count: number }) =>
    `Rattacher à « ${after} » ${counted(count, 'adhésion', 'adhésions')} de « ${before} »`,
  removeDuplicate: 'Supprimer cette ligne en double',
  removeTotalRow: ({ name }: { name: string }) => `Supprimer la ligne « ${name} »`,
  restoreTotal: ({ population }: { population: number }) =>
    `Rétablir la somme des communes (${counted(population, 'habitant', 'habitants')})`,
  restoreFormula: 'Remettre la formule',
  redraw: ({ sheet }: { sheet: string }) => `Redessiner « ${sheet} »`,
  all: {
    toNumber: ({ count }: { count: number }) => `Changer ${whole(count)} textes en nombres`,
    toCode: ({ count }: { count: number }) => `Enregistrer ${whole(count)} codes en texte`,
    toName: ({ count }: { count: number }) => `Corriger ${whole(count)} noms`,
    toChoice: ({ count }: { count: number }) => `Corriger ${whole(count)} choix`,
    removeDuplicate: ({ count }: { count: number }) => `Supprimer ${whole(count)} lignes en double`,
    restoreFormula: ({ count }: { count: number }) => `Remettre ${whole(count)} formules`,
  },
};

export type MendWords = typeof mendsInFrench;
