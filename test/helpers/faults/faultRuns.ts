import { HostWorkbook, type SavedWorkbook } from '../../../host/index';
import { openExcel } from '../../../host/node';
import { currentHost, withFunctions } from '../excel';
import type { Ending, WriteAction } from './writeActions';

/** Codes of Excel that an action may fail with. */
export const CODES = [
  'AccessDenied',
  'ItemNotFound',
  'InvalidArgument',
  'InvalidOperationInCellEditMode',
  'InsertDeleteConflict',
  'FilteredRangeConflict',
  'GeneralException',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
] as const;

/** Of requests that are refused as a whole. */
const REFUSALS = [
  'InvalidOperationInCellEditMode',
  'GeneralException',
  'RequestPayloadSizeLimitExceeded',
] as const;

/** What fails first: an action of a request, a whole request, or a response on its way. */
export type FirstFault =
  | { readonly kind: 'action'; readonly request: number; readonly index: number; readonly code: string }
  | { readonly kind: 'refused' | 'lost'; readonly request: number; readonly code: string };

/**
 * What fails behind it: nothing, the next request or the next but one, all of a few, an action in the middle of what puts
 * back, or a response of it.
 */
export const SECONDS = ['none', 'next', 'second', 'four', 'action', 'lost'] as const;
export type SecondFault = (typeof SECONDS)[number];

export interface FaultRun {
  readonly first: FirstFault;
  readonly second: SecondFault;
}

/**
 * before: as before, and said so; after: done, and said so; admitted: something else, and said to be; caution: as before
 * or done, and said that it may be half, which only a second failure may cause. The others must not be.
 */
export type Verdict =
  'before' | 'after' | 'admitted' | 'caution' | 'halfNotSaid' | 'doneCalledFailed' | 'falselyDone';
export const WRONG: readonly Verdict[] = ['halfNotSaid', 'doneCalledFailed', 'falselyDone'];

/**
 * All that can be seen of a workbook, but for the looks of blank cells (rows that come and go many times leave some at
 * the end of the engine's grid), for drop-down lists, which follow a row that comes back in Excel and not here, and for
 * how sheets are printed, which is no part of what is whole: Excel may refuse it where no printer is.
 */
export function pictureOf(host: HostWorkbook): string {
  return JSON.stringify(host.snapshotAll(), (key, value: unknown) => {
    if (key === 'used' || key === 'heights' || key === 'validations' || key === 'page') return undefined;
    const isBlank =
      typeof value === 'object' &&
      value !== null &&
      'value' in value &&
      value.value === '' &&
      !('formula' in value);
    return isBlank ? undefined : value;
  });
}

/**
 * So many runs meet the same workbook at most. Rows that came and went hundreds of times leave looks at the end of the
 * engine's grid, which a row that is added later takes over: of the engine, and of no workbook that people have.
 */
const RUNS_IN_ONE = 100;

/** An action in a workbook that is opened again wherever it was changed, and now and then. */
export class FaultRunner {
  private host!: HostWorkbook;
  private run!: () => Promise<Ending>;
  private runs = 0;
  private before = '';
  private after = '';
  /** How many actions each request of the run has that nothing befalls. */
  requests: readonly number[] = [];

  private constructor(
    private readonly action: WriteAction,
    private readonly saved: SavedWorkbook,
  ) {}

  static async of(action: WriteAction): Promise<FaultRunner> {
    await action.prepare();
    const runner = new FaultRunner(action, currentHost().save());
    await runner.open();
    runner.before = runner.picture();
    runner.host.requests.clear();
    const ending = await runner.run();
    if (ending !== 'done') throw new Error(`${action.name} ended ${ending} where nothing befell it.`);
    runner.requests = runner.host.requests.ofAddin.map(({ actions }) => actions);
    runner.after = runner.picture();
    if (runner.after === runner.before) throw new Error(`${action.name} writes nothing.`);
    await runner.open();
    return runner;
  }

  private async open(): Promise<void> {
    this.runs = 0;
    this.host = HostWorkbook.fromSaved(this.saved);
    await openExcel({ host: this.host });
    await withFunctions(this.host);
    this.run = await this.action.decide();
  }

  private picture(): string {
    return pictureOf(this.host);
  }

  /** The faults of this action: every action of every request with every code, and what befalls whole requests. */
  *faults(codes: readonly string[] = CODES): Generator<FirstFault> {
    for (const [request, actions] of this.requests.entries()) {
      for (const code of REFUSALS) yield { kind: 'refused', request, code };
      for (const code of ['GeneralException', 'ResponsePayloadSizeLimitExceeded'])
        yield { kind: 'lost', request, code };
      for (let index = 0; index < actions; index += 1)
        for (const code of codes) yield { kind: 'action', request, index, code };
    }
  }

  async verdict(fault: FaultRun): Promise<Verdict> {
    this.inject(fault);
    const ending = await this.run();
    this.host.faults.clear();
    const now = this.picture();
    const verdict = this.judge(ending, now, fault.second !== 'none');
    this.runs += 1;
    if (now !== this.before || this.runs >= RUNS_IN_ONE) await this.open();
    return verdict;
  }

  private inject({ first, second }: FaultRun): void {
    const { faults } = this.host;
    const place = { afterRequests: first.request };
    if (first.kind === 'action') faults.failAction(first.index, first.code, place);
    else if (first.kind === 'refused') faults.failRequest(first.code, place);
    else faults.loseResponse(first.code, place);
    const refusals = { none: 0, next: 1, second: 1, four: 4, action: 0, lost: 0 }[second];
    const afterRequests = second === 'next' || second === 'four' ? 0 : 1;
    for (let count = 0; count < refusals; count += 1)
      faults.failRequest('GeneralException', { afterRequests });
    if (second === 'action') faults.failAction(12, 'GeneralException', { afterRequests });
    if (second === 'lost') faults.loseResponse('GeneralException', { afterRequests });
  }

  private judge(ending: Ending, now: string, isDoubled: boolean): Verdict {
    const standing = now === this.before ? 'before' : now === this.after ? 'after' : 'half';
    if (ending === 'done') return standing === 'after' ? 'after' : 'falselyDone';
    if (ending === 'intact') {
      if (standing === 'before') return 'before';
      return standing === 'after' ? 'doneCalledFailed' : 'halfNotSaid';
    }
    if (standing === 'half') return 'admitted';
    return isDoubled ? 'caution' : 'doneCalledFailed';
  }
}
