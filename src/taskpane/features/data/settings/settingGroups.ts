import { SETTINGS, type SettingRole } from '../../../../workbook/schema/settings';
import { SETTING_ROLES } from '../../../model/rows';

/** The settings that are clauses, in the groups and the order in which their page shows them. */
export const CLAUSE_GROUPS = {
  body: ['bodyKind', 'legalBasis', 'deliberationNumber', 'deliberationDate'],
  billing: [
    'issueBefore',
    'transmission',
    'contestDays',
    'contestCount',
    'contestBy',
    'territory',
    'paymentDays',
    'interestRegime',
    'interestByItself',
  ],
  disputes: ['amicable', 'tribunal'],
  life: ['noticeMonths', 'noticeCounts', 'answerMonths', 'terminationYears', 'terminationBefore'],
  articles: [
    'articleShare',
    'articlePrices',
    'articleBilling',
    'articleTax',
    'articleTerm',
    'articleRequests',
    'articleTermination',
    'articleDisputes',
  ],
  interventions: ['vatRounding', 'includedForms', 'includedTraining'],
  method: ['methodNote'],
} as const satisfies Record<string, readonly SettingRole[]>;

export type ClauseGroup = keyof typeof CLAUSE_GROUPS;

export const CLAUSE_PAGE_ROLES: readonly SettingRole[] = Object.values(CLAUSE_GROUPS).flat();

/** All others: those that every convention has, then who claims and who signs, in the order of the table. */
export const PLAIN_ROLES: readonly SettingRole[] = SETTING_ROLES.filter(
  (role) => !CLAUSE_PAGE_ROLES.includes(role),
);

/** Groups of the page of the settings that have a title. */
const PARTY_GROUPS = ['creditor', 'signature'] as const;
export type PartyGroup = (typeof PARTY_GROUPS)[number];

/** Title of the group of clauses that a role begins. */
export function clauseGroupBegunBy(role: SettingRole): ClauseGroup | null {
  const groups = Object.entries(CLAUSE_GROUPS) as [ClauseGroup, readonly SettingRole[]][];
  return groups.find(([, roles]) => roles[0] === role)?.[0] ?? null;
}

/** The same of the settings of the parties. */
export function partyGroupBegunBy(role: SettingRole): PartyGroup | null {
  const first = (group: PartyGroup) => SETTING_ROLES.find((each) => SETTINGS[each].group === group);
  return PARTY_GROUPS.find((group) => first(group) === role) ?? null;
}
