import type { Recap } from '../../core/recap';
import { findingOf, type WorkbookFinding } from './findings/findings';
import type { ConventionReading } from './readConvention';

/** What the recap of a year shows about the data: totals that nobody will recover (CGCT D1611-1). */
export function recapFindings(
  { convention: { members }, settings, memberRows }: ConventionReading,
  recap: Recap,
): WorkbookFinding[] {
  const threshold = settings.recoveryThreshold;
  return recap.rows
    .filter(({ total }) => total.gt(0) && total.lt(threshold))
    .map(({ commune, total }) =>
      findingOf(
        'belowRecoveryThreshold',
        { table: 'communes', row: memberRows[members.indexOf(commune)] ?? null, column: 'name' },
        {
          commune: commune.name,
          year: recap.year,
          total: total.toNumber(),
          threshold: threshold.toNumber(),
        },
      ),
    );
}
