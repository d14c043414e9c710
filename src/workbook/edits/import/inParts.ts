/** Long work as a row of parts: who drives it decides what goes between two of them. */
export type InParts<Result> = Generator<undefined, Result, undefined>;

/** Drives it with nothing between. */
export function atOnce<Result>(work: InParts<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
