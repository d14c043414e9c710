const counted = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** The words for the populations of another vintage. Written with plain spaces. */
export const populationsInFrench = {
  intro: ({ year }: { year: number }) =>
    `Choisissez un millésime : le tableau montre l’effet sur l’exercice ${year}. Rien n’est écrit avant « Appliquer ».`,
  current: ({ kind, vintage }: { kind: string; vintage: string }) =>
    `Dans ce classeur : population ${kind}, millésime ${vintage}.`,
  unknownVintage: 'non renseigné',
  kindsInText: { totale: 'totale', municipale: 'municipale' },
  loading: 'Chargement des populations…',
  failedDetail: 'Vérifiez votre connexion, puis réessayez. Rien n’a changé dans le classeur.',
  epciUnknown: 'Votre intercommunalité n’a pas été reconnue',
  epciUnknownDetail:
    'Aucun code INSEE ni SIRET du tableau des communes ne la désigne. Cherchez-la par son nom.',
  notInVintage: ({ name, vintage }: { name: string; vintage: number }) =>
    `${name} n’existait pas dans le millésime ${vintage}`,
  notInVintageDetail: 'Choisissez un autre millésime ou une autre intercommunalité.',
  other: 'Choisir une autre intercommunalité',
  termRunning: ({ first, last }: { first: number; last: number }) =>
    `La convention est en cours (${first}–${last})`,
  termRunningDetail:
    'Ses populations sont figées pour toute sa durée : un nouveau millésime suppose un avenant. Les titres déjà émis ne changent pas.',
  notYetInForce: ({ vintage, year }: { vintage: number; year: number }) =>
    `Les populations ${vintage} ne sont en vigueur qu’à partir de ${year}.`,
  fixedTotal: ({ name, total }: { name: string; total: string }) =>
    `${name} reste à ${total} : ce nom ne suit pas le tableau des communes`,
  fixedTotalDetail:
    'Les montants ci-dessous en tiennent compte. Pour diviser par la nouvelle somme, changez aussi la cellule de ce nom, à côté des paramètres, ou rétablissez sa formule depuis Contrôles.',
  leftAlone: ({ count }: { count: number }) =>
    counted(count, 'commune garde sa population', 'communes gardent leur population'),
  why: {
    notFound: ({ name }: { name: string }) =>
      `${name} : ni son code INSEE, ni son SIRET, ni son nom ne sont dans cette intercommunalité.`,
    claimedTwice: ({ name }: { name: string }) =>
      `${name} : plusieurs lignes désignent la même commune. Vérifiez leurs codes.`,
    nameTwice: ({ name }: { name: string }) => `${name} : plusieurs lignes portent ce nom.`,
  },
  absent: ({ count }: { count: number }) =>
    `${counted(count, 'commune de l’intercommunalité manque', 'communes de l’intercommunalité manquent')} dans le tableau`,
  absentDetail: ({ names }: { names: string }) =>
    `${names}. Leurs habitants ne comptent pas dans la population totale.`,
  effect: ({ year }: { year: number }) => `Effet sur l’exercice ${year}`,
  effectDetail: ({ count }: { count: number }) =>
    count === 0
      ? 'Aucune population ne change.'
      : `${counted(count, 'population change', 'populations changent')}. Les plus grands écarts d’abord.`,
  before: 'avant',
  after: 'après',
  commune: 'Commune',
  population: 'Habitants',
  total: 'Total',
  difference: 'Écart',
  all: 'Ensemble',
  kept: 'inchangée',
  noCommune: 'Le tableau des communes est vide : ajoutez d’abord vos communes.',
  apply: ({ vintage }: { vintage: number }) => `Appliquer le millésime ${vintage}`,
  nothing: 'Ce classeur a déjà ces populations',
  notReady: 'Appliquer les populations',
  ready: ({ name, count }: { name: string; count: number }) =>
    `${name} : ${counted(count, 'population change', 'populations changent')}.`,
};

export type PopulationsWords = typeof populationsInFrench;
