import { wholeIn } from '../../../../i18n/counted';
import type { NamesWords } from './fr';

const whole = wholeIn('en');

export const namesInEnglish: NamesWords = {
  andMore: ({ names, count }) => (count > 1 ? `${names} and ${whole(count)} others` : `${names} and another`),
};
