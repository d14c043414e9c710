import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AmountsOrigin } from '../../core/amountsOrigin';
import type { AllocationKey } from '../../core/keys/allocationKey';

/**
 * SHA-256, in hexadecimal, of what a document shows or computes from: the same inputs give the same fingerprint in any
 * filling, on any machine. `recipe`: the kind of document and which of its inputs are taken in which order.
 */
export function documentFingerprint(recipe: string, inputs: readonly unknown[]): string {
  return sha256Of([recipe, inputs]);
}

export function sha256Of(inputs: readonly unknown[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(inputs))));
}

/** What the key adds to the inputs: nothing where it is the one that the recipes had before there were others. */
export function keyInputs({ code }: AllocationKey): readonly string[] {
  return code === 'population' ? [] : [code];
}

/** What amounts that were voted add to the inputs: nothing where they are those of the tables, as before. */
export function originInputs(origin: AmountsOrigin): readonly string[] {
  return origin.kind === 'tables' ? [] : ['version', origin.fingerprint];
}

/** The first sixteen digits in groups of four: what is printed, and enough to tell two drawings apart. */
export function shownFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, 16).toUpperCase().match(/.{4}/g)?.join('-') ?? '';
}
