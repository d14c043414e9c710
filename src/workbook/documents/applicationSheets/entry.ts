import { readingIn } from '../../read/byYear/readingIn';
import type { ConventionReading } from '../../read/readConvention';
import { readDescriptions, type ApplicationDescriptions } from '../../read/readDescriptions';
import { ANNEXE_1 } from '../annexe1';
import type { DocumentEntry } from '../document';
import { partyInputs } from '../partyInputs';
import { clauseInputs } from '../clauseWords';
import { documentFingerprint, keyInputs } from '../fingerprint';

/** Annexe 1, first part: what each application offers, and who does what (articles 1 and 2). */
export const applicationSheets: DocumentEntry = {
  kind: 'applicationSheets',
  name: { fr: 'Annexe 1 (fiches)', en: 'Annexe 1 (applications)' },
  choice: ANNEXE_1,
  inWorkbook: 'one',
  inCommuneFile: 'same',
  needsAmounts: false,
  title: () => 'Annexe 1 – Fiches descriptives',
  sheetName: (year) => `Annexe 1 – Fiches ${year}`,
  fingerprint: ({ raw, binding, reading }, { year }) =>
    applicationSheetsFingerprint(readingIn(reading, year), readDescriptions(raw, binding)),
  signed: { columns: () => 2 },
};

export function applicationSheetsFingerprint(
  { convention, settings }: ConventionReading,
  descriptions: ApplicationDescriptions,
): string {
  return documentFingerprint('application sheets 1', [
    [settings.metropole, settings.conventionName],
    convention.applications.map(({ name, code, rebilled }) => {
      const described = descriptions.get(name);
      return [
        name,
        code,
        rebilled,
        described?.description,
        described?.metropoleDuties,
        described?.communeDuties,
      ];
    }),
    ...keyInputs(convention.key),
    ...clauseInputs(settings.clauses),
    ...partyInputs(settings.signatory),
  ]);
}
