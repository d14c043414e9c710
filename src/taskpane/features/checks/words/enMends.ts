import type { MendWords } from './frMends';
import { countedIn, wholeIn } from '../../../../i18n/counted';

const counted = countedIn('en');
const whole = wholeIn('en');

export const mendsInEnglish: MendWords = {
  title: 'Safe corrections',
  detail: 'All at once; they can be undone.',
  toNumber: ({ before, after }) => `Replace “${before}” by ${after}`,
  toCode: ({ after }) => `Store the text “${after}”`,
  toWord: ({ after }) => `Write “${after}”`,
  toNewName: ({ before, after, count }) =>
    `Give “${after}” ${counted(count, 'subscription', 'subscriptions')} of “${before}”`,
  removeDuplicate: 'Delete this duplicate row',
  removeTotalRow: ({ name }) => `Delete the row “${name}”`,
  restoreTotal: ({ population }) =>
    `Put back the sum of the communes (${counted(population, 'inhabitant', 'inhabitants')})`,
  restoreFormula: 'Put the formula back',
  redraw: ({ sheet }) => `Redraw “${sheet}”`,
  all: {
    toNumber: ({ count }) => `Change ${whole(count)} texts into numbers`,
    toCode: ({ count }) => `Store ${whole(count)} codes as text`,
    toName: ({ count }) => `Correct ${whole(count)} names`,
    toChoice: ({ count }) => `Correct ${whole(count)} choices`,
    removeDuplicate: ({ count }) => `Delete ${whole(count)} duplicate rows`,
    restoreFormula: ({ count }) => `Put ${whole(count)} formulas back`,
  },
};
