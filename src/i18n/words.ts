import { withFrenchSpaces } from '../french/spaces';
import { formatOf, type Format } from './format';
import type { Language } from './language';

/** The words of one feature in one language; some need to know how numbers are written. */
type Catalogue<Words> = Words | ((format: Format) => Words);

/**
 * The words of a feature in the language that is asked for. The French ones say which there are and are written with plain
 * spaces; the no-break ones are put here. The same object each time, so that it may be compared.
 */
export function createWords<Words extends object>(
  french: Catalogue<Words>,
  english: Catalogue<NoInfer<Words>>,
): (language: Language) => Words {
  const said: { [Spoken in Language]?: Words } = {};
  const wordsIn = (language: Language): Words =>
    language === 'en' ? filled(english, language) : withFrenchSpaces(filled(french, language));
  return (language) => (said[language] ??= wordsIn(language));
}

function filled<Words>(catalogue: Catalogue<Words>, language: Language): Words {
  return typeof catalogue === 'function'
    ? (catalogue as (format: Format) => Words)(formatOf(language))
    : catalogue;
}
