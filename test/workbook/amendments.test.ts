/** Costs by year and amendments, as the tables hold them. */
import { documentPlan } from '../../src/workbook/documents/documentPlans';
import { letterTo } from '../../src/workbook/documents/letter/letter';
import { recapFingerprint } from '../../src/workbook/documents/recap/entry';
import type { AmendmentFields } from '../../src/workbook/edits/amendments/amendmentEdit';
import { amendmentRows } from '../../src/workbook/edits/amendments/amendmentRows';
import type { Edit } from '../../src/workbook/edits/edit';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { figurePlace } from '../../src/workbook/explained/figurePlaces';
import { readingIn } from '../../src/workbook/read/byYear/readingIn';
import type { RawCell, RawWorkbook } from '../../src/workbook/read/rawTables';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { exampleTables } from '../../src/workbook/tables/example';
import { readBilling } from '../../src/workbook/accounts/billing/readBilling';
import { applyOperations } from '../helpers/applyOperations';
import { billingRaw } from '../helpers/billingRaw';
import { asRead, rawWorkbookOf, withCell, withRow, withTable } from '../helpers/rawWorkbook';

const today = rawWorkbookOf(exampleTables());
const E_DEMAT = String(today.tables.applications!.rows[0]![0]);
const NO_COST = {
  maintenance: null,
  operation: null,
  upgrades: null,
  depreciation: null,
  annualCost: null,
  rebilled: true,
};
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

