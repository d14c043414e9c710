import type { AnswerOf, ProbeId } from '../../../../../excel/probes/register';

/** What is said of each probe: one that has none, or an answer without its words, does not compile. */
export type ProbeWords = {
  readonly [Id in ProbeId]: {
    /** What the add-in takes for granted. */
    readonly assumed: string;
    readonly answers: { readonly [Answer in AnswerOf<Id>]: string };
    /** What it does where that is not so. */
    readonly otherwise: string;
  };
};
