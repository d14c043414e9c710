import { countedIn, wholeIn } from '../../../../i18n/counted';

const counted = countedIn('fr');
const whole = wholeIn('fr');

/** A year at a glance. */
export const overviewInFrench = {
  title: ({ year }: { year: number }) => `Aperçu de l’exercice ${year}`,
  todo: 'À faire',
  nothingToDo: ({ year }: { year: number }) => `Rien à faire : le récapitulatif ${year} est à jour.`,
  recapMissing: ({ year }: { year: number }) => `Le récapitulatif ${year} n’est pas encore dessiné.`,
  recapStale: ({ year }: { year: number }) => `Le récapitulatif ${year} n’est plus à jour.`,
  sheetIncomplete: ({ sheet }: { sheet: string }) => `La feuille « ${sheet} » est incomplète.`,
  sheetChanged: ({ sheet, cells }: { sheet: string; cells: string }) =>
    `La feuille « ${sheet} » a été modifiée à la main${cells === '' ? '' : ` : ${cells}`}.`,
  sheetsChanged: ({ count }: { count: number }) =>
    `${whole(count)} feuilles dessinées ont été modifiées à la main.`,
  documentsStale: ({ count }: { count: number }) =>
    count > 1
      ? `${whole(count)} annexes ou états liquidatifs ne sont plus à jour.`
      : 'Une annexe ou un état liquidatif n’est plus à jour.',
  errors: ({ count }: { count: number }) =>
    `${counted(count, 'erreur fausse', 'erreurs faussent')} des montants.`,
  warnings: ({ count }: { count: number }) => `${counted(count, 'point est', 'points sont')} à vérifier.`,
  shares: 'Répartition',
  by: { label: 'Montants affichés', communes: 'Par commune', applications: 'Par application' },
  costsDetail: 'Coût annuel : ce qui est refacturé, et ce qui reste à la collectivité.',
  split: ({ billed, residual }: { billed: string; residual: string }) =>
    `${billed} refacturés, ${residual} à la collectivité`,
  notRebilled: 'Non refacturée : en plus, à la charge de la collectivité',
  noApplications: 'Aucune application. Ajoutez la première dans les données.',
  sharesDetail: ({ billed, communes }: { billed: number; communes: number }) =>
    billed > 1
      ? `${billed} communes refacturées sur ${communes}`
      : `${billed} commune refacturée sur ${communes}`,
  noShares: ({ year }: { year: number }) =>
    `Aucune commune n’est refacturée en ${year}. Vérifiez le tableau des adhésions.`,
};

export type OverviewWords = typeof overviewInFrench;
