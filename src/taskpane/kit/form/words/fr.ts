/** The words of every form. Written with plain spaces. */
export const formInFrench = {
  required: '* : champ obligatoire',
  example: ({ value }: { value: string }) => `Exemple : ${value}.`,
  pastFields: 'Aller au bouton de la page',
  belowOne: 'Ce taux peut se lire de deux façons. Lequel voulez-vous dire ?',
};

export type FormWords = typeof formInFrench;
