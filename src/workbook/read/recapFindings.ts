import type { Recap } from '../../core/recap';
import { findingOf, type WorkbookFinding } from './findings/findings';
import { nameKey } from './names';
import type { ConventionReading } from './readConvention';

/**
 * What the recap of a year shows about the data: totals that nobody will recover (CGCT D1611-1), and those in favour of
 * a commune, by credits above its costs, which no revenue order can claim.
 */
export function recapFindings(
  { convention: { members }, settings, memberRows, findings }: ConventionReading,
  recap: Recap,
): WorkbookFinding[] {
  const threshold = settings.recoveryThreshold;
  const rowOf = new Map(members.map(({ name }, index) => [name, memberRows[index] ?? null]));
  // A total that lacks an application says little of what is owed.
  const incomplete = new Map(
    findings.flatMap((finding) =>
      finding.code === 'applicationNotCounted' ? [[nameKey(finding.values.commune), finding] as const] : [],
    ),
  );
  return recap.rows.flatMap(({ commune, total }): WorkbookFinding[] => {
    if (total.isZero() || total.gte(threshold)) return [];
    const place = { table: 'communes', row: rowOf.get(commune.name) ?? null, column: 'name' } as const;
    const values = { commune: commune.name, year: recap.year, total: total.toNumber() };
    const finding = total.isNegative()
      ? findingOf('totalInCredit', place, values)
      : findingOf('belowRecoveryThreshold', place, { ...values, threshold: threshold.toNumber() });
    const causedBy = incomplete.get(nameKey(commune.name));
    return [causedBy === undefined ? finding : { ...finding, causedBy }];
  });
}
