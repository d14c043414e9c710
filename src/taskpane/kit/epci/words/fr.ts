import { countedIn, wholeIn } from '../../../../i18n/counted';

const counted = countedIn('fr');
const whole = wholeIn('fr');

/** Searching an intercommunality, and its populations. */
export const epciInFrench = {
  search: 'Rechercher votre intercommunalité',
  hint: 'Nom, département ou SIREN',
  loading: 'Chargement de la liste…',
  communesLoading: 'Chargement des communes…',
  failed: 'La liste n’a pas pu être chargée',
  communesFailed: 'Les communes n’ont pas pu être chargées',
  failedDetail: 'Vérifiez votre connexion, puis réessayez. Vous pouvez aussi ajouter les communes à la main.',
  again: 'Réessayer',
  none: 'Aucune intercommunalité ne répond à cette recherche. Essayez un seul mot, ou le numéro du département.',
  found: ({ count }: { count: number }) => counted(count, 'résultat', 'résultats'),
  foundMore: ({ count, shown }: { count: number; shown: number }) =>
    `${whole(count)} résultats, dont les ${shown} premiers. Précisez la recherche.`,
  results: 'Résultats',
  entry: ({ communes, population }: { communes: number; population: number }) =>
    `${counted(communes, 'commune', 'communes')} · ${counted(population, 'habitant', 'habitants')}`,
  chosen: 'Intercommunalité choisie',
  populationKind: 'Population',
  kinds: { totale: 'Population totale', municipale: 'Population municipale' },
  vintage: 'Millésime',
  vintageOption: ({ vintage, year }: { vintage: number; year: number }) =>
    `${vintage} (en vigueur en ${year})`,
  municipaleAlone: ({ vintage }: { vintage: number }) =>
    `Population totale ${vintage} : elle n’est que dans le fichier de l’INSEE (page Populations). Seule la municipale ${vintage} est fournie ; l’une ne remplace pas l’autre.`,
  source: ({ source }: { source: string }) => `Source : ${source}`,
  filled: ({ count }: { count: number }) =>
    `${counted(count, 'commune est remplie', 'communes sont remplies')}.`,
};

export type EpciWords = typeof epciInFrench;
