import type { Debtor } from '../../../core/parties';
import { sum, type Euros } from '../../../core/money';
import type { CommuneRecap, Recap } from '../../../core/recap';
import { ofName } from '../../../french/articles';
import { dateInWords } from '../../../french/dates';
import { moneyInFrench } from '../../../french/numbers';
import type { Settings } from '../../read/readSettings';
import { foldedName } from '../../read/names';
import { debtorName } from '../partyWords';
import type { AnsweredRequest } from './answeredRequest';
import type { LateClaim } from './lateClaims';

/** What a letter to one commune may say. */
export interface LetterFacts {
  readonly settings: Settings;
  readonly debtor: Debtor;
  readonly recap: Recap;
  /** null: it has no share that year. */
  readonly row: CommuneRecap | null;
  /** What it is reminded of; none in other letters. */
  readonly late: readonly LateClaim[];
  /** What it is answered; null in other letters. */
  readonly request: AnsweredRequest | null;
  /** How an amount is written out. */
  readonly inWords: (amount: Euros) => string;
}

/** What stands between the braces, and what takes its place; '' where it is not known. */
export const LETTER_FIELDS: Readonly<Record<string, (facts: LetterFacts) => string>> = {
  Commune: ({ debtor }) => debtor.member.name,
  Redevable: ({ debtor }) => debtorName(debtor.member),
  'De redevable': ({ debtor }) => ofName(debtorName(debtor.member)),
  Adresse: ({ debtor }) => debtor.address.join(', '),
  SIRET: ({ debtor }) => debtor.member.siret ?? '',
  'Code service': ({ debtor }) => debtor.serviceCode,
  'N° d’engagement': ({ debtor }) => debtor.engagement,
  'Délibération de la commune': ({ debtor }) => debtor.deliberation,
  'Date de signature': ({ debtor: { signedOn } }) => dateOr(signedOn),
  Exercice: ({ recap }) => String(recap.year),
  Montant: ({ row }) => (row === null ? '' : moneyInFrench(row.total)),
  'Montant en lettres': ({ row, inWords }) => (row === null ? '' : inWords(row.total)),
  Applications: ({ recap, row }) => (row === null ? '' : listed(usedIn(recap, row))),
  Convention: ({ settings }) => settings.conventionName,
  Collectivité: ({ settings }) => settings.creditor.name,
  Service: ({ settings }) => settings.creditor.service,
  Comptable: ({ settings }) => settings.creditor.accountant,
  Délibération: ({ settings }) => settings.clauses.deliberation.number,
  'Date de délibération': ({ settings }) => dateOr(settings.clauses.deliberation.date),
  'Délai de paiement': ({ settings }) => String(settings.clauses.paymentDays ?? ''),
  'Titres en retard': ({ recap, late }) => late.map((each) => claimWords(each, recap.year)).join('\n'),
  'Reste dû': ({ late }) => totalOf(late.map(({ open }) => open)),
  Intérêts: ({ late }) => totalOf(late.flatMap(({ interest }) => interest ?? [])),
  'Jours de retard': ({ late }) => String(Math.max(0, ...late.map(({ days }) => days ?? 0)) || ''),
  Demande: ({ request }) => request?.asked ?? '',
  'Date de la demande': ({ request }) => dateOr(request?.fields.sentOn ?? request?.fields.receivedOn ?? null),
  'Demande reçue le': ({ request }) => dateOr(request?.fields.receivedOn ?? null),
  Courrier: ({ request }) => request?.fields.letter ?? '',
  Effet: ({ request }) => String(request?.fields.effectYear ?? ''),
  Motif: ({ request }) => request?.fields.reason ?? '',
  'Applications à venir': ({ request }) => (request === null ? '' : listed(request.applications) || 'aucune'),
  'Montants à venir': ({ request }) => request?.amounts.join('\n') ?? '',
  'Annexes jointes': ({ request }) => request?.annexes ?? '',
  Transmission: ({ settings }) => settings.clauses.transmission,
};

/** As people may spell it; null: there is no such field. */
export function letterField(name: string): ((facts: LetterFacts) => string) | null {
  return BY_NAME.get(foldedName(name)) ?? null;
}

/** Asked for with each field of each commune's letter. */
const BY_NAME = new Map(
  Object.entries(LETTER_FIELDS).map(([field, valueOf]) => [foldedName(field), valueOf] as const),
);

function dateOr(day: number | null): string {
  return day === null ? '' : dateInWords(day);
}

/** `– titre nº 102 de 2021, échu le 30 octobre 2021 : 347,23 €` */
function claimWords({ ref, number, dueOn, open }: LateClaim, year: number): string {
  const named = number === '' ? `titre ${ref}` : `titre nº ${number}`;
  return `– ${named} de ${year}, échu le ${dateInWords(dueOn)} : ${moneyInFrench(open)}`;
}

/** '' where it is nothing. */
function totalOf(amounts: readonly Euros[]): string {
  const total = sum(amounts);
  return total.isZero() ? '' : moneyInFrench(total);
}

function usedIn({ applications }: Recap, { lines }: CommuneRecap): string[] {
  return applications.flatMap(({ application }, index) =>
    (lines[index] ?? null) === null ? [] : [application.name],
  );
}

/** `E-demat, Marchés publics et E-services`. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} et ${last}`;
}
