import type { Clauses } from '../../../core/clauses/clauses';
import { CLAUSE_ROLES, CLAUSES_SINCE, type ClauseRole } from '../../schema/clauseSettings';
import { collectFindings, type Report } from '../findings/findings';
import { readClauses } from '../readClauses';
import { settingRow } from '../readSettings';
import type { RowView, TableView } from '../tableView';
import type { Amendment } from './readAmendments';

/** The clauses as they are from a year on. */
export interface ClausesFrom {
  readonly from: number;
  readonly clauses: Clauses;
}

/**
 * What amendments make of the clauses, the earliest first: each is read as it is in the settings, with the values that
 * have taken effect by its year in the place of those that stand there. Empty: no amendment changes any.
 *
 * @param standing The clauses of the first year.
 */
export function amendedClauses(
  settings: TableView | null,
  standing: Clauses,
  amendments: readonly Amendment[],
  schemaVersion: number,
  report: Report,
): readonly ClausesFrom[] {
  const standingRow = (role: ClauseRole): RowView | undefined =>
    settings === null ? undefined : settingRow(settings, role);
  // Settings of before there were clauses say none of those that stay.
  if (schemaVersion < CLAUSES_SINCE && CLAUSE_ROLES.every((role) => standingRow(role) === undefined))
    return [];
  const changing = amendments.filter(({ clauses }) => clauses.length > 0);
  const years = [...new Set(changing.map(({ effect }) => effect))].sort((a, b) => a - b);
  const inForce = new Map<ClauseRole, RowView>();
  return years.map((from) => {
    const fresh = changing.filter(({ effect }) => effect === from).flatMap(({ clauses }) => clauses);
    for (const { role, row } of fresh) inForce.set(role, row);
    const { findings, report: reportHere } = collectFindings();
    const read = readClauses((role) => inForce.get(role) ?? standingRow(role), reportHere, false);
    // Of the rows of other years, and of the settings, it was said before.
    const places = fresh.map(({ row }) => JSON.stringify(row.place('value')));
    for (const { code, place, values } of findings)
      if (code === 'settingInvalid' && places.includes(JSON.stringify(place))) report(code, place, values);
    return { from, clauses: { ...read, court: standing.court, place: standing.place } };
  });
}
