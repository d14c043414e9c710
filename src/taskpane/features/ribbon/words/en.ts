import type { RibbonWords } from './fr';
import { wholeIn } from '../../../../i18n/counted';

const whole = wholeIn('en');

export const ribbonInEnglish: RibbonWords = {
  tab: ({ count }) => `Checks (${count})`,
  group: 'To check',
  button: ({ count }) => `Check (${count})`,
  tip: 'Opens the pane on what is wrong in the tables: what is missing, what contradicts itself, and where.',
  moreThan: ({ count }) => `over ${whole(count)}`,
};
