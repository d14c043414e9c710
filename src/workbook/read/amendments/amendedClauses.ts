import type { Clauses } from '../../../core/clauses/clauses';
import { CLAUSE_ROLES, CLAUSES_SINCE, type ClauseRole } from '../../schema/clauseSettings';
import { collectFindings, type FindingPlace, type Report } from '../findings/findings';
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
  const inOrder = changing.toSorted((a, b) => a.effect - b.effect);
  const inForce = new Map<ClauseRole, RowView>();
  return years.map((from) => {
    const fresh = new Set<RowView>();
    for (const { effect, clauses } of inOrder) {
      if (effect !== from) continue;
      for (const { role, row } of clauses) {
        inForce.set(role, asSetting(row));
        fresh.add(row);
      }
    }
    const rowOf = (role: ClauseRole): RowView | undefined => inForce.get(role) ?? standingRow(role);
    const { findings, report: reportHere } = collectFindings();
    const read = readClauses(rowOf, reportHere, false);
    // Of the others, and of the settings, it was said before.
    for (const { code, place, values } of findings)
      if (code === 'settingInvalid' && isAt(place, fresh)) report(code, place, values);
    return { from, clauses: { ...read, court: standing.court, place: standing.place } };
  });
}

/** A row of amendments as one of the settings. */
function asSetting(row: RowView): RowView {
  return {
    index: row.index,
    sheetRow: row.sheetRow,
    cell: (column) => row.cell(column === 'key' ? 'clause' : column),
    formula: (column) => row.formula(column),
    place: (column) => row.place(column),
    address: (column) => row.address(column),
  };
}

function isAt(place: FindingPlace | null, rows: ReadonlySet<RowView>): boolean {
  if (place === null || !('table' in place) || place.table !== 'amendments') return false;
  return [...rows].some(({ index }) => index === place.row);
}
