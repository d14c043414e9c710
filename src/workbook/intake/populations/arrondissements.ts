/** Paris, Marseille and Lyon stand in INSEE's list of communes by their arrondissements, each with a code of its own. */
interface Town {
  readonly code: string;
  readonly first: number;
  readonly last: number;
}

const TOWNS: readonly Town[] = [
  { code: '75056', first: 75101, last: 75120 },
  { code: '13055', first: 13201, last: 13216 },
  { code: '69123', first: 69381, last: 69389 },
];

/** The town that an arrondissement is of; null: the code is none of one. */
export function townOf(code: string): string | null {
  const number = Number(code);
  return TOWNS.find(({ first, last }) => number >= first && number <= last)?.code ?? null;
}

/** How many arrondissements make up a town; 0: it has none. */
export function arrondissementsOf(town: string): number {
  const found = TOWNS.find(({ code }) => code === town);
  return found ? found.last - found.first + 1 : 0;
}
