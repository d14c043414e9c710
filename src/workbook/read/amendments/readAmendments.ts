import { CLAUSE_ROLES, CLAUSE_SETTINGS, type ClauseRole } from '../../schema/clauseSettings';
import type { Report } from '../findings/findings';
import { nameKey, sameName } from '../names';
import { readText, readYear } from '../readValues';
import type { Settings } from '../readSettings';
import type { RowView, TableView } from '../tableView';

/** A clause that an amendment changes, by the row that says so. */
export interface AmendedClause {
  readonly role: ClauseRole;
  readonly row: RowView;
}

/** What was agreed after the convention was signed (article 9), from the 1 January of a year on. */
export interface Amendment {
  /** As it is written; of its own in the table. */
  readonly number: string;
  /** Excel serial date on which it was agreed; null: not known. */
  readonly date: number | null;
  readonly subject: string;
  readonly effect: number;
  readonly clauses: readonly AmendedClause[];
}

export type Term = Pick<Settings, 'firstYear' | 'lastYear'>;

/**
 * The amendments in the order of their numbers' first rows: rows of one number are one amendment, whose date and subject
 * are those of its first row and whose clauses are each row's. A row without a number or a year is left out with a
 * finding; of a clause that nobody knows, the row changes nothing.
 */
export function readAmendments(table: TableView | null, term: Term, report: Report): readonly Amendment[] {
  const found = new Map<string, Amendment>();
  for (const row of ownRows(table)) {
    const number = readText(row.cell('number'));
    if (number === '') {
      report('amendmentNumberMissing', row.place('number'));
      continue;
    }
    const known = found.get(nameKey(number));
    const effect = readEffect(row, 'effect', report, known?.effect);
    if (effect === null) continue;
    if (known === undefined) reportOutside(row, 'effect', effect, term, report);
    else if (known.effect !== effect)
      report('amendmentYearsDiffer', row.place('effect'), { number, year: effect, other: known.effect });
    const clause = readClause(row, report);
    const before: Amendment = known ?? {
      number,
      date: dateIn(row),
      subject: readText(row.cell('subject')),
      effect,
      clauses: [],
    };
    found.set(nameKey(number), {
      ...before,
      clauses: clause === null ? before.clauses : [...before.clauses, { role: clause, row }],
    });
  }
  return [...found.values()];
}

/** Rows of a table that is made when it is first used; one of that name without its columns is somebody else's. */
export function ownRows(table: TableView | null): readonly RowView[] {
  return table?.missingColumns.length === 0 ? table.rows : [];
}

/** The year of an effect; `otherwise`: of an empty cell. null, with a finding: it is none. */
export function readEffect(row: RowView, column: string, report: Report, otherwise?: number): number | null {
  const reading = readYear(row.cell(column));
  if (reading.ok) return reading.value;
  if (reading.reason === 'empty' && otherwise !== undefined) return otherwise;
  report('effectYearInvalid', row.place(column), { value: readText(row.cell(column)) });
  return null;
}

export function reportOutside(
  row: RowView,
  column: string,
  year: number,
  { firstYear, lastYear }: Term,
  report: Report,
): void {
  if (year < firstYear || year > lastYear)
    report('effectOutsideTerm', row.place(column), { year, firstYear, lastYear });
}

/** null: the row changes none, or, with a finding, one that is not known. */
function readClause(row: RowView, report: Report): ClauseRole | null {
  const clause = readText(row.cell('key'));
  if (clause === '') return null;
  const role = CLAUSE_ROLES.find((each) => sameName(CLAUSE_SETTINGS[each].key, clause));
  if (role === undefined) report('amendedClauseUnknown', row.place('key'), { value: clause });
  return role ?? null;
}

function dateIn(row: RowView): number | null {
  const cell = row.cell('date');
  return typeof cell === 'number' && cell > 0 ? Math.floor(cell) : null;
}
