import { COST_COMPONENTS, SETTINGS, type SettingSpec, type TableRole } from '../schema/schema';
import type { Binding } from '../schema/binding';
import { isInseeCode, isSiret } from '../read/checkDigits';
import type { RawWorkbook } from '../read/rawTables';
import { isEmpty, nameKey, readText, sameName } from '../read/readValues';
import type { RowView } from '../read/tableView';
import type {
  ApplicationFields,
  CellValues,
  Edit,
  EditOutcome,
  EditPlan,
  FormulasThere,
  JournalEntry,
  MemberFields,
  PairChange,
  Refusal,
  SettingChange,
  SubscriptionFields,
  TableOperation,
} from './edit';
import { Tables } from './editableTables';
import {
  applicationCells,
  applicationFields,
  changedFields,
  memberCells,
  memberFields,
  number,
  subscriptionCells,
  subscriptionFields,
  text,
} from './fields';
import { applicationWords, entry, memberSubject, memberWords, periodWords } from './journalWords';
import { mendCells, setName } from './mends/planMends';
import { refuse, Refused } from './refused';

/**
 * Decides whether an edit may be carried out on the tables as they are now, and what it does to them. Whoever carries
 * it out decides nothing; what was done is written into the Journal, where there is one, at `now` (Excel serial date
 * and time). Refused: what would make a bad row, what somebody else has changed since the person saw it,
 * what accounts still name.
 */
