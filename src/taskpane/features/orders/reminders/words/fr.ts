import { countedIn, wholeIn } from '../../../../../i18n/counted';

const counted = countedIn('fr');
const whole = wholeIn('fr');

/** Who is late, and what having paid late is worth. Written with plain spaces. */
export const remindersInFrench = {
  title: 'Relances',
  back: 'Retour aux titres',
  accountant: ({ accountant }: { accountant: string }) =>
    `Seul le comptable assignataire engage le recouvrement : ${accountant}. La collectivité ne fait que rappeler.`,
  accountantMissing:
    'Seul le comptable assignataire engage le recouvrement. Indiquez-le dans les paramètres du créancier.',
  late: ({ count, date }: { count: number; date: string }) =>
    `${counted(count, 'titre', 'titres')} en retard au ${date}`,
  nobodyLate: 'Aucun titre n’est en retard.',
  days: ({ days }: { days: number }) => `${counted(days, 'jour', 'jours')} de retard`,
  interest: ({ amount }: { amount: string }) => `intérêts ${amount}`,
  charge: ({ amount }: { amount: string }) => `indemnité forfaitaire ${amount}`,
  noInterest: 'sans intérêts',
  awaitsDemand: 'intérêts à compter de la mise en demeure',
  prescription:
    'Prescription de quatre ans à compter de la prise en charge par le comptable (CGCT L1617-5, 3°), comptés ici de l’émission.',
  prescribed: ({ date }: { date: string }) => `prescription au plus tôt le ${date}`,
  letters: 'Lettres de rappel',
  lettersDetail:
    'Une feuille par commune. Le texte est la ligne « Relance amiable » du tableau Lettres ; il nomme le comptable.',
  draw: ({ count }: { count: number }) =>
    count === 0 ? 'Dessiner les lettres' : `Dessiner ${counted(count, 'lettre', 'lettres')}`,
  drawing: ({ done, count }: { done: number; count: number }) =>
    `Lettres : ${whole(done)} sur ${whole(count)}`,
  lettersDrawn: ({ count }: { count: number }) => counted(count, 'lettre dessinée', 'lettres dessinées'),
  lettersFailed: ({ count, first }: { count: number; first: string }) =>
    `${counted(count, 'lettre n’a pas été dessinée', 'lettres n’ont pas été dessinées')} : ${first}`,
  claims: ({ year }: { year: number }) => `Intérêts à réclamer, exercice ${year}`,
  claimsDetail:
    'Des titres réglés en retard, que nul titre d’intérêts ne réclame encore. Un titre à part les réclame ; tant qu’un titre reste dû, ses intérêts courent.',
  noClaims: 'Rien à réclamer.',
  noneChosen: 'Cochez au moins une ligne.',
  claimed: ({ amount }: { amount: string }) => `déjà réclamé ${amount}`,
  belowThreshold: 'sous le seuil de recouvrement',
  prepare: ({ count }: { count: number }) =>
    count === 0
      ? 'Préparer les titres d’intérêts'
      : `Préparer ${counted(count, 'titre d’intérêts', 'titres d’intérêts')}`,
};

export type RemindersWords = typeof remindersInFrench;
