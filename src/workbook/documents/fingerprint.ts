import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ConventionReading } from '../read/readConvention';

/**
 * SHA-256, in hexadecimal, of everything that the recap of a year shows or computes from: the same inputs give the
 * same fingerprint in any filling, on any machine; a change that moves no cell of the recap leaves it as it was.
 */
export function recapFingerprint({ convention, settings }: ConventionReading, year: number): string {
  const active = convention.subscriptions.filter(
    (each) => (each.firstYear ?? year) <= year && (each.lastYear ?? year) >= year,
  );
  const inputs = [
    'recap 1',
    year,
    settings.metropole,
    settings.conventionName,
    settings.populationType,
    settings.populationVintage,
    convention.totalPopulation,
    convention.roundingPolicy,
    convention.members
      .filter((member) => member.kind === 'commune')
      .map((member) => [member.name, member.inseeCode, member.population]),
    convention.applications.map((each) => [
      each.name,
      each.annualCost.toString(),
      each.contributionRate.toString(),
      each.rebilled,
    ]),
    // The order of the subscriptions moves nothing, and neither does one that is written twice.
    [...new Set(active.map((each) => JSON.stringify([each.member, each.application])))].sort(),
  ];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(inputs))));
}

/** The first sixteen digits in groups of four: what is printed, and enough to tell two drawings apart. */
export function shownFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, 16).toUpperCase().match(/.{4}/g)?.join('-') ?? '';
}
