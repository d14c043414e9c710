import { shortList } from '../../src/taskpane/kit/names/shortList';
import { namesWords } from '../../src/taskpane/kit/names/words';

const NAMES = ['Lattes', 'Pérols', 'Juvignac', 'Saussan'];

test.each([
  ['fr', 4, 'Lattes, Pérols, Juvignac, Saussan'],
  ['fr', 3, 'Lattes, Pérols, Juvignac et une autre'],
  ['fr', 2, 'Lattes, Pérols et 2 autres'],
  ['en', 3, 'Lattes, Pérols, Juvignac and another'],
  ['en', 2, 'Lattes, Pérols and 2 others'],
] as const)('in %s, at most %i of four names: %s', (language, most, said) => {
  expect(shortList(NAMES, most, namesWords(language))).toBe(said);
});
