import { countedIn } from '../../../../i18n/counted';

const counted = countedIn('fr');

/** The words of the grid of communes by applications. Written with plain spaces. */
export const gridInFrench = {
  search: 'Rechercher une commune',
  found: ({ count }: { count: number }) =>
    count === 0 ? 'Aucune commune trouvée' : counted(count, 'commune trouvée', 'communes trouvées'),
  noMatch: ({ text }: { text: string }) => `Aucun nom ni code ne contient « ${text} ».`,
  corner: 'Commune ou partenaire',
  keys: 'Flèches pour se déplacer, Espace pour cocher, une lettre pour aller à un nom. Un en-tête change toute sa ligne ou toute sa colonne.',
  cell: ({ row, column }: { row: string; column: string }) => `${row}, ${column}`,
  on: 'coché',
  off: 'non coché',
  changed: 'modifié, pas encore enregistré',
  header: ({ name, on, total }: { name: string; on: number; total: number }) =>
    `${name} : ${on} sur ${total}`,
  columnTurned: ({ name, count, on }: { name: string; count: number; on: boolean }) =>
    `${name} : ${on ? counted(count, 'commune cochée', 'communes cochées') : counted(count, 'commune décochée', 'communes décochées')}`,
  rowTurned: ({ name, count, on }: { name: string; count: number; on: boolean }) =>
    `${name} : ${on ? counted(count, 'application cochée', 'applications cochées') : counted(count, 'application décochée', 'applications décochées')}`,
};

export type GridWords = typeof gridInFrench;
