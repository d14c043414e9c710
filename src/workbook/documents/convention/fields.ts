import type { Clauses } from '../../../core/clauses/clauses';
import type { Recap } from '../../../core/recap';
import { ofName } from '../../../french/articles';
import { dateInWords, dayOfYearInFrench } from '../../../french/dates';
import { integerInFrench, moneyInFrench } from '../../../french/numbers';
import { foldedName } from '../../read/names';
import { bodyWord, theBody } from '../clauseWords';
import { LETTER_FIELDS, type LetterFacts } from '../letter/fields';
import { debtorName } from '../partyWords';

/** What the text of a convention may say beside what letters do; '' where it is not known. */
export const CONVENTION_FIELDS: Readonly<Record<string, (facts: LetterFacts) => string>> = {
  'La collectivité': ({ settings }) => theBody(settings.clauses),
  'De la collectivité': ({ settings }) => ofName(bodyWord(settings.clauses)),
  'Partie collectivité': bodyParty,
  'Partie commune': communeParty,
  'Fondement juridique': ({ settings }) => settings.clauses.legalBasis,
  'Première année': ({ settings }) => String(settings.firstYear),
  'Dernière année': ({ settings }) => String(settings.lastYear),
  Participation: ({ settings }) => percent(settings.contributionRate.times(100).toString()),
  'Taux de TVA': ({ settings }) => percent(settings.vatRate.times(100).toString()),
  'Applications de la commune': ({ recap, row }) =>
    recap.applications
      .flatMap(({ application }, index) => ((row?.lines[index] ?? null) === null ? [] : [application.name]))
      .join(', '),
  'Quotes-parts': ({ recap, row }) =>
    recap.applications
      .flatMap(({ application }, index) => {
        const amount = row?.lines[index] ?? null;
        return amount === null ? [] : [`– ${application.name} : ${moneyInFrench(amount)}`];
      })
      .join('\n'),
  'Clé de répartition': ({ recap }) => recap.key.words.theWeight,
  'Part de la commune': ({ recap, row }) => (row === null ? '' : counted(row.weight, recap)),
  'Total des communes': ({ recap }) => counted(recap.totalWeight, recap),
  Populations: ({ settings, recap }) =>
    settings.populationVintage === null || !recap.key.ofVintage
      ? ''
      : `population ${settings.populationType.toLocaleLowerCase('fr')}, millésime ${settings.populationVintage}`,
  'Titres émis avant le': ({ settings }) => dayOr(settings.clauses.issueBefore),
  'Délai de contestation': ({ settings: { clauses } }) => {
    if (clauses.contest === null) return '';
    const { days, clear, by } = clauses.contest;
    return `${days} jours${clear ? ' francs' : ''}${by === '' ? '' : `, par ${by},`}`;
  },
  Intérêts: ({ settings: { clauses } }) => INTEREST[clauses.interest?.regime ?? 'none'],
  Préavis: ({ settings: { clauses } }) => String(clauses.notice?.months ?? ''),
  'Préavis compté à': ({ settings: { clauses } }) =>
    clauses.notice === null ? '' : clauses.notice.counts === 'sent' ? 'l’envoi' : 'la réception',
  'Délai de réponse': ({ settings: { clauses } }) => String(clauses.answerMonths ?? ''),
  Résiliation: ({ settings: { clauses } }) =>
    clauses.termination.years.map((year) => `1er janvier ${year}`).join(' ou au '),
  'Résiliation avant le': ({ settings: { clauses } }) => dayOr(clauses.termination.notifiedBefore),
  'À l’amiable': ({ settings: { clauses } }) => (clauses.amicable ? 'à l’amiable' : ''),
  Tribunal: ({ settings }) => settings.tribunal || 'tribunal administratif territorialement compétent',
};

/** As people may spell it, a letter's fields too; null: there is no such field. */
export function conventionField(name: string): ((facts: LetterFacts) => string) | null {
  return BY_NAME.get(foldedName(name)) ?? null;
}

/** Asked for with each field of each commune: its own before those of letters. */
const BY_NAME = new Map(
  [...Object.entries(LETTER_FIELDS), ...Object.entries(CONVENTION_FIELDS)].map(
    ([field, valueOf]) => [foldedName(field), valueOf] as const,
  ),
);

const INTEREST = {
  publicContracts: 'au taux des contrats de la commande publique',
  legalRate: 'au taux de l’intérêt légal',
  none: '',
} as const;

/** `7 037 habitants`, in the unit by which costs are shared out. */
function counted(weight: number, { key }: Recap): string {
  const { one, other } = key.words.unit;
  return `${integerInFrench(weight)} ${weight > 1 ? other : one}`;
}

const percent = (value: string): string => `${value.replace('.', ',')} %`;

const dayOr = (day: Clauses['issueBefore']): string => (day === null ? '' : dayOfYearInFrench(day));

/** `Communauté de communes X, 1 place de la Mairie, 64000 Pau, SIRET …, représentée par …, par délibération n° … du …` */
function bodyParty({ settings }: LetterFacts): string {
  const { creditor, signatory, clauses } = settings;
  const { number, date } = clauses.deliberation;
  const quality = [signatory.name, signatory.quality].filter((part) => part !== '').join(', ');
  const name = creditor.name === '' ? settings.metropole : creditor.name;
  return parts([
    name === '' ? theBody(clauses) : name,
    ...creditor.address,
    creditor.siret === '' ? '' : `SIRET ${creditor.siret}`,
    quality === '' ? '' : `ayant pour signataire ${quality}`,
    number === '' && date === null
      ? ''
      : [
          'par délibération',
          number === '' ? '' : `n° ${number}`,
          date === null ? '' : `du ${dateInWords(date)}`,
        ]
          .filter((part) => part !== '')
          .join(' '),
    name === '' ? '' : `ci-après « ${theBody(clauses)} »`,
  ]);
}

function communeParty({ debtor }: LetterFacts): string {
  return parts([
    debtorName(debtor.member),
    ...debtor.address,
    debtor.member.siret === null ? '' : `SIRET ${debtor.member.siret}`,
    debtor.deliberation === '' ? '' : `par délibération n° ${debtor.deliberation}`,
  ]);
}

const parts = (all: readonly string[]): string => all.filter((part) => part !== '').join(', ');
