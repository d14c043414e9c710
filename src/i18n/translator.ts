import type { ExcelProblem } from '../excel/outcome';
import type { FindingCode } from '../workbook/findings';
import { completeValues, type FindingValues } from './findingValues';
import { formatOf, type Format } from './format';
import type { Messages } from './fr';
import type { Language } from './language';
import type { Sentence } from './sentences';

/** The words of one language. */
export interface Translator {
  readonly language: Language;
  readonly text: Messages;
  readonly format: Format;
  finding(code: FindingCode, values: Readonly<Record<string, string | number>>): Sentence;
  problem(problem: ExcelProblem): Sentence;
}

export function createTranslator(language: Language, catalogue: (format: Format) => Messages): Translator {
  const format = formatOf(language);
  const text = catalogue(format);
  return {
    language,
    text,
    format,
    finding: (code, values) => findingSentence(text.findings[code], code, values),
    problem: (problem) => {
      // The key and the parameter come from the same problem, which a mapped type cannot say.
      const sentence = text.problems[problem.code] as (problem: ExcelProblem) => Sentence;
      return sentence(problem);
    },
  };
}

function findingSentence<Code extends FindingCode>(
  sentence: (values: FindingValues<Code>) => Sentence,
  code: Code,
  given: Readonly<Record<string, string | number>>,
): Sentence {
  return sentence(completeValues(code, given));
}
