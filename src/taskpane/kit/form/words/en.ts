import type { FormWords } from './fr';

/** The words of every form, in English. */
export const formInEnglish: FormWords = {
  required: '* required field',
  example: ({ value }) => `Example: ${value}.`,
  pastFields: 'Go to the button of the page',
  belowOne: 'This rate can be read in two ways. Which one do you mean?',
};
