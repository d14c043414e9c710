import * as fc from 'fast-check';
import { computeRecap } from '../../src/core/recap';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import type { ApplicationFields, Edit, EditPlan, MemberFields, Period } from '../../src/workbook/edits/edit';
import { isActiveInAny } from '../../src/core/periods';
import { startFrom, stopFrom } from '../../src/workbook/edits/periods';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { exampleTables } from '../../src/workbook/tables/example';
import type { RawWorkbook } from '../../src/workbook/read/rawTables';
import { readDescriptions } from '../../src/workbook/read/readDescriptions';
import { readConvention } from '../../src/workbook/read/readConvention';
import { applyOperations } from '../helpers/applyOperations';
import { NO_TABLES, rawWorkbookOf, withCell, withRow, withTable } from '../helpers/rawWorkbook';

const NOW = 45_000.5;
const example = rawWorkbookOf(exampleTables());

const fabregues: MemberFields = {
  name: 'Fabrègues',
  inseeCode: '34095',
  siret: '',
  kind: 'commune',
  population: 7266,
};
const eDemat: ApplicationFields = {
  name: 'E-demat',
  code: 'DEMAT',
  maintenance: null,
  operation: null,
  upgrades: null,
  depreciation: null,
  annualCost: 8333.33,
  contributionRate: null,
  rebilled: true,
  description: '',
  metropoleDuties: '',
  communeDuties: '',
};

function decide(raw: RawWorkbook, edit: Edit) {
  return planEdit(raw, DEFAULT_BINDING, edit, NOW);
}

