import { conventionIn } from '../../src/core/conventionIn';
import { computeRecap } from '../../src/core/recap';
import type { Edit, MemberFields } from '../../src/workbook/edits/edit';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { withVintage, writesPopulations } from '../../src/workbook/edits/populationVintage';
import { readConvention } from '../../src/workbook/read/readConvention';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { applyOperations } from '../helpers/applyOperations';
import { rawWorkbookOf, withTable } from '../helpers/rawWorkbook';

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

const NOW_SAID = readConvention(EXAMPLE, DEFAULT_BINDING).settings;
/** From the first year of the convention: nothing is kept. */
const said = (vintage: number, from = 2019) => ({
  vintage,
  from,
  before: 2018,
  source: NOW_SAID.populationSource,
  kind: 'Totale',
});

test('populations are of a vintage; nothing else is', () => {
  expect(writesPopulations(imported({ population: 17_500 }))).toBe(true);
  expect(writesPopulations({ kind: 'addMember', after: lattes, subscriptions: [] })).toBe(true);
  expect(writesPopulations(imported({ siret: '21340129200017' }))).toBe(false);
  expect(writesPopulations({ kind: 'removeMember', before: lattes })).toBe(false);
});

test('an import that says its vintage is carried out and taken back whole', () => {
  const edit = withVintage(imported({ population: 17_500 }), said(2023));
  const done = planEdit(EXAMPLE, DEFAULT_BINDING, edit, NOW);
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  const after = applyOperations(EXAMPLE, done.plan.operations);
  const { settings, convention } = readConvention(after, DEFAULT_BINDING);
  expect(settings).toMatchObject({ populationVintage: 2023, populationSource: '' });
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
  expect(planEdit(EXAMPLE, DEFAULT_BINDING, withVintage(edit, said(2026)), NOW)).toMatchObject({
    ok: false,
    refusal: { code: 'vintageNotPublished', vintage: 2026, latest: 2024 },
  });
  expect(withVintage(edit, said(2018))).toBe(edit);
});

describe('from a later year of the convention on', () => {
  const empty = withTable(EXAMPLE, 'populations');
  const year = 2021;

  function imports(after: Partial<MemberFields>) {
    const done = planEdit(empty, DEFAULT_BINDING, withVintage(imported(after), said(2023, year)), NOW);
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    return { plan: done.plan, after: applyOperations(empty, done.plan.operations) };
  }

  test.each([{}, { name: 'Lattes-sur-Lez' }])('the years before do not move: %j', (renamed) => {
    const before = readConvention(empty, DEFAULT_BINDING).convention;
    const { after } = imports({ population: 20_000, ...renamed });
    const { convention, findings } = readConvention(after, DEFAULT_BINDING);
    const name = renamed.name ?? 'Lattes';
    const totalsOf = (of: typeof convention, in_: number) =>
      computeRecap(conventionIn(of, in_), in_).rows.map(({ total }) => total.toFixed(2));
    expect(totalsOf(convention, 2020)).toEqual(totalsOf(before, 2020));
    expect(totalsOf(convention, year)).not.toEqual(totalsOf(before, year));
    expect(conventionIn(convention, year).members[2]).toMatchObject({ name, population: 20_000 });
    expect(conventionIn(convention, 2020).members[2]).toMatchObject({ name, population: lattes.population });
    expect(findings.map(({ code }) => code)).toEqual(
      readConvention(empty, DEFAULT_BINDING).findings.map(({ code }) => code),
    );
  });

  test('and it is taken back whole', () => {
    const { plan, after } = imports({ population: 20_000, name: 'Lattes-sur-Lez' });
    const back = planEdit(after, DEFAULT_BINDING, plan.undo, NOW);
    if (!back.ok) throw new Error(JSON.stringify(back.refusal));
    const { journal: _, ...tables } = applyOperations(after, back.plan.operations).tables;
    for (const role of ['communes', 'settings', 'subscriptions'] as const)
      expect(tables[role]).toEqual(empty.tables[role]);
    expect(tables.populations!.rows.filter((row) => row.some(Boolean))).toEqual([]);
  });

  test('without the table, it is asked for first', () => {
    const edit = withVintage(imported({ population: 20_000 }), said(2023, year));
    expect(planEdit(EXAMPLE, DEFAULT_BINDING, edit, NOW)).toEqual({
      ok: false,
      refusal: { code: 'tableMissing', table: 'populations' },
    });
  });
});
