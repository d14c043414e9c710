import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256, in hexadecimal, of data: the same on any machine. */
export function sha256Of(inputs: readonly unknown[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(inputs))));
}

/** The first sixteen digits in groups of four: what is printed, and enough to tell two drawings apart. */
export function shownFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, 16).toUpperCase().match(/.{4}/g)?.join('-') ?? '';
}
