import { countedIn } from '../../../../i18n/counted';

interface Erased {
  readonly count: number;
}

const inFrench = countedIn('fr');
const inEnglish = countedIn('en');

export const erasureDoneInFrench = {
  eraseCells: ({ count }: Erased) => `${inFrench(count, 'cellule est vidée', 'cellules sont vidées')}.`,
};

export const erasureDoneInEnglish: typeof erasureDoneInFrench = {
  eraseCells: ({ count }) => `${inEnglish(count, 'cell is emptied', 'cells are emptied')}.`,
};
