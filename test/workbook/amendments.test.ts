/** Costs by year and amendments, as the tables hold them. */
import { documentPlan } from '../../src/workbook/documents/documentPlans';
import { recapFingerprint } from '../../src/workbook/documents/recap/entry';
import { figurePlace } from '../../src/workbook/explained/figurePlaces';
import { readingIn } from '../../src/workbook/read/byYear/readingIn';
import type { RawCell, RawWorkbook } from '../../src/workbook/read/rawTables';
import { exampleTables } from '../../src/workbook/tables/example';
import { asRead, rawWorkbookOf, withCell, withRow, withTable } from '../helpers/rawWorkbook';

const today = rawWorkbookOf(exampleTables());
const E_DEMAT = String(today.tables.applications!.rows[0]![0]);
const empty = withTable(withTable(today, 'costs'), 'amendments');

const amendment = (raw: RawWorkbook, cells: Record<string, RawCell>): RawWorkbook =>
  withRow(raw, 'amendments', cells);
const costOf = (raw: RawWorkbook, cells: Record<string, RawCell>): RawWorkbook =>
  withRow(raw, 'costs', cells);

const FIRST = { 'N°': '1', Date: 43_770, Objet: 'Nouveau marché', Effet: 2020 };
const changed = costOf(amendment(empty, FIRST), {
  Application: E_DEMAT,
  'À partir de': 2020,
  Maintenance: 6000,
  Exploitation: 4000,
  'Coût annuel global': 10_000,
  Participation: 0.5,
  Refacturée: 'Oui',
  Avenant: '1',
});

const costsIn = (raw: RawWorkbook, year: number) =>
  asRead(raw)
    .recapOf(year)
    .applications.map(({ application: { name }, annualCost }) => [name, annualCost.toNumber()]);
const fabregues = (raw: RawWorkbook, year: number) => asRead(raw).rowOf(year, 'Fabrègues')!.total.toFixed(2);
const found = (raw: RawWorkbook) => {
  const usual = new Set(asRead(today).reading.findings.map((each) => JSON.stringify(each)));
  return asRead(raw).reading.findings.filter((each) => !usual.has(JSON.stringify(each)));
};

test('empty tables change nothing', () => {
  for (const year of [2019, 2020, 2021]) {
    expect(costsIn(empty, year)).toEqual(costsIn(today, year));
    expect(recapFingerprint(asRead(empty).reading, year)).toBe(recapFingerprint(asRead(today).reading, year));
  }
  expect(found(empty)).toEqual([]);
});

test('a cost from a year on: that year and later ones, none before', () => {
  expect(found(changed)).toEqual([]);
  expect(costsIn(changed, 2019)).toEqual(costsIn(today, 2019));
  for (const year of [2020, 2021])
    expect(costsIn(changed, year)).toEqual([[E_DEMAT, 10_000], ...costsIn(today, year).slice(1)]);
  const prints = [2019, 2020].map((year) => {
    const [before, after] = [today, changed].map((raw) => recapFingerprint(asRead(raw).reading, year));
    return before === after;
  });
  expect(prints).toEqual([true, false]);
});

test('a live recap holds an amended cost as a value, and the others as formulas', async () => {
  const costCells = async (year: number) => {
    const plan = await documentPlan({ kind: 'recap', year }, asRead(changed), 'live', { date: '30/09/2020' });
    if (typeof plan === 'string') throw new Error(plan);
    const row = plan.cells.find(([label]) => label?.kind === 'text' && label.text === 'Coût annuel global')!;
    return row.filter(({ kind }) => kind === 'number' || kind === 'formula').map(({ kind }) => kind);
  };
  expect(await costCells(2019)).toEqual(['formula', 'formula', 'formula', 'formula']);
  expect(await costCells(2020)).toEqual(['number', 'formula', 'formula', 'formula']);
});

