import type { Convention } from '../../../core/convention';
import { computeRecap } from '../../../core/recap';
import { clauseValueIn } from '../../read/amendments/clauseValues';
import { readingIn } from '../../read/byYear/readingIn';
import { clauseInputs } from '../clauseWords';
import type { DocumentEntry, DocumentSource } from '../document';
import { documentFingerprint } from '../fingerprint';
import { partyInputs } from '../partyInputs';

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
  fingerprint: (source, { year }) => amendmentFingerprint(source, year),
  signed: { columns: () => 7 },
};

export function amendmentFingerprint(source: DocumentSource, year: number): string {
  const { settings } = readingIn(source.reading, year);
  const { costs, clauses, shares } = changesOf(source, year);
  return documentFingerprint('amendment 1', [
    year,
    [settings.metropole, settings.conventionName, settings.firstYear, settings.lastYear],
    [settings.creditor.siret, settings.creditor.address],
    amendmentsOf(source, year).map(({ number, date, subject }) => [number, date, subject]),
    costs.map(({ name, before, after }) => [name, before && amountsIn(before), amountsIn(after)]),
    clauses.map(({ name, before, after }) => [name, before, after]),
    shares.map(({ commune, before, after }) => [commune, before.toString(), after.toString()]),
    ...clauseInputs(settings.clauses),
    ...partyInputs(settings.signatory),
  ]);
}

type Amounts = Pick<Convention['applications'][number], 'annualCost' | 'contributionRate' | 'rebilled'>;

const amountsIn = ({ annualCost, contributionRate, rebilled }: Amounts): readonly unknown[] => [
  annualCost.toString(),
  contributionRate.toString(),
  rebilled,
];

export function amendmentsOf({ reading }: Pick<DocumentSource, 'reading'>, year: number) {
  return reading.amendments.filter(({ effect }) => effect === year);
}

/** What changes on the 1 January of a year: against the same year without what takes effect then. */
export function changesOf(source: DocumentSource, year: number) {
  const { reading } = source;
  const { convention } = reading;
  const without: Convention = {
    ...convention,
    costs: (convention.costs ?? []).filter(({ from }) => from !== year),
    applications: convention.applications.filter(({ firstYear }) => firstYear !== year),
  };
  const [now, then] = [source.recapOf(year), computeRecap(without, year)];
  const before = readingIn({ ...reading, convention: without }, year).convention.applications;
  const changed = new Set(
    (convention.costs ?? []).flatMap(({ application, from }) => (from === year ? [application] : [])),
  );
  const others = reading.amendments.filter(({ effect }) => effect !== year);
  return {
    costs: readingIn(reading, year)
      .convention.applications.filter(({ name }) => changed.has(name))
      .map((after) => ({
        name: after.name,
        before: before.find(({ name }) => name === after.name) ?? null,
        after,
      })),
    clauses: amendmentsOf(source, year).flatMap(({ clauses }) =>
      clauses.map(({ role, row }) => ({
        role,
        name: String(row.cell('clause')),
        before: clauseValueIn(source, others, role, year),
        after: clauseValueIn(source, reading.amendments, role, year),
      })),
    ),
    /** EUR; of the communes whose amount of the year is another one. */
    shares: now.rows.flatMap(({ commune: { name }, total }, index) => {
      const was = then.rows[index]?.total ?? total;
      return was.equals(total) ? [] : [{ commune: name, before: was, after: total }];
    }),
    residual: { before: then.residualCost, after: now.residualCost },
  };
}
