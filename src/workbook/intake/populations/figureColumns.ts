import { headerKey } from '../../tables/matchColumns';
import { vintageOfTitle } from './vintage';

/** The populations that INSEE publishes: totale is the sum of the two others. */
export const FIGURES = ['municipale', 'apart', 'totale'] as const;
export type Figure = (typeof FIGURES)[number];

/** As `headerKey` gives them, without their year. */
const WORDS: Readonly<Record<Figure, readonly string[]>> = {
  municipale: ['population municipale', 'pop municipale', 'pmun', 'popmun', 'pop mun', 'municipale'],
  apart: [
    'population comptee a part',
    'pop comptee a part',
    'comptee a part',
    'population a part',
    'pop a part',
    'pcap',
    'popcap',
    'a part',
  ],
  totale: ['population totale', 'pop totale', 'ptot', 'poptot', 'pop tot', 'total population', 'totale'],
};

/** Where a figure of a vintage stands; a vintage of null is that of the whole file. */
export interface FigureColumn {
  readonly figure: Figure;
  readonly vintage: number | null;
  readonly column: number;
}

/** The columns that hold populations, the first of each figure and vintage. `titles`: all that each column is called. */
export function figureColumns(titles: readonly (readonly string[])[]): FigureColumn[] {
  const found: FigureColumn[] = [];
  titles.forEach((names, column) => {
    for (const name of names) {
      const figure = figureOf(name);
      if (figure === null) continue;
      const vintage = vintageOfTitle(name);
      if (!found.some((each) => each.figure === figure && each.vintage === vintage))
        found.push({ figure, vintage, column });
      return;
    }
  });
  return found;
}

function figureOf(title: string): Figure | null {
  // The census tables count the population municipale alone.
  if (/^p\d{2}_pop$/i.test(title.trim())) return 'municipale';
  const key = headerKey(title).replace(/ ?(?:en |de )?(?:19|20)\d\d$/, '');
  const bare = key.replace(/^(p(?:mun|cap|tot))\d{2}$/, '$1');
  return FIGURES.find((figure) => WORDS[figure].includes(bare)) ?? null;
}
