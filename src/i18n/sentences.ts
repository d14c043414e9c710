import type { ExcelProblem } from '../excel/outcome';

/** What happened, and what to do about it. */
export interface Sentence {
  readonly what: string;
  readonly todo: string;
}

/** One sentence for each problem with Excel. */
export type ProblemSentences = {
  readonly [Code in ExcelProblem['code']]: (problem: Extract<ExcelProblem, { code: Code }>) => Sentence;
};
