import type { Binding } from '../../schema/binding';
import { knownNames } from '../../read/knownNames';
import type { RawWorkbook } from '../../read/rawTables';
import { viewTable } from '../../read/tableView';
import type { Edit, Refusal } from '../edit';
import { applicationFields, knownSubscription, memberFields } from '../fields';
import { refusals } from '../planEdit';
import { textOf, type Kind } from './fileValues';
import { Applications } from './importApplications';
import { Members } from './importMembers';
import { planSubscriptions } from './importPeriods';
import { atOnce, type InParts } from './inParts';
import {
  line,
  type FileRow,
  type ImportedTable,
  type ImportLine,
  type ImportOutcome,
  type ImportProblem,
  type ImportPlan,
} from './importPlan';

/** What the rows of a file would do to a table, each decided on the tables as they are. */
export const planImport = (...asked: Parameters<typeof importPlanned>): ImportPlan =>
  atOnce(importPlanned(...asked));

/** The same row by row: who must answer meanwhile takes a turn between any two. */
export function* importPlanned(
  raw: RawWorkbook,
  binding: Binding,
  table: ImportedTable,
  rows: readonly FileRow[],
): InParts<ImportPlan> {
  const refusalOf = refusals(raw, binding);
  const view = viewTable(raw, binding, table)?.rows ?? [];
  switch (table) {
    case 'communes':
      return yield* planRows(rows, new Members(view.map(memberFields)), refusalOf);
    case 'applications':
      return yield* planRows(rows, new Applications(view.map(applicationFields)), refusalOf);
    case 'subscriptions': {
      const names = knownNames(raw, binding);
      return yield* planSubscriptions(
        rows,
        view.map((row) => knownSubscription(row, names)),
        names,
        refusalOf,
      );
    }
  }
}

interface Planned {
  readonly name: string;
  readonly outcome: ImportOutcome;
}

function* planRows<Fields extends { readonly name: string }>(
  rows: readonly FileRow[],
  kind: Kind<Fields>,
  refusalOf: (edit: Edit) => Refusal | null,
): InParts<ImportPlan> {
  const steps: Edit[] = [];
  const taken = new Map<string, number>();
  const outcomeOf = ({ row, values }: FileRow): Planned => {
    const name = textOf(values, 'name');
    // Thrown, each of thousands would bring along where in the code it was met.
    const refused = (problem: ImportProblem): Planned => ({ name, outcome: { kind: 'refused', problem } });
    const before = kind.find(values);
    const after = kind.merged(values, before);
    const keys = kind.keys(after);
    for (const key of before === null ? keys : kind.keys(before).concat(keys)) {
      const other = taken.get(key);
      if (other !== undefined && other !== row) return refused({ code: 'twice', row: other });
      taken.set(key, row);
    }
    const shown = [before && kind.shown(before), kind.shown(after)] as const;
    const changes = Object.entries(shown[1])
      .map(([column, value]) => ({ column, before: shown[0]?.[column] ?? null, after: value }))
      .filter((change) => change.before !== change.after);
    if (before && changes.length === 0) return { name: after.name, outcome: { kind: 'unchanged' } };
    const edit = kind.edit(before, after);
    const refusal = refusalOf(edit);
    if (refusal) return refused({ code: 'refused', refusal });
    steps.push(edit);
    return { name: before?.name ?? after.name, outcome: { kind: before ? 'changed' : 'new', changes } };
  };
  const lines: ImportLine[] = [];
  for (const each of rows) {
    yield undefined;
    lines.push(line(each, textOf(each.values, 'name'), () => outcomeOf(each)));
  }
  return { lines, steps };
}
