import { countedIn } from '../../../../i18n/counted';

interface Erased {
  readonly count: number;
}

export const erasureDoneInFrench = {
  eraseCells: ({ count }: Erased) =>
    `${countedIn('fr')(count, 'cellule est vidée', 'cellules sont vidées')}.`,
};

export const erasureDoneInEnglish: typeof erasureDoneInFrench = {
  eraseCells: ({ count }) => `${countedIn('en')(count, 'cell is', 'cells are')} emptied.`,
};
