import type { Format } from '../../../../i18n/format';
import type { FieldProblem } from '../amendmentForm';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

/** What is agreed after the convention is signed: costs, applications and clauses from a year on. */
export const amendmentsInFrench = (format: Format) => ({
  title: 'Avenants',
  back: 'Retour aux données',
  backToList: 'Retour aux avenants',
  empty: 'Aucun avenant : les coûts et les clauses sont ceux de la convention, toutes les années.',
  intro:
    'Un avenant change un coût, une participation ou une clause, ou ajoute une application, à partir d’une année. Les années d’avant ne changent jamais.',
  named: ({ number, subject }: { number: string; subject: string }) =>
    subject === '' ? `Avenant ${number}` : `Avenant ${number} : ${subject}`,
  effect: ({ year }: { year: number }) => `Effet au 1er janvier ${year}`,
  cost: ({ application, cost }: { application: string; cost: number }) =>
    `${application} : ${format.money(cost)} par an`,
  brings: ({ application, cost }: { application: string; cost: number }) =>
    `${application}, nouvelle : ${format.money(cost)} par an`,
  clause: ({ clause, value }: { clause: string; value: string }) => `${clause} : ${value}`,
  withdraw: 'Retirer',
  withdrawNamed: ({ number }: { number: string }) => `Retirer l’avenant ${number}`,
  draw: 'Dessiner le document',
  drawNamed: ({ year }: { year: number }) => `Dessiner le document à signer de ${year}`,
  add: 'Nouvel avenant',
  save: 'Enregistrer l’avenant',
  addChange: 'Ajouter un changement',
  removeChange: 'Supprimer le dernier changement',
  change: ({ number }: { number: number }) => `Changement ${number}`,
  fields: {
    number: 'Numéro',
    date: 'Date',
    subject: 'Objet',
    effect: 'Effet au 1er janvier',
    kind: 'Ce qui change',
    application: 'Application',
    name: 'Nom de l’application',
    code: 'Code',
    annualCost: 'Coût annuel global',
    maintenance: 'Maintenance',
    operation: 'Exploitation',
    upgrades: 'Évolutions',
    depreciation: 'Amortissement',
    contributionRate: 'Participation, en %',
    rebilled: 'Refacturée',
    clause: 'Clause',
    value: 'Nouvelle valeur',
  },
  kinds: {
    cost: 'Le coût d’une application',
    brings: 'Une nouvelle application',
    clause: 'Une clause',
  },
  sumOfThese: 'Le coût annuel global est la somme des quatre.',
  yes: 'Oui',
  no: 'Non',
  problems: {
    missing: 'À remplir.',
    unreadable: 'Ne se lit pas.',
  } satisfies Record<FieldProblem, string>,
  preview: ({ year }: { year: number }) => `Ce que cela change en ${year}`,
  residual: 'Reste à charge de la collectivité',
  total: 'Total refacturé',
  becomes: ({ before, after }: { before: string; after: string }) => `${before} → ${after}`,
  unchanged: 'Aucune commune ne paie un autre montant.',
  moved: ({ count }: { count: number }) =>
    count > 1 ? `${whole(count)} communes paient un autre montant.` : 'Une commune paie un autre montant.',
});

export type AmendmentsWords = ReturnType<typeof amendmentsInFrench>;
