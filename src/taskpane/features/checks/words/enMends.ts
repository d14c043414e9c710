import type { MendWords } from './frMends';

export const mendsInEnglish: MendWords = {
  title: 'Safe corrections',
  detail: 'All at once; they can be undone.',
  toNumber: ({ before, after }) => `Replace “${before}” by ${after}`,
  toCode: ({ after }) => `Store the text “${after}”`,
  toWord: ({ after }) => `Write “${after}”`,
  removeDuplicate: 'Delete this duplicate row',
  removeTotalRow: ({ name }) => `Delete the row “${name}”`,
  restoreTotal: ({ population }) => `Put back the sum of the communes (${population} inhabitants)`,
  restoreFormula: 'Put the formula back',
  redraw: ({ sheet }) => `Redraw “${sheet}”`,
  all: {
    toNumber: ({ count }) => `Change ${count} texts into numbers`,
    toCode: ({ count }) => `Store ${count} codes as text`,
    toName: ({ count }) => `Correct ${count} names`,
    toChoice: ({ count }) => `Correct ${count} choices`,
    removeDuplicate: ({ count }) => `Delete ${count} duplicate rows`,
    restoreFormula: ({ count }) => `Put ${count} formulas back`,
  },
};
