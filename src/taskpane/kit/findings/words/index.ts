import type { FindingCode } from '../../../../workbook/read/findings/findings';
import { findingsInEnglish } from './en';
import { completeValues } from '../../../../workbook/read/findings/findingValues';
import { findingsInFrench, type FindingSentences } from './fr';
import type { Sentence } from '../../../../i18n/sentences';
import { createWords } from '../../../../i18n/words';

/** What the findings say, loaded with the pages that show them. */
export const findingWords = createWords<FindingSentences>(findingsInFrench, findingsInEnglish);

export function findingSentence(
  sentences: FindingSentences,
  code: FindingCode,
  given: Readonly<Record<string, string | number>>,
): Sentence {
  // The key and the parameter come from the same code, which TypeScript cannot follow through an index.
  const sentence = sentences[code] as (values: object) => Sentence;
  return sentence(completeValues(code, given));
}
