/** The words of every form. Written with plain spaces. */
export const formInFrench = {
  required: '* : champ obligatoire',
  example: ({ value }: { value: string }) => `Exemple : ${value}.`,
};

export type FormWords = typeof formInFrench;
