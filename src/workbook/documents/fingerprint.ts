import type { AmountsOrigin } from '../../core/amountsOrigin';
import type { AllocationKey } from '../../core/keys/allocationKey';
import { sha256Of } from '../plan/sha256';

export { sha256Of, shownFingerprint } from '../plan/sha256';

/**
 * SHA-256, in hexadecimal, of what a document shows or computes from: the same inputs give the same fingerprint in any
 * filling, on any machine. `recipe`: the kind of document and which of its inputs are taken in which order.
 */
export function documentFingerprint(recipe: string, inputs: readonly unknown[]): string {
  return sha256Of([recipe, inputs]);
}

/** What the key adds to the inputs: nothing where it is the one that the recipes had before there were others. */
export function keyInputs({ code }: AllocationKey): readonly string[] {
  return code === 'population' ? [] : [code];
}

/** What amounts that were voted add to the inputs: nothing where they are those of the tables, as before. */
export function originInputs(origin: AmountsOrigin): readonly string[] {
  return origin.kind === 'tables' ? [] : ['version', origin.fingerprint];
}
