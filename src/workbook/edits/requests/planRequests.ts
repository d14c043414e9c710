import { isAboutApplication } from '../../../core/notice/request';
import { requestCells, type RequestFields } from '../../accounts/requests/fields';
import { outcomeOf, readRequests, type RequestRow } from '../../accounts/requests/readRequests';
import { sameName } from '../../read/names';
import { readConvention } from '../../read/readConvention';
import { readText } from '../../read/readValues';
import type { EditPlan } from '../edit';
import type { Tables } from '../editableTables';
import { changedFields, picked } from '../fields';
import { entry, requestWords } from '../journalWords';
import { setPeriods } from '../planPeriods';
import { refuse } from '../refused';
import type { RequestEdit, RequestReason } from './requestEdit';

/** The key of the next request: one more than the highest that there is. */
export function nextRequestRef(refs: readonly string[]): string {
  const numbers = refs.map((ref) => Number(/^D(\d+)$/i.exec(ref)?.[1] ?? 0));
  return `D${Math.max(0, ...numbers) + 1}`;
}

/** A request is found by its key; what is decided on it is written with what it changes of the subscriptions, or not at all. */
export function changeRequest(tables: Tables, edit: RequestEdit): EditPlan {
  const { before, after, pairs } = edit;
  const rows = readRequests(tables.raw, tables.binding);
  const rowOf = (ref: string): RequestRow | undefined => rows.find(({ fields }) => sameName(fields.ref, ref));
  const row = before === null ? null : unchanged(rowOf(before.ref), before);
  if (before === null && after !== null && rowOf(after.ref) !== undefined)
    refuse({ code: 'nameTaken', name: after.ref });
  const changed = before === null || after === null ? [] : changedFields(before, after);
  if (after === null) {
    if (before === null) refuse({ code: 'nothingChanged' });
    if (before.decision === 'accepted') refused(before, 'stillAccepted');
  } else {
    if (before !== null && changed.length === 0) refuse({ code: 'nothingChanged' });
    check(before, after, edit, tables);
  }
  const uses = pairs.length === 0 ? null : setPeriods(tables, pairs);
  // What is made when it is first used is asked for last: nothing else must stand in the way then.
  const table = tables.of('requests');
  return {
    operations: [
      ...(row === null && after !== null ? table.add([requestCells(after)]) : []),
      ...(row !== null && after === null ? [table.delete([row.row])] : []),
      ...(row !== null && after !== null
        ? [table.set(row.row, picked(requestCells(after), changed.map(columnOf)))]
        : []),
      ...(uses?.operations ?? []),
    ],
    removedSubscriptions: 0,
    journal: [
      entry(
        actionOf(edit),
        subjectOf(after ?? before),
        before === null ? '' : requestWords(before, after === null ? undefined : changed.map(columnOf)),
        after === null ? '' : requestWords(after, before === null ? undefined : changed.map(columnOf)),
      ),
      ...(uses?.journal ?? []),
    ],
    undo: {
      kind: 'changeRequest',
      before: after,
      after: before,
      pairs: pairs.map((pair) => ({ ...pair, before: pair.after, after: pair.before })),
    },
  };
}

/** What was wrong before is no reason against something else; a decision is looked at whole. */
function check(
  before: RequestFields | null,
  after: RequestFields,
  { pairs }: RequestEdit,
  tables: Tables,
): void {
  const isTakenBack = before !== null && before.decision !== null && after.decision === null;
  if (isTakenBack) return;
  checkContents(after, tables);
  if (after.decision === null) return;
  if (before !== null && before.decision !== null) {
    const late = changedFields(before, after).filter((field) => !LATER_FIELDS.has(field));
    if (late.length > 0) refused(after, 'alreadyDecided');
    return;
  }
  checkDecision(after, pairs.length > 0, tables);
}

/** Of a decided request nothing else changes. */
const LATER_FIELDS: ReadonlySet<string> = new Set(['letter', 'answeredOn', 'reason']);

function checkContents(after: RequestFields, tables: Tables): void {
  const { member, kind, application, sentOn, receivedOn } = after;
  if (kind === null) return refused(after, 'kindMissing');
  if (member.trim() === '') refused(after, 'memberMissing');
  if (!tables.communes.rowNamed(member)) refuse({ code: 'notFound', name: member });
  if (isAboutApplication(kind)) {
    if (application.trim() === '') refused(after, 'applicationMissing');
    if (!tables.applications.rowNamed(application)) refuse({ code: 'notFound', name: application });
  }
  if (sentOn !== null && receivedOn !== null && receivedOn < sentOn) refused(after, 'receivedBeforeSent');
}

function checkDecision(after: RequestFields, changesUses: boolean, tables: Tables): void {
  const { kind, answeredOn, decision, effectYear, reason } = after;
  if (answeredOn === null) return refused(after, 'answerMissing');
  const heardOn = after.receivedOn ?? after.sentOn;
  if (heardOn !== null && answeredOn < heardOn) refused(after, 'answeredBefore');
  if (decision === 'refused') {
    if (reason.trim() === '') refused(after, 'reasonMissing');
    return;
  }
  if (effectYear === null) return refused(after, 'effectMissing');
  const reading = readConvention(tables.raw, tables.binding);
  const { settings } = reading;
  const outcome = outcomeOf(after, reading);
  // A convention that does not say leaves the year to both sides.
  const isAllowed =
    outcome?.kind === 'noClause'
      ? effectYear >= settings.firstYear && effectYear <= settings.lastYear
      : outcome?.kind === 'effect' && outcome.year === effectYear;
  if (!isAllowed) refused(after, 'effectNotAllowed');
  if (kind === 'add' && !changesUses) refused(after, 'usedAlready');
  if (kind === 'drop' && !changesUses) refused(after, 'notUsed');
}

function unchanged(row: RequestRow | undefined, before: RequestFields): RequestRow {
  if (row === undefined) return refuse({ code: 'notFound', name: before.ref });
  if (JSON.stringify(requestCells(row.fields)) !== JSON.stringify(requestCells(before))) {
    const [field] = changedFields(before, row.fields);
    refuse({
      code: 'changedMeanwhile',
      name: before.ref,
      now: field === undefined ? '' : readText(row.row.cell(columnOf(field))),
    });
  }
  return row;
}

const columnOf = (field: string): string => (field === 'member' ? 'commune' : field);

function refused({ ref, member }: RequestFields, reason: RequestReason): never {
  return refuse({ code: 'requestRefused', name: `${ref}, ${member}`, reason });
}

function subjectOf(fields: RequestFields | null): string {
  return fields === null ? '' : `Demande ${fields.ref}, ${fields.member}`;
}

function actionOf({ before, after }: RequestEdit): string {
  if (before === null) return 'Ajout';
  if (after === null) return 'Suppression';
  return before.decision === after.decision ? 'Modification' : 'Décision';
}
