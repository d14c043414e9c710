import { isInseeCode, isSiret } from '../read/checkDigits';
import { COLUMN_KINDS } from '../read/columnKinds';
import { isEmail } from '../read/parties/readDebtors';
import { sameName } from '../read/names';
import { isEmpty } from '../read/readValues';
import type { RowView } from '../read/tableView';
import type { Edit, EditPlan, MemberFields } from './edit';
import { nextOf, type Tables } from './editableTables';
import { changedFields, memberCells, memberFields, picked, subscriptionFields } from './fields';
import { entry, memberSubject, memberWords } from './journalWords';
import { refuse } from './refused';

export function addMember(
  tables: Tables,
  { after, subscriptions, next }: Extract<Edit, { kind: 'addMember' }>,
): EditPlan {
  if (tables.communes.rowNamed(after.name)) refuse({ code: 'nameTaken', name: after.name });
  checkMember(after);
  return {
    operations: [
      ...tables.communes.addBefore(next, memberCells(after)),
      ...tables.addSubscriptions(subscriptions.map((each) => ({ ...each, member: after.name }))),
    ],
    removedSubscriptions: 0,
    journal: [entry('Ajout', memberSubject(after), '', memberWords(after))],
    undo: { kind: 'removeMember', before: after },
  };
}

export function changeMember(tables: Tables, before: MemberFields, after: MemberFields): EditPlan {
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
      tables.communes.set(row, picked(memberCells(after), changed)),
      ...(changed.includes('name') ? tables.rename('commune', before.name, after.name) : []),
    ],
    removedSubscriptions: 0,
    journal: [
      entry('Modification', memberSubject(before), memberWords(before, changed), memberWords(after, changed)),
    ],
    undo: { kind: 'changeMember', before: after, after: before },
  };
}

export function removeMember(tables: Tables, before: MemberFields): EditPlan {
  const row = unchangedMember(tables, before);
  tables.refuseWhereAccounted('commune', before.name);
  tables.refuseWhereRequested('commune', before.name);
  const subscriptions = tables.subscriptionsWhere('commune', before.name);
  return {
    operations: [tables.communes.delete([row]), ...tables.deleteSubscriptions(subscriptions)],
    removedSubscriptions: subscriptions.length,
    stillNamedBy: tables.variantsNaming('commune', before.name),
    journal: [entry('Suppression', memberSubject(before), memberWords(before), '')],
    undo: {
      kind: 'addMember',
      after: before,
      subscriptions: subscriptions.map(subscriptionFields),
      ...nextOf(tables.communes, row),
    },
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
  const { email = '', signedOn = '' } = fields;
  if (email !== '' && !isEmail(email)) refuse({ code: 'emailInvalid', value: email });
  if (signedOn !== '' && !COLUMN_KINDS.date.accepts(signedOn))
    refuse({ code: 'signedOnInvalid', value: String(signedOn) });
  checkMembership(fields);
}

function checkMembership({ name, firstYear = '', lastYear = '', successor = '' }: MemberFields): void {
  const isYear = (year: number | string): boolean => year === '' || COLUMN_KINDS.year.accepts(year);
  const areReversed = typeof firstYear === 'number' && typeof lastYear === 'number' && lastYear < firstYear;
  if (!isYear(firstYear) || !isYear(lastYear) || areReversed) refuse({ code: 'membershipInvalid', name });
  if (successor !== '' && (lastYear === '' || sameName(successor, name)))
    refuse({ code: 'successorInvalid', name });
}
