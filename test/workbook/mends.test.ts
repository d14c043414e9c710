import * as fc from 'fast-check';
import { DEFAULT_BINDING } from '../../src/workbook/schema/binding';
import { accountFindings } from '../../src/workbook/accounts/accountFindings';
import type { Edit, EditPlan } from '../../src/workbook/edits/edit';
import { planEdit } from '../../src/workbook/edits/planEdit';
import { exampleTables } from '../../src/workbook/tables/example';
import type { WorkbookFinding } from '../../src/workbook/read/findings/findings';
import type { FindingCode } from '../../src/workbook/read/findings/register';
import { editOf, mendFinder, type Mend } from '../../src/workbook/edits/mends/mends';
import { totalPopulationFormula } from '../../src/workbook/tables/namedCells';
import type { RawCell, RawWorkbook } from '../../src/workbook/read/rawTables';
import { readConvention } from '../../src/workbook/read/readConvention';
import type { TableRole } from '../../src/workbook/schema/tables';
import { applyOperations } from '../helpers/applyOperations';
import { rawWorkbookOf, withCell, withRow, withTable } from '../helpers/rawWorkbook';

const NOW = 45_000.5;
const unpriced = withCell(
  withCell(withTable(rawWorkbookOf(exampleTables()), 'interventionLines'), 'interventions', 0, 'Réf.', 'I1'),
  'interventionLines',
  0,
  'Intervention',
  'I1',
);
const example = [0, 1, 2].reduce(
  (raw, row) =>
    withCell(
      withCell(raw, 'priceSchedule', row, 'Prix journée HT', 400),
      'priceSchedule',
      row,
      'Prix demi-journée HT',
      200,
    ),
  unpriced,
);

function findingsOf(raw: RawWorkbook): WorkbookFinding[] {
  const reading = readConvention(raw, DEFAULT_BINDING);
  return [...reading.findings, ...accountFindings(raw, DEFAULT_BINDING, reading)];
}
const said = (raw: RawWorkbook): string[] =>
  findingsOf(raw).map(({ code, place }) => JSON.stringify([code, place]));

function mendsOf(raw: RawWorkbook, code?: FindingCode): Mend[] {
  const mendOf = mendFinder(raw, DEFAULT_BINDING);
  return findingsOf(raw)
    .filter((finding) => code === undefined || finding.code === code)
    .flatMap((finding) => mendOf(finding) ?? []);
}

function planned(raw: RawWorkbook, edit: Edit): EditPlan {
  const outcome = planEdit(raw, DEFAULT_BINDING, edit, NOW);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.plan;
}

const withoutJournal = ({ tables: { journal: _, ...tables }, ...rest }: RawWorkbook) => ({ ...rest, tables });

/** Applies, takes back, and gives what stood in between. */
function mended(raw: RawWorkbook, mends: readonly Mend[]): RawWorkbook {
  const plan = planned(raw, editOf(mends));
  expect(plan.journal.length).toBeGreaterThan(0);
  const after = applyOperations(raw, plan.operations);
  const back = applyOperations(after, planned(after, plan.undo).operations);
  expect(withoutJournal(back)).toEqual(withoutJournal(raw));
  return after;
}

type Slip = readonly [
  table: TableRole,
  row: number,
  header: string,
  typed: RawCell,
  code: FindingCode,
  after: RawCell,
];

const SLIPS: readonly Slip[] = [
  ['communes', 2, 'Population', '16 928', 'numberStoredAsText', 16_928],
  ['communes', 3, 'Population', '7\u202f037', 'numberStoredAsText', 7037],
  ['applications', 0, 'Coût annuel global', '8 333,33 €', 'numberStoredAsText', 8333.33],
  ['applications', 1, 'Participation', '50 %', 'numberStoredAsText', 0.5],
  ['subscriptions', 5, 'Première année', '2020', 'numberStoredAsText', 2020],
  ['settings', 8, 'Valeur', '0,5', 'numberStoredAsText', 0.5],
  ['communes', 4, 'Code INSEE', 1004, 'codeStoredAsNumber', '01004'],
  ['communes', 5, 'Code INSEE', ' 2a004 ', 'codeNotTidy', '2A004'],
  ['communes', 6, 'SIRET', 21340172201787, 'codeStoredAsNumber', '21340172201787'],
  ['communes', 7, 'SIRET', '217 500 016 00019', 'codeNotTidy', '21750001600019'],
  ['communes', 8, 'Type', 'communes', 'unknownKind', 'Commune'],
  ['applications', 2, 'Refacturée', 'Oui.', 'flagInvalid', 'Oui'],
  ['applications', 3, 'Refacturée', 'no', 'flagInvalid', 'Non'],
  ['settings', 10, 'Valeur', 'total-exact', 'settingInvalid', 'Total exact'],
  ['settings', 5, 'Valeur', 'TOTALES', 'settingInvalid', 'Totale'],
  ['interventions', 0, 'Commune', 'fabregues', 'unknownCommuneInAccounts', 'Fabrègues'],
  ['interventions', 0, 'Application', 'marches publics', 'unknownApplicationInAccounts', 'Marchés publics'],
  ['interventionLines', 0, 'Profil', 'Chef-de-projet senior', 'unknownProfile', 'Chef de projet senior'],
  ['revenueOrders', 0, 'Commune', 'Castries ', 'unknownCommuneInAccounts', 'Castries'],
];

