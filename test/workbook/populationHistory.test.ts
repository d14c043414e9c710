/** A second vintage: what counted before is kept by year, and no year before the effect moves. */
import { conventionIn } from '../../src/core/conventionIn';
import { computeRecap } from '../../src/core/recap';
import { loadEpci, type Epci, type PopulationKind } from '../../src/data/epci';
import { populationEffect } from '../../src/taskpane/features/data/populations/newPopulations';
import { publishedEpci } from '../../src/taskpane/kit/populations/published';
import { documentPlan } from '../../src/workbook/documents/documentPlans';
import { DOCUMENTS } from '../../src/workbook/documents/register';
import type { Edit } from '../../src/workbook/edits/edit';
import { planEdit } from '../../src/workbook/edits/planEdit';
import type { RawTable, RawWorkbook } from '../../src/workbook/read/rawTables';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { columnsOf } from '../../src/workbook/schema/tables';
import { exampleTables } from '../../src/workbook/tables/example';
import { applyOperations } from '../helpers/applyOperations';
import { asRead, rawWorkbookOf, withCell, withRow } from '../helpers/rawWorkbook';

/** 24 November 2026. */
const NOW = 46_350;
const YEARS = [2019, 2020, 2021] as const;

const EMPTY: RawTable = {
  headers: columnsOf('populations').map(([, { header }]) => header),
  rows: [columnsOf('populations').map(() => '')],
};
const without = rawWorkbookOf(exampleTables());
/** As it stands once the table was made. */
const example: RawWorkbook = { ...without, tables: { ...without.tables, populations: EMPTY } };

let in2022: Epci;
let in2023: Epci;
beforeAll(async () => {
  in2022 = (await loadEpci('243400017', 2022))!;
  in2023 = (await loadEpci('243400017', 2023))!;
});

const planned = (raw: RawWorkbook, edit: Edit) => {
  const outcome = planEdit(raw, DEFAULT_BINDING, edit, NOW);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.plan;
};
const editOf = (raw: RawWorkbook, epci: Epci, kind: PopulationKind, from: number, year = from): Edit =>
  populationEffect(asRead(raw), publishedEpci(epci, kind)!, year, from).edit!;
const applied = (raw: RawWorkbook, edit: Edit): RawWorkbook =>
  applyOperations(raw, planned(raw, edit).operations);
const amounts = (raw: RawWorkbook, year: number) =>
  asRead(raw)
    .recapOf(year)
    .rows.map(({ commune, weight, total }) => [commune.name, weight, total.toFixed(2)]);
const shareOf = (raw: RawWorkbook, year: number, name: string) =>
  amounts(raw, year).find(([commune]) => commune === name);
const findings = (raw: RawWorkbook): string[] => asRead(raw).reading.findings.map(({ code }) => code);
const rowsIn = (raw: RawWorkbook) =>
  raw.tables.populations!.rows.filter((row) => row.some((cell) => cell !== ''));

test('from a year on: that year and later ones change, no year before', () => {
  const after = applied(example, editOf(example, in2022, 'totale', 2021));
  for (const year of [2019, 2020]) expect(amounts(after, year)).toEqual(amounts(example, year));
  expect(shareOf(after, 2020, 'Fabrègues')).toEqual(['Fabrègues', 7266, '149.04']);
  expect(shareOf(after, 2021, 'Fabrègues')).toEqual(['Fabrègues', 7282, '139.21']);
  expect(shareOf(after, 2030, 'Fabrègues')).toEqual(['Fabrègues', 7282, '139.21']);
  expect(findings(after)).toEqual(findings(example));
});