function planned(raw: RawWorkbook, edit: Edit): EditPlan {
  const outcome = decide(raw, edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.plan;
}

const after = (raw: RawWorkbook, edit: Edit): RawWorkbook =>
  applyOperations(raw, planned(raw, edit).operations);
const recapOf = (raw: RawWorkbook) => computeRecap(readConvention(raw, DEFAULT_BINDING).convention, 2021);
const withoutJournal = ({ tables: { journal: _, ...tables } }: RawWorkbook) => tables;

/** What is typed into the tables, empty rows left out: taking back an addition may leave the row that it took. */
const contents = (raw: RawWorkbook) =>
  Object.fromEntries(
    Object.entries(withoutJournal(raw)).map(([role, table]) => [
      role,
      (table?.formulas ?? table?.rows)
        ?.filter((row) => row.some((cell) => cell !== ''))
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );

describe('what is refused, and why', () => {
  const cases: [string, Edit, object][] = [
    [
      'a commune without a name',
      { kind: 'addMember', after: { ...fabregues, name: ' ' }, subscriptions: [] },
      { code: 'nameMissing' },
    ],
    [
      'a name that is there',
      { kind: 'addMember', after: { ...fabregues, name: 'FABRÈGUES ' }, subscriptions: [] },
      { code: 'nameTaken' },
    ],
    [
      'a population that is no integer',
      { kind: 'changeMember', before: fabregues, after: { ...fabregues, population: 7266.5 } },
      { code: 'populationInvalid' },
    ],
    [
      'a population for a CCAS',
      { kind: 'changeMember', before: fabregues, after: { ...fabregues, kind: 'ccas' } },
      { code: 'populationNotForKind' },
    ],
    [
      'a wrong INSEE code',
      { kind: 'changeMember', before: fabregues, after: { ...fabregues, inseeCode: '3409' } },
      { code: 'inseeCodeInvalid' },
    ],
    [
      'a wrong SIRET',
      { kind: 'changeMember', before: fabregues, after: { ...fabregues, siret: '21340095500011' } },
      { code: 'siretInvalid' },
    ],
    [
      'another commune’s name',
      { kind: 'changeMember', before: fabregues, after: { ...fabregues, name: 'Lattes' } },
      { code: 'nameTaken' },
    ],
    [
      'nothing at all',
      { kind: 'changeMember', before: fabregues, after: fabregues },
      { code: 'nothingChanged' },
    ],
    [
      'a commune that is gone',
      { kind: 'removeMember', before: { ...fabregues, name: 'Nîmes' } },
      { code: 'notFound', name: 'Nîmes' },
    ],
    [
      'a cost below a cent',
      { kind: 'changeApplication', before: eDemat, after: { ...eDemat, annualCost: 1.005 } },
      { code: 'costInvalid' },
    ],
    [
      'no cost',
      { kind: 'changeApplication', before: eDemat, after: { ...eDemat, annualCost: null } },
      { code: 'costMissing' },
    ],
    [
      'a rate of 50',
      { kind: 'changeApplication', before: eDemat, after: { ...eDemat, contributionRate: 50 } },
      { code: 'rateInvalid' },
    ],
    [
      'a choice that is none',
      {
        kind: 'changeSettings',
        changes: [{ setting: 'roundingPolicy', before: 'Total exact', after: 'Au hasard' }],
      },
      { code: 'settingInvalid' },
    ],
    [
      'a period that ends before it begins',
      {
        kind: 'setPeriods',
        pairs: [
          {
            member: 'Montaud',
            application: 'E-services',
            before: [],
            after: [{ firstYear: 2021, lastYear: 2020, reference: '' }],
          },
        ],
      },
      { code: 'periodInvalid' },
    ],
  ];
  test.each(cases)('%s', (_, edit, refusal) => {
    expect(decide(example, edit)).toMatchObject({ ok: false, refusal });
  });

  test('a row that somebody else has changed meanwhile, with what stands there now', () => {
    const changed = withCell(example, 'communes', 11, 'Population', 7300);
    expect(
      decide(changed, { kind: 'changeMember', before: fabregues, after: { ...fabregues, population: 7037 } }),
    ).toEqual({
      ok: false,
      refusal: { code: 'changedMeanwhile', name: 'Fabrègues', now: 'Population : 7300' },
    });
  });

  test('a commune that accounts name', () => {
    const billed = withRow(
      withRow(example, 'revenueOrders', { 'N°': '12', Commune: 'fabrègues' }),
      'interventions',
      { Commune: 'Fabrègues' },
    );
    expect(decide(billed, { kind: 'removeMember', before: fabregues })).toEqual({
      ok: false,
      refusal: { code: 'stillUsed', name: 'Fabrègues', revenueOrders: 1, interventions: 1 },
    });
  });

  test('a commune that sent a request, and an application that an amendment makes cost something', () => {
    const asked = withRow(withTable(example, 'requests'), 'requests', { 'Réf.': 'D1', Commune: 'fabrègues' });
    expect(decide(asked, { kind: 'removeMember', before: fabregues })).toEqual({
      ok: false,
      refusal: { code: 'stillRequested', name: 'Fabrègues', requests: 1 },
    });
    const before = eDemat;
    const costs = { Application: before.name, 'À partir de': 2020, 'Coût annuel global': 10_000 };
    expect(
      decide(withRow(withTable(example, 'costs'), 'costs', costs), { kind: 'removeApplication', before }),
    ).toEqual({ ok: false, refusal: { code: 'stillAmended', name: before.name, costs: 1 } });
    const wanted = withRow(withTable(example, 'requests'), 'requests', { Application: before.name });
    expect(decide(wanted, { kind: 'removeApplication', before })).toMatchObject({
      refusal: { code: 'stillRequested', requests: 1 },
    });
  });

  test('a table that is not there', () => {
    const none = { ...example, tables: NO_TABLES };
    expect(decide(none, { kind: 'removeMember', before: fabregues })).toEqual({
      ok: false,
      refusal: { code: 'tableMissing', table: 'communes' },
    });
  });
});

describe('what is done', () => {
  test('a commune is found where it is now, and the Journal says what changed', () => {
    const sorted = {
      ...example,
      tables: {
        ...example.tables,
        communes: { ...example.tables.communes!, rows: [...example.tables.communes!.rows].reverse() },
      },
    };
    const plan = planned(sorted, {
      kind: 'changeMember',
      before: fabregues,
      after: { ...fabregues, population: 7037 },
    });
    expect(plan.operations[0]).toEqual({
      kind: 'set',
      table: 'communes',
      row: 19,
      values: { population: { kind: 'number', value: 7037 } },
    });
    expect(plan.journal).toEqual([
      {
        action: 'Modification',
        subject: 'Commune Fabrègues',
        before: 'Population : 7266',
        after: 'Population : 7037',
      },
    ]);
    const logged = applyOperations(sorted, plan.operations).tables.journal!.rows;
    expect(logged).toEqual([
      [NOW, 'Modification', 'Commune Fabrègues', 'Population : 7266', 'Population : 7037'],
    ]);
  });

  test('a commune takes its subscriptions along when it goes, and everything follows its new name', () => {
    const removed = planned(example, { kind: 'removeMember', before: fabregues });
    expect(removed.removedSubscriptions).toBe(4);
    const renamed = after(withRow(example, 'revenueOrders', { 'N°': '1', Commune: 'Fabrègues' }), {
      kind: 'changeMember',
      before: fabregues,
      after: { ...fabregues, name: 'Fabrègues-la-Neuve' },
    });
    expect(readConvention(renamed, DEFAULT_BINDING).findings).toEqual([]);
    expect(recapOf(renamed).billed.toString()).toBe(recapOf(example).billed.toString());
    expect(renamed.tables.revenueOrders!.rows.some((row) => row.includes('Fabrègues-la-Neuve'))).toBe(true);
  });

  test('what spells the name otherwise follows it too', () => {
    const lists = [
      ['subscriptions', { Commune: 'FABREGUES', Application: 'Open Data', 'Première année': 2018 }],
      ['revenueOrders', { 'N°': '1', Commune: 'fabregues' }],
    ] as const;
    const spelt = lists.reduce((raw, [role, row]) => withRow(raw, role, row), example);
    const renamed = after(spelt, {
      kind: 'changeMember',
      before: fabregues,
      after: { ...fabregues, name: 'Neuve' },
    });
    for (const [role] of lists)
      expect(renamed.tables[role]!.rows.flat().filter((cell) => /^fabr/i.test(String(cell)))).toEqual([]);
    const accounted = planEdit(spelt, DEFAULT_BINDING, { kind: 'removeMember', before: fabregues }, NOW);
    expect(accounted).toMatchObject({ refusal: { code: 'stillUsed', revenueOrders: 1 } });
  });

  test('a new row takes the place of an empty one', () => {
    const plan = planned(rawWorkbookOf({ ...exampleTables(), rows: {} }), {
      kind: 'addMember',
      after: fabregues,
      subscriptions: [],
    });
    expect(plan.operations[0]).toMatchObject({ kind: 'set', table: 'communes', row: 0 });
  });

  test('an annual cost that is left to its components is their sum', () => {
    const plan = planned(example, {
      kind: 'addApplication',
      after: { ...eDemat, name: 'Archivage', annualCost: null, maintenance: 100, depreciation: 50.5 },
      subscriptions: [],
    });
    expect(plan.operations[0]).toMatchObject({
      rows: [
        {
          annualCost: {
            formula:
              '=SUM(Applications[@[Maintenance]],Applications[@[Exploitation]],Applications[@[Évolutions]],Applications[@[Amortissement]])',
          },
        },
      ],
    });
    expect(plan.undo).toMatchObject({ kind: 'removeApplication', before: { annualCost: 150.5 } });
  });

  test('what is written for annexe 1 keeps its lines; an older workbook without the columns goes on working', () => {
    const after = { ...eDemat, description: 'Signature\nArchivage' };
    const change: Edit = { kind: 'changeApplication', before: eDemat, after };
    const written = applyOperations(example, planned(example, change).operations);
    expect(readDescriptions(written, DEFAULT_BINDING).get('E-demat')?.description).toBe(after.description);

    const table = example.tables.applications!;
    const older: RawWorkbook = {
      ...example,
      tables: {
        ...example.tables,
        applications: {
          headers: table.headers.slice(0, 9),
          rows: table.rows.map((row) => row.slice(0, 9)),
          formulas: table.formulas!.map((row) => row.slice(0, 9)),
        },
      },
    };
    const cost: Edit = { ...change, after: { ...eDemat, annualCost: 9000 } };
    expect(planned(older, cost).operations[0]).toMatchObject({
      kind: 'set',
      values: { annualCost: { kind: 'number', value: 9000 } },
    });
    expect(decide(older, change)).toMatchObject({
      refusal: { code: 'columnMissing', column: 'description' },
    });
  });

  test('names that hurt are text', () => {
    const plan = planned(example, {
      kind: 'addMember',
      after: { ...fabregues, name: "=CMD|' /C calc'!A0" },
      subscriptions: [],
    });
    expect(JSON.stringify(plan.operations)).not.toContain('"kind":"formula"');
  });
});

test.each<[string, Edit]>([
  ['adding a commune', { kind: 'addMember', after: { ...fabregues, name: 'Palavas' }, subscriptions: [] }],
  [
    'changing one',
    { kind: 'changeMember', before: fabregues, after: { ...fabregues, name: 'Fab', population: 1 } },
  ],
  ['removing one', { kind: 'removeMember', before: fabregues }],
  [
    'adding an application',
    { kind: 'addApplication', after: { ...eDemat, name: 'Archivage' }, subscriptions: [] },
  ],
  ['removing one', { kind: 'removeApplication', before: eDemat }],
  [
    'a subscription',
    {
      kind: 'setPeriods',
      pairs: [
        {
          member: 'Montaud',
          application: 'E-services',
          before: [],
          after: [{ firstYear: 2020, lastYear: null, reference: '' }],
        },
      ],
    },
  ],
  [
    'a setting',
    { kind: 'changeSettings', changes: [{ setting: 'contributionRate', before: 0.5, after: 0.4 }] },
  ],
  [
    'populations',
    {
      kind: 'setPopulations',
      populations: [{ member: 'Fabrègues', before: 7266, after: 7300 }],
      settings: [],
    },
  ],
])('%s is taken back by its undo', (_, edit) => {
  const plan = planned(example, edit);
  const changed = applyOperations(example, plan.operations);
  expect(contents(changed)).not.toEqual(contents(example));
  expect(contents(after(changed, plan.undo))).toEqual(contents(example));
});

test.each<[string, Edit, 'communes' | 'applications']>([
  ['a commune', { kind: 'removeMember', before: fabregues }, 'communes'],
  ['an application', { kind: 'removeApplication', before: eDemat }, 'applications'],
])('%s that was deleted comes back in its place', (_, edit, role) => {
  const plan = planned(example, edit);
  const back = after(applyOperations(example, plan.operations), plan.undo);
  // As typed: a cell that is left to the settings holds a formula.
  const typed = ({ tables }: RawWorkbook) => tables[role]?.formulas ?? tables[role]?.rows;
  expect(typed(back)).toEqual(typed(example));
});

test('several that come back together do not count on each other’s places', () => {
  const added = [1, 2].map((index): Edit => ({
    kind: 'addMember',
    after: { ...fabregues, name: `Commune ${index}`, inseeCode: '' },
    subscriptions: [],
    next: 'Fabrègues',
  }));
  const both = after(example, { kind: 'importRows', steps: added });
  expect(both.tables.communes?.rows.slice(-2).map(([name]) => name)).toEqual(['Commune 1', 'Commune 2']);
});

describe('periods of a subscription', () => {
  const year = fc.integer({ min: 2018, max: 2026 });
  const period = fc
    .tuple(fc.option(year), fc.option(year))
    .filter(([first, last]) => first === null || last === null || first <= last)
    .map(([firstYear, lastYear]): Period => ({ firstYear, lastYear, reference: '' }));
  const years = Array.from({ length: 12 }, (_, i) => 2017 + i);

  test('from a year on it is used, or not; before, nothing changes', () => {
    fc.assert(
      fc.property(
        fc.array(period, { maxLength: 3 }),
        fc.integer({ min: 2018, max: 2026 }),
        (periods, from) => {
          for (const each of years) {
            expect(isActiveInAny(startFrom(periods, from), each)).toBe(
              each >= from || isActiveInAny(periods, each),
            );
            expect(isActiveInAny(stopFrom(periods, from, 2017), each)).toBe(
              each < from && isActiveInAny(periods, each),
            );
          }
        },
      ),
    );
  });
});
