import type { EpciEntry, EpciIndex, EpciType } from './types';

/** What a word of the query may find, and what it then counts; a whole word counts twice. */
interface Term {
  readonly word: string;
  readonly weight: number;
}
const WEIGHTS = { name: 8, mainDepartment: 4, formerName: 3, department: 3, type: 2 } as const;
/** For a query that is the name, or begins it: more than words can bring together. */
const NAME_IS_QUERY = 2000;
const NAME_BEGINS_SO = 1000;

const TYPE_WORDS: Readonly<Record<EpciType, string>> = {
  CC: 'communaute communes',
  CA: 'communaute agglomeration',
  CU: 'communaute urbaine',
  METRO: 'metropole',
  MET69: 'metropole',
};

/** People leave them out or put them in: they may match, they need not. */
const SMALL_WORDS = new Set('a au aux d de des du en et l la le les sur'.split(' '));
/** A word with these in full on both sides: « St-Gildas » is « Saint-Gildas ». */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
]);

/** Words without accents, ligatures, case, hyphens, apostrophes. */
function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD');
  return plain.replace(/\p{M}/gu, '').match(/[a-z0-9]+/g) ?? [];
}

const inFull = (word: string): string => ABBREVIATIONS.get(word) ?? word;

/** What an EPCI is rather than how it is called: « Métropole de Lyon » is Lyon. */
const KIND_WORDS = new Set(
  'cc ca cu communaute communes agglomeration agglo urbaine metropole eurometropole'.split(' '),
);

/** A name as people say it, without its kind and its small words; empty when nothing else stands in it. */
function core(words: readonly string[]): string {
  return words
    .filter((word) => !SMALL_WORDS.has(word) && !KIND_WORDS.has(word))
    .map(inFull)
    .join(' ');
}

interface Prepared {
  readonly entry: EpciEntry;
  readonly terms: readonly Term[];
  readonly core: string;
  /** It was not dissolved. */
  readonly there: boolean;
}
const preparedIndexes = new WeakMap<EpciIndex, readonly Prepared[]>();

function prepare(index: EpciIndex): readonly Prepared[] {
  const weigh = (text: string, weight: number): Term[] =>
    wordsOf(text).map((word) => ({ word: inFull(word), weight }));
  const newest = Math.max(...index.entries.map(({ vintages }) => vintages[0] ?? 0));
  return index.entries.map((entry) => ({
    entry,
    there: entry.vintages.includes(newest),
    core: core(wordsOf(entry.name)),
    terms: [
      ...weigh(entry.name, WEIGHTS.name),
      ...entry.formerNames.flatMap((name) => weigh(name, WEIGHTS.formerName)),
      ...weigh(TYPE_WORDS[entry.type], WEIGHTS.type),
      ...entry.departments.flatMap((code, at) =>
        weigh(index.departments.get(code) ?? '', at === 0 ? WEIGHTS.mainDepartment : WEIGHTS.department),
      ),
    ],
  }));
}

/** A word of the query, with what it may stand for. */
interface Asked {
  readonly word: string;
  readonly inFull: string;
  readonly departmentCode: string;
  readonly needed: boolean;
}

const ask = (word: string): Asked => ({
  word,
  inFull: inFull(word),
  departmentCode: word.padStart(2, '0').toUpperCase(), // « 1 » is the Ain
  needed: !SMALL_WORDS.has(word),
});

/** 0 when the word finds nothing. « st » begins « Strasbourg » as well as it stands for « Saint ». */
function scoreOfWord({ word, inFull, departmentCode }: Asked, { entry, terms }: Prepared): number {
  const department = entry.departments.findIndex(
    // « 97 » is all that is overseas.
    (code) => code === departmentCode || (word === '97' && code.startsWith(word)),
  );
  let best = 0;
  if (department >= 0) best = 2 * (department === 0 ? WEIGHTS.mainDepartment : WEIGHTS.department);
  for (const term of terms) {
    if (2 * term.weight <= best) continue;
    if (term.word === inFull || term.word === word) best = 2 * term.weight;
    else if (term.word.startsWith(inFull) || (word !== inFull && term.word.startsWith(word))) {
      best = Math.max(best, term.weight);
    }
  }
  return best;
}

function scoreOf(asked: readonly Asked[], queryCore: string, prepared: Prepared): number {
  let score = 0;
  for (const one of asked) {
    const found = scoreOfWord(one, prepared);
    if (found === 0 && one.needed) return 0;
    score += found;
  }
  if (score === 0 || queryCore === '') return score;
  if (prepared.core === queryCore) return score + NAME_IS_QUERY;
  return prepared.core.startsWith(queryCore) ? score + NAME_BEGINS_SO : score;
}

/** Three digits or more, spaces aside, are the beginning of a SIREN, or a SIRET, which begins with one. */
function sirenPrefix(query: string): string | null {
  const digits = query.replace(/\s/g, '');
  return /^\d{3,14}$/.test(digits) ? digits.slice(0, 9) : null;
}

/**
 * The EPCI that every word of the query finds: as the beginning of a word of the name, a former name or the type, as the
 * name or code of a department, or the whole query as the beginning of a SIREN. Accents, case, hyphens, apostrophes and
 * « st » for « saint » make no difference. Best first: names that are or begin with the query, then words of names, then
 * departments; what was dissolved after what is there, large before small. An empty query finds nothing.
 */
export function searchEpci(index: EpciIndex, query: string): readonly EpciEntry[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  let prepared = preparedIndexes.get(index);
  if (!prepared) preparedIndexes.set(index, (prepared = prepare(index)));

  const siren = sirenPrefix(query);
  const asked = words.map(ask);
  const queryCore = core(words);
  const found: { one: Prepared; score: number }[] = [];
  for (const one of prepared) {
    const bySiren = siren !== null && one.entry.siren.startsWith(siren);
    const score = bySiren ? NAME_IS_QUERY : scoreOf(asked, queryCore, one);
    if (score > 0) found.push({ one, score });
  }
  found.sort(
    (a, b) =>
      b.score - a.score ||
      Number(b.one.there) - Number(a.one.there) ||
      b.one.entry.population - a.one.entry.population,
  );
  return found.map(({ one }) => one.entry);
}
