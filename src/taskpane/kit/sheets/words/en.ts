import type { DrawnSheetsWords } from './fr';

export const drawnSheetsInEnglish: DrawnSheetsWords = {
  sheets: 'Drawn sheets',
  noSheets: 'No sheet yet. Those that you draw appear here.',
  kinds: {
    recap: 'Recap (annexe 2)',
    communeRecap: 'Recap (annexe 2)',
    applicationSheets: 'Applications (annexe 1)',
    applicationUse: 'Uses (annexe 1)',
    priceSchedule: 'Prices (annexe 3)',
    settlementStatement: 'Settlement statement',
  },
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
  states: { current: 'Up to date', stale: 'Out of date', incomplete: 'Incomplete' },
  incompleteDetail: 'The drawing was interrupted',
};
