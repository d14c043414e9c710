import type { RibbonWords } from './fr';

export const ribbonInEnglish: RibbonWords = {
  tab: ({ count }) => `Checks (${count})`,
  group: 'To check',
  button: ({ count }) => `Check (${count})`,
  tip: 'Opens the pane on what is wrong in the tables: what is missing, what contradicts itself, and where.',
  moreThan: ({ count }) => `over ${count}`,
};
