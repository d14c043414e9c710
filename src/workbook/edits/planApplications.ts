import { isInCents, sumOfCents } from '../../core/money';
import { isEmpty } from '../read/readValues';
import type { RowView } from '../read/tableView';
import { COST_COMPONENTS } from '../schema/tables';
import type { ApplicationFields, CellValues, Edit, EditPlan, FormulasThere } from './edit';
import { nextOf, type Tables } from './editableTables';
import { applicationCells, applicationFields, changedFields, picked, subscriptionFields } from './fields';
import { applicationWords, entry } from './journalWords';
import { refuse } from './refused';

export function addApplication(
  tables: Tables,
  { after, subscriptions, formulas, next }: Extract<Edit, { kind: 'addApplication' }>,
): EditPlan {
  if (tables.applications.rowNamed(after.name)) refuse({ code: 'nameTaken', name: after.name });
  checkApplication(after);
  const row = next === undefined ? null : (tables.applications.rowNamed(next)?.index ?? null);
  return {
    operations: [
      ...tables.applications.addBefore(next, {
        ...applicationCells(after, tables.applicationDefaults()),
        ...formulaCells(formulas, row),
      }),
      ...tables.addSubscriptions(subscriptions.map((each) => ({ ...each, application: after.name }))),
    ],
    removedSubscriptions: 0,
    journal: [entry('Ajout', `Application ${after.name}`, '', applicationWords(after))],
    undo: { kind: 'removeApplication', before: shownApplication(after) },
  };
}

export function changeApplication(
  tables: Tables,
  { before, after, formulas }: Extract<Edit, { kind: 'changeApplication' }>,
): EditPlan {
  const row = unchangedApplication(tables, before);
  const restored = formulaCells(formulas, row.index);
  const changed = [...new Set([...changedFields(before, after), ...Object.keys(restored)])];
  if (changed.length === 0) refuse({ code: 'nothingChanged' });
  if (changed.includes('name')) {
    const other = tables.applications.rowNamed(after.name);
    if (other && other.index !== row.index) refuse({ code: 'nameTaken', name: after.name });
  }
  checkApplication(after);
  return {
    operations: [
      tables.applications.set(
        row,
        picked({ ...applicationCells(after, tables.applicationDefaults()), ...restored }, changed),
      ),
      ...(changed.includes('name') ? tables.rename('application', before.name, after.name) : []),
    ],
    removedSubscriptions: 0,
    journal: [
      entry(
        'Modification',
        `Application ${before.name}`,
        applicationWords(before, changed),
        applicationWords(after, changed),
      ),
    ],
    undo: {
      kind: 'changeApplication',
      before: shownApplication(after),
      after: before,
      ...formulasThere(row, changed),
    },
  };
}

export function removeApplication(tables: Tables, before: ApplicationFields): EditPlan {
  const row = unchangedApplication(tables, before);
  tables.refuseWhereAccounted('application', before.name);
  tables.refuseWhereRequested('application', before.name);
  tables.refuseWhereAmended(before.name);
  const subscriptions = tables.subscriptionsWhere('application', before.name);
  return {
    operations: [tables.applications.delete([row]), ...tables.deleteSubscriptions(subscriptions)],
    removedSubscriptions: subscriptions.length,
    stillNamedBy: tables.variantsNaming('application', before.name),
    journal: [entry('Suppression', `Application ${before.name}`, applicationWords(before), '')],
    undo: {
      kind: 'addApplication',
      after: before,
      subscriptions: subscriptions.map(subscriptionFields),
      ...formulasThere(row, Object.keys(before)),
      ...nextOf(tables.applications, row),
    },
  };
}

/**
 * The formulas of a row in the columns that an edit writes over; '' for a contribution that is left to the settings by an
 * empty cell, where a formula would come back.
 */
function formulasThere(row: RowView, columns: readonly string[]): { formulas?: FormulasThere } {
  const formulas = columns.flatMap((column) => {
    const formula = row.formula(column);
    if (formula !== null) return [[column, formula] as const];
    return column === 'contributionRate' && isEmpty(row.cell(column)) ? [[column, ''] as const] : [];
  });
  return formulas.length === 0
    ? {}
    : { formulas: { row: row.index, formulas: Object.fromEntries(formulas) } };
}

/** An address such as C2 whose row moves: in another row than its own it would point at somebody else's cells. */
const MOVING_ADDRESS = /(?<![\w.$])\$?[a-z]{1,3}\d+(?![\w.(])/i;

/** In another row than the one where they stood, only formulas that say the same there come back. */
function formulaCells(there: FormulasThere | undefined, row: number | null): CellValues {
  if (!there) return {};
  const outsideNames = (formula: string): string => formula.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]/g, '');
  return Object.fromEntries(
    Object.entries(there.formulas)
      .filter(([, formula]) => row === there.row || !MOVING_ADDRESS.test(outsideNames(formula)))
      .map(([column, formula]) => [
        column,
        formula === '' ? { kind: 'empty' } : { kind: 'formula', formula, cached: null },
      ]),
  );
}

function unchangedApplication(tables: Tables, before: ApplicationFields): RowView {
  const row = tables.applications.rowNamed(before.name) ?? refuse({ code: 'notFound', name: before.name });
  const now = applicationFields(row);
  const changed = changedFields(before, now).filter(
    (field) => field !== 'name' && tables.applications.has(field),
  );
  if (changed.length > 0)
    refuse({ code: 'changedMeanwhile', name: before.name, now: applicationWords(now, changed) });
  return row;
}

/** EUR either way: a credit (avoir) is a cost below 0. */
const LARGEST_COST = 1e12;

function checkApplication(fields: ApplicationFields): void {
  const { name, annualCost, contributionRate } = fields;
  if (isEmpty(name)) refuse({ code: 'nameMissing' });
  const costs = [...COST_COMPONENTS.map((column) => fields[column]), annualCost];
  if (costs.some((cost) => cost !== null && !(Math.abs(cost) <= LARGEST_COST && isInCents(cost))))
    refuse({ code: 'costInvalid', name });
  if (costs.every((cost) => cost === null)) refuse({ code: 'costMissing', name });
  if (contributionRate !== null && !(contributionRate >= 0 && contributionRate <= 1))
    refuse({ code: 'rateInvalid', name });
}

/** What the row shows once it is written: a cost left to its components is their sum. */
export function shownApplication(fields: ApplicationFields): ApplicationFields {
  if (fields.annualCost !== null) return fields;
  return { ...fields, annualCost: sumOfCents(COST_COMPONENTS.map((column) => fields[column] ?? 0)) };
}
