import type { Member } from '../../../core/convention';
import type { MergedShares } from '../../../core/member';
import type { MembersReading } from '../communes';
import type { Report } from '../findings/findings';
import type { NameIndex } from '../names';
import type { TableView } from '../tableView';
import { readMemberships } from './memberships';
import { readMergedShares } from './mergedShares';

interface Sources {
  readonly communes: TableView | null;
  readonly settings: TableView | null;
  /** Of the communes. */
  readonly names: NameIndex;
}

/** Who is a member in which years, in the order of the table, and what is owed where some have merged. */
export function readMembersByYear(
  { communes, settings, names }: Sources,
  listed: MembersReading,
  report: Report,
): { readonly members: readonly Member[]; readonly mergedShares: MergedShares } {
  return {
    members: readMemberships(communes, listed, names, report),
    mergedShares: readMergedShares(settings, report),
  };
}
