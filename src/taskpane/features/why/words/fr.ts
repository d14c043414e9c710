import type { CommuneAmount, OverallAmount } from '../../../../core/explanation/steps';
import { ofName } from '../../../../french/articles';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

/** What an amount is called, of one commune and over all of them. */
const OF_COMMUNE: Readonly<Record<CommuneAmount, string>> = {
  total: 'Total',
  lines: 'Somme des lignes',
  gap: 'Écart d’arrondi',
  annualCost: 'Coût annuel global des applications utilisées',
  contribution: 'Participation, pour les applications utilisées',
  costToShare: 'Coût à répartir des applications utilisées',
};
const OVERALL: Readonly<Record<OverallAmount, string>> = {
  annualCost: 'Coût annuel global',
  costToShare: 'Coût à répartir',
  billed: 'Total refacturé',
  nonSubscribersShare: 'Part des non-adhérents',
  contributionInCents: 'Participation de la collectivité',
  rounding: 'Arrondis',
  residualCost: 'Reste à charge de la collectivité',
};

/** Why an amount is what it is. Figures come as they are shown. */
export const whyInFrench = {
  title: 'Pourquoi ce montant ?',
  back: 'Retour',
  everybody: 'Toutes les communes ensemble',
  subject: 'De qui',
  amount: 'Montant',
  ofApplication: ({ what, application }: { what: string; application: string }) => `${what}, ${application}`,
  gapOf: ({ what }: { what: string }) => `Écart d’arrondi : ${what}`,
  exactContribution: 'Participation exacte',
  costPerUnit: 'Coût par habitant',
  ofCommune: OF_COMMUNE,
  overall: OVERALL,
  hint: 'Sélectionnez un montant d’un récapitulatif ou d’un état liquidatif dessiné : il est expliqué ici.',
  inCell: ({ sheet, address }: { sheet: string; address: string }) =>
    `Montant de la cellule ${address} de « ${sheet} »`,
  heading: ({ who, what, year }: { who: string; what: string; year: number }) =>
    `${who === '' ? '' : `${who}, `}${what}, exercice ${year}`,
  ofVersion: ({ date }: { date: string }) => `Montants de la version figée le ${date}.`,
  differs: ({ value }: { value: string }) => `La cellule montre ${value}`,
  differsDetail:
    'La feuille n’est plus à jour, ou quelqu’un l’a modifiée : ce qui suit explique ce que donnent les tableaux.',
  notSubscribed: 'La commune n’utilise pas cette application cette année-là : il n’y a pas de montant.',
  noSuchAmount: 'Il n’y a pas de tel montant dans les tableaux de cet exercice.',
  steps: 'Calcul',
  goesTo: 'Un chiffre des tableaux mène à sa cellule.',
  change: ({ year }: { year: number }) => `Par rapport à ${year}`,
  changed: (of: { before: string; after: string; difference: string }) =>
    `${of.before} en tout auparavant, ${of.after} maintenant : ${of.difference}`,
  sameAmount: ({ amount }: { amount: string }) => `Même montant : ${amount}.`,
  copy: {
    title: 'Texte pour un courriel',
    detail: 'Le même calcul en toutes lettres.',
    copy: 'Copier le texte',
    copied: 'Texte copié.',
    notCopied: 'Le texte est sélectionné : copiez-le avec Ctrl + C.',
  },
  step: {
    weight: (of: { commune: string; weight: string }) =>
      `Population ${ofName(of.commune)} : ${of.weight} habitants`,
    totalWeight: ({ weight }: { weight: string }) =>
      `Population de toutes les communes, adhérentes ou non : ${weight} habitants`,
    divisor: (of: { total: string; counted: string }) =>
      `Le total fixé (${of.total}) est inférieur à la somme des communes : c’est elle qui divise, ${of.counted} habitants`,
    annualCost: (of: { application: string; amount: string }) =>
      `Coût annuel global ${ofName(of.application)} : ${of.amount}`,
    contribution: (of: { application: string; cost: string; rate: string; amount: string }) =>
      `Participation de la collectivité (${of.application}), ${of.rate} de ${of.cost} : ${of.amount}`,
    costToShare: (of: { application: string; cost: string; contribution: string; amount: string }) =>
      `Coût à répartir (${of.application}) : ${of.cost} − ${of.contribution} = ${of.amount}`,
    notBilled: (of: { application: string; communes: number; weight: string; beyond: string | null }) =>
      `Communes qui n’utilisent pas ${of.application} : ${of.communes}, soit ${of.weight} habitants${
        of.beyond === null ? '' : `, dont ${of.beyond} qui ne sont d’aucune commune du tableau`
      }`,
    exact: (of: { cost: string; weight: string; divisor: string; value: string }) =>
      `Montant exact : ${of.cost} × ${of.weight} ÷ ${of.divisor} = ${of.value}`,
    exactSum: (of: { products: string; divisor: string; value: string }) =>
      `Montant exact : (${of.products}) ÷ ${of.divisor} = ${of.value}`,
    perUnit: (of: { cost: string; divisor: string; value: string }) =>
      `Coût par habitant : ${of.cost} ÷ ${of.divisor} = ${of.value}`,
    rounded: (of: { ofACent: string; up: boolean; amount: string }) =>
      `Arrondi au centime : la fraction de centime (${of.ofACent}) ${
        of.up ? 'atteint un demi, le centime compte' : 'n’atteint pas un demi, elle tombe'
      } : ${of.amount}`,
    inCents: (of: { exact: string; amount: string }) => `Arrondi au centime de ${of.exact} : ${of.amount}`,
    largestRemainder: (of: {
      toAllocate: string;
      value: string;
      whole: string;
      left: number;
      rank: number;
      amount: string;
    }) =>
      `Au plus fort reste : la part exacte de ${of.toAllocate} est ${of.value}, coupée à ${of.whole}. Les parts coupées laissent ${of.left} ${
        of.left > 1 ? 'centimes' : 'centime'
      } ; par ce qui a été coupé, celle-ci vient au rang ${of.rank} et ${
        of.rank <= of.left ? 'reçoit un centime' : 'n’en reçoit pas'
      } : ${of.amount}`,
    sum: (of: { parts: string; amount: string }) => `Somme : ${of.parts} = ${of.amount}`,
    sumOfMany: (of: { count: number; amount: string }) =>
      `Somme des ${whole(of.count)} montants : ${of.amount}`,
    nothing: 'Rien à additionner : 0',
    difference: (of: { terms: string; amount: string }) => `Différence : ${of.terms} = ${of.amount}`,
    nothingToDivide: 'Il n’y a pas de population à diviser : le montant est nul',
  },
  cause: {
    left: (of: { application: string }) => `${of.application} n’est plus utilisée ou refacturée`,
    joined: (of: { application: string }) => `${of.application} est utilisée en plus`,
    cost: (of: { application: string; before: string; after: string }) =>
      `Coût annuel global ${ofName(of.application)} : ${of.before}, puis ${of.after}`,
    contribution: (of: { application: string; before: string; after: string }) =>
      `Participation de la collectivité (${of.application}) : ${of.before}, puis ${of.after}`,
    population: (of: { before: string; after: string; totalBefore: string; totalAfter: string }) =>
      `Population : ${of.before} sur ${of.totalBefore}, puis ${of.after} sur ${of.totalAfter}`,
    rounding: 'Arrondis',
  },
  effect: ({ cause, effect }: { cause: string; effect: string }) => `${cause} : ${effect}`,
};

export type WhyWords = typeof whyInFrench;
