import type { Application } from '../../../core/convention';
import { isInCents, toNumber } from '../../../core/money';
import { dayInFrench } from '../../../french/dates';
import { readAgreed } from '../../read/amendments/readAgreed';
import { clauseValueIn, clauseWords } from '../../read/amendments/clauseValues';
import { readingIn } from '../../read/byYear/readingIn';
import { isEmpty } from '../../read/readValues';
import { sameName } from '../../read/names';
import { readConvention, type ConventionReading } from '../../read/readConvention';
import { CLAUSE_SETTINGS } from '../../schema/clauseSettings';
import { COST_COMPONENTS } from '../../schema/tables';
import { refuseClosed } from '../closing/closedGuard';
import type { ApplicationFields, EditPlan, JournalEntry } from '../edit';
import type { Tables } from '../editableTables';
import { applicationCells, NEW_APPLICATION } from '../fields';
import { applicationWords, entry } from '../journalWords';
import { shownApplication } from '../planApplications';
import { refuse } from '../refused';
import { settingProblems } from '../settingRules';
import type { AmendedCost, AmendmentEdit, AmendmentFields } from './amendmentEdit';
import { amendmentCells, amendmentRows, costCells } from './amendmentRows';

/** Writes an amendment into the tables, or takes it away, with all that it changes from its year on. */
export function planAmendments(tables: Tables, edit: AmendmentEdit): EditPlan {
  return edit.kind === 'recordAmendment' ? record(tables, edit.after) : withdraw(tables, edit.before);
}

function record(tables: Tables, after: AmendmentFields): EditPlan {
  const reading = readConvention(tables.raw, tables.binding);
  check(tables, reading, after);
  const brought = tables.applications.add(
    after.brought.map((each) => applicationCells(withoutCost(each), tables.applicationDefaults())),
  );
  // Tables that are made when they are first used are asked for last: nothing else stands in the way then.
  return {
    operations: [
      ...brought,
      ...tables.of('amendments').add(amendmentCells(after)),
      ...(after.costs.length === 0
        ? []
        : tables.of('costs').add(after.costs.map((cost) => costCells(cost, after)))),
    ],
    removedSubscriptions: 0,
    journal: journalOf(tables, reading, after),
    undo: { kind: 'withdrawAmendment', before: after },
  };
}

function withdraw(tables: Tables, before: AmendmentFields): EditPlan {
  const rows =
    amendmentRows(tables.raw, tables.binding, before.number) ??
    refuse({ code: 'notFound', name: nameOf(before) });
  if (writtenAs(rows.fields) !== writtenAs(before))
    refuse({ code: 'changedMeanwhile', name: nameOf(before), now: summary(rows.fields) });
  refuseClosed(tables, yearsFrom(readAgreed(tables.raw, tables.binding), before.effect));
  for (const { name } of before.brought) {
    tables.refuseWhereAccounted('application', name);
    tables.refuseWhereRequested('application', name);
    const subscriptions = tables.subscriptionsWhere('application', name).length;
    if (subscriptions > 0) refuse({ code: 'amendmentInUse', name, subscriptions });
  }
  return {
    operations: [
      tables.of('amendments').delete(rows.amendments),
      ...(rows.costs.length === 0 ? [] : [tables.of('costs').delete(rows.costs)]),
      ...(rows.applications.length === 0 ? [] : [tables.applications.delete(rows.applications)]),
    ],
    removedSubscriptions: 0,
    journal: [entry('Suppression', nameOf(before), summary(before), '')],
    undo: { kind: 'recordAmendment', after: before },
  };
}

function check(tables: Tables, reading: ConventionReading, after: AmendmentFields): void {
  const { number, effect, costs, clauses, brought } = after;
  if (isEmpty(number)) refuse({ code: 'amendmentIncomplete' });
  if (costs.length + clauses.length === 0) refuse({ code: 'nothingChanged' });
  const { firstYear, lastYear } = reading.settings;
  if (!(effect >= firstYear && effect <= lastYear))
    refuse({ code: 'yearOutsideTerm', year: effect, firstYear, lastYear });
  if (amendmentRows(tables.raw, tables.binding, number) !== null) refuse({ code: 'amendmentExists', number });
  for (const { name } of brought) {
    if (isEmpty(name)) refuse({ code: 'nameMissing' });
    if (tables.applications.rowNamed(name)) refuse({ code: 'nameTaken', name });
  }
  for (const cost of costs) checkCost(tables, reading, cost, after);
  const values = Object.fromEntries(clauses.map(({ clause, value }) => [clause, value]));
  const [problem] = settingProblems(
    values,
    clauses.map(({ clause }) => clause),
    null,
  );
  if (problem) refuse(problem);
  refuseClosed(tables, yearsFrom(reading, effect));
}