test('what the table holds: the former ones as far as they are known, the new ones whole', () => {
  const after = applied(example, editOf(example, in2022, 'totale', 2021));
  const rows = rowsIn(after);
  expect(rows).toHaveLength(62);
  const of = (from: number) => rows.find((row) => row[0] === 'Fabrègues' && row[1] === from);
  expect(of(2019)).toEqual([
    'Fabrègues',
    2019,
    2018,
    '',
    '',
    7266,
    'Totale',
    expect.stringContaining('INSEE'),
  ]);
  expect(of(2021)!.slice(0, 7)).toEqual(['Fabrègues', 2021, 2022, 7200, 82, 7282, 'Totale']);
});

test('documents of a former year print as before, and are not out of date', async () => {
  const after = applied(example, editOf(example, in2022, 'totale', 2021));
  for (const { kind, fingerprint } of DOCUMENTS) {
    // A forecast is of the year after.
    const about = { kind, year: kind === 'forecast' ? 2019 : 2020, subject: 'Fabrègues' };
    expect([kind, fingerprint(asRead(after), about)]).toEqual([kind, fingerprint(asRead(example), about)]);
    for (const filling of ['portable', 'frozen'] as const) {
      const [before, now] = await Promise.all(
        [example, after].map((raw) => documentPlan(about, asRead(raw), filling, { date: '30/09/2020' })),
      );
      expect(now).toEqual(before);
    }
  }
  const recap = DOCUMENTS.find(({ kind }) => kind === 'recap')!;
  const of2021 = { kind: 'recap', year: 2021 };
  expect(recap.fingerprint(asRead(after), of2021)).not.toBe(recap.fingerprint(asRead(example), of2021));
});

test('a live recap of a former year holds its populations: formulas would read those of today', async () => {
  const after = applied(example, editOf(example, in2022, 'totale', 2021));
  const formulasOf = async (year: number): Promise<string> =>
    JSON.stringify(await documentPlan({ kind: 'recap', year }, asRead(after), 'live', { date: '' }));
  expect(await formulasOf(2021)).toContain('Communes[Population]');
  const former = await formulasOf(2020);
  expect(former).not.toContain('Communes[Population]');
  expect(former).not.toContain('PopulationTotale');
  expect(former).toContain('QUOTEPART.COSTSHARE');
});

test('taken back: the tables as before, the table of populations empty', () => {
  const plan = planned(example, editOf(example, in2022, 'totale', 2021));
  const after = applyOperations(example, plan.operations);
  const back = applied(after, plan.undo);
  const { journal: _, populations, ...restored } = back.tables;
  const { journal: __, populations: ___, ...original } = example.tables;
  expect(restored).toEqual(original);
  expect(populations!.rows.flat().every((cell) => cell === '')).toBe(true);
  for (const year of YEARS) expect(amounts(back, year)).toEqual(amounts(example, year));
});

test('a third vintage, of the other population: each year keeps its own, and what is said of it', () => {
  const second = applied(example, editOf(example, in2022, 'totale', 2020));
  const third = applied(second, editOf(second, in2023, 'municipale', 2021));
  expect(shareOf(third, 2019, 'Fabrègues')?.[1]).toBe(7266);
  expect(shareOf(third, 2020, 'Fabrègues')?.[1]).toBe(7282);
  expect(shareOf(third, 2021, 'Fabrègues')?.[1]).toBe(7447);
  for (const year of [2019, 2020]) expect(amounts(third, year)).toEqual(amounts(second, year));
  const said = asRead(third).reading.formerVintages.map(({ lastYear, settings }) => [
    lastYear,
    settings.populationType,
    settings.populationVintage,
  ]);
  expect(said).toEqual([
    [2019, 'Totale', 2018],
    [2020, 'Totale', 2022],
  ]);
  expect(findings(third)).toEqual(findings(example));
});

test('the same year again: its rows are replaced, and come back when that is taken back', () => {
  const second = applied(example, editOf(example, in2022, 'totale', 2021));
  const plan = planned(second, editOf(second, in2023, 'municipale', 2021));
  const again = applyOperations(second, plan.operations);
  expect(rowsIn(again)).toHaveLength(62);
  expect(amounts(again, 2020)).toEqual(amounts(example, 2020));
  const back = applied(again, plan.undo);
  for (const year of YEARS) expect(amounts(back, year)).toEqual(amounts(second, year));
  expect(rowsIn(back)).toHaveLength(62);
});

