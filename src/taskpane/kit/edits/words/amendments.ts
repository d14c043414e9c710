import type { Sentence } from '../../../../i18n/sentences';

export const amendmentsDoneInFrench = {
  recordAmendment: ({ name }: { name: string }) => `L’avenant ${name} est enregistré.`,
  withdrawAmendment: ({ name }: { name: string }) => `L’avenant ${name} est retiré, avec ce qu’il changeait.`,
};

export const amendmentsDoneInEnglish: typeof amendmentsDoneInFrench = {
  recordAmendment: ({ name }) => `Amendment ${name} is recorded.`,
  withdrawAmendment: ({ name }) => `Amendment ${name} is withdrawn, with what it changed.`,
};

/** Why an amendment is not written, or stays. */
export const amendmentsRefusedInFrench = {
  amendmentExists: ({ number }: { readonly number: string }): Sentence => ({
    what: `L’avenant ${number} existe déjà.`,
    todo: 'Donnez un autre numéro.',
  }),
  amendmentIncomplete: (): Sentence => ({
    what: 'Le numéro de l’avenant manque.',
    todo: 'Donnez son numéro.',
  }),
  costOfYearExists: ({ name, year }: { readonly name: string; readonly year: number }): Sentence => ({
    what: `Un avenant change déjà le coût de « ${name} » à partir de ${year}.`,
    todo: 'Retirez-le d’abord, ou choisissez une autre année.',
  }),
  amendmentInUse: ({
    name,
    subscriptions,
  }: {
    readonly name: string;
    readonly subscriptions: number;
  }): Sentence => ({
    what: `« ${name} », que cet avenant apporte, a ${subscriptions > 1 ? `${subscriptions} adhésions` : 'une adhésion'}.`,
    todo: 'Supprimez-les d’abord.',
  }),
};

export const amendmentsRefusedInEnglish: typeof amendmentsRefusedInFrench = {
  amendmentExists: ({ number }) => ({
    what: `Amendment ${number} is there already.`,
    todo: 'Give it another number.',
  }),
  amendmentIncomplete: () => ({
    what: 'The number of the amendment is missing.',
    todo: 'Enter its number.',
  }),
  costOfYearExists: ({ name, year }) => ({
    what: `An amendment already changes the cost of “${name}” from ${year} on.`,
    todo: 'Withdraw it first, or choose another year.',
  }),
  amendmentInUse: ({ name, subscriptions }) => ({
    what: `“${name}”, which this amendment brings, has ${subscriptions === 1 ? 'one subscription' : `${subscriptions} subscriptions`}.`,
    todo: 'Delete them first.',
  }),
};
