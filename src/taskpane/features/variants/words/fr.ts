import { wholeIn } from '../../../../i18n/counted';
import type { ChangeKind } from '../../../../core/variants/variant';
import { countedIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

const counted = countedIn('fr');

interface Named {
  readonly name: string;
}
interface Valued extends Named {
  readonly value: string;
}

/** What a convention would be: variants made, compared and adopted. */
export const variantsInFrench = {
  title: 'Variantes',
  back: 'Retour aux données',
  backToList: 'Retour aux variantes',
  intro: 'Une variante est un essai : elle ne touche à aucun autre tableau tant que vous ne l’adoptez pas.',
  empty: 'Aucune variante. Faites-en une : un autre coût, une fusion, une participation…',
  create: 'Nouvelle variante',
  compare: ({ year }: { year: number }) => `Comparer, exercice ${year}`,
  choose: 'Quatre variantes au plus, face à ce qui est en vigueur.',
  tooMany: 'Quatre variantes sont déjà choisies : décochez-en une d’abord.',
  changesCount: ({ count }: { count: number }) => counted(count, 'changement', 'changements'),
  today: 'Aujourd’hui',
  commune: 'Commune',
  billed: 'Refacturé',
  residual: 'Reste à charge',
  cost: 'Coût annuel global',
  winners: 'Paient moins',
  losers: 'Paient plus',
  same: 'Inchangées',
  none: '–',
  paysMore: ({ value }: { value: string }) => `▲ ${value} de plus`,
  paysLess: ({ value }: { value: string }) => `▼ ${value} de moins`,
  unchanged: '= inchangé',
  merged: ({ names }: { names: string }) => `succède à ${names}`,
  rate: ({ value }: { value: string }) => ` (${value})`,
  table: ({ year }: { year: number }) => `Montants ${year} par commune et par variante`,
  adopt: ({ name }: Named) => `Adopter « ${name} »`,
  draw: 'Dessiner la feuille de comparaison',
  adoptHint:
    'Adopter écrit ces changements dans les tableaux, comme à la main, en une modification que l’on peut annuler. Un coût ou une participation vaut alors pour toutes les années ; à partir d’une année seulement, faites un avenant.',
  notAdopted: 'La variante n’est pas adoptée',
  nothingToAdopt: 'Elle ne change rien à ce qui est en vigueur.',
  amended: ({ name }: Named) => `Un avenant fixe le coût de « ${name} » : seul un autre avenant le change.`,
  newTitle: 'Nouvelle variante',
  editTitle: ({ name }: Named) => `Variante « ${name} »`,
  nameField: 'Nom de la variante',
  nameMissing: 'Donnez-lui un nom.',
  changes: 'Ses changements',
  noChange: 'Aucun pour l’instant.',
  remove: ({ what }: { what: string }) => `Supprimer : ${what}`,
  addTitle: 'Ajouter un changement',
  kind: 'Sorte de changement',
  add: 'Ajouter ce changement',
  save: 'Garder la variante',
  delete: 'Supprimer la variante',
  kinds: {
    cost: 'Coût d’une application',
    contribution: 'Participation de la collectivité',
    populations: 'Populations, d’une commune ou de toutes',
    newApplication: 'Nouvelle application',
    joins: 'Commune qui arrive',
    leaves: 'Commune qui part',
    merges: 'Communes qui fusionnent',
    mergedShares: 'Règle des communes nouvelles',
    rounding: 'Arrondi',
  } satisfies Record<ChangeKind, string>,
  fields: {
    application: 'Application',
    unit: 'Comment',
    value: 'Valeur',
    rate: 'Participation (%)',
    member: 'Commune',
    population: 'Population (habitants)',
    vintage: 'Millésime (facultatif)',
    type: 'Type de population',
    newName: 'Nom',
    annualCost: 'Coût annuel global (€)',
    users: 'Qui l’utilise',
    uses: 'Ce qu’elle utilise',
    inseeCode: 'Code INSEE (facultatif)',
    firstYear: 'Première année',
    lastYear: 'Dernière année',
    other: 'Autre commune',
    third: 'Troisième commune (facultatif)',
    chiefTown: 'Chef-lieu',
    into: 'Nom de la commune nouvelle',
    rule: 'Ce qu’elle doit',
    policy: 'Arrondi',
  },
  vintage: {
    title: 'Tout un millésime',
    detail: 'Les populations publiées de toutes vos communes, retrouvées par leur code INSEE.',
    which: 'Millésime',
    option: ({ vintage, year }: { vintage: number; year: number }) =>
      `${vintage} (en vigueur au 1er janvier ${year})`,
    take: 'Prendre ce millésime',
    taking: 'Lecture des populations…',
    taken: ({ count }: { count: number }) =>
      count > 1
        ? `${whole(count)} communes ont leur population de ce millésime.`
        : `${whole(count)} commune a sa population de ce millésime.`,
    leftAlone: ({ names }: { names: string }) => `Gardent la leur : ${names}.`,
    failed: 'Les populations n’ont pas pu être chargées : réessayez.',
    unknown: 'Ce millésime n’est pas connu pour ces communes.',
  },
  units: { rate: 'Variation en pourcentage', euros: 'Variation en euros', amount: 'Nouveau montant' },
  usersAll: 'Toutes les communes',
  usersNone: 'Aucune pour l’instant',
  usesAll: 'Toutes les applications refacturées',
  rules: { sumOfShares: 'Somme des anciennes parts', addedPopulations: 'Populations additionnées' },
  policies: {
    exactTotal: 'Total exact',
    sumOfLines: 'Somme des lignes',
    largestRemainder: 'Plus fort reste',
  },
  types: { '': 'Celui d’aujourd’hui', totale: 'Totale', municipale: 'Municipale' },
  noThird: 'Aucune',
  unreadable: 'Cette valeur ne convient pas.',
  sameCommune: 'Choisissez deux communes différentes.',
  said: {
    costRate: ({ name, value }: Valued) => `Coût de ${name} : ${value}`,
    contribution: ({ name, value }: Valued) => `Participation pour ${name} : ${value}`,
    populations: ({ value }: { value: string }) => `Populations : ${value}`,
    counts: ({ count }: { count: number }) =>
      count > 1 ? `${whole(count)} communes` : `${whole(count)} commune`,
    newApplication: ({ name, value }: Valued) => `Nouvelle application ${name} : ${value}`,
    joins: ({ name, population }: { name: string; population: number }) =>
      `${name} arrive, ${counted(population, 'habitant', 'habitants')}`,
    leaves: ({ name, year }: { name: string; year: number }) => `${name} part après ${year}`,
    merges: ({ names, name, year }: { names: string; name: string; year: number }) =>
      `${names} fusionnent après ${year} : ${name}`,
    rule: ({ value }: { value: string }) => `Communes nouvelles : ${value}`,
    policy: ({ value }: { value: string }) => `Arrondi : ${value}`,
  },
};

export type VariantsWords = typeof variantsInFrench;
