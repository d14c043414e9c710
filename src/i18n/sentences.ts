import type { ExcelProblem } from '../excel/outcome';
import type { FindingCode } from '../workbook/read/findings/findings';
import type { FindingValues } from '../workbook/read/findings/findingValues';

/** What happened, and what to do about it. */
export interface Sentence {
  readonly what: string;
  readonly todo: string;
}

/** One sentence for each finding: a missing one does not compile. */
export type FindingSentences = { readonly [Code in FindingCode]: (values: FindingValues<Code>) => Sentence };

/** One sentence for each problem with Excel. */
export type ProblemSentences = {
  readonly [Code in ExcelProblem['code']]: (problem: Extract<ExcelProblem, { code: Code }>) => Sentence;
};