test('an order keeps the delays of its own year, and so does its letter', () => {
  const billing = withTable(withTable(billingRaw(44_200), 'costs'), 'amendments');
  const raw = amendment(billing, { ...FIRST, Clause: 'Délai de paiement', Valeur: 45 });
  const daysOf = (year: number): unknown => {
    const edit: Edit = {
      kind: 'prepareOrders',
      year,
      claims: [{ debtor: 'Lattes', amount: 20, nature: 'share' }],
    };
    const outcome = planEdit(raw, DEFAULT_BINDING, edit, 44_200);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const done = applyOperations(raw, outcome.plan.operations);
    return readBilling(done, DEFAULT_BINDING).billing.orders.at(-1)!.order.terms.paymentDays;
  };
  expect([2019, 2020, 2021].map(daysOf)).toEqual([30, 45, 45]);
  const withLetter = withRow(withTable(raw, 'letters'), 'letters', {
    Modèle: 'Envoi',
    Objet: 'Délai',
    Texte: '{Délai de paiement} jours',
  });
  const said = (year: number): unknown => {
    const letter = letterTo(asRead(withLetter), { year, subject: 'Lattes' });
    return letter?.kind === 'filled' && letter.paragraphs;
  };
  expect([2019, 2020].map(said)).toEqual([['30 jours'], ['45 jours']]);
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

describe('an amendment as an edit', () => {
  const AFTER: AmendmentFields = {
    number: '1',
    date: 43_770,
    subject: 'Nouveau marché et signature',
    effect: 2020,
    costs: [
      { ...NO_COST, application: E_DEMAT, maintenance: 6000, operation: 4000, contributionRate: 0.5 },
      { ...NO_COST, application: 'Signature', annualCost: 2000, contributionRate: 0.25 },
    ],
    clauses: [
      { clause: 'paymentDays', value: 45 },
      { clause: 'deliberationDate', value: 43_760 },
    ],
    brought: [{ name: 'Signature', code: 'SIGN' }],
  };
  const planned = (raw: RawWorkbook, edit: Edit) => {
    const outcome = planEdit(raw, DEFAULT_BINDING, edit, 46_350);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return outcome.plan;
  };
  const record = (changes: Partial<AmendmentFields> = {}): Edit => ({
    kind: 'recordAmendment',
    after: { ...AFTER, ...changes },
  });
  const refusal = (raw: RawWorkbook, edit: Edit) => {
    const outcome = planEdit(raw, DEFAULT_BINDING, edit, 46_350);
    return outcome.ok ? null : outcome.refusal;
  };

  it('changes its year and later ones, none before, and is taken back whole', () => {
    const plan = planned(empty, record());
    const after = applyOperations(empty, plan.operations);
    expect(found(after)).toEqual([]);
    expect(costsIn(after, 2019)).toEqual(costsIn(today, 2019));
    expect(costsIn(after, 2020)).toEqual([
      [E_DEMAT, 10_000],
      ...costsIn(today, 2020).slice(1),
      ['Signature', 2000],
    ]);
    const { clauses } = readingIn(asRead(after).reading, 2020).settings;
    expect(clauses.paymentDays).toBe(45);
    expect(clauses.deliberation.date).toBe(43_760);
    expect(plan.journal.map(({ action, subject, before }) => [action, subject, before])).toEqual([
      ['Ajout', 'Avenant 1', ''],
      ['Avenant', `Application ${E_DEMAT}`, expect.stringContaining('8333,33')],
      ['Avenant', 'Application Signature', ''],
      ['Avenant', 'Délai de paiement', '30'],
      ['Avenant', 'Délibération du', ''],
    ]);
    expect(amendmentRows(after, DEFAULT_BINDING, '1')?.fields).toEqual({
      ...AFTER,
      costs: [{ ...AFTER.costs[0], annualCost: 10_000 }, AFTER.costs[1]],
    });

    const back = planned(after, plan.undo);
    const restored = applyOperations(after, back.operations);
    for (const year of [2019, 2020, 2021]) expect(costsIn(restored, year)).toEqual(costsIn(today, year));
    expect(asRead(restored).reading.amendments).toEqual([]);
    const again = applyOperations(restored, planned(restored, back.undo).operations);
    expect(costsIn(again, 2021)).toEqual(costsIn(after, 2021));
  });

  it.each<[string, Partial<AmendmentFields>, object]>([
    ['without a number', { number: ' ' }, { code: 'amendmentIncomplete' }],
    ['that changes nothing', { costs: [], clauses: [], brought: [] }, { code: 'nothingChanged' }],
    ['outside the term', { effect: 2022 }, { code: 'yearOutsideTerm', year: 2022 }],
    ['with a name that is taken', { brought: [{ name: E_DEMAT, code: '' }] }, { code: 'nameTaken' }],
    ['of an unknown application', { brought: [] }, { code: 'notFound', name: 'Signature' }],
    [
      'with a clause that is none of its kind',
      { clauses: [{ clause: 'paymentDays', value: 'bientôt' }] },
      { code: 'settingInvalid', setting: 'paymentDays' },
    ],
  ])('refuses one %s', (_, changes, expected) => {
    expect(refusal(empty, record(changes))).toMatchObject(expected);
  });

  it('refuses a second one of a number, or of an application and a year', () => {
    const after = applyOperations(empty, planned(empty, record()).operations);
    expect(refusal(after, record({ brought: [] }))).toMatchObject({ code: 'amendmentExists', number: '1' });
    expect(refusal(after, record({ number: '2', brought: [] }))).toMatchObject({
      code: 'costOfYearExists',
      name: E_DEMAT,
      year: 2020,
    });
  });

  it('is not withdrawn where it changed meanwhile, or where its application is used', () => {
    const plan = planned(empty, record());
    const after = applyOperations(empty, plan.operations);
    const other = withCell(after, 'costs', 0, 'Participation', 0.1);
    expect(refusal(other, plan.undo)).toMatchObject({ code: 'changedMeanwhile' });
    const used = withRow(after, 'subscriptions', { Commune: 'Fabrègues', Application: 'Signature' });
    expect(refusal(used, plan.undo)).toMatchObject({ code: 'amendmentInUse', subscriptions: 1 });
  });

  it('asks for its tables last of all', () => {
    expect(refusal(today, record({ number: '' }))).toMatchObject({ code: 'amendmentIncomplete' });
    expect(refusal(today, record())).toMatchObject({ code: 'tableMissing', table: 'amendments' });
  });
});
