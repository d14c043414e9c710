import type { Creditor, Signatory } from '../../../core/parties';
import type { PartyRole } from '../../schema/partySettings';
import { PARTY_SETTINGS } from '../../schema/partySettings';
import { codeOf, isSiret } from '../checkDigits';
import type { Report } from '../findings/findings';
import { isEmpty, readLines, readText } from '../readValues';
import type { RowView } from '../tableView';
import { addressLines } from './addressLines';

/** Who claims and who signs, as the settings say; what is malformed is a finding, and stands as it was typed. */
export function readParties(
  rowOf: (role: PartyRole) => RowView | undefined,
  name: string,
  report: Report,
): { readonly creditor: Creditor; readonly signatory: Signatory } {
  const text = (role: PartyRole): string => readText(rowOf(role)?.cell('value'));
  return {
    creditor: {
      name,
      siret: creditorSiret(rowOf('creditorSiret'), report),
      address: addressLines(readLines(rowOf('creditorAddress')?.cell('value'))),
      service: text('creditorService'),
      accountant: text('accountant'),
      budget: text('budget'),
      budgetArticle: text('budgetArticle'),
    },
    signatory: {
      name: text('signatoryName'),
      quality: text('signatoryQuality'),
      place: text('signaturePlace'),
    },
  };
}

function creditorSiret(row: RowView | undefined, report: Report): string {
  if (row === undefined || isEmpty(row.cell('value'))) return '';
  const siret = codeOf(row.cell('value'), PARTY_SETTINGS.creditorSiret.digits);
  if (!isSiret(siret)) report('creditorSiretInvalid', row.place('value'), { value: siret });
  return siret;
}
