import type { Member } from './member';

/**
 * Who claims, who owes and who signs, as documents that are sent say it. What nobody knows is '' or null, and is left out
 * of every document.
 */

/** Who claims. */
export interface Creditor {
  /** As the convention calls it: `Communauté d’agglomération Pau Béarn Pyrénées`. */
  readonly name: string;
  /** Fourteen digits, as text; what is none stands as it was typed. */
  readonly siret: string;
  /** As it stands on a letter, a line each. */
  readonly address: readonly string[];
  /** Whom a debtor turns to: service, telephone, e-mail. */
  readonly service: string;
  /** Comptable assignataire: the public accountant who recovers the claim. */
  readonly accountant: string;
  /** In which the revenue is entered, and its article there. */
  readonly budget: string;
  readonly budgetArticle: string;
}

/** Who owes: a commune or another member, with what only documents need of it. */
export interface Debtor {
  readonly member: Member;
  readonly address: readonly string[];
  /** By which Chorus finds the department that pays, and what it pays from. */
  readonly serviceCode: string;
  readonly engagement: string;
  readonly email: string;
  /** Its own deliberation on the convention, which is bilateral, and when it signed (Excel serial date). */
  readonly deliberation: string;
  readonly signedOn: number | null;
}

/** Who signs for the creditor. */
export interface Signatory {
  readonly name: string;
  /** `Le Président`, `Pour la Présidente et par délégation, le Vice-président`. */
  readonly quality: string;
  /** Where documents are made: `Pau`. */
  readonly place: string;
}

export const NO_CREDITOR: Creditor = {
  name: '',
  siret: '',
  address: [],
  service: '',
  accountant: '',
  budget: '',
  budgetArticle: '',
};

export const NO_SIGNATORY: Signatory = { name: '', quality: '', place: '' };

/** A member of whom nothing more is known. */
export function debtorOf(member: Member): Debtor {
  return {
    member,
    address: [],
    serviceCode: '',
    engagement: '',
    email: '',
    deliberation: '',
    signedOn: null,
  };
}
