import type { Language } from '../../../i18n/language';
import { withFrenchSpaces } from '../../../french/spaces';

/** The words of the help page, which is loaded when it is asked for. */
export interface HelpWords {
  readonly formulaTitle: string;
  readonly formulaIntro: string;
  readonly formula: {
    readonly result: string;
    readonly numerator: string;
    readonly denominator: string;
    readonly spoken: string;
  };
  readonly exampleTitle: string;
  readonly example: string;
  readonly topics: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
}

const french: HelpWords = {
  formulaTitle: 'La clé de répartition',
  formulaIntro: 'Article 4 de la convention, pour chaque commune et chaque application :',
  formula: {
    result: 'Quote-part',
    numerator: 'population de la commune × coût à répartir',
    denominator: 'population totale',
    spoken: 'Quote-part = population de la commune × coût à répartir ÷ population totale',
  },
  exampleTitle: 'Un exemple',
  example:
    'Une application coûte 8 333,33 € par an. La Métropole en garde la moitié : 4 166,665 € sont à répartir. Une commune de 7 037 habitants sur 472 573 doit 62,05 €.',
  topics: [
    {
      title: 'Le coût à répartir',
      paragraphs: [
        'C’est le coût annuel global moins la participation de la Métropole, la moitié par défaut.',
        'La population totale compte toutes les communes. La part de celles qui n’adhèrent pas reste à la charge de la Métropole.',
      ],
    },
    {
      title: 'Les arrondis',
      paragraphs: [
        'Chaque ligne est arrondie au centime, le total une seule fois à partir de la somme exacte. La différence est montrée : c’est l’écart d’arrondi.',
        'Le tableau des paramètres propose deux autres règles : la somme des lignes, et le plus fort reste.',
      ],
    },
    {
      title: 'Ce que contiennent les cellules',
      paragraphs: [
        'Formules Quote-part : les montants suivent vos tableaux là où Quote-part est installé.',
        'Formules Excel : ils les suivent partout. C’est le bon choix pour un classeur que vous transmettez.',
        'Valeurs figées : ils ne changent plus. Quote-part ne redessine jamais une feuille figée.',
      ],
    },
    {
      title: 'À jour, périmé, incomplet',
      paragraphs: [
        'Une feuille est périmée quand un tableau a changé depuis son dessin, incomplète quand son dessin a été interrompu. Dans les deux cas, dessinez-la de nouveau.',
      ],
    },
  ],
};

const english: HelpWords = {
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
    'An application costs €8,333.33 a year. The métropole keeps half of it: €4,166.665 are to be shared. A commune of 7,037 inhabitants out of 472,573 owes €62.05.',
  topics: [
    {
      title: 'The cost to share',
      paragraphs: [
        'It is the annual cost less the contribution of the métropole, one half by default.',
        'The total population counts every commune. The share of those that do not subscribe stays with the métropole.',
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
};

export function helpWords(language: Language): HelpWords {
  return language === 'en' ? english : withFrenchSpaces(french);
}
