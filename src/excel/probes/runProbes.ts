import type { ExcelProblem } from '../outcome';
import { readFacts, type ExcelFacts } from './facts';
import { Inconclusive, isPassing, type Ground, type PageAbilities, type Probe } from './probe';
import { PROBES, type ProbeId } from './register';
import { closeScratchSheet, openScratchSheet, SCRATCH_SHEET } from './scratchSheet';

/** Why a probe could not be tried. */
export type NotTried =
  /** There is no scratch sheet: the diagnostic says why. */
  | { readonly why: 'noSheet' }
  /** What it rests upon is not as it should be. */
  | { readonly why: 'needs'; readonly id: ProbeId }
  /** Excel did not answer in time. */
  | { readonly why: 'noAnswer' }
  /** Excel's code, or the name of the error. */
  | { readonly why: 'failed'; readonly code: string };

export type ProbeFinding =
  | {
      readonly kind: 'answered';
      readonly id: ProbeId;
      /** One of the probe's own words. */
      readonly answer: string;
      readonly expected: boolean;
      /** Excel's code, where it refused. */
      readonly code: string | null;
    }
  | { readonly kind: 'notTried'; readonly id: ProbeId; readonly reason: NotTried };

export interface Diagnostic {
  readonly facts: ExcelFacts;
  /** In the order of the register. */
  readonly findings: readonly ProbeFinding[];
  /** Why there was no scratch sheet; null: there was one. */
  readonly noSheet: ExcelProblem | null;
  /** The scratch sheet of an interrupted diagnostic was still there, and went. */
  readonly hadLeftover: boolean;
  /** How the name of a sheet begins that could not be taken away: the next diagnostic does, or the person; null: none. */
  readonly leftSheet: string | null;
}

export interface ProbeOptions {
  readonly page: PageAbilities;
  readonly onProgress: (done: number, total: number) => void;
  /** Of a single probe, in milliseconds; longer than anybody's Excel needs. */
  readonly patience?: number;
}

const PATIENCE = 10_000;
/** Above the reason that the sheet gives for being there, and rows for each probe. */
const FIRST_ROW = 10;
const ROWS_A_PROBE = 40;
/** Excel that has not answered so often will not answer the others either. */
const SILENCES = 2;

export const REGISTERED: readonly (Probe & { readonly id: ProbeId })[] = Object.values(PROBES).flat();

/**
 * Tries every probe, one after the other. Writes nothing but the scratch sheet and what hangs on it, which goes again
 * whatever happens; reads none of the person's cells.
 */
export async function runProbes({
  page,
  onProgress,
  patience = PATIENCE,
}: ProbeOptions): Promise<Diagnostic> {
  onProgress(0, REGISTERED.length);
  const facts = await readFacts(page);
  const scratch = await openScratchSheet();
  const findings: ProbeFinding[] = [];
  let closed = false;
  try {
    for (const [index, probe] of REGISTERED.entries()) {
      const ground = scratch.ok
        ? groundOf(scratch.value.name, FIRST_ROW + index * ROWS_A_PROBE, patience)
        : null;
      findings.push(await findingOf(probe, ground, page, patience, findings));
      onProgress(index + 1, REGISTERED.length);
    }
  } finally {
    // A sheet that came although the answer was a failure goes too; what fails once may be a passing matter.
    closed = (await closeScratchSheet()).ok || (await closeScratchSheet()).ok;
  }
  return {
    facts,
    findings,
    noSheet: scratch.ok ? null : scratch.problem,
    hadLeftover: scratch.ok && scratch.value.hadLeftover,
    leftSheet: closed ? null : SCRATCH_SHEET,
  };
}

function groundOf(sheetName: string, row: number, patience: number): Ground {
  return {
    sheetName,
    row,
    patience,
    use: (batch) =>
      Excel.run({ delayForCellEdit: true }, (context) =>
        batch(context, context.workbook.worksheets.getItem(sheetName)),
      ),
  };
}

async function findingOf(
  probe: Probe & { readonly id: ProbeId },
  ground: Ground | null,
  page: PageAbilities,
  patience: number,
  before: readonly ProbeFinding[],
): Promise<ProbeFinding> {
  const { id } = probe;
  const answered = (answer: string, code: string | null = null): ProbeFinding => {
    return { kind: 'answered', id, answer, expected: probe.expected.includes(answer), code };
  };
  const notTried = (reason: NotTried): ProbeFinding => ({ kind: 'notTried', id, reason });
  try {
    if (probe.on === 'page') {
      const answer = await within(2 * patience, Promise.resolve(probe.ask(page)));
      return answer === null ? notTried({ why: 'noAnswer' }) : answered(answer);
    }
    if (ground === null) return notTried({ why: 'noSheet' });
    const needed = probe.needs === undefined ? undefined : before.find((each) => each.id === probe.needs);
    if (needed !== undefined && !(needed.kind === 'answered' && needed.expected))
      return notTried({ why: 'needs', id: needed.id });
    if (before.filter(isSilence).length >= SILENCES) return notTried({ why: 'noAnswer' });
    // What Excel does in its own time takes as long as it is given; the rest is for the requests around it.
    const answer = await within(2 * patience, probe.ask(ground));
    return answer === null ? notTried({ why: 'noAnswer' }) : answered(answer);
  } catch (error) {
    const refused = error instanceof OfficeExtension.Error && !isPassing(error) ? probe.refused : undefined;
    return refused === undefined
      ? notTried({ why: 'failed', code: codeOf(error) })
      : answered(refused, codeOf(error));
  }
}

/** null: it took longer, in milliseconds, and is waited for no more. */
function within<T>(patience: number, answer: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), patience);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const isSilence = (finding: ProbeFinding): boolean =>
  finding.kind === 'notTried' && finding.reason.why === 'noAnswer';

/** A code of Excel's, or what kind of error it is: messages may quote what stands in the workbook. */
function codeOf(error: unknown): string {
  if (error instanceof OfficeExtension.Error) return error.code;
  if (error instanceof Inconclusive) return error.message;
  return error instanceof Error ? error.name : 'Error';
}
