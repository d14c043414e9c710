import type { FindingCode } from '../workbook/findings';
import { findingsInEnglish } from './enFindings';
import { completeValues } from './findingValues';
import { formatOf } from './format';
import { findingsInFrench } from './frFindings';
import { withFrenchSpaces } from './frenchSpaces';
import type { Language } from './language';
import type { FindingSentences, Sentence } from './sentences';

/** What the findings say, loaded with the pages that show them. */
export function findingWords(language: Language): FindingSentences {
  const format = formatOf(language);
  return language === 'en' ? findingsInEnglish(format) : withFrenchSpaces(findingsInFrench(format));
}

export function findingSentence(
  sentences: FindingSentences,
  code: FindingCode,
  given: Readonly<Record<string, string | number>>,
): Sentence {
  // The key and the parameter come from the same code, which TypeScript cannot follow through an index.
  const sentence = sentences[code] as (values: object) => Sentence;
  return sentence(completeValues(code, given));
}
