/** Failures that a test asks for, to see how the add-in bears them. Each happens once. */

/** Answers of desktop Excel to a request that it refuses as a whole; the client turns them into the code named. */
const refusalStatus: Record<string, number> = {
  InvalidOperationInCellEditMode: 5004,
  GeneralException: 5001,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

interface ActionFault {
  readonly index: number;
  readonly code: string;
  /** Requests with fewer actions pass: what comes before the request that shall fail. */
  readonly whenActions: number;
}

export class Faults {
  private readonly actions: ActionFault[] = [];
  private request: number | undefined;

  /**
   * The action at `index` (0 is the first) fails with `code`, in the next request of at least `whenActions` actions;
   * what stands before it is done. Asked for several times, they come one after the other.
   */
  failAction(index: number, code: string, { whenActions = 0 }: { whenActions?: number } = {}): void {
    this.actions.push({ index, code, whenActions });
  }

  /** The next request is refused as a whole: a status of the seam, or the code that the add-in shall see. */
  failRequest(statusOrCode: number | string): void {
    this.request = typeof statusOrCode === 'number' ? statusOrCode : (refusalStatus[statusOrCode] ?? 5001);
  }

  takeAction(actions: number): ActionFault | undefined {
    const [next] = this.actions;
    return next !== undefined && actions >= next.whenActions ? this.actions.shift() : undefined;
  }

  takeRequest(): number | undefined {
    const { request } = this;
    this.request = undefined;
    return request;
  }
}
