import { foldedName } from '../../read/names';

/** Of which year populations are, as a file says it: in the lines above its table, its name, the titles of its columns. */

/** A vintage (millésime) and the words that say it. */
export interface SaidVintage {
  readonly vintage: number;
  /** As they stand in the file. */
  readonly quote: string;
}

/** The year from whose 1 January populations are in force, less that of their census (décret 2003-485). */
export const YEARS_TO_FORCE = 3;

/** The limits of communes are of another year than their inhabitants. */
const LIMITS =
  /\b(?:limites? territoriales?|geographie|perimetres?|decoupage)(?: (?:des|de|la|les|communes|communal|communaux|geographique|en|vigueur|au|le|du|a|territoire|francais))* (?:1er janvier |\d{1,2} \d{1,2} )?\d{4}\b/g;

const IN_FORCE =
  /\b(?:populations?|recensement)\b.{0,100}?\ben vigueur (?:(?:a compter|a partir|depuis) )?(?:au |du |le )?1er janvier (\d{4})\b/g;

const CENSUS = [
  /\b(?:recensement|rp)(?: de la population)?(?: de| en| du)?(?: 1er janvier)? ?(\d{4})\b/g,
  /\bdate de reference statistique(?: est| au| le)*(?: 1er janvier)? (\d{4})\b/g,
  /\bpopulations? (?:legales?|de reference|municipales?|totales?)(?: (?:des communes|millesimees?|millesime|de|en))* (\d{4})\b/g,
  /\b(?:popref|popleg|millesimes?)(?: de)? ?(\d{4})\b/g,
];

const LONGEST_LINE = 1_000;

/** What texts say, each vintage once, by the first text that says it. Years that no census has yet are none. */
export function vintagesSaid(texts: readonly string[]): SaidVintage[] {
  const found = new Map<number, string>();
  for (const text of texts)
    for (const vintage of saidIn(text)) if (!found.has(vintage)) found.set(vintage, text.trim());
  return [...found].map(([vintage, quote]) => ({ vintage, quote }));
}

function saidIn(text: string): number[] {
  const words = foldedName(text.slice(0, LONGEST_LINE)).replace(LIMITS, ' ');
  const years = (pattern: RegExp): number[] => [...words.matchAll(pattern)].map(([, year]) => Number(year));
  return [
    ...years(IN_FORCE).map((year) => year - YEARS_TO_FORCE),
    // What is in force is no census: `populations légales en vigueur au 1er janvier 2026`.
    ...CENSUS.flatMap(years),
  ].filter(isVintage);
}

/** The census has been a yearly one since 2006. */
const isVintage = (year: number): boolean => year >= 1999 && year <= 2099;

/** `PMUN2023`, `PTOT23`: of INSEE, which names the census. */
const OF_CENSUS = /^p(?:mun|cap|tot)(\d{4}|\d{2})$/i;
/** `ptot_2025`: of the DGCL, which names the year from which they are in force. */
const OF_FORCE = /^p(?:mun|cap|tot)_(\d{4})$/i;
/** `P23_POP`: of the census tables. */
const OF_TABLES = /^p(\d{2})_pop$/i;
/** `Population municipale 2023`, `Population totale en 2021`. */
const IN_WORDS = /^population (?:municipale|totale|comptee a part)(?: en| de)? (\d{4})$/;

/** Of which vintage a column is; null: its title does not say. */
export function vintageOfTitle(title: string): number | null {
  const text = title.trim();
  const census = OF_CENSUS.exec(text)?.[1] ?? OF_TABLES.exec(text)?.[1];
  if (census !== undefined) return census.length === 2 ? 2000 + Number(census) : Number(census);
  const force = OF_FORCE.exec(text)?.[1];
  if (force !== undefined) return Number(force) - YEARS_TO_FORCE;
  const words = IN_WORDS.exec(foldedName(text))?.[1];
  return words === undefined ? null : Number(words);
}

/** What a table says of the year of its populations: their own title first, else what stands above and around it. */
export function vintageOfTable(title: string, texts: readonly string[]): SaidVintage[] {
  const own = vintageOfTitle(title);
  return own === null ? vintagesSaid(texts) : [{ vintage: own, quote: title }];
}
