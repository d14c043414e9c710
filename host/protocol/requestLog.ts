import { ActionType, type RequestBody } from './messages';

export interface LoggedRequest {
  bytes: number;
  responseBytes: number;
  actions: number;
  body: RequestBody;
  /** The client sends it by itself after `Excel.run`, to let go of the objects that it held. */
  isCleanup: boolean;
  /** What the workbook took for it, formulas and this record included, on the clock. */
  milliseconds: number;
}

/** The requests that came in, for tests and benchmarks that count them. */
export class RequestLog implements Iterable<LoggedRequest> {
  private readonly entries: LoggedRequest[] = [];

  get length(): number {
    return this.entries.length;
  }

  get list(): readonly LoggedRequest[] {
    return this.entries;
  }

  /** Those that the add-in's own code caused. */
  get ofAddin(): readonly LoggedRequest[] {
    return this.entries.filter((entry) => !entry.isCleanup);
  }

  /** `start`: when it came in, by `performance.now`; sizes in bytes. */
  record(body: RequestBody, sizes: Pick<LoggedRequest, 'bytes' | 'responseBytes'>, start: number): void {
    const entry: LoggedRequest = {
      ...sizes,
      actions: body.Actions.length,
      body,
      isCleanup: isCleanup(body),
      milliseconds: 0,
    };
    entry.milliseconds = performance.now() - start;
    this.entries.push(entry);
  }

  clear(): void {
    this.entries.length = 0;
  }

  [Symbol.iterator](): Iterator<LoggedRequest> {
    return this.entries[Symbol.iterator]();
  }
}

/** Of what goes over the wire, in UTF-8: JSON, which holds no half of a pair of surrogates. Counted, since it is megabytes. */
export function byteLength(json: string): number {
  let bytes = json.length;
  for (let at = 0; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}

export function isCleanup(body: RequestBody): boolean {
  const released = body.Actions.filter(
    (action) => action.ActionType === ActionType.Method && action.Name === '_RemoveReference',
  );
  const others = body.Actions.filter((action) => action.ActionType !== ActionType.Instantiate);
  return released.length > 0 && released.length === others.length;
}
