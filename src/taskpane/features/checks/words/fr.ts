import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('fr');

/** The page of checks. */
export const checksInFrench = {
  title: 'Contrôles',
  none: 'Aucune anomalie',
  noneDetail: 'Vos tableaux sont complets et cohérents.',
  intro:
    'Choisissez une ligne pour aller à la cellule. « En savoir plus » ouvre le guide dans votre navigateur.',
  /** Leads to the entry of a finding in the guide, which is in French whatever the pane speaks. */
  more: 'En savoir plus',
  severities: {
    error: { name: 'Erreurs', detail: 'Un montant est faux ou manque.' },
    warning: { name: 'Avertissements', detail: 'À vérifier avant d’envoyer.' },
    info: { name: 'Informations', detail: 'Bon à savoir ; les montants sont justes.' },
  },
  selected: ({ where }: { where: string }) => `Sélectionné dans la grille : ${where}`,
  sheet: ({ sheet }: { sheet: string }) => `feuille ${sheet}`,
  row: ({ row }: { row: number }) => `ligne ${row}`,
  cell: ({ cell }: { cell: string }) => `cellule ${cell}`,
  followers: ({ count }: { count: number }) =>
    count > 1
      ? `${whole(count)} autres anomalies en découlent et partiront avec celle-ci.`
      : 'Une autre anomalie en découle et partira avec celle-ci.',
};

export type ChecksWords = typeof checksInFrench;
