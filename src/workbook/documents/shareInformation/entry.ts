import type { DocumentEntry } from '../document';
import { readingIn } from '../../read/byYear/readingIn';
import { documentFingerprint } from '../fingerprint';
import { STATEMENT } from '../settlementStatement/choice';
import { debtor, settlementStatementFingerprint } from '../settlementStatement/entry';

/** What a commune's share is, where nothing is claimed: it owes nothing, or too little. In files only. */
export const shareInformation: DocumentEntry = {
  kind: 'shareInformation',
  name: { fr: 'Information sur la quote-part', en: 'Information about the share' },
  choice: STATEMENT,
  inWorkbook: null,
  inCommuneFile: 'own',
  needsAmounts: true,
  asVoted: true,
  about: 'information',
  title: (year) => `Information sur la quote-part – exercice ${year}`,
  sheetName: (year) => `Information ${year}`,
  fingerprint({ reading, recapOf, rowOf }, { year, subject }) {
    const { settings } = readingIn(reading, year);
    const row = rowOf(year, subject);
    if (row === undefined) return null;
    return shareInformationFingerprint(
      settlementStatementFingerprint(settings, recapOf(year), row),
      settings.recoveryThreshold.toString(),
    );
  },
  signed: { columns: () => 7, subject: debtor },
};

/** Of what a statement would show, and of the threshold. */
export function shareInformationFingerprint(statement: string, threshold: string): string {
  return documentFingerprint('share information 1', [statement, threshold]);
}
