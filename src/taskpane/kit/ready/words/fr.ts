import type { ClauseConflict } from '../../../../workbook/documents/readiness/clauseConflicts';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

type Conflict<Code extends ClauseConflict['code']> = Extract<ClauseConflict, { code: Code }>;

/** What documents lack before they are sent. */
export const readyInFrench = {
  title: 'Avant l’envoi',
  detail: 'Ce qui manque, et pour qui. Choisissez une ligne pour aller à la cellule où cela se saisit.',
  nothing: 'Rien ne manque à ces documents.',
  draft: 'Ce qui est créé sans cela porte la mention « projet ».',
  siret: ({ count }: { count: number }) =>
    count > 1 ? `SIRET de ${whole(count)} communes` : 'SIRET d’une commune',
  settingDetail: 'Dans les paramètres, pour toutes les communes.',
  description: ({ count }: { count: number }) =>
    count > 1
      ? `Description de ${whole(count)} applications (annexe 1)`
      : 'Description d’une application (annexe 1)',
  price: ({ count }: { count: number }) =>
    count > 1 ? `Prix de ${whole(count)} profils (annexe 3)` : 'Prix d’un profil (annexe 3)',
  noPrices: 'Profils et prix des interventions (annexe 3)',
  conflict: 'Clauses qui se contredisent',
  conflicts: {
    bodyKind: ({ name, kind }: Conflict<'bodyKind'>) =>
      `« ${name} » n’est pas du type choisi dans les clauses : ${kind}.`,
    legalBasis: ({ article, kind }: Conflict<'legalBasis'>) =>
      `L’article ${article} n’est pas celui de ce type de collectivité : ${kind}.`,
    term: ({ year }: Conflict<'term'>) => `L’exercice ${year} n’est pas dans la durée de la convention.`,
    termination: ({ year }: Conflict<'termination'>) =>
      `La résiliation au 1er janvier ${year} est hors de la durée de la convention.`,
    contest: ({ days, payment }: Conflict<'contest'>) =>
      `Le délai de contestation (${days} jours) dépasse le délai de règlement (${payment} jours).`,
    interest: () => 'Des intérêts courent de plein droit, et le régime choisi n’en a aucun.',
  } satisfies { [Code in ClauseConflict['code']]: (conflict: Conflict<Code>) => string },
  debtors: 'Sans titre à émettre',
  debtorsDetail: 'Ces communes ne doivent rien, ou trop peu pour être mises en recouvrement.',
  belowThreshold: ({ threshold }: { threshold: string }) => `Sous le seuil de ${threshold}`,
  owesNothing: 'Rien à payer',
  handling: {
    information: {
      name: 'Informer de la quote-part',
      detail: 'Une feuille d’information au lieu de l’état liquidatif, sans réclamation.',
    },
    none: {
      name: 'Reporter, ou grouper avec un prochain titre',
      detail: 'Aucun état liquidatif cette fois.',
    },
    claim: { name: 'Réclamer quand même', detail: 'Un état liquidatif comme aux autres.' },
  },
  nothingAtAll: { name: 'Ne rien envoyer', detail: 'Aucune feuille sur la quote-part.' },
};

export type ReadyWords = typeof readyInFrench;
