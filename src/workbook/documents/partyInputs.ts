import type { Debtor, Signatory } from '../../core/parties';
import type { Settings } from '../read/readSettings';

/** What people and places add to the inputs of fingerprints; apart from what writes them, which is fetched later. */

/** What the signatory adds to the inputs of a fingerprint: nothing where nobody is known, as before. */
export function partyInputs({ name, quality, place }: Signatory): readonly unknown[] {
  return [name, quality, place].every((part) => part === '') ? [] : [['signatory', name, quality, place]];
}

/** What the parties add to the inputs of a fingerprint: nothing where nobody is known, as before. */
export function statementParties(
  { creditor, signatory }: Settings,
  debtor: Debtor | undefined,
): readonly unknown[] {
  const { name: _, ...claims } = creditor;
  const owes = debtor === undefined ? [] : [debtor.address, debtor.serviceCode, debtor.engagement];
  const theirs = debtor === undefined ? [] : [debtor.deliberation, debtor.signedOn];
  const said = [claims, signatory, owes, theirs];
  const isKnown = (part: unknown): boolean =>
    typeof part === 'object' && part !== null
      ? Object.values(part).some(isKnown)
      : part !== '' && part !== null;
  return said.some(isKnown) ? [['parties', ...said]] : [];
}
