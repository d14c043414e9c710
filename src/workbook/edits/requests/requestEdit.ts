import type { RequestFields } from '../../accounts/requests/fields';
import type { PairChange } from '../pairChange';

/**
 * null before: a new request; null after: one that is deleted. Its key never changes. A decision and the years that it
 * gives to subscriptions are one edit: `pairs`, none where nothing of them changes.
 */
export interface RequestEdit {
  readonly kind: 'changeRequest';
  readonly before: RequestFields | null;
  readonly after: RequestFields | null;
  readonly pairs: readonly PairChange[];
}

/** Why a request is not written as it is wanted. */
export type RequestReason =
  | 'kindMissing'
  | 'memberMissing'
  | 'applicationMissing'
  | 'receivedBeforeSent'
  | 'answeredBefore'
  | 'answerMissing'
  | 'reasonMissing'
  | 'effectMissing'
  | 'effectNotAllowed'
  | 'usedAlready'
  | 'notUsed'
  | 'alreadyDecided'
  | 'stillAccepted';

export interface RequestRefusal {
  readonly code: 'requestRefused';
  readonly name: string;
  readonly reason: RequestReason;
}
