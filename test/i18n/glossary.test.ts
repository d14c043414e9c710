/**
 * One word a thing, as CONTEXT.md has it: who reads must never wonder whether two words are two things. Each entry says
 * which word is right, what else people say, and where that other word means something else.
 */
import { spokenSentences } from '../helpers/spokenWords';

interface Entry {
  readonly right: string;
  readonly others: RegExp;
  /** Paths of the sentences where it is another thing. */
  readonly but?: RegExp;
}

const FRENCH: readonly Entry[] = [
  { right: 'rechercher', others: /\b(cherche[rz]|filtre[rz])\b/i, but: /amicable|problems\.tableFiltered/ },
  // To withdraw an act, to drop an application (article 9) and to take back a number are words of their own.
  {
    right: 'supprimer',
    others: /\b(retire[rz]?|retirée?s?|enleve[rz])\b/i,
    but: /withdraw|dropInvoice|noticeMonths|evolutionWords\.causes\.left|costOfYearExists|stillAmended|requests?Words|clause/i,
  },
  { right: 'type', others: /\bnature\b/i, but: /orders|accounting|payments|findings|closing|binding/i },
  { right: 'population', others: /^Nombre d’habitants/ },
  { right: '€', others: /\bEUR\b/ },
  { right: 'maintenance', others: /\bentretien\b/i },
  { right: 'anomalie', others: /\b(problèmes?|avertissements?)\b/i, but: /probeWords|severities/ },
  { right: 'volet', others: /\b(panneau|sidebar)\b/i },
  { right: 'dessiner', others: /\b(générer|générée?s?)\b/i },
  { right: 'what the colour says, in words', others: /en (couleur|gris|rouge|vert|bleu)\b/i },
];

const ENGLISH: readonly Entry[] = [
  { right: 'search', others: /\bfilter the\b/i, but: /problems\.tableFiltered/ },
  { right: 'delete', others: /\bremoved?\b/i },
  { right: 'kind', others: /\bnature\b/i, but: /orders|accounting|payments|findings|closing|binding/i },
  { right: 'population', others: /^Number of inhabitants/ },
  { right: '€', others: /\bEUR\b/ },
  { right: 'maintenance', others: /\bupkeep\b/i },
  // Whether it is re-billed at all is said of an application; of amounts, that they are billed.
  { right: 'billed', others: /re-billed in all/i },
  {
    right: 'anomaly',
    others: /\bissues?\b(?! (them|by|date))/i,
    but: /orders|calendar|reminders|payments|findings|issueBefore/i,
  },
  { right: 'pane', others: /\b(sidebar|panel)\b/i },
  { right: 'what the colour says, in words', others: /in (colour|grey|red|green|blue)\b/i },
];

/** Dates are serial ones, lists are lists, the others are a word that says nothing. */
const valueOf = (name: string): unknown =>
  name === 'date' ? 44_469 : name === 'cells' || name === 'communes' ? ['A9', 'D10'] : 'Ploum';

test.each([
  ['fr', FRENCH],
  ['en', ENGLISH],
] as const)('one word a thing, in %s', (language, entries) => {
  const sentences = spokenSentences(language, valueOf);
  const found = entries.flatMap(({ right, others, but }) =>
    sentences
      .filter(({ path, sentence }) => others.test(sentence) && but?.test(path) !== true)
      .map(({ path, sentence }) => `${right}: ${path}: ${sentence}`),
  );
  expect([...new Set(found)]).toEqual([]);
});

test('a step is called by its name, not by its number alone', () => {
  for (const language of ['fr', 'en'] as const) {
    const bare = spokenSentences(language, (name) => (name === 'step' ? 3 : valueOf(name))).filter(
      ({ path, sentence }) => path.startsWith('wizardWords.steps.') && /^3\b/.test(sentence),
    );
    expect(bare).toEqual([]);
  }
});
