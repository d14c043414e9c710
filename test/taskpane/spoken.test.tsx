/** What is French in a sentence of the English pane. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { prerenderToNodeStream } from 'react-dom/static';
import { text } from 'node:stream/consumers';
import { translator, type Language } from '../../src/i18n';
import { indexNames, partsOf } from '../../src/taskpane/kit/aloud/french/frenchParts';
import { Spoken } from '../../src/taskpane/kit/aloud/Spoken';
import { PaneContext } from '../../src/taskpane/state/PaneContext';
import { initialState } from '../../src/taskpane/state/paneState';
import { createPaneStore } from '../../src/taskpane/state/paneStore';
import { aConvention, fakeServices } from './fakes';

const NAMES = [
  'Lattes',
  'Saint-Jean',
  'Saint-Jean-de-Védas',
  'E-demat',
  'Délai de paiement',
  '(autres)',
  '2021',
];

const french = (sentence: string, names: readonly string[] = NAMES): string[] =>
  partsOf(sentence, indexNames(names)).flatMap((part) => (part.isFrench ? [part.text] : []));

test.each([
  ['Lattes, new: €5,000.00 a year', ['Lattes']],
  ['Redraw “Récap 2021”', ['Récap 2021']],
  ['Saint-Jean-de-Védas and Saint-Jean', ['Saint-Jean-de-Védas', 'Saint-Jean']],
  ['E-demat · Lattes · accepted for 2021', ['E-demat', 'Lattes']],
  ['Délai de paiement: 45 jours', ['Délai de paiement']],
  ['What others (autres) pay', ['(autres)']],
  // A part of another word is no name, and figures belong to their sentence.
  ['Lattesville has 2021 inhabitants, “1 234” in all', []],
  ['', []],
])('%s', (sentence, expected) => {
  expect(french(sentence)).toEqual(expected);
});

test('the parts of a sentence are all of it, and a name is found wherever it stands as whole words', () => {
  const word = fc.stringMatching(/^[A-Za-zé][a-zé'’()-]{1,8}[a-z]$/);
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(name, fc.array(name), fc.string(), (own, others, around) => {
      const sentence = `${around} : ${own} ; ${around}`;
      const parts = partsOf(sentence, indexNames([own, ...others]));
      expect(parts.map((part) => part.text).join('')).toBe(sentence);
      expect(french(`1, ${own}, 2`, [own])).toEqual([own]);
    }),
  );
});

async function rendered(language: Language, sentence: string): Promise<string> {
  const store = createPaneStore(initialState({ route: 'overview', chosenYear: null, filling: 'live' }), () =>
    fakeServices({ kind: 'welcome' }),
  );
  store.dispatch({ type: 'readingSucceeded', value: aConvention() });
  const { prelude } = await prerenderToNodeStream(
    <PaneContext value={{ store, translator: translator(language) }}>
      <p>
        <Spoken>{sentence}</Spoken>
      </p>
    </PaneContext>,
  );
  return (await text(prelude)).replace(/<!--.*?-->/g, '');
}

test('the French pane says a sentence as it is, the English one its names in French', async () => {
  expect(await rendered('fr', 'Feuille “Récap 2021”')).toBe('<p>Feuille “Récap 2021”</p>');
  expect(await rendered('en', 'Nothing of the workbook')).toBe('<p>Nothing of the workbook</p>');
  expect(await rendered('en', 'Sheet “Récap 2021”')).toBe(
    '<p><span>Sheet “<span lang="fr">Récap 2021</span>”</span></p>',
  );
});

const PANE = path.join(__dirname, '..', '..', 'src', 'taskpane');
/** Values that are names, by what sentences call them. */
const NAMED = /\b(names?|sheets?|headers?|table|member|commune|application|subject|debtor|file)\b/;
/** A sentence that stands by itself between two tags. */
const SENTENCE = />\s*\{((?:words|edits|section|text)[\w.[\]]*\((?:[^{}()]|\{[^{}]*\})*\))\}/g;

test('every sentence with a name in it is spoken, or stands in a list of names', () => {
  const unmarked = (readdirSync(PANE, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => {
      const source = readFileSync(path.join(PANE, file), 'utf8');
      return [...source.matchAll(SENTENCE)].flatMap(({ index, 1: sentence = '' }) => {
        const before = source.slice(0, index + 1);
        const tag = before.slice(before.lastIndexOf('<'));
        // A value that is a word of the pane is no name.
        const isNamed = NAMED.test(sentence) && !/words[.[]|count:/.test(sentence.slice(5));
        return !isNamed || /^<(Spoken|OfWorkbook)>$|lang="fr"/.test(tag) ? [] : [`${file}: ${sentence}`];
      });
    });
  expect(unmarked).toEqual([]);
});
