import { countedIn } from '../../../../i18n/counted';
import type { Sentence } from '../../../../i18n/sentences';

interface OfYear {
  readonly year: number;
}

export const closingDoneInFrench = {
  setComputed: ({ count }: { count: number }) =>
    `${countedIn('fr')(count, 'cellule calculée corrigée', 'cellules calculées corrigées')}.`,
  closeYear: ({ name }: { name: string }) => `L’exercice ${name} est clos.`,
  reopenYear: ({ name }: { name: string }) => `L’exercice ${name} est rouvert.`,
};

export const closingDoneInEnglish: typeof closingDoneInFrench = {
  setComputed: ({ count }) => `${countedIn('en')(count, 'computed cell', 'computed cells')} corrected.`,
  closeYear: ({ name }) => `The year ${name} is closed.`,
  reopenYear: ({ name }) => `The year ${name} is open again.`,
};

/** Why a year of the accounts stays as it is. */
export const closingRefusedInFrench = {
  yearClosed: ({ year }: OfYear): Sentence => ({
    what: `L’exercice ${year} est clos : ses titres, paiements et interventions ne changent plus.`,
    todo: `Pour le corriger, rouvrez-le : section Titres, « Clôture de ${year} ». La réouverture est inscrite au Journal.`,
  }),
  yearNotClosed: ({ year }: OfYear): Sentence => ({
    what: `L’exercice ${year} n’est pas clos.`,
    todo: 'Il a peut-être été rouvert entre-temps.',
  }),
  accountsChanged: ({ year }: OfYear): Sentence => ({
    what: `Les comptes de ${year} ont changé entre-temps.`,
    todo: 'Relisez les montants, puis recommencez.',
  }),
  nothingToClose: ({ year }: OfYear): Sentence => ({
    what: `Aucun titre de ${year} : il n’y a rien à clore.`,
    todo: 'Préparez d’abord les titres de l’exercice.',
  }),
};

export const closingRefusedInEnglish: typeof closingRefusedInFrench = {
  yearClosed: ({ year }) => ({
    what: `The year ${year} is closed: its orders, payments and interventions change no more.`,
    todo: `To correct it, reopen it: section Orders, “Closing ${year}”. The reopening is written in the Journal.`,
  }),
  yearNotClosed: ({ year }) => ({
    what: `The year ${year} is not closed.`,
    todo: 'It may have been reopened meanwhile.',
  }),
  accountsChanged: ({ year }) => ({
    what: `The accounts of ${year} have changed meanwhile.`,
    todo: 'Read the amounts again, then start over.',
  }),
  nothingToClose: ({ year }) => ({
    what: `There is no order of ${year}: there is nothing to close.`,
    todo: 'Prepare the orders of the year first.',
  }),
};
