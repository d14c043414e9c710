import type { Recap } from '../../core/recap';
import { findingOf, type WorkbookFinding } from './findings/findings';
import type { ConventionReading } from './readConvention';

/**
 * What the recap of a year shows about the data: totals that nobody will recover (CGCT D1611-1), and those in favour of
 * a commune, by credits above its costs, which no revenue order can claim.
 */
export function recapFindings(
  { convention: { members }, settings, memberRows }: ConventionReading,
  recap: Recap,
): WorkbookFinding[] {
  const threshold = settings.recoveryThreshold;
  const rowOf = new Map(members.map((member, index) => [member, memberRows[index] ?? null]));
  return recap.rows.flatMap(({ commune, total }): WorkbookFinding[] => {
    if (total.isZero() || total.gte(threshold)) return [];
    const place = { table: 'communes', row: rowOf.get(commune) ?? null, column: 'name' } as const;
    const values = { commune: commune.name, year: recap.year, total: total.toNumber() };
    return [
      total.isNegative()
        ? findingOf('totalInCredit', place, values)
        : findingOf('belowRecoveryThreshold', place, { ...values, threshold: threshold.toNumber() }),
    ];
  });
}
