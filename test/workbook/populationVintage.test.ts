import type { Edit, MemberFields } from '../../src/workbook/edits/edit';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { withVintage, writesPopulations } from '../../src/workbook/edits/populationVintage';
import { readConvention } from '../../src/workbook/read/readConvention';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { applyOperations } from '../helpers/applyOperations';
import { rawWorkbookOf } from '../helpers/rawWorkbook';

/** 24 November 2026. */
const NOW = 46_350;
const EXAMPLE = rawWorkbookOf(exampleTables());
const lattes: MemberFields = {
  name: 'Lattes',
  inseeCode: '34129',
  siret: '',
  kind: 'commune',
  population: Number(EXAMPLE.tables.communes!.rows[2]![4]),
};
const imported = (after: Partial<MemberFields>): Extract<Edit, { kind: 'importRows' }> => ({
  kind: 'importRows',
  steps: [{ kind: 'changeMember', before: lattes, after: { ...lattes, ...after } }],
});

test('populations are of a vintage; nothing else is', () => {
  expect(writesPopulations(imported({ population: 17_500 }))).toBe(true);
  expect(writesPopulations({ kind: 'addMember', after: lattes, subscriptions: [] })).toBe(true);
  expect(writesPopulations(imported({ siret: '21340129200017' }))).toBe(false);
  expect(writesPopulations({ kind: 'removeMember', before: lattes })).toBe(false);
});

test('an import that says its vintage is carried out and taken back whole', () => {
  const edit = withVintage(imported({ population: 17_500 }), 2018, 2023);
  const done = planEdit(EXAMPLE, DEFAULT_BINDING, edit, NOW);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  const after = applyOperations(EXAMPLE, done.plan.operations);
  const { settings, convention } = readConvention(after, DEFAULT_BINDING);
  expect(settings.populationVintage).toBe(2023);
  expect(convention.members[2]).toMatchObject({ name: 'Lattes', population: 17_500 });
  const back = planEdit(after, DEFAULT_BINDING, done.plan.undo, NOW);
  if (!back.ok) throw new Error(JSON.stringify(back.refusal));
  const { journal: _, ...tables } = applyOperations(after, back.plan.operations).tables;
  expect(tables).toMatchObject({
    communes: EXAMPLE.tables.communes,
    settings: EXAMPLE.tables.settings,
  });
});

test('a vintage that cannot be had is refused with the rows; the same one changes nothing more', () => {
  const edit = imported({ population: 17_500 });
  expect(planEdit(EXAMPLE, DEFAULT_BINDING, withVintage(edit, 2018, 2026), NOW)).toMatchObject({
    ok: false,
    refusal: { code: 'vintageNotPublished', vintage: 2026, latest: 2024 },
  });
  expect(withVintage(edit, 2018, 2018)).toBe(edit);
});
