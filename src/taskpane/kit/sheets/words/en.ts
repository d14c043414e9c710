import type { DrawnSheetsWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

export const drawnSheetsInEnglish: DrawnSheetsWords = {
  sheets: 'Drawn sheets',
  noSheets: 'No sheet yet. Those that you draw appear here.',
  fillings: {
    live: {
      name: 'Quote-part formulas',
      detail: 'The amounts follow your tables wherever Quote-part is installed.',
    },
    portable: {
      name: 'Excel formulas',
      detail: 'For a workbook that leaves: the sheet computes by itself, LibreOffice included.',
    },
    frozen: { name: 'Frozen values', detail: 'The amounts no longer move: for the council’s vote.' },
  },
  states: { current: 'Up to date', stale: 'Out of date', incomplete: 'Incomplete', unknown: 'Later version' },
  changed: 'Changed by hand',
  changedDetail: ({ cells }) => (cells === '' ? 'changed by hand' : `changed by hand: ${cells}`),
  willReplace: ({ sheet, cells }) =>
    `The sheet “${sheet}” was changed by hand${cells === '' ? '' : `: ${cells}`}. Drawing it again will replace what was written on it.`,
  willReplaceSeveral: ({ count }) =>
    `${whole(count)} of these sheets were changed by hand. Drawing them again will replace what was written on them.`,
  incompleteDetail: 'The drawing was interrupted',
  newerDetail: 'Drawn by a newer version of Quote-part, left as it is',
};
