import type { CauseKind } from '../../../../core/explanation/evolution';
import type { Format } from '../../../../i18n/format';

/** What amounts came to over the years of the convention, and why. */
export const evolutionInFrench = (format: Format) => ({
  title: 'Évolution',
  back: 'Retour aux données',
  noCommunes: 'Aucune commune : il n’y a rien à comparer.',
  totals: 'Total refacturé par année',
  commune: 'Commune',
  all: 'Toutes les communes',
  year: ({ year, frozen }: { year: number; frozen: boolean }) => (frozen ? `${year} (figée)` : String(year)),
  amount: ({ amount }: { amount: string }) => format.money(amount),
  between: ({ before, after }: { before: number; after: number }) => `De ${before} à ${after}`,
  difference: 'Différence',
  same: 'Rien n’a changé.',
  causes: {
    left: 'Applications retirées',
    cost: 'Coûts',
    contribution: 'Participation de la collectivité',
    population: 'Populations',
    joined: 'Applications ajoutées',
    rounding: 'Arrondis',
  } satisfies Record<CauseKind, string>,
  draw: 'Dessiner la feuille',
  drawing: 'La feuille se dessine…',
});

export type EvolutionWords = ReturnType<typeof evolutionInFrench>;
