import { interventionProblems, isBinding, type InterventionStepKind } from '../../core/interventions/state';
import {
  headCells,
  interventionOf,
  isPriced,
  lineCells,
  type InterventionFields,
} from '../accounts/interventions/fields';
import { invoiceOf } from '../accounts/invoices/invoicing';
import { readInterventions, type InterventionRow } from '../accounts/interventions/readInterventions';
import { columnHeader, NO_COLUMN, type Binding } from '../schema/binding';
import { sameName } from '../read/names';
import { readText } from '../read/readValues';
import type { CellValues, EditPlan, TableOperation } from './edit';
import { refuseClosed, yearsOfIntervention } from './closing/closedGuard';
import type { EditableTable, Tables } from './editableTables';
import { changedFields, picked } from './fields';
import type { InterventionEdit, InterventionReason } from './interventionEdit';
import { entry, valueWords } from './journalWords';
import { refuse } from './refused';

/** The key of the next intervention: one more than the highest that there is. */
export function nextRef(refs: readonly string[]): string {
  const numbers = refs.map((ref) => Number(/^I(\d+)$/i.exec(ref)?.[1] ?? 0));
  return `I${Math.max(0, ...numbers) + 1}`;
}

/** Head and lines are written together; a line stands in a row of its own and is found by its place among them. */
export function changeIntervention(
  tables: Tables,
  { before, after }: InterventionEdit,
  today: number,
): EditPlan {
  const heads = tables.of('interventions');
  const lines = tables.of('interventionLines');
  if (!heads.has('ref')) refuse({ code: 'columnMissing', table: 'interventions', column: 'ref' });
  refuseClosed(tables, yearsOfIntervention(tables, before, after));
  const { rows } = readInterventions(tables.raw, tables.binding);
  const rowOf = (ref: string): InterventionRow | undefined =>
    rows.find(({ fields }) => sameName(fields.ref, ref));
  const undo: InterventionEdit = { kind: 'changeIntervention', before: after, after: before };
  const base = { removedSubscriptions: 0, undo };
  if (before === null) {
    if (after === null) return refuse({ code: 'nothingChanged' });
    if (rowOf(after.ref) !== undefined) refuse({ code: 'nameTaken', name: after.ref });
    check(null, after, today, tables);
    return {
      ...base,
      operations: [
        ...heads.add([headCells(after)]),
        ...lines.add(after.lines.map((line) => lineCells(after.ref, line))),
      ],
      journal: [entry('Ajout', subjectOf(after), '', headWords(after, HEAD_FIELDS, tables.binding))],
    };
  }
  const row = unchanged(rowOf(before.ref), before);
  if (after === null) {
    if (before.revenueOrder !== '') refused(before, 'stillClaimed');
    if (before.agreedOn !== null) refused(before, 'stillAgreed');
    return {
      ...base,
      operations: [heads.delete([row.head]), ...(row.lines.length > 0 ? [lines.delete(row.lines)] : [])],
      journal: [entry('Suppression', subjectOf(before), headWords(before, HEAD_FIELDS, tables.binding), '')],
    };
  }
  const changed = changedFields(headOf(before), headOf(after));
  const areLinesSame = linesKey(before) === linesKey(after);
  // What an invoice says stays; the order that claims it comes later.
  const isInvoiced = invoiceOf(row.head) !== null;
  if (isInvoiced && !(areLinesSame && changed.every((field) => field === 'revenueOrder')))
    refused(before, 'invoiced');
  if (changed.length === 0 && areLinesSame) refuse({ code: 'nothingChanged' });
  check(before, after, today, tables);
  const columns = changed.map((field) => (field === 'member' ? 'commune' : field));
  return {
    ...base,
    operations: [
      ...(changed.length > 0 ? [heads.set(row.head, picked(headCells(after), columns))] : []),
      ...(areLinesSame ? [] : lineOperations(lines, row, after)),
    ],
    journal: [
      entry(
        'Modification',
        subjectOf(after),
        wordsOf(before, changed, areLinesSame, tables.binding),
        wordsOf(after, changed, areLinesSame, tables.binding),
      ),
    ],
  };
}

/** A line that is there is written over, those that are too many go, new ones come last. */
function lineOperations(
  table: EditableTable,
  row: InterventionRow,
  after: InterventionFields,
): TableOperation[] {
  const wanted = after.lines.map((line): CellValues => lineCells(after.ref, line));
  const standing = row.lines.slice(0, wanted.length);
  const surplus = row.lines.slice(wanted.length);
  return [
    ...standing.map((line, index) => table.set(line, wanted[index] ?? {})),
    ...table.add(wanted.slice(standing.length)),
    ...(surplus.length > 0 ? [table.delete(surplus)] : []),
  ];
}