const cellAt = (raw: RawWorkbook, [table, row, header]: Slip): RawCell =>
  raw.tables[table]!.rows[row]![raw.tables[table]!.headers.indexOf(header)]!;

describe('each slip has its mend: the finding goes, none comes, and taking it back gives the very same tables', () => {
  test.each(SLIPS.filter(([, , , typed]) => typed !== 'Castries '))('%s row %i, %s = %j: %s', (...slip) => {
    const [table, row, header, typed, code, after] = slip;
    const raw = withCell(example, table, row, header, typed);
    const mends = mendsOf(raw, code);
    expect(mends).toHaveLength(1);
    const result = mended(raw, mends);
    expect(cellAt(result, slip)).toBe(after);
    expect(said(raw)).toEqual(expect.arrayContaining(said(result)));
    expect(said(result).filter((each) => each.includes(`"${code}"`))).toEqual([]);
  });

  test.each([
    ['Commune', 'Sàussan', 'Saussan'],
    ['Commune', ' Saussan', 'Saussan'],
    ['Application', 'E-Démat', 'E-demat'],
    ['Application', 'e demat', 'E-demat'],
  ])('a name in a subscription: %s = %j', (header, typed, name) => {
    const row = { Commune: 'Saussan', Application: 'E-demat', 'Première année': 2019, [header]: typed };
    const raw = withRow(example, 'subscriptions', row);
    expect(said(raw)).toHaveLength(1);
    const result = mended(raw, mendsOf(raw));
    expect(said(result)).toEqual([]);
    expect(result.tables.subscriptions!.rows.at(-1)).toContain(name);
  });

  test('a name that would make a pair stand there twice is left to the person', () => {
    const row = { Commune: 'Fabregues', Application: 'E-demat', 'Première année': 2019 };
    const raw = withRow(example, 'subscriptions', row);
    expect(said(raw)).toHaveLength(1);
    expect(mendsOf(raw)).toEqual([]);
  });

  // In the example Saussan uses nothing, and could be the one that was renamed.
  const saussanToo = withRow(example, 'subscriptions', {
    Commune: 'Saussan',
    Application: 'Open Data',
    'Première année': 2019,
  });

  test.each([
    ['applications', 'Application', 'application', 'unknownApplication'],
    ['communes', 'Commune', 'commune', 'unknownCommune'],
  ] as const)('what was renamed in %s is followed by its subscriptions', (table, header, column, code) => {
    const raw = withCell(saussanToo, table, 1, header, 'Un tout autre nom');
    const mends = mendsOf(raw, code);
    const [mend] = mends;
    expect(mend).toMatchObject({ kind: 'toNewName', after: 'Un tout autre nom' });
    // Every finding offers the same, and one press is enough.
    expect(new Set(mends)).toEqual(new Set([mend]));
    const after = mended(raw, [mend!]);
    expect(said(after).filter((each) => each.includes(code))).toEqual([]);
    const reading = readConvention(after, DEFAULT_BINDING);
    expect(reading.convention.subscriptions.length).toBe(
      readConvention(saussanToo, DEFAULT_BINDING).convention.subscriptions.length,
    );
    expect(JSON.stringify(after.tables.subscriptions)).toContain('Un tout autre nom');
    expect(column).toBe(mend?.kind === 'toNewName' ? mend.cells[0]?.place.column : null);
  });

  test('a single row may be the slip of a person, and is left to them', () => {
    const raw = withCell(saussanToo, 'communes', 30, 'Commune', 'Un tout autre nom');
    expect(mendsOf(raw, 'unknownCommune')).toEqual([]);
  });

  test('of two that nobody names, which was renamed is left to the person', () => {
    const renamed = withCell(example, 'applications', 0, 'Application', 'Un tout autre nom');
    expect(mendsOf(withCell(renamed, 'applications', 1, 'Application', 'Un deuxième'))).toEqual([]);
    expect(mendsOf(withCell(example, 'communes', 1, 'Commune', 'Un tout autre nom'))).toEqual([]);
  });

  test('a fixed total population goes back to the formula over the table', () => {
    const raw = { ...example, totalPopulation: 500_000, totalPopulationInput: 500_000 };
    const [mend] = mendsOf(raw);
    expect(mend).toMatchObject({
      kind: 'restoreTotal',
      after: totalPopulationFormula(DEFAULT_BINDING, true),
      population: 487_519,
    });
    expect(said(mended(raw, [mend!]))).toEqual([]);
  });

  test('a row that stands twice goes once; three rows leave one', () => {
    const row = { Commune: 'Lattes', Application: 'E-demat', 'Première année': 2019 };
    const twice = withRow(example, 'subscriptions', row);
    const result = mended(twice, mendsOf(twice));
    expect(withoutJournal(result)).toEqual(withoutJournal(example));
    const thrice = withRow(twice, 'subscriptions', row);
    expect(mendsOf(thrice)).toHaveLength(2);
    expect(withoutJournal(mended(thrice, mendsOf(thrice)))).toEqual(withoutJournal(example));
  });
});

