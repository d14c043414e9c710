import { computeRecap } from '../../../core/recap';
import { clauseValueIn, withUnit } from '../../read/amendments/clauseValues';
import { readingIn } from '../../read/byYear/readingIn';
import type { DocumentSource } from '../document';
import { amendmentsOf, withoutEffect } from './entry';

/** What changes on the 1 January of a year: against the same year without what takes effect then. */
export function changesOf(source: DocumentSource, year: number) {
  const { reading } = source;
  const without = withoutEffect(reading, year);
  const [now, then] = [source.recapOf(year), computeRecap(without.convention, year)];
  const before = readingIn(without, year).convention.applications;
  const changed = new Set(
    (reading.convention.costs ?? []).flatMap(({ application, from }) => (from === year ? [application] : [])),
  );
  return {
    costs: readingIn(reading, year)
      .convention.applications.filter(({ name }) => changed.has(name))
      .map((after) => ({
        name: after.name,
        before: before.find(({ name }) => name === after.name) ?? null,
        after,
      })),
    clauses: amendmentsOf(reading, year).flatMap(({ clauses }) =>
      clauses.map(({ role, row }) => ({
        name: String(row.cell('key')),
        before: withUnit(role, clauseValueIn(source, without.amendments, role, year)),
        after: withUnit(role, clauseValueIn(source, reading.amendments, role, year)),
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
