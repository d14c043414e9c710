/** An intervention is written whole, refused with its reason, and taken back. */
import { priceWork } from '../../src/core/interventions/pricing';
import { Decimal } from '../../src/core/money';
import { lineFieldsOf, type InterventionFields } from '../../src/workbook/accounts/interventions/fields';
import { readInterventions } from '../../src/workbook/accounts/interventions/readInterventions';
import type { Edit } from '../../src/workbook/edits/edit';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { nextRef } from '../../src/workbook/edits/planInterventions';
import type { RawWorkbook } from '../../src/workbook/read/rawTables';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { applyOperations } from '../helpers/applyOperations';
import { rawWorkbookOf, withCell, withTable } from '../helpers/rawWorkbook';

const NOW = 44_400.5;
const example = withTable(rawWorkbookOf(exampleTables()), 'interventionLines');
const lines = (days: number, halfDays = 0) => {
  const pricing = priceWork(
    [{ profile: 'Technicien', days, halfDays, included: null }],
    (profile) => ({ profile, dayPrice: new Decimal(350), halfDayPrice: new Decimal(200) }),
    new Decimal('0.2'),
    'perLine',
  );
  if (!pricing.ok) throw new Error(pricing.refusal.reason);
  return pricing.lines.map(lineFieldsOf);
};
const quoted: InterventionFields = {
  ref: 'I1',
  member: 'Lattes',
  application: 'E-services',
  subject: 'Formulaire',
  calendar: 'mars 2021',
  agreedOn: null,
  agreementReference: '',
  performedOn: null,
  qualityAcceptedOn: null,
  revenueOrder: '',
  lines: [...lines(2), ...lines(0, 1)],
};
const agreed = { ...quoted, agreedOn: 44_256, agreementReference: 'Courriel' };
const performed = { ...agreed, performedOn: 44_270 };
const accepted = { ...performed, qualityAcceptedOn: 44_275 };
const claimed = { ...accepted, revenueOrder: 'T1' };

const change = (before: InterventionFields | null, after: InterventionFields | null): Edit => ({
  kind: 'changeIntervention',
  before,
  after,
});
const decide = (raw: RawWorkbook, edit: Edit) => planEdit(raw, DEFAULT_BINDING, edit, NOW);
function done(raw: RawWorkbook, edit: Edit): { readonly raw: RawWorkbook; readonly undo: Edit } {
  const outcome = decide(raw, edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return { raw: applyOperations(raw, outcome.plan.operations), undo: outcome.plan.undo };
}
const now = (raw: RawWorkbook) => readInterventions(raw, DEFAULT_BINDING).rows.map(({ fields }) => fields);
const reason = (raw: RawWorkbook, edit: Edit): string => {
  const outcome = decide(raw, edit);
  if (outcome.ok) return 'ok';
  const { refusal } = outcome;
  return refusal.code === 'interventionRefused' ? refusal.reason : refusal.code;
};

test('from the quote to the claim, each step read back as it was written, and all of it taken back', () => {
  const states = [quoted, agreed, performed, accepted, claimed];
  const undos: Edit[] = [];
  let raw = example;
  states.forEach((fields, index) => {
    const step = done(raw, change(states[index - 1] ?? null, fields));
    ({ raw } = step);
    undos.push(step.undo);
    expect(now(raw)).toEqual([fields]);
  });
  for (const [index, undo] of undos.entries()) {
    if (index === 0) continue;
    raw = done(raw, undos[undos.length - index]!).raw;
    expect(undo.kind).toBe('changeIntervention');
    expect(now(raw)).toEqual([states[states.length - 1 - index]]);
  }
  expect(now(done(raw, undos[0]!).raw)).toEqual([]);
});

test('lines are written over, added and deleted with their head, those of others stay', () => {
  const other = { ...quoted, ref: 'I2', member: 'Jacou', lines: lines(7) };
  let { raw } = done(example, change(null, quoted));
  ({ raw } = done(raw, change(null, other)));
  const more = { ...quoted, lines: [...lines(1), ...lines(3), ...lines(4)] };
  ({ raw } = done(raw, change(quoted, more)));
  expect(now(raw)).toEqual([more, other]);
  const fewer = { ...quoted, lines: lines(5) };
  ({ raw } = done(raw, change(more, fewer)));
  expect(now(raw)).toEqual([fewer, other]);
  const removed = done(raw, change(fewer, null));
  expect(now(removed.raw)).toEqual([other]);
  expect(readInterventions(removed.raw, DEFAULT_BINDING).strayLines).toEqual([]);
  expect(now(done(removed.raw, removed.undo).raw)).toEqual(expect.arrayContaining([fewer, other]));
});

test.each<[string, InterventionFields | null, InterventionFields | null, string]>([
  ['without a commune', null, { ...quoted, ref: 'I2', member: ' ' }, 'memberMissing'],
  ['for nobody known', null, { ...quoted, ref: 'I2', member: 'Nîmes' }, 'notFound'],
  ['a key that is taken', null, quoted, 'nameTaken'],
  ['without days', quoted, { ...quoted, lines: [{ ...quoted.lines[0]!, days: 0 }] }, 'lineInvalid'],
  ['agreed without a mail', quoted, { ...quoted, agreedOn: 44_256 }, 'noReference'],
  ['agreed tomorrow', quoted, { ...agreed, agreedOn: 44_401 }, 'inFuture'],
  ['agreed on nothing', quoted, { ...agreed, lines: [] }, 'noWork'],
  ['done before it was agreed on', quoted, { ...agreed, performedOn: 44_255 }, 'before'],
  ['claimed before it was accepted', quoted, { ...agreed, revenueOrder: 'T1' }, 'notAccepted'],
  ['nothing', quoted, quoted, 'nothingChanged'],
  ['of before', { ...quoted, subject: 'Autre' }, agreed, 'changedMeanwhile'],
])('%s it is refused', (_what, before, after, expected) => {
  const { raw } = done(example, change(null, quoted));
  expect(reason(raw, change(before, after))).toBe(expected);
});

test('what was agreed on stays: neither its lines nor the intervention itself go', () => {
  let { raw } = done(example, change(null, quoted));
  ({ raw } = done(raw, change(quoted, agreed)));
  expect(reason(raw, change(agreed, { ...agreed, lines: lines(9) }))).toBe('linesAgreed');
  expect(reason(raw, change(agreed, null))).toBe('stillAgreed');
  ({ raw } = done(raw, change(agreed, performed)));
  ({ raw } = done(raw, change(performed, accepted)));
  ({ raw } = done(raw, change(accepted, claimed)));
  expect(reason(raw, change(claimed, null))).toBe('stillClaimed');
});

test('what an earlier version left without a reference is no reason against the next step', () => {
  let { raw } = done(example, change(null, quoted));
  ({ raw } = done(raw, change(quoted, agreed)));
  raw = withCell(raw, 'interventions', 0, 'Référence', '');
  const former = { ...agreed, agreementReference: '' };
  expect(now(raw)).toEqual([former]);
  expect(reason(raw, change(former, { ...former, performedOn: 44_270 }))).toBe('ok');
});

test('a table of lines that is not there is said', () => {
  const none = { ...example, tables: { ...example.tables, interventionLines: null } };
  expect(reason(none, change(null, quoted))).toBe('tableMissing');
});

test('keys count on from the highest', () => {
  expect(nextRef([])).toBe('I1');
  expect(nextRef(['I3', 'x', 'i12'])).toBe('I13');
});
