import { wholeIn } from '../../../../i18n/counted';
import type { CauseKind } from '../../../../core/explanation/evolution';
import type { Format } from '../../../../i18n/format';

const whole = wholeIn('fr');

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
  forecast: {
    title: ({ year }: { year: number }) => `Prévision ${year}`,
    detail:
      'Pour le budget des communes. À chaque commune, la prévision se joint aussi à son classeur (Documents > Un classeur par commune) ou se dessine (Documents > Annexes et états liquidatifs).',
    beyond: ({ lastYear, year }: { lastYear: number; year: number }) =>
      `La convention prend fin le 31 décembre ${lastYear} : elle ne prévoit rien pour ${year}.`,
    total: ({ count, amount }: { count: number; amount: string }) =>
      `${count > 1 ? `${whole(count)} communes` : 'Une commune'}, ${format.money(amount)} en tout.`,
    list: 'Liste pour les budgets (CSV)',
    made: 'La liste est faite.',
    toCopy: 'Cet Excel n’enregistre pas de fichier : copiez le texte.',
    text: 'Liste des prévisions',
  },
  draw: 'Dessiner la feuille',
  drawing: 'La feuille se dessine…',
});

export type EvolutionWords = ReturnType<typeof evolutionInFrench>;