test('a population that was corrected by hand since stays in the years in which it counted', () => {
  const second = applied(example, editOf(example, in2022, 'totale', 2020));
  const corrected = withCell(second, 'communes', 2, 'Population', 17_000);
  expect(findings(corrected)).toContain('populationOfYearDiffers');
  const third = applied(corrected, editOf(corrected, in2023, 'municipale', 2021));
  for (const year of [2019, 2020]) expect(amounts(third, year)).toEqual(amounts(corrected, year));
  expect(shareOf(third, 2020, 'Lattes')?.[1]).toBe(17_000);
});

test('from the first year of the convention nothing is kept, and no table is wanted', () => {
  const edit = editOf(without, in2022, 'totale', 2019);
  const after = applied(without, edit);
  expect(after.tables.populations).toBeNull();
  expect(shareOf(after, 2019, 'Fabrègues')?.[1]).toBe(7282);
});

test('later than that the table is wanted: asked for last of all', () => {
  const edit = editOf(without, in2022, 'totale', 2021);
  const outcome = planEdit(without, DEFAULT_BINDING, edit, NOW);
  expect(outcome).toEqual({ ok: false, refusal: { code: 'tableMissing', table: 'populations' } });
  const moved = withCell(without, 'communes', 2, 'Population', 1);
  expect(planEdit(moved, DEFAULT_BINDING, edit, NOW)).toMatchObject({
    ok: false,
    refusal: { code: 'changedMeanwhile' },
  });
});

test('before the year of effect the page shows no effect', () => {
  const effect = populationEffect(asRead(without), publishedEpci(in2022, 'totale')!, 2020, 2021);
  expect(effect.sum.difference.toFixed(2)).toBe('0.00');
  expect(effect.changed).toBe(31);
});

test('rows that cannot be read do not count, and are said; rows of who is no commune say nothing', () => {
  const raw = withRow(
    withRow(
      withRow(example, 'populations', { Commune: 'Lattes', 'À partir de': 'hier', Totale: 1 }),
      'populations',
      { Commune: 'Lattes', 'À partir de': 2019, Totale: 'beaucoup' },
    ),
    'populations',
    { Commune: 'Ailleurs', 'À partir de': 2019, Totale: 5 },
  );
  expect(findings(raw).filter((code) => code === 'populationOfYearInvalid')).toHaveLength(2);
  for (const year of YEARS) expect(amounts(raw, year)).toEqual(amounts(example, year));
});

test('a commune that is called otherwise keeps its populations', () => {
  const after = applied(example, editOf(example, in2022, 'totale', 2021));
  const before = {
    name: 'Lattes',
    inseeCode: '34129',
    siret: '',
    kind: 'commune',
    population: 17_789,
  } as const;
  const renamed = applied(after, {
    kind: 'changeMember',
    before,
    after: { ...before, name: 'Lattes-Maurin' },
  });
  expect(shareOf(renamed, 2020, 'Lattes-Maurin')?.slice(1)).toEqual(shareOf(after, 2020, 'Lattes')?.slice(1));
});

test('core: the total follows the populations of the year, unless it was fixed by hand', () => {
  const after = applied(example, editOf(example, in2022, 'totale', 2021));
  const { convention } = asRead(after).reading;
  expect(conventionIn(convention, 2021)).toBe(convention);
  expect(conventionIn(convention, 2020).totalPopulation).toBe(
    asRead(example).reading.convention.totalPopulation,
  );
  const fixed = { ...convention, totalPopulation: 600_000 };
  expect(conventionIn(fixed, 2020).totalPopulation).toBe(600_000);
  expect(computeRecap(convention, 2020).billed.toFixed(2)).toBe('5429.50');
});
