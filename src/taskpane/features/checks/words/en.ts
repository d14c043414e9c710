import type { ChecksWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

export const checksInEnglish: ChecksWords = {
  title: 'Checks',
  none: 'No anomaly',
  noneDetail: 'Your tables are complete and consistent.',
  intro: 'Choose a line to go to the cell. “Learn more” opens the guide in your browser.',
  more: 'Learn more (in French)',
  severities: {
    error: { name: 'Errors', detail: 'An amount is wrong or missing.' },
    warning: { name: 'Warnings', detail: 'To check before anything is sent.' },
    info: { name: 'Information', detail: 'Worth knowing; the amounts are right.' },
  },
  selected: ({ where }) => `Selected in the grid: ${where}`,
  sheet: ({ sheet }) => `sheet ${sheet}`,
  row: ({ row }) => `row ${row}`,
  cell: ({ cell }) => `cell ${cell}`,
  followers: ({ count }) =>
    count > 1
      ? `${whole(count)} other anomalies follow from it and will go with it.`
      : 'Another anomaly follows from it and will go with it.',
};
