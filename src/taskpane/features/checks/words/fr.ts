/** The page of checks. */
export const checksInFrench = {
  title: 'Contrôles',
  none: 'Aucune anomalie',
  noneDetail: 'Vos tableaux sont complets et cohérents.',
  intro: 'Choisissez une ligne pour aller à la cellule.',
  severities: {
    error: { name: 'Erreurs', detail: 'Un montant est faux ou manque.' },
    warning: { name: 'Avertissements', detail: 'À vérifier avant d’envoyer.' },
    info: { name: 'Informations', detail: 'Bon à savoir ; les montants sont justes.' },
  },
  row: ({ row }: { row: number }) => `ligne ${row}`,
};

export type ChecksWords = typeof checksInFrench;
