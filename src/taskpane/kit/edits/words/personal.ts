interface Erased {
  readonly count: number;
}

export const erasureDoneInFrench = {
  eraseCells: ({ count }: Erased) => `${count} ${count > 1 ? 'cellules sont vidées' : 'cellule est vidée'}.`,
};

export const erasureDoneInEnglish: typeof erasureDoneInFrench = {
  eraseCells: ({ count }) => `${count} ${count === 1 ? 'cell is' : 'cells are'} emptied.`,
};
