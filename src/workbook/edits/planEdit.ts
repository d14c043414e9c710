import { dayOf } from '../../core/dates';
import type { Binding } from '../schema/binding';
import type { TableRole } from '../schema/tables';
import type { RawWorkbook } from '../read/rawTables';
import { nameKey } from '../read/names';
import type { CellValues, Edit, EditOutcome, EditPlan, Refusal, TableOperation } from './edit';
import { planAmendments } from './amendments/planAmendments';
import { planClosing } from './closing/planClosing';
import { wantsColumn } from './columnsToMake';
import { Tables } from './editableTables';
import { mendCells, setNamedCell } from './mends/planMends';
import { addApplication, changeApplication, removeApplication } from './planApplications';
import { planInvoices } from './invoices/planInvoices';
import { eraseCells } from './personal/planErasure';
import { planOrders } from './orders/planOrders';
import { changeIntervention } from './planInterventions';
import { addMember, changeMember, removeMember } from './planMembers';
import { setPeriods } from './planPeriods';
import { setPopulations } from './planPopulations';
import { changeSettings } from './planSettings';
import { changeRequest } from './requests/planRequests';
import { Refused, refuse } from './refused';
import { adoptVariant, setMergedShares, setVariant } from './variants/planVariants';

/**
 * Decides whether an edit may be carried out on the tables as they are now, and what it does to them. Whoever carries
 * it out decides nothing; what was done is written into the Journal, where there is one, at `now` (Excel serial date
 * and time). Refused: what would make a bad row, what somebody else has changed since the person saw it,
 * what accounts still name.
 */
export function planEdit(raw: RawWorkbook, binding: Binding, edit: Edit, now: number): EditOutcome {
  try {
    const tables = new Tables(raw, binding);
    const { operations, ...rest } = plan(tables, edit, now);
    return { ok: true, plan: { ...rest, operations: [...operations, ...tables.log(rest.journal, now)] } };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** `now`: Excel serial date and time at which it is planned; null: no matter, as to rows of a file. */
function plan(tables: Tables, edit: Edit, now: number | null): EditPlan {
  const thisYear = now === null ? null : dayOf(now).year;
  switch (edit.kind) {
    case 'addMember':
      return addMember(tables, edit);
    case 'changeMember':
      return changeMember(tables, edit.before, edit.after);
    case 'removeMember':
      return removeMember(tables, edit.before);
    case 'addApplication':
      return addApplication(tables, edit);
    case 'changeApplication':
      return changeApplication(tables, edit);
    case 'removeApplication':
      return removeApplication(tables, edit.before);
    case 'setPeriods':
      return setPeriods(tables, edit.pairs);
    case 'changeSettings':
      return changeSettings(tables, edit, thisYear);
    case 'setPopulations':
      return setPopulations(tables, edit, thisYear);
    case 'recordAmendment':
    case 'withdrawAmendment':
      return planAmendments(tables, edit);
    case 'importRows':
      return importRows(tables, edit.steps, now);
    case 'adoptVariant':
      return adoptVariant(edit, importRows(tables, edit.steps, now));
    case 'setVariant':
      return setVariant(tables, edit);
    case 'setMergedShares':
      return setMergedShares(tables, edit);
    case 'mendCells':
      return mendCells(tables, edit.rows);
    case 'eraseCells':
      return eraseCells(tables, edit);
    case 'setNamedCell':
      return setNamedCell(tables, edit);
    case 'prepareOrders':
    case 'recordEvents':
    case 'numberOrders':
    case 'adoptOrders':
    case 'setComputed':
    case 'changeOrders':
      return planOrders(tables, edit, now ?? 0);
    case 'closeYear':
    case 'reopenYear':
      return planClosing(tables, edit, now ?? 0);
    case 'setInvoicing':
    case 'numberInvoice':
    case 'dropInvoice':
      return planInvoices(tables, edit, now ?? LAST_DAY);
    case 'changeIntervention':
      return changeIntervention(tables, edit, now ?? LAST_DAY);
    case 'changeRequest':
      return changeRequest(tables, edit);
  }
}

/** 31 December 9999: where it is no matter when. */
const LAST_DAY = 2_958_465;

/**
 * Why edits would not be carried out on these tables, each by itself; null: they would be, with the columns that are made
 * when they are used.
 */
export function refusals(raw: RawWorkbook, binding: Binding): (edit: Edit) => Refusal | null {
  const tables = new Tables(raw, binding);
  return (edit) => {
    try {
      plan(tables, edit, null);
      return null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return wantsColumn(error.refusal, binding) ? null : error.refusal;
    }
  };
}

/** Each step is decided on the tables as they are before all of them, so that none may count on another. */
function importRows(tables: Tables, steps: readonly Edit[], now: number | null): EditPlan {
  if (steps.length === 0) refuse({ code: 'nothingChanged' });
  const names = new Set<string>();
  for (const step of steps) {
    if (!('after' in step) || step.kind === 'setNamedCell' || step.kind === 'setInvoicing') continue;
    if (step.kind === 'changeIntervention' || step.kind === 'changeRequest') continue;
    if (step.kind === 'recordAmendment') continue;
    const table = step.kind === 'addMember' || step.kind === 'changeMember' ? 'communes' : 'applications';
    const key = `${table} ${nameKey(step.after.name)}`;
    if (names.has(key)) refuse({ code: 'nameTaken', name: step.after.name });
    names.add(key);
  }
  const plans = steps.map((step) => plan(tables, step, now));
  return {
    operations: gathered(plans.flatMap(({ operations }) => operations)),
    removedSubscriptions: plans.reduce((total, { removedSubscriptions }) => total + removedSubscriptions, 0),
    journal: plans.flatMap(({ journal }) => journal),
    undo: { kind: 'importRows', steps: plans.map(({ undo }) => undo) },
  };
}

/**
 * New rows of a table stand one behind the other, last of all where more than one step writes into it, and rows that go
 * are counted as they stood before.
 */
function gathered(operations: EditPlan['operations']): EditPlan['operations'] {
  const times = new Map<TableRole, number>();
  for (const operation of operations)
    if (operation.kind !== 'namedCell') times.set(operation.table, (times.get(operation.table) ?? 0) + 1);
  const added = new Map<TableRole, CellValues[]>();
  const deleted = new Map<TableRole, Set<number>>();
  const inTable = <Rows>(tables: Map<TableRole, Rows>, table: TableRole, none: Rows): Rows => {
    const rows = tables.get(table) ?? none;
    tables.set(table, rows);
    return rows;
  };
  const others: EditPlan['operations'][number][] = [];
  for (const operation of operations) {
    if (operation.kind === 'add' && (operation.before === undefined || times.get(operation.table) !== 1))
      for (const row of operation.rows) inTable(added, operation.table, []).push(row);
    else if (operation.kind === 'delete')
      for (const row of operation.rows) inTable(deleted, operation.table, new Set()).add(row);
    else others.push(operation);
  }
  return [
    ...others,
    ...[...added].map(([table, rows]): TableOperation => ({ kind: 'add', table, rows })),
    ...[...deleted].map(([table, rows]): TableOperation => ({ kind: 'delete', table, rows: [...rows] })),
  ];
}