test('an application without a cost of its own comes with its first year', () => {
  const there = withRow(changed, 'applications', { Application: 'Signature', Refacturée: 'Oui' });
  const raw = costOf(there, {
    Application: 'Signature',
    'À partir de': 2021,
    'Coût annuel global': 2000,
    Participation: '25 %',
    Avenant: 'nº 1',
  });
  expect(costsIn(raw, 2020)).toEqual(costsIn(changed, 2020));
  expect(costsIn(raw, 2021)).toEqual([...costsIn(changed, 2021), ['Signature', 2000]]);
  const used = withRow(raw, 'subscriptions', { Commune: 'Fabrègues', Application: 'Signature' });
  expect(fabregues(used, 2020)).toBe(fabregues(changed, 2020));
  expect(found(raw).map(({ code }) => code)).toEqual(['amendmentUnknown', 'numberStoredAsText']);
  // Without its row in Couts, nobody knows what it costs.
  expect(found(there).map(({ code }) => code)).toEqual(['costMissing']);
});

test('what a row leaves empty goes on as it was', () => {
  const raw = costOf(changed, { Application: E_DEMAT, 'À partir de': 2021, 'Coût annuel global': 12_000 });
  const quarter = withCell(raw, 'costs', 1, 'Participation', 0.25);
  const rateIn = (year: number) =>
    asRead(quarter).recapOf(year).applications[0]!.application.contributionRate.toNumber();
  expect([2019, 2020, 2021].map(rateIn)).toEqual([0.5, 0.25, 0.25]);
});

test.each<[string, Record<string, RawCell>, string]>([
  ['of nobody', { Application: 'Inconnue' }, 'costOfUnknown'],
  ['without a year', { 'À partir de': 'bientôt' }, 'effectYearInvalid'],
  ['outside the term', { 'À partir de': 2030 }, 'effectOutsideTerm'],
  ['of a year that has one', { 'À partir de': 2020 }, 'duplicateCost'],
  ['without a cost', { 'Coût annuel global': '' }, 'costMissing'],
  ['that does not add up', { Maintenance: 1, Exploitation: 2 }, 'costDiffersFromComponents'],
  ['of no amendment', { Avenant: '9' }, 'amendmentUnknown'],
])('a cost %s', (_, cells, code) => {
  const raw = costOf(changed, {
    Application: E_DEMAT,
    'À partir de': 2021,
    'Coût annuel global': 9000,
    Avenant: '1',
    ...cells,
  });
  expect(found(raw).map((each) => each.code)).toEqual([code]);
});

test.each<[string, Record<string, RawCell>, string]>([
  ['without a number', { 'N°': '' }, 'amendmentNumberMissing'],
  ['without a year', { Effet: 'plus tard' }, 'effectYearInvalid'],
  ['outside the term', { Effet: 2018 }, 'effectOutsideTerm'],
  ['of two years', { 'N°': '1' }, 'amendmentYearsDiffer'],
  ['of no clause', { Clause: 'Délai de grâce', Valeur: 3 }, 'amendedClauseUnknown'],
  ['of a value that cannot be read', { Clause: 'Délai de paiement', Valeur: 'bientôt' }, 'settingInvalid'],
])('an amendment %s', (_, cells, code) => {
  const raw = amendment(changed, { 'N°': '2', Objet: 'Délais', Effet: 2021, ...cells });
  expect(found(raw).map((each) => each.code)).toEqual([code]);
});

test('a clause from a year on', () => {
  const raw = amendment(
    amendment(changed, { 'N°': '2', Effet: 2020, Clause: 'Délai de paiement', Valeur: 45 }),
    { 'N°': '2', Clause: 'Titres émis avant le', Valeur: '15 octobre' },
  );
  const clausesOf = (year: number) => readingIn(asRead(raw).reading, year).settings.clauses;
  const before = asRead(today).reading.settings.clauses;
  expect(clausesOf(2019)).toEqual(before);
  expect(clausesOf(2020)).toEqual({ ...before, paymentDays: 45, issueBefore: { month: 10, day: 15 } });
  expect(found(raw)).toEqual([]);
  const { reading } = asRead(raw);
  expect(reading.amendments.map(({ number, clauses }) => [number, clauses.length])).toEqual([
    ['1', 0],
    ['2', 2],
  ]);
});

test('an explained cost leads to the row that gives it', () => {
  const step = {
    kind: 'annualCost',
    application: E_DEMAT,
    amount: asRead(today).recapOf(2020).annualCost,
  } as const;
  expect(figurePlace(step, asRead(changed), 2019)).toMatchObject({ table: 'applications', row: 0 });
  expect(figurePlace(step, asRead(changed), 2020)).toMatchObject({ table: 'costs', row: 1 });
});
