interface Changed {
  readonly name: string;
  readonly count: number;
}

export const variantsDoneInFrench = {
  setVariant: ({ name, count }: Changed) =>
    count === 0 ? `La variante « ${name} » est supprimée.` : `La variante « ${name} » est gardée.`,
  adoptVariant: ({ name }: Changed) => `La variante « ${name} » est adoptée : les tableaux sont à jour.`,
  setMergedShares: () => 'La règle des communes nouvelles est enregistrée.',
};

export const variantsDoneInEnglish: typeof variantsDoneInFrench = {
  setVariant: ({ name, count }) =>
    count === 0 ? `The variant “${name}” is deleted.` : `The variant “${name}” is kept.`,
  adoptVariant: ({ name }) => `The variant “${name}” is adopted: the tables are up to date.`,
  setMergedShares: () => 'The rule for merged communes is saved.',
};
