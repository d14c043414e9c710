import type { Debtor } from '../../../core/parties';
import type { Clauses } from '../../../core/clauses/clauses';
import { dateInWords } from '../../../french/dates';
import { french } from '../../../french/typography';
import { text, type SheetRows } from '../../plan/sheetRows';
import type { Settings } from '../../read/readSettings';
import { field } from './sections';

/** Who claims, who owes and who signs, as far as it is known. */

export function writeCreditor(sheet: SheetRows, { creditor, metropole }: Settings): void {
  const { siret, address, service, accountant, budget, budgetArticle } = creditor;
  const entered = [budget, budgetArticle === '' ? '' : `article ${budgetArticle}`];
  field(sheet, 'Créancier', metropole);
  field(sheet, 'SIRET du créancier', siretText(siret));
  field(sheet, 'Adresse du créancier', address.join(', '));
  field(sheet, 'Service à contacter', service);
  field(sheet, 'Comptable assignataire', accountant);
  field(sheet, 'Imputation', known(entered, ', '));
}

export function writeDebtor(sheet: SheetRows, { member, address, serviceCode, engagement }: Debtor): void {
  field(sheet, 'Redevable', member.name);
  field(sheet, 'Code INSEE', member.inseeCode ?? '');
  field(sheet, 'SIRET du redevable', siretText(member.siret ?? ''));
  field(sheet, 'Adresse du redevable', address.join(', '));
  const chorus = [
    serviceCode === '' ? '' : `code service ${serviceCode}`,
    engagement === '' ? '' : `engagement n° ${engagement}`,
  ];
  field(sheet, 'Références Chorus', french(known(chorus, ', ')));
}

/** The deliberations of both sides and the day of signing: the convention is bilateral. */
export function deliberations({ deliberation }: Clauses, debtor: Debtor): string {
  const { number, date } = deliberation;
  const own = [number === '' ? '' : `n° ${number}`, date === null ? '' : `du ${dateInWords(date)}`];
  const theirs = debtor.deliberation;
  const said = [
    known(own, ' ') === '' ? '' : `créancier : ${known(own, ' ')}`,
    theirs === '' ? '' : `redevable : ${theirs}`,
    debtor.signedOn === null ? '' : `signée le ${dateInWords(debtor.signedOn)}`,
  ];
  return french(known(said, ' ; '));
}

/** Room for a hand, below what a fingerprint covers. */
export function writeSignature(sheet: SheetRows, { signatory: { name, quality, place } }: Settings): void {
  sheet.add();
  if ([name, quality, place].every((part) => part === '')) {
    sheet.add([text(french('Date, nom, qualité et signature de l’ordonnateur :'))], 'value');
    sheet.add();
    sheet.add();
    return;
  }
  sheet.add([text(french(place === '' ? 'Le' : `Fait à ${place}, le`))], 'value');
  sheet.add([text(quality)], 'value');
  sheet.add();
  sheet.add([text(name)], 'value');
}

/** `213 400 955 00017`, as it is printed; what is no SIRET stands as it was typed. */
function siretText(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');
}

function known(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between);
}
