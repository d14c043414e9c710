/** What is typed for an amendment: a cost as one amount, or by its components where the application has them. */
import { effectOf, readAmendment } from '../../src/taskpane/features/amendments/amendmentFields';
import { costsInParts } from '../../src/workbook/edits/amendments/costsInParts';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { viewTable } from '../../src/workbook/read/tableView';
import { NEW_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { applyOperations } from '../helpers/applyOperations';
import { asRead, rawWorkbookOf, withCell, withTable } from '../helpers/rawWorkbook';

const example = withTable(
  withTable(withCell(rawWorkbookOf(exampleTables()), 'applications', 0, 'Maintenance', 4000), 'amendments'),
  'costs',
);
const [first, second] = asRead(example, NEW_BINDING).reading.convention.applications.map(({ name }) => name);
const inParts = costsInParts(example, NEW_BINDING);
const typed = {
  number: '1',
  effect: '2020',
  'kind-0': 'cost',
  'application-0': first!,
  'contributionRate-0': '50',
  'maintenance-0': '4500',
  'operation-0': '2 333,33',
  'depreciation-0': '1000',
};

test('only who has components is asked for them', () => {
  expect([...inParts]).toEqual([first]);
  const whole = { ...typed, 'application-0': second!, 'annualCost-0': '9000' };
  const reading = readAmendment(whole, 1, inParts);
  expect(reading).toMatchObject({ ok: true, fields: { costs: [{ annualCost: 9000, maintenance: null }] } });
});

test('the cost is their sum, in the preview, in the table and for all who read it', () => {
  const reading = readAmendment(typed, 1, inParts);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const { convention } = asRead(example, NEW_BINDING).reading;
  const { after } = effectOf(convention, reading.fields);
  expect(after.applications[0]!.annualCost.toString()).toBe('7833.33');
  const outcome = planEdit(example, NEW_BINDING, { kind: 'recordAmendment', after: reading.fields }, 43_800);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const written = applyOperations(example, outcome.plan.operations);
  const [row] = viewTable(written, NEW_BINDING, 'costs')!.rows;
  const columns = ['maintenance', 'operation', 'upgrades', 'depreciation', 'annualCost'];
  expect(columns.map((column) => row!.cell(column))).toEqual([4500, 2333.33, '', 1000, 7833.33]);
  expect(asRead(written, NEW_BINDING).recapOf(2020).applications[0]!.annualCost.toString()).toBe('7833.33');
  // Taken back, since it is what was written.
  expect(planEdit(written, NEW_BINDING, outcome.plan.undo, 43_800).ok).toBe(true);
});

test('one at least, and each a number', () => {
  const none = { ...typed, 'maintenance-0': '', 'operation-0': '', 'depreciation-0': '' };
  expect(readAmendment(none, 1, inParts)).toEqual({ ok: false, problems: { 'maintenance-0': 'missing' } });
  const wrong = { ...typed, 'operation-0': 'beaucoup' };
  expect(readAmendment(wrong, 1, inParts)).toEqual({ ok: false, problems: { 'operation-0': 'unreadable' } });
});
