/** What the mends of the checks do, in French; the no-break spaces come with the catalogue. */
export const mendsInFrench = {
  title: 'Corrections sûres',
  detail: 'En une fois, avec retour possible.',
  toNumber: ({ before, after }: { before: string; after: string }) => `Remplacer « ${before} » par ${after}`,
  toCode: ({ after }: { after: string }) => `Enregistrer le texte « ${after} »`,
  toWord: ({ after }: { after: string }) => `Écrire « ${after} »`,
  removeDuplicate: 'Supprimer cette ligne en double',
  removeTotalRow: ({ name }: { name: string }) => `Supprimer la ligne « ${name} »`,
  restoreTotal: ({ population }: { population: string }) =>
    `Rétablir la somme des communes (${population} habitants)`,
  restoreFormula: 'Remettre la formule',
  redraw: ({ sheet }: { sheet: string }) => `Redessiner « ${sheet} »`,
  all: {
    toNumber: ({ count }: { count: number }) => `Changer ${count} textes en nombres`,
    toCode: ({ count }: { count: number }) => `Enregistrer ${count} codes en texte`,
    toName: ({ count }: { count: number }) => `Corriger ${count} noms`,
    toChoice: ({ count }: { count: number }) => `Corriger ${count} choix`,
    removeDuplicate: ({ count }: { count: number }) => `Supprimer ${count} lignes en double`,
    restoreFormula: ({ count }: { count: number }) => `Remettre ${count} formules`,
  },
};

export type MendWords = typeof mendsInFrench;
