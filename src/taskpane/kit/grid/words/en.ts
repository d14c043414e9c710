import type { GridWords } from './fr';
import { countedIn } from '../../../../i18n/counted';

const counted = countedIn('en');

export const gridInEnglish: GridWords = {
  search: 'Search for a commune',
  found: ({ count }) => (count === 0 ? 'No commune found' : `${counted(count, 'commune', 'communes')} found`),
  noMatch: ({ text }) => `No name or code contains “${text}”.`,
  corner: 'Commune or partner',
  keys: 'Arrow keys move, Space ticks, a letter goes to a name. A header changes its whole row or its whole column.',
  cell: ({ row, column }) => `${row}: ${column}`,
  on: 'ticked',
  off: 'not ticked',
  changed: 'changed, not yet saved',
  header: ({ name, on, total }) => `${name}: ${on} of ${total}`,
  columnTurned: ({ name, count, on }) =>
    `${name}: ${counted(count, 'commune', 'communes')} ${on ? 'ticked' : 'unticked'}`,
  rowTurned: ({ name, count, on }) =>
    `${name}: ${counted(count, 'application', 'applications')} ${on ? 'ticked' : 'unticked'}`,
};
