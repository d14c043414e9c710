import type { FindingCode } from '../../../../workbook/read/findings/findings';
import { findingsInEnglish } from './enFindings';
import { completeValues } from '../../../../workbook/read/findings/findingValues';
import { formatOf } from '../../../../i18n/format';
import { findingsInFrench } from './frFindings';
import { withFrenchSpaces } from '../../../../french/spaces';
import type { Language } from '../../../../i18n/language';
import type { FindingSentences, Sentence } from '../../../../i18n/sentences';

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
