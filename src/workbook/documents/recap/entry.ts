import { isActive } from '../../../core/periods';
import { readingIn } from '../../read/byYear/readingIn';
import type { ConventionReading } from '../../read/readConvention';
import { readText } from '../../read/readValues';
import type { DocumentEntry } from '../document';
import { partyInputs } from '../partyInputs';
import { clauseInputs } from '../clauseWords';
import { keyInputs, sha256Of } from '../fingerprint';
import { recapColumns } from './header';
import { RECAP } from './kind';

/** Annexe 2: the amounts of every commune for every application, of a year. */
export const recap: DocumentEntry = {
  kind: RECAP,
  name: { fr: 'Récapitulatif', en: 'Recap' },
  choice: null,
  inWorkbook: 'one',
  inCommuneFile: null,
  needsAmounts: true,
  title: (year) => `Annexe 2 – Récapitulatif des quotes-parts ${year}`,
  sheetName: (year) => `Récap ${year}`,
  fingerprint: ({ reading }, { year }) => recapFingerprint(reading, year),
  signed: {
    columns: recapColumns,
    // A commune may have any name: the foot is what stands last.
    foot: (cells) => cells.findLastIndex(([label]) => readText(label) === 'Total refacturé'),
    loadComputed: async () => (await import(/* webpackChunkName: "documents" */ './computed')).recapComputed,
  },
};

/**
 * Of everything that the recap of a year shows or computes from: a change that moves no cell of the recap leaves it as
 * it was.
 */
export function recapFingerprint(reading: ConventionReading, year: number): string {
  const { convention, settings } = readingIn(reading, year);
  const { key } = convention;
  const active = convention.subscriptions.filter((each) => isActive(each, year));
  return sha256Of([
    'recap 1',
    year,
    settings.metropole,
    settings.conventionName,
    settings.populationType,
    settings.populationVintage,
    key.totalOf(convention),
    convention.roundingPolicy,
    convention.members
      .filter((member) => member.kind === 'commune')
      .map((member) => [
        member.name,
        member.inseeCode,
        key.weightOf(member),
        ...(member.former ?? []).map((each) => [each.name, key.weightOf(each)]),
      ]),
    convention.applications.map((each) => [
      each.name,
      each.annualCost.toString(),
      each.contributionRate.toString(),
      each.rebilled,
    ]),
    // The order of the subscriptions moves nothing, and neither does one that is written twice.
    [...new Set(active.map((each) => JSON.stringify([each.member, each.application])))].sort(),
    ...keyInputs(key),
    ...clauseInputs(settings.clauses),
    ...partyInputs(settings.signatory),
  ]);
}
