/** Failures that a test asks for, to see how the add-in bears them. Each happens once. */

/** Answers of desktop Excel to a request that it refuses as a whole; the client turns them into the code named. */
const refusalStatus: Record<string, number> = {
  InvalidOperationInCellEditMode: 5004,
  GeneralException: 5001,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

export const statusOf = (code: string): number => refusalStatus[code] ?? 5001;

export type Fault =
  /** What stands before the action is done; the action and what follows is not. */
  | { readonly kind: 'action'; readonly index: number; readonly code: string }
  /** Nothing is done. */
  | { readonly kind: 'request'; readonly status: number }
  /** All is done, and the add-in is told otherwise. */
  | { readonly kind: 'response'; readonly status: number };

/** Which of the add-in's requests is meant; without it, the next one. */
export interface FaultPlace {
  /** Requests with fewer actions pass: what comes before the request that shall fail. */
  readonly whenActions?: number;
  /** So many requests pass before, of those that have enough actions. */
  readonly afterRequests?: number;
}

interface Waiting {
  readonly fault: Fault;
  readonly whenActions: number;
  toPass: number;
}

/** Asked for several times, they come one after the other. */
export class Faults {
  private readonly waiting: Waiting[] = [];

  /** The action at `index` (0 is the first) fails with `code`; what stands before it is done. */
  failAction(index: number, code: string, place: FaultPlace = {}): void {
    this.add({ kind: 'action', index, code }, place);
  }

  /** A request is refused as a whole: a status of the seam, or the code that the add-in shall see. */
  failRequest(statusOrCode: number | string, place: FaultPlace = {}): void {
    this.add({ kind: 'request', status: asStatus(statusOrCode) }, place);
  }

  /** A request is carried out, but its response gets lost: the add-in sees a failure of all of it. */
  loseResponse(statusOrCode: number | string = 'GeneralException', place: FaultPlace = {}): void {
    this.add({ kind: 'response', status: asStatus(statusOrCode) }, place);
  }

  /** Those asked for that have not happened: a test that means to see one fail may ask. */
  get left(): number {
    return this.waiting.length;
  }

  clear(): void {
    this.waiting.length = 0;
  }

  private add(fault: Fault, { whenActions = 0, afterRequests = 0 }: FaultPlace): void {
    this.waiting.push({ fault, whenActions, toPass: afterRequests });
  }

  /** What befalls a request of so many actions. */
  take(actions: number): Fault | undefined {
    const [next] = this.waiting;
    if (next === undefined || actions < next.whenActions) return undefined;
    if (next.toPass > 0) {
      next.toPass -= 1;
      return undefined;
    }
    this.waiting.shift();
    return next.fault;
  }
}

const asStatus = (statusOrCode: number | string): number =>
  typeof statusOrCode === 'number' ? statusOrCode : statusOf(statusOrCode);
