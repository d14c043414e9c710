import type { RowView } from '../read/tableView';
import type { EditPlan, TableOperation } from './edit';
import type { Tables } from './editableTables';
import { picked, subscriptionCells, subscriptionFields } from './fields';
import { entry, periodWords } from './journalWords';
import { periodOf, type PairChange, type SubscriptionFields } from './pairChange';
import { refuse } from './refused';

export function setPeriods(tables: Tables, pairs: readonly PairChange[]): EditPlan {
  const effective = pairs.filter((pair) => JSON.stringify(pair.before) !== JSON.stringify(pair.after));
  if (effective.length === 0) refuse({ code: 'nothingChanged' });
  const operations: TableOperation[] = [];
  const deleted: RowView[] = [];
  const added: SubscriptionFields[] = [];
  for (const { member, application, before, after } of effective) {
    if (!tables.communes.rowNamed(member)) refuse({ code: 'notFound', name: member });
    if (!tables.applications.rowNamed(application)) refuse({ code: 'notFound', name: application });
    if (
      after.some(({ firstYear, lastYear }) => firstYear !== null && lastYear !== null && lastYear < firstYear)
    )
      refuse({ code: 'periodInvalid', member, application });

    const rows = tables.subscriptionsOf(member, application);
    const now = rows.map((row) => periodOf(subscriptionFields(row)));
    if (JSON.stringify(now) !== JSON.stringify(before))
      refuse({ code: 'changedMeanwhile', name: `${member}, ${application}`, now: periodWords(now) });

    rows.forEach((row, index) => {
      const next = after[index];
      if (next === undefined) deleted.push(row);
      else if (JSON.stringify(next) !== JSON.stringify(now[index]))
        operations.push(
          tables.subscriptions.set(
            row,
            picked(subscriptionCells({ member, application, ...next }), [
              'firstYear',
              'lastYear',
              'reference',
              'request',
            ]),
          ),
        );
    });
    added.push(...after.slice(rows.length).map((period) => ({ member, application, ...period })));
  }
  return {
    operations: [...operations, ...tables.addSubscriptions(added), ...tables.deleteSubscriptions(deleted)],
    removedSubscriptions: deleted.length,
    journal: effective.map(({ member, application, before, after }) =>
      entry('Adhésion', `${member}, ${application}`, periodWords(before), periodWords(after)),
    ),
    undo: {
      kind: 'setPeriods',
      pairs: effective.map(({ member, application, before, after }) => ({
        member,
        application,
        before: after,
        after: before,
      })),
    },
  };
}
