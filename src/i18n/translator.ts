import type { ExcelProblem } from '../excel/outcome';
import { formatOf, type Format } from './format';
import type { Messages } from './fr';
import type { Language } from './language';
import type { Sentence } from './sentences';

/** The words of one language. */
export interface Translator {
  readonly language: Language;
  readonly text: Messages;
  readonly format: Format;
  problem(problem: ExcelProblem): Sentence;
}

export function createTranslator(language: Language, text: Messages): Translator {
  return {
    language,
    text,
    format: formatOf(language),
    problem: (problem) => {
      // The key and the parameter come from the same problem, which a mapped type cannot say.
      const sentence = text.problems[problem.code] as (problem: ExcelProblem) => Sentence;
      return sentence(problem);
    },
  };
}
