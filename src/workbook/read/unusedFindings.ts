import { findingOf, type WorkbookFinding } from './findings/findings';
import type { ConventionReading } from './readConvention';

/**
 * What the subscriptions do not say: re-billed applications that nobody uses, so that the creditor bears all of their
 * cost, and communes that use nothing. Where nobody uses anything that is said once; where the subscriptions cannot be
 * read, not at all. Who stands there under two spellings uses nothing under one of them: that follows.
 */
export function unusedFindings({
  convention: { members, applications },
  memberRows,
  applicationRows,
  named,
  findings,
}: ConventionReading): WorkbookFinding[] {
  // What came of a merger uses what its former communes do.
  const heirs = new Set(members.map(({ membership }) => membership?.end?.successor));
  const communes = members.flatMap(({ name, kind }, index) =>
    kind === 'commune' && !heirs.has(name) ? [{ name, row: memberRows[index] ?? null }] : [],
  );
  const rebilled = applications.flatMap(({ name, rebilled: isRebilled }, index) =>
    isRebilled ? [{ name, row: applicationRows[index] ?? null }] : [],
  );
  if (named === null || communes.length === 0 || rebilled.length === 0) return [];
  if (named.members.size === 0 && named.applications.size === 0)
    return [findingOf('subscriptionsMissing', { table: 'subscriptions', row: null, column: null })];
  const twins = new Map(
    findings.flatMap((finding) =>
      finding.code === 'nameLikeAnother' ? [[finding.values.value, finding] as const] : [],
    ),
  );
  const following = (finding: WorkbookFinding, name: string): WorkbookFinding => {
    const causedBy = twins.get(name);
    return causedBy === undefined ? finding : { ...finding, causedBy };
  };
  return [
    ...rebilled
      .filter(({ name }) => !named.applications.has(name))
      .map(({ name, row }) =>
        findingOf('applicationUnused', { table: 'applications', row, column: 'name' }, { application: name }),
      ),
    ...communes
      .filter(({ name }) => !named.members.has(name))
      .map(({ name, row }) =>
        following(
          findingOf('communeUsesNothing', { table: 'communes', row, column: 'name' }, { commune: name }),
          name,
        ),
      ),
  ];
}
