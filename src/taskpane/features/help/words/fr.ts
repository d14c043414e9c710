/** The words of the help page, which is loaded when it is asked for. */
export interface HelpWords {
  readonly title: string;
  readonly back: string;
  readonly guideTitle: string;
  readonly guide: string;
  /** Leads to what the guide says of the page that the help was opened from. */
  readonly guideHere: string;
  readonly guideStart: string;
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
  /** What leads to the diagnostic. */
  readonly diagnosticTitle: string;
  readonly diagnostic: string;
}

export const helpInFrench: HelpWords = {
  title: 'Aide',
  back: 'Retour',
  guideTitle: 'Le guide',
  guide: 'Comment faire, pas à pas, avec des images. Il s’ouvre dans votre navigateur.',
  guideHere: 'Ouvrir le guide à la page d’où vous venez',
  guideStart: 'Ouvrir le sommaire du guide',
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
    'Une application coûte 8 333,33 € par an. La collectivité en garde la moitié : 4 166,665 € sont à répartir. Une commune de 7 037 habitants sur 472 573 doit 62,05 €.',
  topics: [
    {
      title: 'Le coût à répartir',
      paragraphs: [
        'C’est le coût annuel global moins la participation de la collectivité, la moitié par défaut.',
        'La population totale compte toutes les communes. La part de celles qui n’adhèrent pas reste à la charge de la collectivité.',
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
  diagnosticTitle: 'Si quelque chose ne va pas',
  diagnostic:
    'Le diagnostic essaie dans cet Excel ce dont Quote-part a besoin, dit ce qui diffère, et en fait un texte que vous pouvez transmettre à votre assistance.',
};
