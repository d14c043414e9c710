/** Whose documents are made. */
export const communeChoiceInFrench = {
  communes: 'Communes concernées',
  who: {
    all: ({ count }: { count: number }) => `Toutes (${count})`,
    billed: ({ count }: { count: number }) => `Celles qui ont un montant (${count})`,
    chosen: 'Une sélection',
  },
  search: 'Chercher une commune',
  noneFound: 'Aucune commune ne correspond.',
  more: ({ count }: { count: number }) =>
    count > 1 ? `Et ${count} autres : précisez la recherche.` : 'Et une autre : précisez la recherche.',
};

export type CommuneChoiceWords = typeof communeChoiceInFrench;
