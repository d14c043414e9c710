import { PARTY_SETTINGS, type PartyRole } from '../../../../workbook/schema/partySettings';

interface PartyWords {
  readonly label: string;
  readonly hint: string;
}

/** In French a setting of the parties is called on screen what it is called in the table. */
export const partiesInFrench = Object.fromEntries(
  Object.entries(PARTY_SETTINGS).map(([role, { key, explanation }]) => [
    role,
    { label: key, hint: `${explanation}.` },
  ]),
) as Readonly<Record<PartyRole, PartyWords>>;

export const partiesInEnglish: Readonly<Record<PartyRole, PartyWords>> = {
  creditorSiret: { label: 'SIRET of the creditor', hint: 'Fourteen digits, with a check digit.' },
  creditorAddress: { label: 'Address of the creditor', hint: 'A line or several, as on a letter.' },
  creditorService: {
    label: 'Service to ask',
    hint: 'Whom a commune turns to, in French: department, telephone, e-mail.',
  },
  accountant: {
    label: 'Public accountant',
    hint: 'Who recovers the claim, in French: “Trésorerie de Pau”.',
  },
  budget: { label: 'Budget', hint: 'In which the revenue is entered: “Budget principal”.' },
  budgetArticle: { label: 'Budget article', hint: 'Chapter and article of the budget: “70875”.' },
  signatoryName: { label: 'Signatory', hint: 'First name and name of who signs the documents.' },
  signatoryQuality: { label: 'Quality of the signatory', hint: 'In French: “Le Président”.' },
  signaturePlace: { label: 'Place of signature', hint: 'Where the documents are made: “Pau”.' },
  letterModel: {
    label: 'Model of the letter',
    hint: 'Which one of the table Lettres goes with what is sent; empty: the first.',
  },
};
