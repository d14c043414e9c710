import type { Severity } from '../../../core/findings';
import type { WorkbookFinding } from './findings';

/** A finding that people are shown: as grave as the gravest of all that goes with it. */
export interface SaidFinding {
  readonly finding: WorkbookFinding;
  /** How many others follow from it and are not shown: they go with it. */
  readonly followers: number;
}

const BY_GRAVITY: readonly Severity[] = ['info', 'warning', 'error'];

/** What people are shown of all that was found, in its order: what follows from another is not said a second time. */
export function saidFindings(findings: readonly WorkbookFinding[]): SaidFinding[] {
  const followers = new Map<WorkbookFinding, WorkbookFinding[]>();
  for (const finding of findings) {
    const cause = firstCause(finding);
    if (cause === finding) continue;
    const others = followers.get(cause);
    if (others) others.push(finding);
    else followers.set(cause, [finding]);
  }
  return findings
    .filter(({ causedBy }) => causedBy === undefined)
    .map((finding) => {
      const others = followers.get(finding) ?? [];
      return { finding: { ...finding, severity: gravest([finding, ...others]) }, followers: others.length };
    });
}

function firstCause(finding: WorkbookFinding): WorkbookFinding {
  return finding.causedBy === undefined ? finding : firstCause(finding.causedBy);
}

function gravest(findings: readonly WorkbookFinding[]): Severity {
  const found = new Set(findings.map(({ severity }) => severity));
  return BY_GRAVITY.findLast((severity) => found.has(severity)) ?? 'info';
}
