import type { FigureProblem } from '../../../../../workbook/intake/populations/populationFile';
import type { PopulationSource } from '../choice';
import { countedIn } from '../../../../../i18n/counted';

const counted = countedIn('fr');

/** The words for the populations of another vintage. Written with plain spaces. */
export const populationsInFrench = {
  intro: ({ year }: { year: number }) =>
    `Choisissez un millésime : le tableau montre l’effet sur l’exercice ${year}. Rien n’est écrit avant « Appliquer ».`,
  current: ({ kind, vintage }: { kind: string; vintage: string }) =>
    `Dans ce classeur : population ${kind}, millésime ${vintage}.`,
  unknownVintage: 'non renseigné',
  kindsInText: { totale: 'totale', municipale: 'municipale' },
  source: 'D’où viennent les populations',
  sources: { shipped: 'Les millésimes fournis', file: 'Un fichier de l’INSEE' } satisfies Record<
    PopulationSource,
    string
  >,
  beyond: ({ year, vintage }: { year: number; vintage: number }) =>
    `En ${year}, c’est le millésime ${vintage} qui est en vigueur`,
  beyondDetail: ({ kind, newest, vintage }: { kind: string; newest: number; vintage: number }) =>
    `Les populations ${kind}s fournies s’arrêtent à ${newest}. Téléchargez « Populations de référence ${vintage} » sur insee.fr (fichier d’ensemble, .xlsx ou .csv), puis choisissez ce fichier ici.`,
  toFile: 'Choisir un fichier de l’INSEE',
  file: 'Fichier de populations',
  fileDetail:
    '« Populations de référence » de l’INSEE (ensemble.xlsx ou donnees_communes.csv), ou la liste des communes des EPCI de la DGCL. Seules vos communes en sont prises.',
  unreadable: 'Ce fichier ne peut pas être lu',
  notPopulations: 'Ce fichier ne donne pas de populations de communes',
  notPopulationsDetail:
    'Il y faut des codes INSEE ou des noms de communes, et une colonne de population municipale ou totale. Pour un autre tableau, passez par « Importer un tableau ».',
  found: ({
    sheet,
    rows,
    found,
    communes,
  }: {
    sheet: string;
    rows: string;
    found: number;
    communes: number;
  }) => `${rows} lignes (${sheet}), dont ${found} de vos ${counted(communes, 'commune', 'communes')}.`,
  fileVintage: 'Millésime du fichier',
  said: ({ quote }: { quote: string }) => `Le fichier dit : « ${quote} »`,
  saidTwice: ({ quotes }: { quotes: string }) => `Le fichier dit plusieurs choses : ${quotes}.`,
  vintageAsked: 'Le fichier ne le dit pas, ou pas clairement : de quelle année sont ces populations ?',
  chooseVintage: 'Choisir…',
  otherKind: ({ kind }: { kind: string }) => `Ce fichier ne donne que la population ${kind}`,
  otherKindDetail: ({ kind }: { kind: string }) =>
    `Elle ne remplace pas la population ${kind} : l’une comprend la population comptée à part, l’autre non.`,
  useKind: ({ kind }: { kind: string }) => `Compter par la population ${kind}`,
  notTaken: ({ count }: { count: number }) =>
    counted(count, 'ligne du fichier n’est pas reprise', 'lignes du fichier ne sont pas reprises'),
  problems: {
    sumDiffers: ({
      row,
      name,
      municipale,
      apart,
      totale,
    }: {
      row: number;
      name: string;
      municipale: string;
      apart: string;
      totale: string;
    }) => `Ligne ${row}, ${name} : ${municipale} + ${apart} (comptée à part) ne font pas ${totale}.`,
    unreadable: ({ row, name, value }: { row: number; name: string; value: string }) =>
      `Ligne ${row}, ${name} : « ${value} » n’est pas un nombre d’habitants.`,
    twice: ({ row, name }: { row: number; name: string }) =>
      `Ligne ${row}, ${name} : le fichier donne deux fois cette commune, avec des nombres différents.`,
    inParts: ({ row, name }: { row: number; name: string }) =>
      `Ligne ${row}, ${name} : il manque des arrondissements.`,
  } satisfies Record<FigureProblem['code'], unknown>,
  notInFile: ({ name }: { name: string }) =>
    `${name} : ni son code INSEE ni son nom ne sont dans le fichier.`,
  from: 'Elles comptent à partir de',
  fromFirst: ({ year }: { year: number }) => `${year} : toute la convention`,
  fromFirstHint: 'Elles remplacent celles du classeur pour toutes les années.',
  fromHint: ({ until }: { until: number }) =>
    `Jusqu’en ${until}, les populations d’aujourd’hui comptent toujours : elles sont gardées dans le tableau Populations, et les récapitulatifs de ces années ne bougent pas.`,
  fromLaterHint: ({ year, from }: { year: number; from: number }) =>
    `L’exercice ${year} ne bouge pas : les nouvelles populations ne comptent qu’à partir de ${from}.`,
  loading: 'Chargement des populations…',
  failedDetail: 'Vérifiez votre connexion, puis réessayez. Rien n’a changé dans le classeur.',
  epciUnknown: 'Votre intercommunalité n’a pas été reconnue',
  epciUnknownDetail:
    'Aucun code INSEE ni SIRET du tableau des communes ne la désigne. Recherchez-la par son nom.',
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
  moreLeft: ({ count }: { count: number }) =>
    `${counted(count, 'autre', 'autres')}, dans le tableau ci-dessous`,
  why: {
    notFound: ({ name }: { name: string }) =>
      `${name} : ni son code INSEE, ni son SIRET, ni son nom ne sont dans cette intercommunalité.`,
    claimedTwice: ({ name }: { name: string }) =>
      `${name} : plusieurs lignes désignent la même commune. Vérifiez leurs codes.`,
    nameTwice: ({ name }: { name: string }) => `${name} : plusieurs lignes portent ce nom.`,
    otherName: ({ name, otherName }: { name: string; otherName: string }) =>
      `${name} : son code INSEE est celui de ${otherName}. Vérifiez-le.`,
    notGiven: ({ name }: { name: string }) => `${name} : sa population n’y est pas donnée.`,
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
  nothingWhy: 'Choisissez un autre millésime, ou un autre exercice de départ.',
  notReadyWhy: 'Choisissez d’abord un millésime, ou un fichier.',
  notReady: 'Appliquer les populations',
  ready: ({ name, count }: { name: string; count: number }) =>
    `${name} : ${counted(count, 'population change', 'populations changent')}.`,
};

export type PopulationsWords = typeof populationsInFrench;
