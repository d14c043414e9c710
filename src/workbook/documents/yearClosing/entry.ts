import { closedYears } from '../../accounts/closing/closedYears';
import { yearRecord } from '../../accounts/closing/yearSeal';
import type { DocumentEntry } from '../document';
import { documentFingerprint, originInputs } from '../fingerprint';

/**
 * The accounts of a year against its recap. The day as of which it is drawn stands on it and is no input of it: it would
 * be out of date each morning.
 */
export const yearClosing: DocumentEntry = {
  kind: 'yearClosing',
  name: { fr: 'Clôture de l’exercice', en: 'Closing of the year' },
  choice: null,
  inWorkbook: 'one',
  inCommuneFile: null,
  needsAmounts: false,
  asVoted: true,
  title: (year) => `Clôture des comptes – exercice ${year}`,
  sheetName: (year) => `Clôture ${year}`,
  fingerprint({ raw, binding, reading: { settings }, recapOf }, { year, origin }) {
    const { rows, applications } = recapOf(year);
    return documentFingerprint('year closing 1', [
      year,
      [settings.metropole, settings.conventionName, settings.recoveryThreshold.toString()],
      closedYears(raw, binding).find((each) => each.year === year)?.seal ?? null,
      yearRecord(raw, binding, year),
      origin === undefined
        ? [
            applications.map(({ application }) => application.name),
            rows.map(({ commune, lines, total }) => [commune.name, lines.map(String), total.toString()]),
          ]
        : originInputs(origin),
    ]);
  },
  signed: { columns: () => 9 },
};