/** EUR either way: a credit (avoir) is a cost below 0. */
const LARGEST_COST = 1e12;

function checkCost(
  tables: Tables,
  { convention }: ConventionReading,
  cost: AmendedCost,
  { effect, brought }: AmendmentFields,
): void {
  const { application: name, contributionRate } = cost;
  const isBrought = brought.some((each) => sameName(each.name, name));
  if (!isBrought && !tables.applications.rowNamed(name)) refuse({ code: 'notFound', name });
  const amounts = [...COST_COMPONENTS.map((column) => cost[column]), cost.annualCost];
  if (amounts.some((amount) => amount !== null && !(Math.abs(amount) <= LARGEST_COST && isInCents(amount))))
    refuse({ code: 'costInvalid', name });
  if (amounts.every((amount) => amount === null)) refuse({ code: 'costMissing', name });
  if (!(contributionRate >= 0 && contributionRate <= 1)) refuse({ code: 'rateInvalid', name });
  const isThere = (convention.costs ?? []).some(
    (each) => each.from === effect && sameName(each.application, name),
  );
  if (isThere) refuse({ code: 'costOfYearExists', name, year: effect });
}

/** Every year in which it counts: none of them may be closed. */
function yearsFrom(
  { settings: { lastYear } }: Pick<ConventionReading, 'settings'>,
  effect: number,
): number[] {
  return Array.from({ length: Math.max(0, lastYear - effect + 1) }, (_, index) => effect + index);
}

/** The row of an application that comes later: its costs stand by year. */
function withoutCost({ name, code }: AmendmentFields['brought'][number]): ApplicationFields {
  return { ...NEW_APPLICATION, name, code };
}

function journalOf(tables: Tables, reading: ConventionReading, after: AmendmentFields): JournalEntry[] {
  const { effect } = after;
  const { convention } = readingIn(reading, effect);
  const from = `à partir de ${effect}`;
  return [
    entry('Ajout', nameOf(after), '', summary(after)),
    ...after.costs.map((cost) => {
      const before = convention.applications.find(({ name }) => sameName(name, cost.application));
      return entry(
        'Avenant',
        `Application ${cost.application}`,
        before === undefined ? '' : standingWords(before),
        `${applicationWords(shownApplication({ ...withoutCost({ name: '', code: '' }), ...cost }))} ${from}`,
      );
    }),
    ...after.clauses.map(({ clause, value }) =>
      entry(
        'Avenant',
        CLAUSE_SETTINGS[clause].key,
        clauseValueIn(tables, reading.amendments, clause, effect),
        `${clauseWords(clause, value)} ${from}`,
      ),
    ),
  ];
}

function standingWords({ annualCost, contributionRate, rebilled }: Application): string {
  return applicationWords({
    ...withoutCost({ name: '', code: '' }),
    annualCost: toNumber(annualCost),
    contributionRate: toNumber(contributionRate),
    rebilled,
  });
}

const nameOf = ({ number }: Pick<AmendmentFields, 'number'>): string => `Avenant ${number}`;

function summary({ subject, effect, date }: AmendmentFields): string {
  const on = date === null ? '' : ` ; Date : ${dayInFrench(date)}`;
  return `Objet : ${subject}${on} ; Effet : ${effect}`;
}

/** What is written of it, in one order: two that are written alike are the same. */
function writtenAs(fields: AmendmentFields): string {
  const costs = fields.costs.map((cost) => JSON.stringify(costCells(cost, fields))).sort();
  const brought = fields.brought.map(({ name }) => name).sort();
  return JSON.stringify([amendmentCells(fields), costs, brought]);
}
