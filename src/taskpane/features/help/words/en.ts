import type { HelpWords } from './fr';

export const helpInEnglish: HelpWords = {
  title: 'Help',
  back: 'Back',
  guideTitle: 'The guide',
  guide: 'How to do it, step by step, with pictures; in French. It opens in your browser.',
  guideHere: 'Open the guide at the page that you come from',
  guideStart: 'Open the summary of the guide in English',
  formulaTitle: 'The allocation key',
  formulaIntro: 'Article 4 of the convention, for each commune and each application:',
  formula: {
    result: 'Share',
    numerator: 'population of the commune × cost to share',
    denominator: 'total population',
    spoken: 'Share = population of the commune × cost to share ÷ total population',
  },
  exampleTitle: 'An example',
  example:
    'An application costs €8,333.33 a year. The body keeps half of it: €4,166.665 are to be shared. A commune of 7,037 inhabitants out of 472,573 owes €62.05.',
  topics: [
    {
      title: 'The cost to share',
      paragraphs: [
        'It is the annual cost less the contribution of the body, one half by default.',
        'The total population counts every commune. The share of those that do not subscribe stays with the body.',
      ],
    },
    {
      title: 'Rounding',
      paragraphs: [
        'Each line is rounded to the cent, the total once, from the exact sum. The difference is shown: it is the rounding gap.',
        'The table of settings offers two other rules: the sum of the lines, and the largest remainder.',
      ],
    },
    {
      title: 'What the cells hold',
      paragraphs: [
        'Quote-part formulas: the amounts follow your tables wherever Quote-part is installed.',
        'Excel formulas: they follow them everywhere. The right choice for a workbook that you pass on.',
        'Frozen values: they no longer change. Quote-part never redraws a frozen sheet.',
      ],
    },
    {
      title: 'Up to date, out of date, incomplete',
      paragraphs: [
        'A sheet is out of date when a table has changed since it was drawn, incomplete when its drawing was interrupted. In both cases, draw it again.',
      ],
    },
  ],
  diagnosticTitle: 'If something is wrong',
  diagnostic:
    'The diagnostic tries in this Excel what Quote-part needs, says what differs, and makes a text of it that you can pass on to your support.',
};
