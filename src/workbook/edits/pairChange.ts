import type { Years } from '../../core/periods';

export interface Period extends Years {
  readonly reference: string;
  /** Keys of the requests that gave it its years; left out: none. */
  readonly request?: string;
}

export interface SubscriptionFields extends Period {
  readonly member: string;
  readonly application: string;
}

/** All periods in which a member uses an application. */
export interface PairChange {
  readonly member: string;
  readonly application: string;
  readonly before: readonly Period[];
  readonly after: readonly Period[];
}

/** What a row says of its years, without whose and of what. */
export function periodOf({ firstYear, lastYear, reference, request }: Period): Period {
  return { firstYear, lastYear, reference, ...(request === undefined ? {} : { request }) };
}