describe('what a person must decide has none', () => {
  test.each([
    ['communes', 2, 'Population', '1,234'],
    ['communes', 2, 'Population', ''],
    ['communes', 2, 'Code INSEE', '3412'],
    ['communes', 2, 'SIRET', '2,1340E+13'],
    ['communes', 2, 'Type', 'Village'],
    ['communes', 2, 'Type', 'C.C.A.S.'],
    ['applications', 1, 'Refacturée', 'peut-être'],
    ['applications', 1, 'Maintenance', 4000],
    ['applications', 1, 'Coût annuel global', 5000.005],
    ['subscriptions', 5, 'Commune', 'Nîmes'],
    ['settings', 8, 'Valeur', 50],
  ] as const)('%s row %i, %s = %j', (table, row, header, typed) => {
    const raw = withCell(example, table, row, header, typed);
    expect(said(raw)).not.toEqual([]);
    expect(mendsOf(raw)).toEqual([]);
  });

  test('two names that are alike', () => {
    const both = withRow(example, 'communes', { Commune: 'Fabregues', Type: 'Commune', Population: 1 });
    const raw = withCell(both, 'interventions', 0, 'Commune', 'FABRÉGUES');
    expect(mendsOf(raw, 'unknownCommuneInAccounts')).toEqual([]);
  });

  test('a total that the formula would not give: text in a population is mended first', () => {
    const raw = {
      ...withCell(example, 'communes', 3, 'Population', '7 037'),
      totalPopulation: 480_000,
      totalPopulationInput: 480_000,
    };
    expect(mendsOf(raw).map(({ kind }) => kind)).toEqual(['toNumber']);
  });

  test('a duplicate with something of the person’s own beside it', () => {
    const row = { Commune: 'Lattes', Application: 'E-demat', 'Première année': 2019 };
    const raw = withRow(example, 'subscriptions', row);
    const table = raw.tables.subscriptions!;
    const rows = table.rows.map((cells, index) => [...cells, index === table.rows.length - 1 ? 'note' : '']);
    const noted = {
      ...raw,
      tables: { ...raw.tables, subscriptions: { headers: [...table.headers, 'Note'], rows } },
    };
    expect(mendsOf(noted)).toEqual([]);
  });
});

describe('what changed meanwhile', () => {
  const raw = withCell(example, 'communes', 2, 'Population', '16 928');
  const edit = editOf(mendsOf(raw));

  test('another value is not written over', () => {
    const now = withCell(raw, 'communes', 2, 'Population', 5);
    expect(planEdit(now, DEFAULT_BINDING, edit, NOW)).toMatchObject({
      ok: false,
      refusal: { code: 'changedMeanwhile', now: '5' },
    });
  });

  test('a table that was sorted is followed', () => {
    const table = raw.tables.communes!;
    const sorted = {
      ...raw,
      tables: { ...raw.tables, communes: { ...table, rows: table.rows.toReversed() } },
    };
    const { operations } = planned(sorted, edit);
    expect(operations[0]).toMatchObject({ kind: 'set', row: table.rows.length - 3 });
  });

  test('a cell of a name that holds something else', () => {
    const fixed = { ...example, totalPopulation: 500_000, totalPopulationInput: 500_000 };
    const now = { ...fixed, totalPopulationInput: 600_000 };
    expect(planEdit(now, DEFAULT_BINDING, editOf(mendsOf(fixed)), NOW)).toMatchObject({
      refusal: { code: 'changedMeanwhile', now: '600000' },
    });
  });
});

test('many slips at once: all of a kind in one edit, each kind takes its findings with it', () => {
  fc.assert(
    fc.property(fc.subarray([...SLIPS], { minLength: 1 }), (slips) => {
      let raw = slips.reduce(
        (made, [table, row, header, typed]) => withCell(made, table, row, header, typed),
        example,
      );
      const kinds = ['toNumber', 'toCode', 'toName', 'toChoice'] as const;
      for (const kind of kinds) {
        const mends = mendsOf(raw).filter((mend) => mend.kind === kind);
        if (mends.length === 0) continue;
        const before = said(raw);
        raw = mended(raw, mends);
        const after = said(raw);
        expect(before).toEqual(expect.arrayContaining(after));
        expect(after.length).toBeLessThanOrEqual(before.length - mends.length);
      }
      expect(mendsOf(raw)).toEqual([]);
      for (const slip of slips) if (slip[3] !== 'Castries ') expect(cellAt(raw, slip)).toBe(slip[5]);
    }),
    { numRuns: 60, seed: 20_261_123 },
  );
});
