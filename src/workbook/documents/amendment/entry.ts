import type { ConventionReading } from '../../read/readConvention';
import type { DocumentEntry } from '../document';
import { documentFingerprint } from '../fingerprint';
import { recapFingerprint } from '../recap/entry';

/** What is agreed to change from the 1 January of a year on, for both sides to sign: all amendments of one effect. */
export const amendment: DocumentEntry = {
  kind: 'amendment',
  name: { fr: 'Avenant', en: 'Amendment' },
  choice: null,
  inWorkbook: 'one',
  inCommuneFile: null,
  needsAmounts: false,
  title: (year) => `Avenant à la convention, à effet du 1er janvier ${year}`,
  sheetName: (year) => `Avenant ${year}`,
  fingerprint: ({ reading }, { year }) => amendmentFingerprint(reading, year),
  signed: { columns: () => 7 },
};

/** Of the year as it is, and as it would be without what takes effect then. */
export function amendmentFingerprint(reading: ConventionReading, year: number): string {
  const { firstYear, lastYear, creditor } = reading.settings;
  return documentFingerprint('amendment 1', [
    [year, firstYear, lastYear, creditor.siret, creditor.address],
    amendmentsOf(reading, year).map(({ number, date, subject, clauses }) => [
      [number, date, subject],
      clauses.map(({ role, row }) => [role, row.cell('value')]),
    ]),
    recapFingerprint(reading, year),
    recapFingerprint(withoutEffect(reading, year), year),
  ]);
}

export function amendmentsOf({ amendments }: ConventionReading, year: number) {
  return amendments.filter(({ effect }) => effect === year);
}

/** The reading without what takes effect in a year. */
export function withoutEffect(reading: ConventionReading, year: number): ConventionReading {
  const { convention, laterClauses, amendments } = reading;
  return {
    ...reading,
    amendments: amendments.filter(({ effect }) => effect !== year),
    laterClauses: laterClauses.filter(({ from }) => from !== year),
    convention: {
      ...convention,
      costs: (convention.costs ?? []).filter(({ from }) => from !== year),
      applications: convention.applications.filter(({ firstYear }) => firstYear !== year),
    },
  };
}
