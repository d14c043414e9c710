import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

/** Whose documents are made. */
export const communeChoiceInFrench = {
  communes: 'Communes concernées',
  who: {
    all: ({ count }: { count: number }) => `Toutes (${whole(count)})`,
    billed: ({ count }: { count: number }) => `Celles qui ont un montant (${whole(count)})`,
    chosen: 'Une sélection',
  },
  search: 'Rechercher une commune',
  noneFound: 'Aucune commune ne correspond.',
  more: ({ count }: { count: number }) =>
    count > 1
      ? `Et ${whole(count)} autres : précisez la recherche.`
      : 'Et une autre : précisez la recherche.',
};

export type CommuneChoiceWords = typeof communeChoiceInFrench;
