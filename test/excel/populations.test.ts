import type { HostWorkbook } from '../../host/index';
import { loadEpci, sourceOf } from '../../src/data/epci';
import { applyEdit } from '../../src/excel/applyEdit';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { membersOf, named, settingsOf } from '../../src/taskpane/model/rows';
import { populationEffect } from '../../src/taskpane/features/data/populations/newPopulations';
import { publishedEpci } from '../../src/taskpane/kit/populations/published';
import type { Edit } from '../../src/workbook/edits/edit';
import { asRead } from '../helpers/rawWorkbook';
import { draw, excelWith, requestsOf, valuesOf } from '../helpers/excel';

const NOW = 46_349.75;

async function now() {
  const state = await readWorkbook();
  if (!state.ok) throw new Error(JSON.stringify(state));
  return state.value;
}

async function done(edit: Edit) {
  const result = await applyEdit(edit, NOW);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.plan;
}

async function effectOf2022() {
  const epci = (await loadEpci('243400017', 2022))!;
  const { raw, binding } = await now();
  return populationEffect(asRead(raw, binding), publishedEpci(epci, 'totale')!, 2021);
}

let host: HostWorkbook;
beforeEach(async () => {
  host = await excelWith();
});
afterEach(() => {
  expect([...host.unimplemented]).toEqual([]);
});

test('a newer vintage is applied in two requests, gives the cells what was shown, and is taken back', async () => {
  const before = await now();
  expect(before.raw.totalPopulationIsTyped).toBe(false);
  const effect = await effectOf2022();
  expect(effect.fixedTotal).toBeNull();
  const requests = requestsOf(host);
  const plan = await done(effect.edit!);
  expect(requestsOf(host) - requests).toBe(2);

  const after = await now();
  // What stands as it did is the same, so that nothing is made of it anew.
  expect(after.binding).toBe(before.binding);
  expect(after.raw.tables.subscriptions).toBe(before.raw.tables.subscriptions);
  expect(after.raw.tables.communes).not.toBe(before.raw.tables.communes);
  expect(settingsOf(after)).toMatchObject({ populationVintage: 2022, populationSource: sourceOf(2022) });
  expect(named(membersOf(after), 'Montpellier')?.population).toBe(310_611);
  // The name follows, and so do the amounts in the cells of the recap.
  expect(after.raw.totalPopulation).toBe(effect.sum.populationAfter);
  const drawn = await draw();
  if (!drawn.ok) throw new Error(JSON.stringify(drawn));
  const cells = await valuesOf(drawn.value.sheetName, 'A1:J60');
  for (const { name, totalAfter } of effect.rows)
    expect([name, cells.find((row) => row[0] === name)]).toEqual([
      name,
      expect.arrayContaining([totalAfter!.toNumber()]),
    ]);

  await done(plan.undo);
  const { journal: _, ...restored } = (await now()).raw.tables;
  const { journal: __, ...original } = before.raw.tables;
  expect(restored).toEqual(original);
});

test('a population that somebody changed meanwhile is shown, and nothing is written', async () => {
  const { edit } = await effectOf2022();
  const lattes = named(membersOf(await now()), 'Lattes')!;
  await done({ kind: 'changeMember', before: lattes, after: { ...lattes, population: 17_000 } });
  const before = (await now()).raw;
  expect(await applyEdit(edit!, NOW)).toEqual({
    kind: 'refused',
    refusal: { code: 'changedMeanwhile', name: 'Lattes', now: '17000' },
  });
  expect((await now()).raw).toEqual(before);
});

test.each([
  ['a number', (names: Excel.NamedItemCollection) => (names.getItem('PopulationTotale').formula = '=481000')],
  [
    'a cell that holds one',
    (names: Excel.NamedItemCollection, sheet: Excel.Worksheet) => {
      sheet.getRange('Z1').values = [[481_000]];
      names.getItem('PopulationTotale').formula = '=Communes!$Z$1';
    },
  ],
])('a total population fixed by %s stays', async (_, fix) => {
  await Excel.run(async (context) => {
    fix(context.workbook.names, context.workbook.worksheets.getItem('Communes'));
    await context.sync();
  });
  expect((await now()).raw).toMatchObject({ totalPopulation: 481_000, totalPopulationIsTyped: true });
  expect((await effectOf2022()).fixedTotal).toBe(481_000);
});

describe('a second vintage, by year', () => {
  const from2021 = async (): Promise<Edit> => {
    const epci = (await loadEpci('243400017', 2022))!;
    const { raw, binding } = await now();
    return populationEffect(asRead(raw, binding), publishedEpci(epci, 'totale')!, 2021, 2021).edit!;
  };
  const totalsOf = async (year: number) => {
    const { raw, binding } = await now();
    return asRead(raw, binding)
      .recapOf(year)
      .rows.map(({ commune, total }) => [commune.name, total.toFixed(2)]);
  };

  test('the table is made for it, the recap of a former year stays, and all is taken back', async () => {
    const before = { 2020: await totalsOf(2020), 2021: await totalsOf(2021) };
    expect((await now()).raw.tables.populations).toBeNull();
    const plan = await done(await from2021());
    expect((await now()).raw.tables.populations!.rows).toHaveLength(62);
    expect(await totalsOf(2020)).toEqual(before[2020]);
    expect(await totalsOf(2021)).not.toEqual(before[2021]);
    await done(plan.undo);
    expect(await totalsOf(2021)).toEqual(before[2021]);
    // Excel keeps a row in a table that was emptied.
    expect((await now()).raw.tables.populations!.rows.flat().every((cell) => cell === '')).toBe(true);
    // A second time there is nothing to make.
    await done(await from2021());
    expect(await totalsOf(2020)).toEqual(before[2020]);
  });

  test('a live recap of a former year, drawn afterwards, shows its own amounts', async () => {
    await done(await from2021());
    const drawn = await draw({ year: 2020 });
    if (!drawn.ok) throw new Error(JSON.stringify(drawn));
    const cells = await valuesOf(drawn.value.sheetName, 'A1:J60');
    expect(cells.find((row) => row[0] === 'Fabrègues')).toEqual(expect.arrayContaining([7266, 149.04]));
  });

  test.each(['a sheet', 'a table'])('%s of that name that is somebody’s own is not touched', async (what) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Populations');
      sheet.getRange('A1').values = [['à moi']];
      if (what === 'a table') sheet.tables.add('A1:A2', true).name = 'Populations';
      await context.sync();
    });
    await done(await from2021());
    const { binding, raw } = await now();
    expect(binding.tables.populations?.name).toBe('Populations_2');
    expect(raw.tables.populations!.rows).toHaveLength(62);
    expect(await valuesOf('Populations', 'A1:A1')).toEqual([['à moi']]);
  });
});
