import type { VersionOrigin } from '../../../core/amountsOrigin';
import type { Debtor } from '../../../core/parties';
import type { CommuneRecap, Recap } from '../../../core/recap';
import { safeSheetName } from '../../plan/sheetNames';
import { readingIn } from '../../read/byYear/readingIn';
import type { Settings } from '../../read/readSettings';
import { readText } from '../../read/readValues';
import type { DocumentEntry, SheetCells } from '../document';
import { clauseInputs } from '../clauseWords';
import { documentFingerprint, keyInputs } from '../fingerprint';
import { statementParties } from '../partyInputs';
import { STATEMENT } from './choice';
import { billedLines, tribunalOf } from './facts';

/** The settlement statement (état liquidatif) of one commune and one year. */
export const settlementStatement: DocumentEntry = {
  kind: 'settlementStatement',
  name: { fr: 'État liquidatif', en: 'Settlement statement' },
  choice: STATEMENT,
  inWorkbook: 'perCommune',
  inCommuneFile: 'own',
  needsAmounts: true,
  asVoted: true,
  about: 'claim',
  title: (year) => `État liquidatif – exercice ${year}`,
  sheetName: (year, commune = '') => safeSheetName(`État ${year} ${commune}`),
  fingerprint({ reading, recapOf, rowOf, memberOf }, { year, subject = '', origin }) {
    const { settings, debtors } = readingIn(reading, year);
    if (origin !== undefined) {
      const { inseeCode } = origin;
      const { members } = reading.convention;
      const coded =
        inseeCode === undefined ? undefined : members.find((each) => each.inseeCode === inseeCode);
      const member = coded ?? memberOf(subject);
      const owes = member === undefined ? undefined : debtors.get(member.name);
      return versionFingerprint(settings, year, origin, subject, member?.siret ?? null, owes);
    }
    const row = rowOf(year, subject);
    return row === undefined
      ? null
      : settlementStatementFingerprint(settings, recapOf(year), row, debtors.get(row.commune.name));
  },
  signed: {
    columns: () => 7,
    subject: debtor,
    loadComputed: async () =>
      (await import(/* webpackChunkName: "documents" */ './computed')).statementComputed,
  },
};

/** Of everything that the statement shows or computes from, and of nothing else: not of the other communes. */
export function settlementStatementFingerprint(
  settings: Settings,
  recap: Recap,
  row: CommuneRecap,
  debtor?: Debtor,
): string {
  const { name, inseeCode, siret } = row.commune;
  const { year, origin } = recap;
  if (origin.kind === 'version') return versionFingerprint(settings, year, origin, name, siret, debtor);
  return documentFingerprint('settlement statement 2', [
    recap.year,
    tribunalOf(settings),
    [settings.metropole, settings.conventionName, settings.firstYear, settings.lastYear],
    [settings.populationType, settings.populationVintage, settings.populationSource],
    [recap.totalWeight, recap.roundingPolicy],
    [name, inseeCode, siret, row.weight],
    billedLines(recap, row).map(({ of, amount }) => [
      of.application.name,
      of.annualCost.toString(),
      of.application.contributionRate.toString(),
      amount.toString(),
    ]),
    row.total.toString(),
    recap.notRebilled.map((each) => each.name),
    ...keyInputs(recap.key),
    ...clauseInputs(settings.clauses),
    ...statementParties(settings, debtor),
  ]);
}

/** Of one whose amounts are those of a version: this fixes them, and everything that they come from. */
function versionFingerprint(
  settings: Settings,
  year: number,
  { fingerprint }: VersionOrigin,
  commune: string,
  siret: string | null,
  debtor: Debtor | undefined,
): string {
  return documentFingerprint('settlement statement of a version 1', [
    year,
    fingerprint,
    tribunalOf(settings),
    [settings.metropole, settings.conventionName, settings.firstYear, settings.lastYear],
    [commune, siret],
    ...clauseInputs(settings.clauses),
    ...statementParties(settings, debtor),
  ]);
}

/** A long name takes several rows. */
export function debtor(cells: SheetCells): string {
  const first = cells.findIndex(([label]) => readText(label) === 'Redevable');
  if (first < 0) return '';
  const rest = cells.slice(first + 1);
  const rows = rest.slice(
    0,
    Math.max(
      0,
      rest.findIndex(([label]) => readText(label) !== ''),
    ),
  );
  return [cells[first], ...rows].map((row) => readText(row?.[1])).join(' ');
}