function unchanged(row: InterventionRow | undefined, before: InterventionFields): InterventionRow {
  if (row === undefined) return refuse({ code: 'notFound', name: before.ref });
  if (headKey(row.fields) !== headKey(before) || linesKey(row.fields) !== linesKey(before))
    refuse({ code: 'changedMeanwhile', name: before.ref, now: nowWords(row.fields, before) });
  return row;
}

function check(
  before: InterventionFields | null,
  after: InterventionFields,
  today: number,
  tables: Tables,
): void {
  if (after.member.trim() === '') refused(after, 'memberMissing');
  if (!tables.communes.rowNamed(after.member)) refuse({ code: 'notFound', name: after.member });
  const sound = after.lines.every(
    ({ days, halfDays }) =>
      [days, halfDays].every((count) => Number.isInteger(count) && count >= 0) && days + halfDays > 0,
  );
  if (!sound) refused(after, 'lineInvalid');
  const [was, wanted] = [before && interventionOf(before), interventionOf(after)];
  // What both agreed on stays, but for a price that was never there.
  if (before !== null && was !== null && isBinding(was) && isBinding(wanted) && isPriced(before.lines))
    if (linesKey(before) !== linesKey(after)) refused(after, 'linesAgreed');
  // What was wrong before, as of a workbook of an earlier version, is no reason against something else.
  const known = new Set((was === null ? [] : interventionProblems(was, today)).map(problemKey));
  const problem = interventionProblems(wanted, today).find((each) => !known.has(problemKey(each)));
  if (problem) refused(after, problem.refusal.reason, problem.step.kind);
}

/** What is written of it, in one order: two that are written alike are the same. */
const headKey = (fields: InterventionFields): string => JSON.stringify(headCells(fields));
const linesKey = ({ ref, lines }: InterventionFields): string =>
  JSON.stringify(lines.map((line) => lineCells(ref, line)));

function problemKey({ step, refusal }: ReturnType<typeof interventionProblems>[number]): string {
  return JSON.stringify([step, refusal]);
}

function refused(
  { ref, subject }: InterventionFields,
  reason: InterventionReason,
  step: InterventionStepKind | null = null,
): never {
  return refuse({ code: 'interventionRefused', name: subject === '' ? ref : subject, reason, step });
}

type HeadField = Exclude<keyof InterventionFields, 'lines'>;
const HEAD_FIELDS: readonly HeadField[] = [
  'member',
  'application',
  'subject',
  'calendar',
  'agreedOn',
  'agreementReference',
  'performedOn',
  'qualityAcceptedOn',
  'revenueOrder',
];

function headOf({ lines: _, ...head }: InterventionFields): Omit<InterventionFields, 'lines'> {
  return head;
}

function subjectOf({ ref, member }: InterventionFields): string {
  return `Intervention ${ref}, ${member}`;
}

function headWords(fields: InterventionFields, only: readonly string[], binding: Binding): string {
  return HEAD_FIELDS.filter((field) => only.includes(field) && fields[field] !== null && fields[field] !== '')
    .map((field) => {
      const column = field === 'member' ? 'commune' : field;
      const header = columnHeader(binding, 'interventions', column);
      return `${header === NO_COLUMN ? field : header} : ${valueWords(fields[field] ?? '')}`;
    })
    .join(' ; ');
}

function lineWords({ lines }: InterventionFields): string {
  return lines
    .map(({ profile, days, halfDays, netAmount }) =>
      [`${profile} ${valueWords(days + halfDays / 2)} j`, netAmount === null ? '' : valueWords(netAmount)]
        .filter((part) => part !== '')
        .join(' : '),
    )
    .join(', ');
}

function wordsOf(
  fields: InterventionFields,
  changed: readonly string[],
  areLinesSame: boolean,
  binding: Binding,
): string {
  return [headWords(fields, changed, binding), areLinesSame ? '' : lineWords(fields)]
    .filter((part) => part !== '')
    .join(' ; ');
}

function nowWords(now: InterventionFields, before: InterventionFields): string {
  const changed = changedFields(headOf(before), headOf(now));
  const [field] = changed;
  return field === undefined ? lineWords(now) : readText(now[field]);
}
