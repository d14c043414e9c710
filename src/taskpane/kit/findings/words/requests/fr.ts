/** What the findings about requests say, in French. */
export const requestsInFrench = {
  requestKeyTwice: {
    what: 'Deux demandes portent la référence « {value} » : seule la première est suivie.',
    todo: 'Donnez une autre référence à l’une d’elles.',
  },
  requestEffectNotAllowed: {
    what: 'Les clauses ne permettent pas que la demande « {value} » prenne effet au 1er janvier {year}.',
    todo: 'Vérifiez ses dates et l’effet retenu, ou les clauses.',
  },
  requestNotApplied: {
    what: 'La demande « {value} » de « {commune} » est acceptée à partir de {year}, mais les adhésions de cette année ne la suivent pas.',
    todo: 'Corrigez les années de l’adhésion, ou la décision.',
  },
  requestOverdue: {
    what: 'La réponse à la demande de « {commune} » était due le {date}.',
    todo: 'Décidez-la à la page Demandes, ou saisissez la réponse.',
  },
  requestAddsUsed: {
    what: '« {commune} » demande « {application} », déjà utilisée en {year} et sans fin prévue.',
    todo: 'Vérifiez l’application demandée, ou supprimez la demande.',
  },
  requestDropsUnused: {
    what: '« {commune} » demande la suppression de « {application} », qui n’est plus utilisée en {year}.',
    todo: 'Vérifiez l’application, ou supprimez la demande.',
  },
} as const;