export function planEdit(raw: RawWorkbook, binding: Binding, edit: Edit, now: number): EditOutcome {
  try {
    const tables = new Tables(raw, binding);
    const { operations, ...rest } = plan(tables, edit);
    return { ok: true, plan: { ...rest, operations: [...operations, ...tables.log(rest.journal, now)] } };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

function plan(tables: Tables, edit: Edit): EditPlan {
  switch (edit.kind) {
    case 'addMember':
      return addMember(tables, edit.after, edit.subscriptions);
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
      return {
        operations: changeSettings(tables, edit.changes),
        removedSubscriptions: 0,
        journal: edit.changes.map(settingEntry),
        undo: { kind: 'changeSettings', changes: edit.changes.map(reversed) },
      };
    case 'setPopulations':
      return setPopulations(tables, edit);
    case 'importRows':
      return importRows(tables, edit.steps);
    case 'mendCells':
      return mendCells(tables, edit.rows);
    case 'setName':
      return setName(tables, edit);
  }
}

/** Why edits would not be carried out on these tables, each by itself; null: they would be. */
export function refusals(raw: RawWorkbook, binding: Binding): (edit: Edit) => Refusal | null {
  const tables = new Tables(raw, binding);
  return (edit) => {
    try {
      plan(tables, edit);
      return null;
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  };
}

// Members

function addMember(
  tables: Tables,
  after: MemberFields,
  subscriptions: readonly SubscriptionFields[],
): EditPlan {
  if (tables.communes.rowNamed(after.name)) refuse({ code: 'nameTaken', name: after.name });
  checkMember(after);
  return {
    operations: [
      ...tables.communes.add([memberCells(after)]),
      ...tables.addSubscriptions(subscriptions.map((each) => ({ ...each, member: after.name }))),
    ],
    removedSubscriptions: 0,
    journal: [entry('Ajout', memberSubject(after), '', memberWords(after))],
    undo: { kind: 'removeMember', before: after },
  };
}

function changeMember(tables: Tables, before: MemberFields, after: MemberFields): EditPlan {
  const row = unchangedMember(tables, before);
  const changed = changedFields(before, after);
  if (changed.length === 0) refuse({ code: 'nothingChanged' });
  if (changed.includes('name')) {
    const other = tables.communes.rowNamed(after.name);
    if (other && other.index !== row.index) refuse({ code: 'nameTaken', name: after.name });
  }
  checkMember(after);
  return {
    operations: [
      tables.communes.set(row, pick(memberCells(after), changed)),
      ...(changed.includes('name') ? tables.rename('commune', before.name, after.name) : []),
    ],
    removedSubscriptions: 0,
    journal: [
      entry('Modification', memberSubject(before), memberWords(before, changed), memberWords(after, changed)),
    ],
    undo: { kind: 'changeMember', before: after, after: before },
  };
}

function removeMember(tables: Tables, before: MemberFields): EditPlan {
  const row = unchangedMember(tables, before);
  tables.refuseWhereAccounted('commune', before.name);
  const subscriptions = tables.subscriptionsWhere('commune', before.name);
  return {
    operations: [tables.communes.delete([row]), ...tables.deleteSubscriptions(subscriptions)],
    removedSubscriptions: subscriptions.length,
    journal: [entry('Suppression', memberSubject(before), memberWords(before), '')],
    undo: { kind: 'addMember', after: before, subscriptions: subscriptions.map(subscriptionFields) },
  };
}

function unchangedMember(tables: Tables, before: MemberFields): RowView {
  const row = tables.communes.rowNamed(before.name) ?? refuse({ code: 'notFound', name: before.name });
  const now = memberFields(row);
  // Case and spaces of the name are not what anybody would call a change.
  const changed = changedFields(before, now).filter(
    (field) => field !== 'name' && tables.communes.has(field),
  );
  if (changed.length > 0)
    refuse({ code: 'changedMeanwhile', name: before.name, now: memberWords(now, changed) });
  return row;
}

function checkMember(fields: MemberFields): void {
  const { name, inseeCode, siret, kind, population } = fields;
  if (isEmpty(name)) refuse({ code: 'nameMissing' });
  if (kind === 'commune') {
    if (population === null || !Number.isInteger(population) || population < 0 || population > 1e9)
      refuse({ code: 'populationInvalid', name });
  } else if (population !== null) refuse({ code: 'populationNotForKind', name });
  if (inseeCode !== '' && !isInseeCode(inseeCode)) refuse({ code: 'inseeCodeInvalid', value: inseeCode });
  if (siret !== '' && !isSiret(siret)) refuse({ code: 'siretInvalid', value: siret });
}

// Applications

function addApplication(
  tables: Tables,
  { after, subscriptions, formulas }: Extract<Edit, { kind: 'addApplication' }>,
): EditPlan {
  if (tables.applications.rowNamed(after.name)) refuse({ code: 'nameTaken', name: after.name });
  checkApplication(after);
  return {
    operations: [
      ...tables.applications.add([
        { ...applicationCells(after, tables.sumOfComponents()), ...formulaCells(formulas, null) },
      ]),
      ...tables.addSubscriptions(subscriptions.map((each) => ({ ...each, application: after.name }))),
    ],
    removedSubscriptions: 0,
    journal: [entry('Ajout', `Application ${after.name}`, '', applicationWords(after))],
    undo: { kind: 'removeApplication', before: shownApplication(after) },
  };
}

function changeApplication(
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
        pick({ ...applicationCells(after, tables.sumOfComponents()), ...restored }, changed),
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

function removeApplication(tables: Tables, before: ApplicationFields): EditPlan {
  const row = unchangedApplication(tables, before);
  tables.refuseWhereAccounted('application', before.name);
  const subscriptions = tables.subscriptionsWhere('application', before.name);
  return {
    operations: [tables.applications.delete([row]), ...tables.deleteSubscriptions(subscriptions)],
    removedSubscriptions: subscriptions.length,
    journal: [entry('Suppression', `Application ${before.name}`, applicationWords(before), '')],
    undo: {
      kind: 'addApplication',
      after: before,
      subscriptions: subscriptions.map(subscriptionFields),
      ...formulasThere(row, Object.keys(before)),
    },
  };
}

/** The formulas of a row in the columns that an edit writes over. */
function formulasThere(row: RowView, columns: readonly string[]): { formulas?: FormulasThere } {
  const formulas = columns.flatMap((column) => {
    const formula = row.formula(column);
    return formula === null ? [] : [[column, formula] as const];
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
      .map(([column, formula]) => [column, { kind: 'formula', formula, cached: null }]),
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

function checkApplication(fields: ApplicationFields): void {
  const { name, annualCost, contributionRate } = fields;
  if (isEmpty(name)) refuse({ code: 'nameMissing' });
  const costs = [...COST_COMPONENTS.map((column) => fields[column]), annualCost];
  if (costs.some((cost) => cost !== null && !(cost >= 0 && cost <= 1e12 && isInCents(cost))))
    refuse({ code: 'costInvalid', name });
  if (costs.every((cost) => cost === null)) refuse({ code: 'costMissing', name });
  if (contributionRate !== null && !(contributionRate >= 0 && contributionRate <= 1))
    refuse({ code: 'rateInvalid', name });
}

/** What the row shows once it is written: a cost left to its components is their sum. */
export function shownApplication(fields: ApplicationFields): ApplicationFields {
  if (fields.annualCost !== null) return fields;
  const cents = COST_COMPONENTS.reduce((total, column) => total + Math.round((fields[column] ?? 0) * 100), 0);
  return { ...fields, annualCost: cents / 100 };
}

function isInCents(cost: number): boolean {
  return Number(cost.toFixed(2)) === cost;
}

// Subscriptions

function setPeriods(tables: Tables, pairs: readonly PairChange[]): EditPlan {
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
            pick(subscriptionCells({ member, application, ...next }), ['firstYear', 'lastYear', 'reference']),
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

const periodOf = ({ firstYear, lastYear, reference }: SubscriptionFields) => ({
  firstYear,
  lastYear,
  reference,
});

// Settings and populations

function changeSettings(tables: Tables, changes: readonly SettingChange[]): TableOperation[] {
  if (changes.length === 0) refuse({ code: 'nothingChanged' });
  return changes.flatMap(({ setting, before, after }) => {
    const spec: SettingSpec = SETTINGS[setting];
    const row = tables.settings.view.rows.find((each) => sameName(each.cell('key'), spec.key));
    const now = row?.cell('value') ?? '';
    if (!sameName(now, before)) refuse({ code: 'changedMeanwhile', name: spec.key, now: readText(now) });
    if (!fits(spec, after)) refuse({ code: 'settingInvalid', setting, value: String(after) });
    const value = typeof after === 'number' ? number(after) : text(after);
    return row
      ? [tables.settings.set(row, { value })]
      : tables.settings.add([{ key: text(spec.key), value, explanation: text(spec.explanation) }]);
  });
}

function fits({ kind, choices }: SettingSpec, value: string | number): boolean {
  if (value === '') return true;
  switch (kind) {
    case 'choice':
      return choices?.some((choice) => choice === value) ?? true;
    case 'year':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 9999;
    case 'rate':
      return typeof value === 'number' && value >= 0 && value <= 1;
    case 'money':
      return typeof value === 'number' && value >= 0 && isInCents(value);
    default:
      return true;
  }
}

function setPopulations(tables: Tables, edit: Extract<Edit, { kind: 'setPopulations' }>): EditPlan {
  const changes = edit.populations.filter((each) => each.before !== each.after);
  if (changes.length === 0 && edit.settings.length === 0) refuse({ code: 'nothingChanged' });
  const operations = changes.map(({ member, before, after }) => {
    const row = tables.communes.rowNamed(member) ?? refuse({ code: 'notFound', name: member });
    const now = memberFields(row).population;
    if (now !== before) refuse({ code: 'changedMeanwhile', name: member, now: String(now ?? '') });
    if (!Number.isInteger(after) || after < 0) refuse({ code: 'populationInvalid', name: member });
    return tables.communes.set(row, { population: number(after) });
  });
  return {
    operations: [...operations, ...(edit.settings.length > 0 ? changeSettings(tables, edit.settings) : [])],
    removedSubscriptions: 0,
    journal: [
      ...changes.map(({ member, before, after }) =>
        entry('Population', `Commune ${member}`, String(before ?? ''), String(after)),
      ),
      ...edit.settings.map(settingEntry),
    ],
    undo: {
      kind: 'setPopulations',
      // A population that was missing cannot be taken back to nothing: the row would be bad.
      populations: changes.flatMap(({ member, before, after }) =>
        before === null ? [] : [{ member, before: after, after: before }],
      ),
      settings: edit.settings.map(reversed),
    },
  };
}

// Several at once

/** Each step is decided on the tables as they are before all of them, so that none may count on another. */
function importRows(tables: Tables, steps: readonly Edit[]): EditPlan {
  if (steps.length === 0) refuse({ code: 'nothingChanged' });
  const names = new Set<string>();
  for (const step of steps) {
    if (!('after' in step) || step.kind === 'setName') continue;
    const table = step.kind === 'addMember' || step.kind === 'changeMember' ? 'communes' : 'applications';
    const key = `${table} ${nameKey(step.after.name)}`;
    if (names.has(key)) refuse({ code: 'nameTaken', name: step.after.name });
    names.add(key);
  }
  const plans = steps.map((step) => plan(tables, step));
  return {
    operations: gathered(plans.flatMap(({ operations }) => operations)),
    removedSubscriptions: plans.reduce((total, { removedSubscriptions }) => total + removedSubscriptions, 0),
    journal: plans.flatMap(({ journal }) => journal),
    undo: { kind: 'importRows', steps: plans.map(({ undo }) => undo) },
  };
}

/** New rows of a table stand one behind the other, and rows that go are counted as they stood before. */
function gathered(operations: EditPlan['operations']): EditPlan['operations'] {
  const added = new Map<TableRole, CellValues[]>();
  const deleted = new Map<TableRole, Set<number>>();
  const others: EditPlan['operations'][number][] = [];
  for (const operation of operations) {
    if (operation.kind === 'add')
      added.set(operation.table, [...(added.get(operation.table) ?? []), ...operation.rows]);
    else if (operation.kind === 'delete')
      deleted.set(operation.table, new Set([...(deleted.get(operation.table) ?? []), ...operation.rows]));
    else others.push(operation);
  }
  return [
    ...others,
    ...[...added].map(([table, rows]): TableOperation => ({ kind: 'add', table, rows })),
    ...[...deleted].map(([table, rows]): TableOperation => ({ kind: 'delete', table, rows: [...rows] })),
  ];
}

const reversed = ({ setting, before, after }: SettingChange): SettingChange => ({
  setting,
  before: after,
  after: before,
});

function settingEntry({ setting, before, after }: SettingChange): JournalEntry {
  return entry('Paramètre', SETTINGS[setting].key, String(before), String(after));
}

function pick(cells: CellValues, columns: readonly string[]): CellValues {
  return Object.fromEntries(Object.entries(cells).filter(([column]) => columns.includes(column)));
}
